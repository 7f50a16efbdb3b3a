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

    private final Tally tally = new Tally();
    private final Report report = new Report();

    private Agreement() {}

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
        report.row("statements, first and second", tally.of("statement gold") + ", " + tally.of("statement given"));
        for (String layer : List.of("source", "cue", "content")) {
            report.row(layer + " exact P/R/F1", tally.score(layer, layer + " given", layer + " gold"));
        }
        report.row("content J>=.5 P/R/F1", tally.score("found", "statement given", "statement gold"));
        report.row("content+source J>=.5 P/R/F1", tally.score("right", "statement given", "statement gold"));
        report.row("stance of found", tally.fraction("stance", "found"));
        report.row("mode of found", tally.fraction("mode", "found"));
        for (String layer : List.of(
                "mention",
                "mention with type",
                "time",
                "time with value",
                "trigger",
                "trigger with type",
                "role",
                "evidence")) {
            report.row(layer + " exact P/R/F1", tally.score(layer, layer + " given", layer + " gold"));
        }
        return report;
    }

    private void compare(AnnotatedArticle a, AnnotatedArticle b) {
        both("source", a, b, x -> x.statements().stream().map(MarkedStatement::source));
        both("cue", a, b, x -> x.statements().stream().map(MarkedStatement::cue));
        both("content", a, b, x -> x.statements().stream().flatMap(s -> s.content().stream()));
        both("mention", a, b, x -> x.mentions().stream().map(m -> m.span()));
        both("mention with type", a, b, x -> x.mentions().stream().map(m -> m.span() + " " + m.type()));
        both("time", a, b, x -> x.times().stream().map(t -> t.span()));
        both("time with value", a, b, x -> x.times().stream().map(t -> t.span() + " " + t.value()));
        both("trigger", a, b, x -> x.events().stream().map(e -> e.trigger()));
        both("trigger with type", a, b, x -> x.events().stream().map(e -> e.trigger() + " " + e.type()));
        both(
                "role",
                a,
                b,
                x -> x.events().stream()
                        .flatMap(e -> e.roles().stream().map(r -> e.trigger() + " " + r.kind() + " " + r.span())));
        both("evidence", a, b, x -> x.evidence().stream().map(e -> e.span() + " " + e.type()));
        statements(a, b);
    }

    private void both(
            String layer,
            AnnotatedArticle a,
            AnnotatedArticle b,
            Function<AnnotatedArticle, Stream<? extends @Nullable Object>> marked) {
        Set<Object> gold =
                new HashSet<>(marked.apply(a).filter(Objects::nonNull).toList());
        Set<Object> given =
                new HashSet<>(marked.apply(b).filter(Objects::nonNull).toList());
        tally.add(layer + " gold", gold.size());
        tally.add(layer + " given", given.size());
        tally.add(layer, gold.stream().filter(given::contains).count());
    }

    private void statements(AnnotatedArticle a, AnnotatedArticle b) {
        WordPlaces words = WordPlaces.of(a.text());
        List<Set<Integer>> gold =
                a.statements().stream().map(s -> words.touched(s.content())).toList();
        List<Set<Integer>> given =
                b.statements().stream().map(s -> words.touched(s.content())).toList();
        tally.add("statement gold", gold.size());
        tally.add("statement given", given.size());
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
            miss(!right, a, x, "the sources differ");
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
