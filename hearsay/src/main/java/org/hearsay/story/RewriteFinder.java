package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Pages that tell the same facts in the same order in other words: sentences of two pages of one story are
 * aligned in order (as words are in Needleman and Wunsch, 1970), by the names, figures and content words
 * they share; most of the later page must be aligned. Independent reports of one happening share facts too,
 * but not the whole chain of them.
 */
final class RewriteFinder {

    /** The least share of what two sentences say that makes them one. */
    private static final double SIMILAR = 0.3;

    /** The least number of names and figures that two such sentences share. */
    private static final int ANCHORS = 1;

    /** The least share of the page that must be aligned, and the least number of sentences. */
    private static final double SHARE = 0.6;

    private static final int SENTENCES = 4;

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

    private record Fact(Span span, TreeMap<String, Integer> stems, TreeMap<String, Integer> anchors) {
        double size() {
            return stems.keySet().stream().mapToDouble(Words::weight).sum();
        }
    }

    private static List<Fact> facts(String text, List<Span> sentences) {
        List<Fact> facts = new ArrayList<>();
        for (Span sentence : sentences) {
            TreeMap<String, Integer> stems = Words.content(text, sentence);
            TreeMap<String, Integer> anchors = new TreeMap<>();
            List<Word> words = Words.in(text, sentence);
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                if (Words.content(word) && (word.number() || word.capital() && i > 0)) {
                    anchors.merge(word.stem(), 1, Integer::sum);
                }
            }
            if (stems.size() >= 3) {
                facts.add(new Fact(sentence, stems, anchors));
            }
        }
        return facts;
    }

    /** Whether page {@code later} rewrites page {@code earlier}; null when not. */
    @Nullable Copy decide(int later, int earlier) {
        TimeSpan when = CanonicalOrder.published(pages.get(later));
        TimeSpan before = CanonicalOrder.published(pages.get(earlier));
        if (when == null || before == null || Moments.compare(when, before) < 0) {
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
        double share = told / whole;
        if (aligned.size() < SENTENCES || share < SHARE) {
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
                    best[i][j] = Math.max(best[i][j], match[i][j] + best[i + 1][j + 1]);
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

    private static double similar(Fact a, Fact b) {
        double shared = Words.shared(a.stems(), b.stems());
        if (shared < SIMILAR) {
            return 0;
        }
        long anchors = a.anchors().keySet().stream().filter(b.anchors()::containsKey).count();
        return anchors < ANCHORS ? 0 : shared * Math.min(a.size(), b.size());
    }
}
