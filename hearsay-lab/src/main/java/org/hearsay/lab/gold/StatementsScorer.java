package org.hearsay.lab.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pairing;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.score.Tally;
import org.hearsay.text.Span;

/**
 * Attributed statements. Everything is compared in words, so that a quotation mark or comma decides
 * nothing: a statement is found when its content and the given one have at least half of their words in
 * common (Jaccard index), each at most once; its source is right when both sources share a word or both
 * are empty. {@code exact} counts unbroken pieces whose ends agree to the letter or figure.
 */
public final class StatementsScorer {
    private static final double ENOUGH = 0.5 - 1e-9;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[’'.\\-][\\p{L}\\p{N}_]+)*");
    private static final List<String> TYPES = List.of("direct", "mixed", "indirect");

    private StatementsScorer() {}

    /** A statement in spans and in the numbers of the words they touch. */
    private record Said(
            String type, List<Span> source, List<Span> cue, List<Span> content, Set<Integer> who, Set<Integer> what) {}

    /**
     * Compares the {@code statement} lines of each text with its {@code statements}; headlines are left out.
     *
     * @param texts the gold
     * @param lines what was found in them
     */
    public static Report report(List<GoldLines.Text> texts, LedgerLines lines) {
        Report report = new Report();
        Tally tally = new Tally();
        for (GoldLines.Text text : texts) {
            TreeMap<Integer, Integer> words = words(text.text());
            List<Said> gold = Pieces.items(text.node().get("statements")).stream()
                    .map(s -> gold(text, s, words))
                    .toList();
            List<Said> given = lines.of("statement", LedgerLines.name(text.id())).stream()
                    .filter(s -> !"headline".equals(Pieces.text(s, "mode")))
                    .map(s -> given(s, words))
                    .toList();
            exact(text.text(), gold, given, tally);
            match(text, gold, given, tally, report);
        }
        report.row("texts", texts.size());
        report.row("statements, gold and given", tally.of("gold") + ", " + tally.of("given"));
        for (String role : List.of("source", "cue", "content")) {
            report.row(role + " exact P/R/F1", tally.score(role, role + " given", role + " gold"));
        }
        report.row("content J>=.5 P/R/F1", tally.score("found", "given", "gold"));
        report.row("content+source J>=.5 P/R/F1", tally.score("right", "given", "gold"));
        report.row("source of found", tally.fraction("right", "found"));
        for (String type : TYPES) {
            Score score = tally.score("right " + type, "", "gold " + type);
            report.row("content+source recall, " + type, Score.percent(score.recall(), 1) + " of " + score.wanted());
        }
        return report;
    }

    private static Said gold(GoldLines.Text text, JsonNode statement, TreeMap<Integer, Integer> words) {
        return said(
                Pieces.string(statement, "type"),
                marked(text, statement.get("source")),
                marked(text, statement.get("cue")),
                marked(text, statement.get("content")),
                words);
    }

    private static Said given(JsonNode statement, TreeMap<Integer, Integer> words) {
        return said(
                Pieces.string(statement, "mode"),
                Stream.ofNullable(Pieces.span(statement.get("source"))).toList(),
                Stream.ofNullable(Pieces.span(statement.get("cue"))).toList(),
                Pieces.list(statement.get("content")),
                words);
    }

    private static Said said(
            String type, List<Span> source, List<Span> cue, List<Span> content, TreeMap<Integer, Integer> words) {
        return new Said(type, source, cue, content, touched(source, words), touched(content, words));
    }

    private static List<Span> marked(GoldLines.Text text, JsonNode pairs) {
        return Pieces.items(pairs).stream()
                .map(p -> text.span(p.get(0).intValue(), p.get(1).intValue()))
                .toList();
    }

    private static void exact(String text, List<Said> gold, List<Said> given, Tally tally) {
        for (String role : List.of("source", "cue", "content")) {
            Set<Span> wanted = pieces(text, gold, role);
            Set<Span> got = pieces(text, given, role);
            tally.add(role + " gold", wanted.size());
            tally.add(role + " given", got.size());
            tally.add(role, got.stream().filter(wanted::contains).count());
        }
    }

    private static Set<Span> pieces(String text, List<Said> said, String role) {
        Set<Span> pieces = new TreeSet<>();
        for (Said statement : said) {
            List<Span> spans = switch (role) {
                case "source" -> statement.source();
                case "cue" -> statement.cue();
                default -> statement.content();
            };
            spans.stream().map(s -> bare(text, s)).filter(s -> !s.isEmpty()).forEach(pieces::add);
        }
        return pieces;
    }

    private static Span bare(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && !letterOrFigure(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !letterOrFigure(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Span(start, end);
    }

    private static boolean letterOrFigure(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private static void match(GoldLines.Text text, List<Said> gold, List<Said> given, Tally tally, Report report) {
        List<Pairing.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            tally.add("gold");
            tally.add("gold " + gold.get(i).type());
            for (int j = 0; j < given.size(); j++) {
                double share = jaccard(gold.get(i).what(), given.get(j).what());
                if (share >= ENOUGH) {
                    candidates.add(new Pairing.Candidate(share, false, false, i, j));
                }
            }
        }
        tally.add("given", given.size());
        List<Pairing.Candidate> pairs = Pairing.greedy(candidates);
        for (Pairing.Candidate pair : pairs) {
            Said wanted = gold.get(pair.gold());
            Said got = given.get(pair.given());
            boolean right = wanted.who().isEmpty()
                    ? got.who().isEmpty()
                    : wanted.who().stream().anyMatch(got.who()::contains);
            tally.add("found");
            tally.addIf(right, "right");
            tally.addIf(right, "right " + wanted.type());
            if (!right) {
                report.miss(text.id() + " source: wanted " + shown(text, wanted.source()) + ", got "
                        + shown(text, got.source()));
            }
        }
        Set<Integer> found =
                new HashSet<>(pairs.stream().map(Pairing.Candidate::gold).toList());
        Set<Integer> used =
                new HashSet<>(pairs.stream().map(Pairing.Candidate::given).toList());
        for (int i = 0; i < gold.size(); i++) {
            if (!found.contains(i)) {
                report.miss(text.id() + " missed: " + shown(text, gold.get(i).content()));
            }
        }
        for (int j = 0; j < given.size(); j++) {
            if (!used.contains(j)) {
                report.miss(text.id() + " extra: " + shown(text, given.get(j).content()));
            }
        }
    }

    private static String shown(GoldLines.Text text, List<Span> spans) {
        return spans.stream()
                .min(Comparator.naturalOrder())
                .map(s -> s.in(text.text()).replaceAll("\\s+", " "))
                .map(s -> "\"" + (s.length() > 90 ? s.substring(0, 90) + "…" : s) + "\"")
                .orElse("nothing");
    }

    private static double jaccard(Set<Integer> a, Set<Integer> b) {
        long both = a.stream().filter(b::contains).count();
        return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
    }

    /** Where each word starts and ends. */
    private static TreeMap<Integer, Integer> words(String text) {
        TreeMap<Integer, Integer> words = new TreeMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.put(matcher.start(), matcher.end());
        }
        return words;
    }

    /** The starts of the words that {@code spans} touch. */
    private static Set<Integer> touched(List<Span> spans, TreeMap<Integer, Integer> words) {
        Set<Integer> touched = new TreeSet<>();
        for (Span span : spans) {
            Integer first = words.floorKey(span.start());
            words.subMap(first == null ? 0 : first, Math.max(span.end(), first == null ? 0 : first))
                    .forEach((start, end) -> {
                        if (end > span.start()) {
                            touched.add(start);
                        }
                    });
        }
        return touched;
    }
}
