package org.hearsay.lab.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Looks for everything that was planted in the sample story; the kinds are the constants below. */
public final class SampleScorer {
    /** Titles as printed. */
    public static final String TITLES = "article titles";
    /** Outlets as printed. */
    public static final String OUTLETS = "article outlets";
    /** Publication dates within their bounds, and none stated where the page states none. */
    public static final String DATES = "article dates";
    /** Statements by their content. */
    public static final String STATEMENTS = "statements";
    /** Speakers of the statements that were found. */
    public static final String SPEAKERS = "speakers of found statements";
    /** Stances of the statements that were found. */
    public static final String STANCES = "stances of found statements";
    /** Modes of the statements that were found. */
    public static final String MODES = "modes of found statements";
    /** Pairs of statements that go back to one origin. */
    public static final String SAME_ORIGIN = "pairs of one origin";
    /** Pairs of statements that do not. */
    public static final String DIFFERENT_ORIGIN = "pairs of different origins";
    /** Copies and rewrites. */
    public static final String COPIES = "copies";
    /** Pairs of pages that are neither. */
    public static final String NOT_COPIES = "pairs that are no copies";
    /** Events with their type, modality, polarity and date. */
    public static final String EVENTS = "events";
    /** Conflicts by their passages. */
    public static final String CONFLICTS = "conflicts";
    /** Relations of the conflicts that were found. */
    public static final String RELATIONS = "relations of found conflicts";
    /** Pairs of passages that contradict nothing. */
    public static final String NO_CONFLICT = "pairs that are no contradiction";
    /** Passages in which nothing may be found. */
    public static final String TRAPS = "traps avoided";

    private final JsonNode planted;
    private final Map<String, ReaderText> texts;
    private final LedgerLines lines;
    private final Checklist list = new Checklist();

    private SampleScorer(SampleStory story, LedgerLines lines) {
        this.planted = story.planted();
        this.texts = story.texts();
        this.lines = lines;
    }

    /**
     * Compares an export with what was planted.
     *
     * @param export the lines of a ledger into which the story's pages were read
     * @throws MissingInput when a planted text does not stand on its page
     */
    public static Checklist score(SampleStory story, String export) {
        SampleScorer scorer = new SampleScorer(story, LedgerLines.of(export));
        scorer.articles();
        scorer.statements();
        scorer.copies();
        scorer.events();
        scorer.conflicts();
        scorer.traps();
        return scorer.list;
    }

    private void articles() {
        for (JsonNode gold : items("articles")) {
            String doc = Pieces.string(gold, "doc");
            JsonNode got = article(doc);
            String title = Pieces.text(got == null ? null : got.get("title"), "text");
            list.check(TITLES, same(title, Pieces.string(gold, "title")), () -> doc + ": got " + title);
            String outlet = Pieces.text(got, "outlet");
            list.check(OUTLETS, Objects.equals(outlet, Pieces.text(gold, "outlet")), () -> doc + ": got " + outlet);
            JsonNode published = got == null ? null : got.get("published");
            list.check(
                    DATES,
                    got != null && dated(gold.get("published"), published),
                    () -> doc + ": wanted " + gold.get("published") + ", got " + published);
        }
    }

    /** Bounds hold the date; where they are wider than a day, one day that is called stated is a guess. */
    private static boolean dated(@Nullable JsonNode gold, @Nullable JsonNode got) {
        String earliest = day(got, "earliest");
        String latest = day(got, "latest");
        boolean stated = "stated".equals(Pieces.text(got, "basis"));
        if (gold == null || gold.isNull()) {
            return earliest == null || !stated;
        }
        String from = Pieces.string(gold, "earliest");
        String to = Pieces.string(gold, "latest");
        boolean guess = stated && Objects.equals(earliest, latest) && !from.equals(to);
        return earliest != null
                && latest != null
                && from.compareTo(earliest) <= 0
                && latest.compareTo(to) <= 0
                && !guess;
    }

    private void statements() {
        StatementMatches matches = StatementMatches.of(items("statements"), texts, lines);
        for (JsonNode gold : items("statements")) {
            String id = Pieces.string(gold, "id");
            JsonNode got = matches.of(id);
            list.check(STATEMENTS, got != null, () -> id + " " + gold.get("content"));
            if (got == null) {
                continue;
            }
            String source = Pieces.text(got.get("source"), "text");
            list.check(
                    SPEAKERS,
                    matches.speaker(gold, got),
                    () -> id + ": wanted " + gold.get("speaker") + ", got " + source);
            check(STANCES, gold, got, "stance");
            check(MODES, gold, got, "mode");
        }
        pairs("same_origin", SAME_ORIGIN, true, matches);
        pairs("different_origin", DIFFERENT_ORIGIN, false, matches);
    }

