package org.hearsay.cli;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.event.Event;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.event.Role;
import org.hearsay.ledger.Change;
import org.hearsay.ledger.Reading;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Copy;
import org.hearsay.text.Label;
import org.hearsay.text.Outcome;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/** The rows of each kind of table. */
final class Listing {

    private final Entries entries;
    private final @Nullable String doc;
    private final String folder;

    /**
     * A row.
     *
     * @param id of the entry in the export; for articles and outcomes the document's name
     * @param cells as many as the kind has headers
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(String id, String... cells) {}

    /** Lists entries on pages whose name contains {@code doc}; null lists all. */
    Listing(Entries entries, @Nullable String doc) {
        this.entries = entries;
        this.doc = doc;
        this.folder = entries.folder();
    }

    /** The headers of a kind of table. */
    static String[] headers(ShowCommand.Kind kind) {
        return switch (kind) {
            case CLAIMS -> new String[] {"id", "claim", "status", "support", "deny", "silent", "first seen"};
            case STATEMENTS -> new String[] {"id", "who", "stance", "what", "said", "page"};
            case EVENTS -> new String[] {"id", "type", "what", "date", "how real", "page"};
            case CONFLICTS -> new String[] {"id", "what differs", "sides", "relation"};
            case TIMELINE -> new String[] {"date", "type", "what", "how real", "id", "page"};
            case SOURCES -> new String[] {"who", "statements", "stances", "pages"};
            case ARTICLES -> new String[] {"page", "published", "outlet", "title", "comes from", "repeats"};
            case OUTCOMES -> new String[] {"input", "result", "stage", "reason", "detail"};
            case READINGS -> new String[] {"reading", "ended", "pages"};
            case CHANGES -> new String[] {"change", "what", "before", "after", "id"};
        };
    }

    /** The rows of a kind of table, in order. */
    List<Row> rows(ShowCommand.Kind kind) {
        return switch (kind) {
            case CLAIMS -> claims();
            case STATEMENTS -> statements();
            case EVENTS -> events();
            case CONFLICTS -> conflicts();
            case TIMELINE -> timeline();
            case SOURCES -> sources();
            case ARTICLES -> articles();
            case OUTCOMES -> outcomes();
            case READINGS, CHANGES -> throw new IllegalArgumentException(kind + " are no entries of one state");
        };
    }

    /** The folder that is left out of the names of pages. */
    String folder() {
        return folder;
    }

    private String shown(String name) {
        return name.startsWith(folder) ? name.substring(folder.length()) : name;
    }

    private boolean on(String name) {
        return doc == null || name.contains(doc);
    }

    private boolean on(Article article) {
        return on(article.doc());
    }

    private List<Row> claims() {
        List<Row> rows = new ArrayList<>();
        for (Claim claim : entries.view().derived().claims().claims()) {
            if (doc == null || claim.history().stream().anyMatch(c -> on(entries.doc(c.page())))) {
                rows.add(new Row(
                        claim.id(),
                        claim.id(),
                        claim.text(),
                        Label.of(claim.status()),
                        Words.origins(claim.support()),
                        Words.origins(claim.deny()),
                        Words.origins(claim.silence()),
                        claim.firstSeen() == null ? "" : claim.firstSeen()));
            }
        }
        return rows;
    }

    private List<Row> statements() {
        List<Row> rows = new ArrayList<>();
        for (Entries.Found<Statement> found : entries.statements()) {
            Statement statement = found.entry();
            if (on(found.article())) {
                rows.add(new Row(
                        statement.id(),
                        statement.id(),
                        entries.speaker(found),
                        Label.of(statement.stance()),
                        words(found.article(), statement.mainContent()),
                        Words.when(statement.said()),
                        shown(found.article().doc())));
            }
        }
        return rows;
    }

    private List<Row> events() {
        List<Row> rows = new ArrayList<>();
        for (Entries.Found<Event> found : entries.events()) {
            Event event = found.entry();
            if (on(found.article())) {
                rows.add(new Row(
                        event.id(),
                        event.id(),
                        event.type(),
                        what(found),
                        Words.when(event.date()),
                        real(event),
                        shown(found.article().doc())));
            }
        }
        return rows;
    }

    private List<Row> timeline() {
        List<Entries.Found<Event>> dated = new ArrayList<>(entries.events());
        dated.removeIf(f -> f.entry().date() == null || !on(f.article()));
        dated.sort(
                Comparator.comparing((Entries.Found<Event> f) -> day(f.entry().date()))
                        .thenComparing(f -> f.article().doc())
                        .thenComparing(f -> f.entry().trigger()));
        List<Row> rows = new ArrayList<>();
        for (Entries.Found<Event> found : dated) {
            Event event = found.entry();
            rows.add(new Row(
                    event.id(),
                    Words.when(event.date()),
                    event.type(),
                    what(found),
                    real(event),
                    event.id(),
                    shown(found.article().doc())));
        }
        return rows;
    }

    private static String day(@Nullable TimeSpan date) {
        if (date == null) {
            return "";
        }
        return date.earliest() != null ? date.earliest() : String.valueOf(date.latest());
    }

    /** An event's trigger and roles in words: {@code delivered · actor Ostavia · item rockets}. */
    private String what(Entries.Found<Event> found) {
        List<String> parts = new ArrayList<>();
        parts.add(words(found.article(), found.entry().trigger()));
        for (Role role : found.entry().roles()) {
            if (role.kind() != Role.Kind.TIME) {
                parts.add(Label.of(role.kind()) + " " + words(found.article(), role.span()));
            }
        }
        return String.join(" · ", parts);
    }

