package org.hearsay.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;

/**
 * Pages that repeat another in the same words. An index of fingerprints of the prose ({@link Fingerprints}) proposes pairs;
 * an exact {@link Alignment} decides. Quotations are left out: two reporters in one room write down the same
 * sentence. A page is linked to the page it took most from; to a further one only for what that one alone
 * explains.
 */
final class CopyFinder {

    /** The least share of the shorter prose that must stand in both. */
    private static final double SHARE = 0.3;

    /** The least number of equal words, and the least when nearly all of the shorter text is equal. */
    private static final int WORDS = 25;

    private static final int FEW = 12;
    private static final double NEARLY_ALL = 0.8;

    /** A further source must explain this share of a page by itself. */
    private static final double ALONE = 0.15;

    /** The least number of fingerprints that two pages share. */
    private static final int PRINTS = 2;

    /** Of the pages that bear a fingerprint, each is compared with the first and with so many before it. */
    private static final int BACK = 10;

    /** Sources whose shares differ by less are told apart by order. */
    private static final double TIE = 0.03;

    private final List<ArticleFindings> pages;
    private final List<Prose> prose;
    private final List<List<String>> forms;

    /**
     * @param pages in canonical order
     * @param prose of each page
     */
    CopyFinder(List<ArticleFindings> pages, List<Prose> prose) {
        this.pages = pages;
        this.prose = prose;
        this.forms = prose.stream()
                .map(p -> p.words().stream().map(Word::form).toList())
                .toList();
    }

    private record Candidate(int page, int of, Alignment alignment, double share) {}

    /** The copies, by page and then by the page repeated, in canonical order. */
    List<Copy> find() {
        TreeMap<Integer, List<Candidate>> byPage = new TreeMap<>();
        for (int[] pair : proposed()) {
            Candidate found = decide(pair[0], pair[1]);
            if (found != null) {
                byPage.computeIfAbsent(found.page(), k -> new ArrayList<>()).add(found);
            }
        }
        List<Copy> copies = new ArrayList<>();
        byPage.forEach((page, candidates) -> copies.addAll(sources(page, candidates)));
        return copies;
    }

    private List<int[]> proposed() {
        Map<Long, List<Integer>> index = new HashMap<>();
        for (int page = 0; page < forms.size(); page++) {
            for (long print : Fingerprints.of(forms.get(page))) {
                index.computeIfAbsent(print, k -> new ArrayList<>(2)).add(page);
            }
        }
        Map<Long, Integer> shared = new HashMap<>();
        for (List<Integer> at : index.values()) {
            for (int j = 1; j < at.size(); j++) {
                for (int i = 0; i < j; i = i == 0 ? Math.max(1, j - BACK) : i + 1) {
                    shared.merge((long) at.get(i) << Integer.SIZE | at.get(j), 1, Integer::sum);
                }
            }
        }
        TreeSet<Long> enough = new TreeSet<>();
        shared.forEach((pair, count) -> {
            if (count >= PRINTS) {
                enough.add(pair);
            }
        });
        return enough.stream()
                .map(pair -> new int[] {(int) (pair >> Integer.SIZE), (int) (long) pair})
                .toList();
    }

    private @org.jspecify.annotations.Nullable Candidate decide(int a, int b) {
        int sizeA = forms.get(a).size();
        int sizeB = forms.get(b).size();
        int least = Math.min(sizeA, sizeB);
        Alignment first = Alignment.of(forms.get(a), forms.get(b));
        int same = first.same();
        boolean enough = same >= WORDS && same >= SHARE * least || same >= FEW && same >= NEARLY_ALL * least;
        if (!enough) {
            return null;
        }
        boolean laterRepeats = repeats(b, a, (double) same / sizeB, (double) same / sizeA);
        int page = laterRepeats ? b : a;
        int of = laterRepeats ? a : b;
        Alignment alignment = laterRepeats ? Alignment.of(forms.get(b), forms.get(a)) : first;
        return new Candidate(
                page, of, alignment, Math.min(1, (double) same / forms.get(page).size()));
    }

    /** Whether {@code page} is the one that repeats; {@code page} comes after {@code of} in canonical order. */
    private boolean repeats(int page, int of, double share, double shareOf) {
        TimeSpan when = CanonicalOrder.published(pages.get(page));
        TimeSpan before = CanonicalOrder.published(pages.get(of));
        if (when != null && before != null) {
            int order = Moments.compare(before, when);
            if (order != 0) {
                return order < 0;
            }
        }
        boolean names = names(page, of);
        boolean named = names(of, page);
        if (names != named) {
            return names;
        }
        boolean whole = Math.abs(share - shareOf) < TIE;
        return whole || share > shareOf;
    }

    /** Whether a page names the other's outlet, as in "(Corvane)". */
    private boolean names(int page, int other) {
        String outlet = pages.get(other).article().outlet();
        String own = pages.get(page).article().outlet();
        if (outlet == null || outlet.length() < 2 || outlet.equals(own)) {
            return false;
        }
        String text = pages.get(page).article().text().text();
        return text.toLowerCase(Locale.ROOT).contains(outlet.toLowerCase(Locale.ROOT));
    }

    private List<Copy> sources(int page, List<Candidate> candidates) {
        double most = candidates.stream().mapToDouble(Candidate::share).max().orElse(0);
        List<Candidate> order = candidates.stream()
                .sorted(Comparator.<Candidate>comparingInt(c -> c.share() > most - TIE ? 0 : 1)
                        .thenComparingInt(c -> c.share() > most - TIE && names(page, c.of()) ? 0 : 1)
                        .thenComparingDouble(c -> c.share() > most - TIE ? 0 : -c.share())
                        .thenComparingInt(Candidate::of))
                .toList();
        BitSet explained = new BitSet();
        List<Copy> copies = new ArrayList<>();
        for (Candidate candidate : order) {
            BitSet covers = new BitSet();
            candidate.alignment().tiles().forEach(t -> covers.set(t.startA(), t.endA()));
            BitSet alone = (BitSet) covers.clone();
            alone.andNot(explained);
            if (copies.isEmpty()
                    || alone.cardinality() >= ALONE * forms.get(page).size()) {
                explained.or(covers);
                copies.add(copy(candidate));
            }
        }
        copies.sort(Comparator.comparing(Copy::of));
        return copies;
    }

    private Copy copy(Candidate candidate) {
        List<Word> in = prose.get(candidate.page()).words();
        List<Word> from = prose.get(candidate.of()).words();
        List<Copy.Passage> passages = candidate.alignment().tiles().stream()
                .map(t -> new Copy.Passage(
                        new Span(
                                in.get(t.startA()).span().start(),
                                in.get(t.endA() - 1).span().end()),
                        new Span(
                                from.get(t.startB()).span().start(),
                                from.get(t.endB() - 1).span().end())))
                .toList();
        return new Copy(
                pages.get(candidate.page()).key(),
                pages.get(candidate.of()).key(),
                Math.round(candidate.share() * 1000) / 1000.0,
                Copy.How.COPIES,
                passages);
    }
}
