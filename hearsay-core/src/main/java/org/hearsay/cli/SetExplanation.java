package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.SyndicationHint;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.entity.Entity;
import org.hearsay.event.Event;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.hearsay.text.Label;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Explains what follows from several pages: claims, conflicts, origins, stories, entities; and pages themselves. */
final class SetExplanation {

    private static final int MENTIONS = 12;

    private final Entries entries;
    private final Screen screen;

    SetExplanation(Entries entries, Screen screen) {
        this.entries = entries;
        this.screen = screen;
    }

    /** Explains the entry with this id, or the pages with this name. */
    void print(String id) {
        Claim claim = entries.claim(id);
        Conflict conflict = entries.conflict(id);
        Origin origin = entries.origin(id);
        Story story = entries.story(id);
        Entity entity = entries.entityWithId(id);
        if (claim != null) {
            claim(claim);
        } else if (conflict != null) {
            conflict(conflict);
        } else if (origin != null) {
            origin(origin);
        } else if (story != null) {
            story(story);
        } else if (entity != null) {
            entity(entity);
        } else {
            entries.view().pages().stream()
                    .filter(p -> p.article().doc().equals(id))
                    .forEach(this::page);
        }
    }

    /** An origin in one line. */
    static String label(Origin origin) {
        String date = Words.when(origin.date());
        return Screen.clean(origin.id() + "  " + Label.of(origin.type()) + ": " + origin.label()
                + (date.isEmpty() ? "" : ", " + date)
                + (origin.seen() ? ", among the pages" : ", not among the pages"));
    }

    /** Statements and events in one line each, at most {@code most}. */
    static void members(Entries entries, Screen screen, List<String> ids, int most) {
        for (String id : ids.subList(0, Math.min(most, ids.size()))) {
            Entries.Found<Statement> statement = entries.statement(id);
            Entries.Found<Event> event = entries.event(id);
            String line = id;
            if (statement != null) {
                Statement s = statement.entry();
                line = id + "  " + entries.speaker(statement) + " (" + Label.of(s.stance()) + ", "
                        + statement.article().doc() + "): “"
                        + statement.article().words(s.mainContent()) + "”";
            } else if (event != null) {
                Event e = event.entry();
                line = id + "  " + e.type() + " (" + Label.of(e.modality()) + ", "
                        + event.article().doc() + "): “" + event.article().words(e.trigger()) + "”";
            }
            screen.wrapped("    ", "      ", Screen.clean(line));
        }
        if (ids.size() > most) {
            screen.line("    and " + (ids.size() - most) + " more");
        }
    }

    private void claim(Claim claim) {
        screen.heading(claim.id() + "  claim, " + Label.of(claim.status()));
        screen.wrapped("  ", "  ", Screen.clean(claim.text()));
        screen.gap();
        row("type", claim.type());
        Story story = entries.story(claim.story());
        row("story", claim.story() + (story == null ? "" : "  " + story.title()));
        row("first seen", claim.firstSeen());
        claim.why().forEach(w -> row("because", w));
        side("Behind it", claim.supports(), claim.support());
        side("Against it", claim.denies(), claim.deny());
        side("Silent", claim.silent(), claim.silence());
        if (!claim.evidence().isEmpty()) {
            screen.gap();
            screen.heading("Evidence");
            for (String id : claim.evidence()) {
                Entries.Found<org.hearsay.event.Evidence> found = entries.evidence(id);
                if (found != null) {
                    screen.wrapped(
                            "    ",
                            "      ",
                            Screen.clean(id + "  " + Label.of(found.entry().type()) + ", "
                                    + Label.of(found.entry().access())
                                    + (found.entry().weakens() ? ", against" : ", for") + " ("
                                    + found.article().doc() + "): “"
                                    + found.article().words(found.entry().span()) + "”"));
                }
            }
        }
        if (!claim.history().isEmpty()) {
            screen.gap();
            screen.heading("How it grew");
            claim.history()
                    .forEach(c -> screen.wrapped(
                            "    ",
                            "      ",
                            Screen.clean((c.at() == null ? "undated" : c.at()) + "  " + entries.doc(c.page()) + ": "
                                    + c.change())));
        }
        for (Conflict conflict : entries.view().derived().claims().conflicts()) {
            if (claim.id().equals(conflict.claim())) {
                screen.gap();
                conflict(conflict);
            }
        }
    }

    private void side(String name, List<String> members, List<Claim.Backing> backing) {
        if (members.isEmpty()) {
            return;
        }
        screen.gap();
        screen.heading(name);
        List<String> left = new ArrayList<>(members);
        for (Claim.Backing back : backing) {
            Origin origin = entries.origin(back.origin());
            boolean independent = back.independence() == Claim.Independence.ESTABLISHED;
            screen.wrapped(
                    "  ",
                    "    ",
                    (origin == null ? back.origin() : label(origin))
                            + (independent ? "; independence established" : "; independence not established"));
            if (origin != null) {
                List<String> of =
                        left.stream().filter(origin.statements()::contains).toList();
                members(entries, screen, of, of.size());
                left.removeAll(of);
            }
        }
        members(entries, screen, left, left.size());
    }

