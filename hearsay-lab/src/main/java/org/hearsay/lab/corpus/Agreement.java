package org.hearsay.lab.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.score.Pairing;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.score.Tally;
import org.hearsay.lab.score.WordPlaces;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How far two people agree who marked the same texts. The first is taken as gold, the second as given: precision and
 * recall change places with the two, F1 does not. Statements are paired as {@code lab score statements} does, by
 * the words of their content (Jaccard index of at least .5).
 */
public final class Agreement {
    private static final double ENOUGH = 0.5 - 1e-9;

    private static final String STATEMENTS = "statements";
    private static final String LAYER = "layer ";
    private static final String GOLD = " gold";
    private static final String GIVEN = " given";

    private static final List<Marks> SPANS = List.of(
            new Marks("source", STATEMENTS, a -> a.statements().stream().map(MarkedStatement::source)),
            new Marks("cue", STATEMENTS, a -> a.statements().stream().map(MarkedStatement::cue)),
            new Marks("content", STATEMENTS, a -> a.statements().stream().flatMap(s -> s.content().stream())));
    private static final List<Marks> OTHERS = List.of(
            new Marks("mention", "entities", a -> a.mentions().stream().map(m -> m.span())),
            new Marks(
                    "mention with type", "entities", a -> a.mentions().stream().map(m -> m.span() + " " + m.type())),
            new Marks("time", "times", a -> a.times().stream().map(t -> t.span())),
            new Marks("time with value", "times", a -> a.times().stream().map(t -> t.span() + " " + t.value())),
            new Marks("trigger", "events", a -> a.events().stream().map(e -> e.trigger())),
            new Marks("trigger with type", "events", a -> a.events().stream().map(e -> e.trigger() + " " + e.type())),
            new Marks(
                    "role",
                    "events",
                    a -> a.events().stream()
                            .flatMap(e -> e.roles().stream().map(r -> e.trigger() + " " + r.kind() + " " + r.span()))),
            new Marks("evidence", "evidence", a -> a.evidence().stream().map(e -> e.span() + " " + e.type())));

    private final Tally tally = new Tally();
    private final Report report = new Report();

    private Agreement() {}

    /**
     * What is compared as a set.
     *
     * @param name of the row
     * @param layer that an article's head names when it is complete
     * @param of an article, as values that are equal when they agree
     */
    private record Marks(
            String name, String layer, Function<AnnotatedArticle, Stream<? extends @Nullable Object>> of) {}

    /**
     * Compares the articles that both have.
     *
     * @throws MissingInput when they have none in common, or one in two wordings
     */
    public static Report report(List<AnnotatedArticle> first, List<AnnotatedArticle> second) {
        Map<String, AnnotatedArticle> others = new LinkedHashMap<>();
        second.forEach(a -> others.put(a.head().id(), a));
        Agreement agreement = new Agreement();
        int texts = 0;
        for (AnnotatedArticle article : first) {
            AnnotatedArticle other = others.get(article.head().id());
            if (other == null) {
                continue;
            }
            if (!other.text().equals(article.text())) {
                throw new MissingInput(
                        other.file() + " has another text than " + article.file() + " "
                                + difference(article.text(), other.text()),
                        "annotate the same text");
            }
            texts++;
            agreement.compare(article, other);
        }
        if (texts == 0) {
            throw new MissingInput(
                    "the two folders have no article in common", "give folders with files of the same names");
        }
        return agreement.report(texts);
    }

    private static String difference(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return "from \""
                + a.substring(Math.max(0, at - 20), Math.min(a.length(), at + 20))
                        .replace('\n', ' ') + "\" on";
    }

    private Report report(int texts) {
        report.row("texts", texts);
        report.row("statements, first and second", tally.of(STATEMENTS + GOLD) + ", " + tally.of(STATEMENTS + GIVEN));
        SPANS.forEach(this::exact);
        layer(STATEMENTS, STATEMENTS, "content J>=.5 P/R/F1", paired("found"));
        layer(STATEMENTS, STATEMENTS, "content+source J>=.5 P/R/F1", paired("right"));
        layer(STATEMENTS, STATEMENTS, "stance of found", tally.fraction("stance", "found"));
        layer(STATEMENTS, STATEMENTS, "mode of found", tally.fraction("mode", "found"));
        OTHERS.forEach(this::exact);
        return report;
    }

    private void exact(Marks marks) {
        String mark = marks.name();
        layer(marks.layer(), mark, mark + " exact P/R/F1", tally.score(mark, mark + GIVEN, mark + GOLD));
    }