    private void check(String kind, JsonNode gold, JsonNode got, String key) {
        String given = Pieces.text(got, key);
        list.check(
                kind,
                allowed(gold, key, given),
                () -> Pieces.string(gold, "id") + ": wanted " + gold.get(key) + ", got " + given);
    }

    /** Every pair of a group is asked for; a statement that was not found spoils its pairs. */
    private void pairs(String key, String kind, boolean one, StatementMatches matches) {
        for (JsonNode group : items(key)) {
            List<String> ids = Pieces.items(group.get("statements")).stream()
                    .map(JsonNode::asText)
                    .toList();
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    JsonNode a = matches.of(ids.get(i));
                    JsonNode b = matches.of(ids.get(j));
                    String first = Pieces.text(a, "origin");
                    String second = Pieces.text(b, "origin");
                    boolean same = first != null && first.equals(second);
                    String pair = ids.get(i) + " and " + ids.get(j);
                    list.check(
                            kind,
                            a != null && b != null && same == one,
                            () -> pair
                                    + (a == null || b == null
                                            ? ": not both found"
                                            : ": origins " + first + " and " + second));
                }
            }
        }
    }

    private void copies() {
        for (JsonNode gold : items("copies")) {
            String doc = Pieces.string(gold, "doc");
            String of = Pieces.string(gold, "of");
            String how = Pieces.string(gold, "how");
            list.check(
                    COPIES, link(doc, of).contains(how), () -> doc + " " + how + " " + of + ", got " + link(doc, of));
        }
        for (JsonNode gold : items("not_copies")) {
            String a = gold.get(0).asText();
            String b = gold.get(1).asText();
            List<String> links = List.of(link(a, b), link(b, a));
            list.check(
                    NOT_COPIES,
                    article(a) != null
                            && article(b) != null
                            && links.stream().noneMatch(how -> how.equals("copies") || how.equals("rewrites")),
                    () -> a + " and " + b + ", got " + links);
        }
    }

    /** How a page takes from another; empty when it does not. */
    private String link(String doc, String of) {
        JsonNode article = article(doc);
        return Pieces.items(article == null ? null : article.get("copy_of")).stream()
                .filter(copy -> LedgerLines.name(Pieces.string(copy, "doc")).equals(of))
                .map(copy -> Pieces.string(copy, "how"))
                .findFirst()
                .orElse("");
    }

    private void events() {
        for (JsonNode gold : items("events")) {
            String doc = Pieces.string(gold, "doc");
            String type = Pieces.string(gold, "type");
            List<Span> trigger = places(doc, Pieces.string(gold, "trigger"));
            List<JsonNode> found = lines.of("event", doc).stream()
                    .filter(e -> type.equals(Pieces.text(e, "type"))
                            && Pieces.overlaps(trigger, spans(doc, List.of(e.get("trigger")))))
                    .toList();
            list.check(
                    EVENTS,
                    found.stream().anyMatch(e -> right(gold, e)),
                    () -> doc + " " + type + " " + gold.get("trigger") + ", got "
                            + found.stream().map(SampleScorer::described).toList());
        }
    }

    private static boolean right(JsonNode gold, JsonNode event) {
        String date = Pieces.text(gold, "date");
        JsonNode when = event.get("date");
        boolean modality = Pieces.items(gold.get("modality")).stream()
                .anyMatch(m -> m.asText().equals(Pieces.text(event, "modality")));
        boolean polarity = Objects.equals(Pieces.text(gold, "polarity"), Pieces.text(event, "polarity"));
        return modality
                && polarity
                && (date == null || date.equals(day(when, "earliest")) && date.equals(day(when, "latest")));
    }

    private static String described(JsonNode event) {
        return Pieces.text(event, "modality") + " " + Pieces.text(event, "polarity") + " "
                + day(event.get("date"), "earliest");
    }

    private void conflicts() {
        for (JsonNode gold : items("conflicts")) {
            List<JsonNode> found = overlapping(gold);
            list.check(CONFLICTS, !found.isEmpty(), () -> passages(gold.get("sides")));
            if (!found.isEmpty()) {
                list.check(
                        RELATIONS,
                        found.stream().anyMatch(c -> allowed(gold, "relation", Pieces.text(c, "relation"))),
                        () -> passages(gold.get("sides")) + ": wanted " + gold.get("relation") + ", got "
                                + found.stream()
                                        .map(c -> Pieces.text(c, "relation"))
                                        .toList());
            }
        }
        for (JsonNode gold : items("no_conflict")) {
            List<JsonNode> found = overlapping(gold).stream()
                    .filter(c -> "contradiction".equals(Pieces.text(c, "relation")))
                    .toList();
            list.check(
                    NO_CONFLICT,
                    found.isEmpty(),
                    () -> passages(gold.get("sides")) + ": "
                            + found.stream().map(c -> Pieces.text(c, "id")).toList());
        }
    }

    private static String passages(JsonNode sides) {
        return Pieces.items(sides).stream()
                .map(s -> Pieces.string(s, "doc").substring(0, 2) + " " + s.get("text"))
                .toList()
                .toString();
    }

    /** The conflicts that have each planted passage on a side of its own. */
    private List<JsonNode> overlapping(JsonNode gold) {
        List<JsonNode> wanted = Pieces.items(gold.get("sides"));
        List<Span> first = places(wanted.get(0));
        List<Span> second = places(wanted.get(1));
        return lines.all("conflict").stream()
                .filter(conflict -> {
                    List<JsonNode> sides = Pieces.items(conflict.get("sides"));
                    return sides.stream()
                            .anyMatch(a -> holds(a, wanted.get(0), first)
                                    && sides.stream().anyMatch(b -> !b.equals(a) && holds(b, wanted.get(1), second)));
                })
                .toList();
    }

    private boolean holds(JsonNode side, JsonNode gold, List<Span> places) {
        String doc = Pieces.string(gold, "doc");
        return LedgerLines.name(Pieces.string(side, "doc")).equals(doc)
                && Pieces.overlaps(places, spans(doc, Pieces.items(side.get("spans"))));
    }

    private void traps() {
        for (JsonNode gold : items("traps")) {
            String doc = Pieces.string(gold, "doc");
            List<Span> trap = places(gold);
            List<String> caught = Stream.concat(
                            lines.of("statement", doc).stream()
                                    .filter(s -> spans(doc, Pieces.items(s.get("content"))).stream()
                                            .anyMatch(c -> Pieces.overlap(List.of(c), trap) * 2 > c.length())),
                            lines.of("event", doc).stream()
                                    .filter(e -> Pieces.overlaps(trap, spans(doc, List.of(e.get("trigger"))))))
                    .map(finding -> Pieces.string(finding, "id"))
                    .toList();
            list.check(
                    TRAPS,
                    article(doc) != null && caught.isEmpty(),
                    () -> doc + " " + gold.get("text") + ": " + caught);
        }
    }

    private List<Span> places(JsonNode passage) {
        return places(Pieces.string(passage, "doc"), Pieces.string(passage, "text"));
    }

    private List<Span> places(String doc, String wanted) {
        return StatementMatches.places(texts, doc, wanted);
    }

    private List<Span> spans(String doc, List<JsonNode> spans) {
        ReaderText text = Objects.requireNonNull(texts.get(doc), doc);
        return text.fromPage(spans.stream().map(Pieces::required).toList());
    }

    private @Nullable JsonNode article(String doc) {
        List<JsonNode> found = lines.of("article", doc);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<JsonNode> items(String key) {
        return Pieces.items(planted.get(key));
    }

    /** Whether {@code given} is what the gold has under {@code key}, or among {@code key}_also. */
    private static boolean allowed(JsonNode gold, String key, @Nullable String given) {
        return Objects.equals(Pieces.text(gold, key), given)
                || Pieces.items(gold.get(key + "_also")).stream()
                        .anyMatch(also -> also.asText().equals(given));
    }

    private static @Nullable String day(@Nullable JsonNode interval, String end) {
        String iso = Pieces.text(interval, end);
        return iso == null || iso.length() < 10 ? iso : iso.substring(0, 10);
    }

    private static boolean same(@Nullable String given, String wanted) {
        return given != null
                && given.strip().replaceAll("\\s+", " ").equals(wanted.strip().replaceAll("\\s+", " "));
    }
}