    private static String real(Event event) {
        boolean plan = event.modality() == Modality.PLANNED
                || event.modality() == Modality.CONSIDERED
                || event.modality() == Modality.POSSIBLE;
        return (event.polarity() == Polarity.NEGATIVE ? "not: " : "")
                + Label.of(event.modality())
                + (plan ? " (has not happened)" : "");
    }

    private List<Row> conflicts() {
        List<Row> rows = new ArrayList<>();
        for (Conflict conflict : entries.view().derived().claims().conflicts()) {
            List<String> sides = new ArrayList<>();
            boolean shown = false;
            for (Conflict.Side side : conflict.sides()) {
                ArticleFindings page = entries.page(side.page());
                String passage = page == null
                        ? ""
                        : ": “" + words(page.article(), side.spans().get(0)) + "”";
                sides.add(side.value() + " — " + shown(entries.doc(side.page())) + passage);
                shown |= on(entries.doc(side.page()));
            }
            if (shown) {
                rows.add(new Row(
                        conflict.id(),
                        conflict.id(),
                        Label.of(conflict.type()) + ": " + conflict.slot(),
                        String.join(" | ", sides),
                        Label.of(conflict.relation())));
            }
        }
        return rows;
    }

    private List<Row> sources() {
        Map<String, List<Entries.Found<Statement>>> speakers = new LinkedHashMap<>();
        for (Entries.Found<Statement> found : entries.statements()) {
            if (on(found.article())) {
                for (String speaker : found.entry().speakers()) {
                    speakers.computeIfAbsent(entries.entity(speaker), s -> new ArrayList<>())
                            .add(found);
                }
            }
        }
        List<Map.Entry<String, List<Entries.Found<Statement>>>> sorted = new ArrayList<>(speakers.entrySet());
        sorted.sort(Comparator.comparing((Map.Entry<String, List<Entries.Found<Statement>>> e) ->
                        -e.getValue().size())
                .thenComparing(e -> entries.name(e.getKey()))
                .thenComparing(Map.Entry::getKey));
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, List<Entries.Found<Statement>>> speaker : sorted) {
            Map<String, Integer> stances = new TreeMap<>();
            TreeSet<String> pages = new TreeSet<>();
            for (Entries.Found<Statement> found : speaker.getValue()) {
                stances.merge(Label.of(found.entry().stance()), 1, Integer::sum);
                pages.add(shown(found.article().doc()));
            }
            rows.add(new Row(
                    speaker.getKey(),
                    entries.name(speaker.getKey()),
                    Integer.toString(speaker.getValue().size()),
                    String.join(
                            ", ",
                            stances.entrySet().stream()
                                    .map(e -> e.getValue() + " " + e.getKey())
                                    .toList()),
                    String.join(", ", pages)));
        }
        return rows;
    }

    private List<Row> articles() {
        Map<String, List<String>> repeats = new TreeMap<>();
        for (Copy copy : entries.view().derived().story().copies()) {
            repeats.computeIfAbsent(copy.page(), p -> new ArrayList<>())
                    .add(Label.of(copy.how()) + " " + shown(entries.doc(copy.of())) + " ("
                            + Math.round(copy.share() * 100) + " %)");
        }
        List<Row> rows = new ArrayList<>();
        for (ArticleFindings page : entries.view().pages()) {
            Article article = page.article();
            if (on(article)) {
                rows.add(new Row(
                        article.doc(),
                        shown(article.doc()),
                        Words.published(entries.published(page)),
                        article.outlet() == null ? "" : article.outlet(),
                        Entries.title(article),
                        article.imprint().syndication().stream()
                                .map(h -> h.name() != null ? h.name() : String.valueOf(h.url()))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        String.join(", ", repeats.getOrDefault(page.key(), List.of()))));
            }
        }
        return rows;
    }

    private List<Row> outcomes() {
        List<Row> rows = new ArrayList<>();
        for (Outcome outcome : entries.view().outcomes()) {
            if (on(outcome.doc())) {
                rows.add(new Row(
                        outcome.doc(),
                        shown(outcome.doc()),
                        Label.of(outcome.result()),
                        outcome.stage() == null ? "" : outcome.stage(),
                        outcome.reason() == null ? "" : outcome.reason(),
                        outcome.detail() == null ? "" : outcome.detail()));
            }
        }
        return rows;
    }

    /** A row for each change. */
    List<Row> changes(List<Change> changes) {
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            boolean page = change.kind() == Change.Kind.NEW_PAGE;
            if (doc == null || page && on(change.on())) {
                rows.add(new Row(
                        change.on(),
                        Label.of(change.kind()),
                        Screen.clean(change.what()),
                        change.before() == null ? "" : change.before(),
                        change.after() == null ? "" : change.after(),
                        page ? shown(change.on()) : change.on()));
            }
        }
        return rows;
    }

    /** A row for each reading. */
    static List<Row> readings(List<Reading> readings) {
        return readings.stream()
                .map(r -> new Row(
                        Integer.toString(r.number()),
                        Integer.toString(r.number()),
                        r.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                        Integer.toString(r.pages())))
                .toList();
    }

    private static String words(Article article, Span span) {
        return Screen.clean(article.words(span));
    }
}