    private Score paired(String count) {
        return tally.score(count, STATEMENTS + GIVEN, STATEMENTS + GOLD);
    }

    /** A row, or why there is none: to have left a layer out is no disagreement. */
    private void layer(String layer, String mark, String row, Object value) {
        long first = tally.of(mark + GOLD);
        long second = tally.of(mark + GIVEN);
        if (tally.of(LAYER + layer) == 0 || (first == 0) != (second == 0)) {
            report.row(row, "not annotated");
        } else {
            report.row(row, first == 0 ? "none" : value);
        }
    }

    /** Counts the layers that both say are complete. */
    private void compare(AnnotatedArticle a, AnnotatedArticle b) {
        for (String layer : List.of(STATEMENTS, "entities", "times", "events", "evidence")) {
            if (a.head().has(layer) && b.head().has(layer)) {
                tally.add(LAYER + layer);
                Stream.concat(SPANS.stream(), OTHERS.stream())
                        .filter(m -> m.layer().equals(layer))
                        .forEach(m -> both(m, a, b));
                if (layer.equals(STATEMENTS)) {
                    statements(a, b);
                }
            }
        }
    }

    private void both(Marks marks, AnnotatedArticle a, AnnotatedArticle b) {
        Set<Object> gold =
                new HashSet<>(marks.of().apply(a).filter(Objects::nonNull).toList());
        Set<Object> given =
                new HashSet<>(marks.of().apply(b).filter(Objects::nonNull).toList());
        tally.add(marks.name() + GOLD, gold.size());
        tally.add(marks.name() + GIVEN, given.size());
        tally.add(marks.name(), gold.stream().filter(given::contains).count());
    }

    private void statements(AnnotatedArticle a, AnnotatedArticle b) {
        WordPlaces words = WordPlaces.of(a.text());
        List<Set<Integer>> gold =
                a.statements().stream().map(s -> words.touched(s.content())).toList();
        List<Set<Integer>> given =
                b.statements().stream().map(s -> words.touched(s.content())).toList();
        tally.add(STATEMENTS + GOLD, gold.size());
        tally.add(STATEMENTS + GIVEN, given.size());
        List<Pairing.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < given.size(); j++) {
                double share = WordPlaces.jaccard(gold.get(i), given.get(j));
                if (share >= ENOUGH) {
                    boolean cue = Objects.equals(
                            a.statements().get(i).cue(), b.statements().get(j).cue());
                    candidates.add(new Pairing.Candidate(share, cue, false, i, j));
                }
            }
        }
        List<Pairing.Candidate> pairs = Pairing.greedy(candidates);
        Set<Integer> found = new TreeSet<>();
        Set<Integer> used = new TreeSet<>();
        for (Pairing.Candidate pair : pairs) {
            MarkedStatement x = a.statements().get(pair.gold());
            MarkedStatement y = b.statements().get(pair.given());
            found.add(pair.gold());
            used.add(pair.given());
            tally.add("found");
            boolean right = right(x.source(), y.source());
            tally.addIf(right, "right");
            tally.addIf(x.stance() == y.stance(), "stance");
            tally.addIf(x.mode() == y.mode(), "mode");
            miss(
                    !Objects.equals(x.source(), y.source()),
                    a,
                    x,
                    "the sources " + (right ? "overlap, " : "differ, ") + shown(a, x.source()) + " and "
                            + shown(b, y.source()));
            miss(x.stance() != y.stance(), a, x, "stance " + Names.of(x.stance()) + " and " + Names.of(y.stance()));
            miss(!Objects.equals(x.cue(), y.cue()), a, x, "the cues differ");
            miss(pair.share() < 1, a, x, "the contents differ");
        }
        for (int i = 0; i < gold.size(); i++) {
            miss(!found.contains(i), a, a.statements().get(i), "only the first has it");
        }
        for (int j = 0; j < given.size(); j++) {
            miss(!used.contains(j), b, b.statements().get(j), "only the second has it");
        }
    }

    private static String shown(AnnotatedArticle article, @Nullable Span span) {
        return span == null ? "none" : "\"" + span.in(article.text()) + "\"";
    }

    private static boolean right(@Nullable Span a, @Nullable Span b) {
        return a == null ? b == null : b != null && a.overlaps(b);
    }

    private void miss(boolean so, AnnotatedArticle article, MarkedStatement statement, String what) {
        if (so) {
            String words = statement.content().get(0).in(article.text());
            report.miss(article.file() + ":" + statement.line() + ": " + what + ": \""
                    + (words.length() > 80 ? words.substring(0, 80) + "…" : words) + "\"");
        }
    }
}
