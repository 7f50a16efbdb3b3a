package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Pages that tell the same facts in the same order in other words: sentences of two pages of one story are
 * aligned in order (as words are in Needleman and Wunsch, 1970), by the names, figures and content words
 * they share
 * outside quotations; most of the later page must be aligned. Independent reports of one happening share facts too,
 * but not the whole chain of them.
 */
final class RewriteFinder {

    /** The least cosine that makes two sentences one. */
    private static final double SIMILAR = 0.2;

    /** The least number of names and figures that two such sentences share. */
    private static final int ANCHORS = 1;

    /** The least share of the page that must be aligned, and the least number of sentences. */
    private static final double SHARE = 0.6;

    private static final int SENTENCES = 5;

    /** The least mean cosine over the whole page; what is not aligned counts as 0. */
    private static final double ALIKE = 0.36;

    private final List<ArticleFindings> pages;
    private final List<List<Fact>> facts;

    /**
     * @param pages in canonical order
     * @param prose of each page
     */
    RewriteFinder(List<ArticleFindings> pages, List<Prose> prose) {
        this.pages = pages;
        this.facts = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            facts.add(facts(pages.get(i).article().text().text(), prose.get(i).sentences()));
        }
    }

    private record Fact(Span span, TreeMap<String, Integer> stems, TreeSet<String> anchors, double size) {}

    private static List<Fact> facts(String text, List<Span> sentences) {
        List<Fact> facts = new ArrayList<>();
        for (Span sentence : sentences) {
            TreeMap<String, Integer> stems = new TreeMap<>();
            TreeSet<String> anchors = new TreeSet<>();
            List<Word> words = new ArrayList<>();
            Prose.unquoted(text, sentence).forEach(part -> words.addAll(Words.in(text, part)));
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                if (!Words.content(word)) {
                    continue;
                }
                stems.merge(word.stem(), 1, Integer::sum);
                if (word.number() || word.capital() && i > 0) {
                    anchors.add(word.stem());
                }
            }
            if (stems.size() > ANCHORS + 2) {
                double size = stems.keySet().stream().mapToDouble(Words::weight).sum();
                facts.add(new Fact(sentence, stems, anchors, size));
            }
        }
        return facts;
    }

    /** Whether page {@code later} rewrites page {@code earlier}; null when not. */
    @Nullable
    Copy decide(int later, int earlier) {
        TimeSpan when = CanonicalOrder.published(pages.get(later));
        TimeSpan before = CanonicalOrder.published(pages.get(earlier));
        boolean sooner = when != null && before != null && Moments.compare(when, before) < 0;
        boolean untold = when == null || before == null || Moments.compare(when, before) == 0;
        if (sooner || untold && later < earlier) {
            return null;
        }
        List<Fact> a = facts.get(later);
        List<Fact> b = facts.get(earlier);
        if (a.size() < SENTENCES || b.size() < SENTENCES) {
            return null;
        }
        List<int[]> aligned = align(a, b);
        double whole = a.stream().mapToDouble(Fact::size).sum();
        double told = aligned.stream().mapToDouble(p -> a.get(p[0]).size()).sum();
        double alike = aligned.stream()
                .mapToDouble(
                        p -> similar(a.get(p[0]), b.get(p[1])) * a.get(p[0]).size())
                .sum();
        double share = told / whole;
        if (aligned.size() < SENTENCES || share < SHARE || alike < ALIKE * whole) {
            return null;
        }
        List<Copy.Passage> passages = aligned.stream()
                .map(p -> new Copy.Passage(a.get(p[0]).span(), b.get(p[1]).span()))
                .toList();
        return new Copy(
                pages.get(later).key(),
                pages.get(earlier).key(),
                Math.round(share * 1000) / 1000.0,
                Copy.How.REWRITES,
                passages);
    }

    private static List<int[]> align(List<Fact> a, List<Fact> b) {
        double[][] best = new double[a.size() + 1][b.size() + 1];
        double[][] match = new double[a.size()][b.size()];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                match[i][j] = similar(a.get(i), b.get(j));
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (match[i][j] > 0) {
                    best[i][j] = Math.max(best[i][j], match[i][j] * a.get(i).size() + best[i + 1][j + 1]);
                }
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (best[i][j] == best[i + 1][j]) {
                i++;
            } else if (best[i][j] == best[i][j + 1]) {
                j++;
            } else {
                pairs.add(new int[] {i++, j++});
            }
        }
        return pairs;
    }

    /** The cosine of two sentences over their stems; 0 when they share too little. */
    private static double similar(Fact a, Fact b) {
        if (a.anchors().stream().filter(b.anchors()::contains).count() < ANCHORS) {
            return 0;
        }
        double both = a.stems().keySet().stream()
                .filter(b.stems()::containsKey)
                .mapToDouble(Words::weight)
                .sum();
        double cosine = both / Math.sqrt(a.size() * b.size());
        return cosine < SIMILAR ? 0 : cosine;
    }
}
