package org.hearsay.lab.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.score.Pairing;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.score.Tally;
import org.hearsay.lab.score.WordPlaces;
import org.hearsay.text.Span;

/**
 * Attributed statements. Everything is compared in words, so that a quotation mark or comma decides
 * nothing: a statement is found when its content and the given one have at least half of their words in
 * common (Jaccard index), each at most once; its source is right when both sources share a word or both
 * are empty. {@code exact} counts unbroken pieces whose ends agree to the letter or figure. An indirect statement
 * that was given is right when it is one of the statements found with the right source, whatever that one's type.
 */
public final class StatementsScorer {
    private static final double ENOUGH = 0.5 - 1e-9;
    private static final List<String> TYPES = List.of("direct", "mixed", "indirect");

    private final Report report = new Report();
    private final Tally tally = new Tally();

    private StatementsScorer() {}

    /**
     * A comparison.
     *
     * @param figures for a table
     * @param report everything, a figure a row, and each miss
     */
    record Scored(StatementFigures figures, Report report) {}

    /** A statement and the words it touches. */
    private record Touched(Said said, Set<Integer> who, Set<Integer> what) {}

    /** Compares the answers for each text with its {@code statements}. */
    static Scored score(List<GoldLines.Text> texts, Answers answers) {
        StatementsScorer scorer = new StatementsScorer();
        for (GoldLines.Text text : texts) {
            List<Said> gold = Pieces.items(text.node().get("statements")).stream()
                    .map(s -> Said.gold(text, s))
                    .toList();
            List<Said> given = answers.in(text.id());
            exact(text.text(), gold, given, scorer.tally);
            QuotedSpeakers.count(text.text(), gold, given, scorer.tally);
            CueClass.count(text.text(), gold, given, scorer.tally);
            scorer.match(text, gold, given);
        }
        return scorer.scored(texts.size());
    }

    private Scored scored(int texts) {
        StatementFigures.Counts counts = new StatementFigures.Counts(
                exact("source"),
                exact("cue"),
                exact("content"),
                tally.score("found", "given", "gold"),
                tally.score("right", "given", "gold"),
                QuotedSpeakers.score(tally),
                CueClass.SAY.score(tally),
                CueClass.MENTAL.score(tally),
                CueClass.OTHER.score(tally),
                tally.score("right as indirect", "given indirect", ""));
        report.row("texts", texts);
        report.row("statements, gold and given", tally.of("gold") + ", " + tally.of("given"));
        report.row("source exact P/R/F1", counts.source());
        report.row("cue exact P/R/F1", counts.cue());
        report.row("content exact P/R/F1", counts.content());
        report.row("content J>=.5 P/R/F1", counts.found());
        report.row("content+source J>=.5 P/R/F1", counts.right());
        report.row("source of found", tally.fraction("right", "found"));
        for (String type : TYPES) {
            recall("content+source recall, " + type, tally.score("right " + type, "", "gold " + type));
        }
        for (String type : TYPES) {
            Score score = tally.score("right as " + type, "given " + type, "");
            report.row(
                    "content+source precision, " + type, Score.percent(score.precision(), 1) + " of " + score.given());
        }
        report.row("speaker of quoted words P/R/F1", counts.quoted());
        for (CueClass kind : CueClass.values()) {
            recall("content+source recall, cue " + kind.label(), kind.score(tally));
        }
        return new Scored(StatementFigures.of(counts), report);
    }

    private Score exact(String role) {
        return tally.score(role, role + " given", role + " gold");
    }

    private void recall(String name, Score score) {
        report.row(name, Score.percent(score.recall(), 1) + " of " + score.wanted());
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

    private void match(GoldLines.Text text, List<Said> marked, List<Said> found) {
        WordPlaces words = WordPlaces.of(text.text());
        List<Touched> gold = touched(marked, words);
        List<Touched> given = touched(found, words);
        List<Pairing.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < given.size(); j++) {
                double share =
                        WordPlaces.jaccard(gold.get(i).what(), given.get(j).what());
                if (share >= ENOUGH) {
                    candidates.add(new Pairing.Candidate(share, false, false, i, j));
                }
            }
        }
        tally.add("gold", gold.size());
        tally.add("given", given.size());
        marked.forEach(s -> tally.add("gold " + s.type()));
        found.forEach(s -> tally.add("given " + s.type()));
        List<Pairing.Candidate> pairs = Pairing.greedy(candidates);
        for (Pairing.Candidate pair : pairs) {
            Touched wanted = gold.get(pair.gold());
            Touched got = given.get(pair.given());
            boolean right = wanted.who().isEmpty()
                    ? got.who().isEmpty()
                    : wanted.who().stream().anyMatch(got.who()::contains);
            tally.add("found");
            tally.addIf(right, "right");
            tally.addIf(right, "right " + wanted.said().type());
            tally.addIf(right, "right as " + got.said().type());
            if (!right) {
                report.miss(text.id() + " source: wanted "
                        + shown(text, wanted.said().source()) + ", got "
                        + shown(text, got.said().source()));
            }
        }
        misses(text, marked, found, pairs);
    }

    private void misses(GoldLines.Text text, List<Said> gold, List<Said> given, List<Pairing.Candidate> pairs) {
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

    private static List<Touched> touched(List<Said> statements, WordPlaces words) {
        return statements.stream()
                .map(s -> new Touched(s, words.touched(s.source()), words.touched(s.content())))
                .toList();
    }

    private static String shown(GoldLines.Text text, List<Span> spans) {
        return spans.stream()
                .min(Comparator.naturalOrder())
                .map(s -> s.in(text.text()).replaceAll("\\s+", " "))
                .map(s -> "\"" + (s.length() > 90 ? s.substring(0, 90) + "…" : s) + "\"")
                .orElse("nothing");
    }
}