    private void conflict(Conflict conflict) {
        screen.heading(
                conflict.id() + "  conflict, " + Label.of(conflict.type()) + ": " + Screen.clean(conflict.slot()));
        row("relation", Label.of(conflict.relation()));
        row("because", conflict.why());
        Claim claim = conflict.claim() == null ? null : entries.claim(conflict.claim());
        row("claim", claim == null ? null : claim.id() + "  " + claim.text());
        for (Conflict.Side side : conflict.sides()) {
            screen.gap();
            screen.wrapped("  ", "    ", screen.bold(Screen.clean(side.value())));
            ArticleFindings page = entries.page(side.page());
            if (page != null) {
                new Passages(screen).print(page.article(), side.spans(), 0);
            }
            for (String id : side.origins()) {
                Origin origin = entries.origin(id);
                screen.wrapped("  ← ", "    ", origin == null ? id : label(origin));
            }
        }
    }

    private void origin(Origin origin) {
        screen.heading(label(origin));
        origin.why().forEach(w -> row("because", w));
        row("pages", String.join(", ", origin.pages().stream().map(entries::doc).toList()));
        screen.gap();
        screen.heading("Goes back to it");
        members(entries, screen, origin.statements(), origin.statements().size());
    }

    private void story(Story story) {
        screen.heading(story.id() + "  story: " + Screen.clean(story.title()));
        for (String key : story.pages()) {
            ArticleFindings page = entries.page(key);
            if (page != null) {
                row(
                        Words.published(entries.published(page)),
                        page.article().doc() + "  " + Entries.title(page.article()));
            }
        }
        screen.gap();
        screen.heading("Claims");
        for (Claim claim : entries.view().derived().claims().claims()) {
            if (claim.story().equals(story.id())) {
                screen.wrapped(
                        "    ",
                        "      ",
                        Screen.clean(claim.id() + "  " + claim.text() + " [" + Label.of(claim.status()) + "]"));
            }
        }
    }

    private void entity(Entity entity) {
        screen.heading(entity.id() + "  " + Label.of(entity.type()) + ": " + Screen.clean(entity.name()));
        row("also", String.join(", ", entity.aliases()));
        row("role", entity.role());
        row("country", entity.country());
        int shown = 0;
        for (ArticleFindings page : entries.view().pages()) {
            List<Span> mentions = page.entities().mentions().stream()
                    .filter(m ->
                            m.entity() != null && entries.entity(m.entity()).equals(entity.id()))
                    .map(m -> m.span())
                    .toList();
            if (!mentions.isEmpty() && shown++ < MENTIONS) {
                screen.gap();
                new Passages(screen).print(page.article(), List.of(mentions.get(0)), 0);
                screen.line("  " + Words.count(mentions.size(), "mention") + " on this page");
            }
        }
        if (shown > MENTIONS) {
            screen.line("  and on " + (shown - MENTIONS) + " more pages");
        }
    }

    private void page(ArticleFindings page) {
        Article article = page.article();
        screen.heading(Screen.clean(article.doc()) + "  page " + article.key());
        row("title", Entries.title(article));
        article.imprint().bylines().forEach(b -> row("byline", article.words(b.span()) + ", " + Label.of(b.kind())));
        row("outlet", article.outlet());
        Span section = article.imprint().section();
        row("section", section == null ? null : article.words(section));
        row("canonical", article.imprint().canonical());
        PublicationDate published = entries.published(page);
        row("published", Words.published(published));
        if (published != null) {
            published.why().forEach(why -> row("because", why));
            published.rejected().forEach(r -> row("not", r.value() + ": " + r.why()));
        }
        row("changed", article.modified() == null ? null : Words.published(article.modified()));
        String note = article.imprint().languageNote();
        row("language", article.language() + (note == null ? "" : "; " + note));
        for (SyndicationHint hint : article.imprint().syndication()) {
            row("comes from", hint(article, hint));
        }
        row("limits", String.join(", ", article.limits()));
        row("sha256", article.sha256());
        for (Copy copy : entries.view().derived().story().copies()) {
            if (copy.page().equals(article.key())) {
                row(
                        "repeats",
                        Label.of(copy.how()) + " " + entries.doc(copy.of()) + ", " + Math.round(copy.share() * 100)
                                + " % of it, " + Words.count(copy.passages().size(), "passage"));
            }
        }
        row(
                "found",
                Words.count(page.statements().size(), "statement") + ", "
                        + Words.count(page.events().size(), "event"));
        members(
                entries,
                screen,
                page.statements().stream().map(Statement::id).toList(),
                page.statements().size());
        members(
                entries,
                screen,
                page.events().stream().map(Event::id).toList(),
                page.events().size());
    }

    private static String hint(Article article, SyndicationHint hint) {
        Span span = hint.span();
        String from = hint.name() == null ? String.valueOf(hint.url()) : hint.name();
        String words = span == null ? "" : article.words(span);
        return from + ", " + Label.of(hint.kind()).replace('-', ' ')
                + (words.isEmpty() || words.equals(from) ? "" : ": “" + words + "”");
    }

    private void row(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            screen.wrapped(String.format(Locale.ROOT, "  %-12s", name + " "), " ".repeat(14), Screen.clean(value));
        }
    }
}
