package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.claim.Claim;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.event.Factuality;
import org.hearsay.event.Quantity;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.story.Origin;
import org.hearsay.text.Label;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Explains what was found in one page: statements, events, evidence. */
final class FindingExplanation {

    private static final int AROUND = 2;
    private static final int OTHERS = 10;

    private final Entries entries;
    private final Screen screen;
    private final Passages passages;

    FindingExplanation(Entries entries, Screen screen) {
        this.entries = entries;
        this.screen = screen;
        this.passages = new Passages(screen);
    }

    /** Explains the finding with this id; false if there is none. */
    boolean print(String id) {
        Entries.Found<Statement> statement = entries.statement(id);
        if (statement != null) {
            statement(statement);
            return true;
        }
        Entries.Found<Event> event = entries.event(id);
        if (event != null) {
            event(event);
            return true;
        }
        Entries.Found<Evidence> evidence = entries.evidence(id);
        if (evidence != null) {
            evidence(evidence);
            return true;
        }
        return false;
    }

    private void statement(Entries.Found<Statement> found) {
        Statement s = found.entry();
        screen.heading(s.id() + "  statement, " + Label.of(s.mode()) + ", " + Label.of(s.stance()));
        List<Span> marks = new ArrayList<>(s.content());
        add(marks, s.source());
        add(marks, s.cue());
        passages.print(found.article(), marks, AROUND);
        screen.gap();
        row("who", entries.speaker(found) + (s.sourceKind() == null ? "" : " (" + Label.of(s.sourceKind()) + ")"));
        row(
                "speaker ids",
                String.join(", ", s.speakers().stream().map(entries::entity).toList()));
        words("source", found, s.source());
        words("cue", found, s.cue());
        s.content().forEach(c -> words("content", found, c));
        row(
                "said",
                Words.when(s.said())
                        + (s.said() == null ? "" : " (" + Label.of(s.said().basis()) + ")"));
        row("venue", s.venue());
        s.hedges().forEach(h -> words("hedge", found, h));
        row("narrator", s.verified() == null ? null : "calls it " + Label.of(s.verified()));
        row("found by", s.foundBy() + ", confidence " + String.format(Locale.ROOT, "%.2f", s.confidence()));
        row("page", found.article().doc() + ", " + Words.published(entries.published(found.in())));
        for (Entries.Found<Event> event : entries.events()) {
            if (event.entry().statements().contains(s.id())) {
                row(
                        "holds",
                        event.entry().id() + "  " + event.entry().type() + ": "
                                + event.article().words(event.entry().trigger()));
            }
        }
        claims(s.id());
        chain(found);
    }

    /** From the statement through those who passed it on to its origin, and what else goes back there. */
    private void chain(Entries.Found<Statement> found) {
        Statement s = found.entry();
        screen.gap();
        screen.heading("Where it comes from");
        String indent = "  ";
        screen.wrapped(indent, indent + "  ", found.article().doc() + " carries it");
        for (String relay : s.relay()) {
            indent += "  ";
            screen.wrapped(indent + "← ", indent + "  ", Screen.clean(relay) + " passed it on");
        }
        List<Origin> origins = entries.originsOf(s.id());
        if (origins.isEmpty()) {
            screen.line(indent + "  ← its origin is unknown");
        }
        for (Origin origin : origins) {
            screen.wrapped(indent + "  ← ", indent + "    ", SetExplanation.label(origin));
            for (String why : origin.why()) {
                screen.wrapped(indent + "      because ", indent + "      ", Screen.clean(why));
            }
            List<String> others =
                    origin.statements().stream().filter(o -> !o.equals(s.id())).toList();
            if (!others.isEmpty()) {
                screen.gap();
                screen.line("  Also of this origin: " + Words.count(others.size(), "statement"));
                SetExplanation.members(entries, screen, others, OTHERS);
            }
        }
    }

    private void event(Entries.Found<Event> found) {
        Event e = found.entry();
        screen.heading(e.id() + "  event, " + e.type() + (e.plover() == null ? "" : " (PLOVER " + e.plover() + ")"));
        List<Span> marks = new ArrayList<>(List.of(e.trigger()));
        e.roles().forEach(r -> marks.add(r.span()));
        passages.print(found.article(), marks, AROUND);
        screen.gap();
        words("trigger", found, e.trigger());
        for (Role role : e.roles()) {
            row(Label.of(role.kind()), "“" + found.article().words(role.span()) + "”" + value(role));
        }
        row(
                "date",
                e.date() == null
                        ? "not told"
                        : Words.when(e.date()) + " (" + Label.of(e.date().basis()) + ")");
        row("narrator", Label.of(e.modality()) + ", " + Label.of(e.polarity()));
        for (Factuality holder : e.factuality()) {
            if (!holder.holder().equals(Factuality.NARRATOR)) {
                row(
                        "to " + entries.name(holder.holder()),
                        Label.of(holder.modality()) + ", " + Label.of(holder.polarity()));
            }
        }
        row("found by", e.foundBy());
        row("page", found.article().doc() + ", " + Words.published(entries.published(found.in())));
        claims(e.id());
        if (!e.statements().isEmpty()) {
            screen.gap();
            screen.heading("Said in");
            for (String id : e.statements()) {
                SetExplanation.members(entries, screen, List.of(id), 1);
                entries.originsOf(id).forEach(o -> screen.wrapped("      ← ", "        ", SetExplanation.label(o)));
            }
        }
    }

    private String value(Role role) {
        Quantity quantity = role.quantity();
        String entity =
                role.entity() == null ? "" : " = " + entries.name(role.entity()) + " " + entries.entity(role.entity());
        if (quantity == null) {
            return entity + (role.place() == null ? "" : PlaceText.of(role.place()));
        }
        String low = number(quantity.low());
        String high = number(quantity.high());
        String range = low.equals(high)
                ? low
                : (low.isEmpty() ? "at most " + high : high.isEmpty() ? "at least " + low : low + " to " + high);
        return entity + " = " + (quantity.approximate() ? "about " : "") + range
                + (quantity.unit() == null ? "" : " " + quantity.unit());
    }

    private static String number(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.format(Locale.ROOT, "%,.0f", number)
                : number.toString();
    }

    private void evidence(Entries.Found<Evidence> found) {
        Evidence e = found.entry();
        screen.heading(e.id() + "  evidence, " + Label.of(e.type()) + ", " + Label.of(e.access()));
        passages.print(found.article(), List.of(e.span()), AROUND);
        screen.gap();
        row("offered by", e.provider() == null ? "not told" : entries.name(e.provider()));
        row("speaks", e.weakens() ? "against what it belongs to" : "for what it belongs to");
        row("page", found.article().doc() + ", " + Words.published(entries.published(found.in())));
        for (Claim claim : entries.view().derived().claims().claims()) {
            if (claim.evidence().contains(e.id())) {
                row("claim", claim.id() + "  " + claim.text());
            }
        }
        if (e.statement() != null) {
            screen.gap();
            screen.heading("Offered in");
            SetExplanation.members(entries, screen, List.of(e.statement()), 1);
        }
    }

    private void claims(String id) {
        entries.claimsOf(id).forEach(c -> row("claim", c.id() + "  " + c.text() + " [" + Label.of(c.status()) + "]"));
    }

    private void words(String name, Entries.Found<?> found, @Nullable Span span) {
        if (span != null) {
            row(name, "“" + found.article().words(span) + "”");
        }
    }

    private void row(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            screen.wrapped(String.format(Locale.ROOT, "  %-12s", name + " "), " ".repeat(14), Screen.clean(value));
        }
    }

    private static void add(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }
}
