package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Body characters (line ends between paragraphs are free), the publication date (the gold's interval must
 * hold the given one), the title (half of it), time expressions, and what was caught in boilerplate or
 * traps.
 */
final class PageScorer {
    private static final int LINE_END = 3;

    private final LedgerLines lines;
    private final Tally tally;
    private final Report report;

    PageScorer(LedgerLines lines, Tally tally, Report report) {
        this.lines = lines;
        this.tally = tally;
        this.report = report;
    }

    /** Body, date and title. */
    void score(JsonNode document) {
        String file = Pieces.string(document, "file");
        List<JsonNode> found = lines.of("article", file);
        JsonNode article = found.isEmpty() ? null : found.get(0);
        body(document, article);
        published(file, document.path("publication"), article);
        Span title = Pieces.span(document.get("title"));
        Span given = Pieces.span(article == null ? null : article.get("title"));
        tally.addIf(title != null && given != null && title.overlap(given) * 2 >= title.length(), "title");
    }

    private void body(JsonNode document, @Nullable JsonNode article) {
        List<Span> ranges =
                Pieces.list(document.get("body_ranges")).stream().sorted().toList();
        BitSet gold = characters(ranges);
        BitSet given = characters(Pieces.list(article == null ? null : article.get("body")));
        BitSet both = (BitSet) gold.clone();
        both.and(given);
        for (int i = 1; i < ranges.size(); i++) {
            int from = ranges.get(i - 1).end();
            int to = ranges.get(i).start();
            if (to > from && to - from <= LINE_END) {
                given.clear(from, to);
            }
        }
        tally.add("body", both.cardinality());
        tally.add("body given", given.cardinality());
        tally.add("body gold", gold.cardinality());
    }

    private static BitSet characters(List<Span> spans) {
        BitSet set = new BitSet();
        spans.forEach(s -> set.set(s.start(), s.end()));
        return set;
    }

    private void published(String file, JsonNode gold, @Nullable JsonNode article) {
        String earliest = SeedsScorer.day(first(gold, "earliest", "value"));
        String latest = SeedsScorer.day(first(gold, "latest", "value"));
        JsonNode given = article == null ? null : article.get("published");
        String from = Pieces.text(given, "earliest");
        String to = Pieces.text(given, "latest");
        tally.add("published gold");
        if (from != null
                && to != null
                && !earliest.isEmpty()
                && earliest.compareTo(SeedsScorer.day(from)) <= 0
                && SeedsScorer.day(to).compareTo(latest) <= 0) {
            tally.add("published");
        } else {
            report.miss("published " + file + ": wanted " + earliest + ".." + latest + ", got " + given);
        }
    }

    private static @Nullable String first(JsonNode node, String... keys) {
        return Stream.of(keys)
                .filter(k -> !node.path(k).asText().isEmpty() && !node.path(k).isNull())
                .map(k -> node.path(k).asText())
                .findFirst()
                .orElse(null);
    }

    /** Time expressions: any that overlaps and has the value or one of its alternatives. */
    void times(JsonNode document) {
        String file = Pieces.string(document, "file");
        for (JsonNode gold : Pieces.items(document.get("times"))) {
            if (SeedsScorer.optional(gold)) {
                continue;
            }
            tally.add("time gold");
            Span span = Pieces.required(gold);
            String value = Pieces.string(gold, "value");
            List<String> right = Stream.concat(Stream.of(value), SeedsScorer.texts(gold.path("alt")).stream())
                    .toList();
            List<String> given = lines.of("time", file).stream()
                    .filter(t -> Pieces.required(t).overlaps(span))
                    .map(t -> t.path("value").asText())
                    .toList();
            boolean found = given.stream()
                    .anyMatch(v -> right.contains(v)
                            || value.length() > 10 && SeedsScorer.day(v).equals(SeedsScorer.day(value)));
            tally.addIf(found, "time");
            if (!found) {
                report.miss("time " + file + " " + gold.get("text") + ": wanted " + value + ", got " + given);
            }
        }
    }

    /** Statements, most of a piece of which, and events, any of whose trigger lies where nothing is to be found. */
    void traps(JsonNode document) {
        String file = Pieces.string(document, "file");
        List<Span> traps = Stream.concat(
                        Pieces.list(document.get("boilerplate_ranges")).stream(),
                        Pieces.list(document.get("traps")).stream())
                .toList();
        for (JsonNode statement : lines.of("statement", file)) {
            if (Pieces.list(statement.get("content")).stream()
                    .anyMatch(c -> traps.stream().anyMatch(t -> c.overlap(t) * 2 > c.length()))) {
                tally.add("trap");
                report.miss("trap statement " + file + ": "
                        + statement.get("content").get(0).get("text"));
            }
        }
        for (JsonNode event : lines.of("event", file)) {
            if (traps.stream().anyMatch(Pieces.required(event.get("trigger"))::overlaps)) {
                tally.add("trap");
                report.miss("trap event " + file + ": " + event.get("trigger").get("text"));
            }
        }
    }
}
