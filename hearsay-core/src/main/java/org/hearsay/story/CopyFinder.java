package org.hearsay.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

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

    /** So many pages are held at once. */
    private static final int HELD = 64;

    private static final String COPY = "copy ";

    private final Kept kept;
    private final Touched touched;
    private final Set<String> changed = new TreeSet<>();
    private final Map<String, Candidate> held = new LinkedHashMap<>(2 * HELD, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Candidate> eldest) {
            return size() > HELD;
        }
    };

    CopyFinder(Kept kept, Touched touched) {
        this.kept = kept;
        this.touched = touched;
    }

    /** A page as copying sees it. */
    private record Candidate(ArticleFindings page, Prose prose, List<String> forms) {
        static Candidate of(ArticleFindings page) {
            Prose prose = Prose.of(page);
            return new Candidate(
                    page, prose, prose.words().stream().map(Word::form).toList());
        }
    }

    private Candidate candidate(String key) {
        return held.computeIfAbsent(key, k -> Candidate.of(kept.page(k)));
    }

    /** The fingerprints of a page. */
    static List<Long> prints(ArticleFindings page) {
        return Fingerprints.of(Candidate.of(page).forms());
    }

    /** Brings up to date who repeats whom, and the ties that come from it. */
    void revise(Collection<String> added, boolean first) {
        Set<String> compared = new TreeSet<>(added);
        if (!first) {
            added.forEach(page -> compared.addAll(kept.after(page, BACK)));
        }
        kept.inOrder(compared).forEach(this::compare);
        for (String page : changed) {
            touched.add(page);
            touched.replace(
                    COPY + page,
                    sources(page).stream()
                            .map(c -> new Tie(c.page(), c.of(), Tie.Kind.COPY, c.share()))
                            .toList());
        }
    }

    /** Keys of the pages of which it is otherwise than before whom they repeat. */
    Set<String> changed() {
        return changed;
    }

    /** Compares a page with those before it that share fingerprints; pairs that were compared before are not again. */
    private void compare(String page) {
        List<Reuse> old = kept.reuses(page);
        Map<String, Reuse> known = new HashMap<>();
        old.forEach(r -> known.put(r.page().equals(page) ? r.of() : r.page(), r));
        List<Reuse> found = new ArrayList<>();
        for (String earlier : kept.before(page, BACK, PRINTS)) {
            Reuse reuse = known.containsKey(earlier) ? known.get(earlier) : decide(earlier, page);
            if (reuse != null) {
                found.add(reuse);
            }
        }
        if (!found.equals(old)) {
            kept.reuses(page, found);
            Set<Reuse> before = Set.copyOf(old);
            Set<Reuse> now = Set.copyOf(found);
            old.stream().filter(r -> !now.contains(r)).forEach(r -> changed.add(r.page()));
            found.stream().filter(r -> !before.contains(r)).forEach(r -> changed.add(r.page()));
        }
    }

    private @Nullable Reuse decide(String earlier, String later) {
        Candidate a = candidate(earlier);
        Candidate b = candidate(later);
        int sizeA = a.forms().size();
        int sizeB = b.forms().size();
        int least = Math.min(sizeA, sizeB);
        Alignment first = Alignment.of(a.forms(), b.forms());
        int same = first.same();
        boolean enough = same >= WORDS && same >= SHARE * least || same >= FEW && same >= NEARLY_ALL * least;
        if (!enough) {
            return null;
        }
        return repeats(b.page(), a.page(), (double) same / sizeB, (double) same / sizeA)
                ? reuse(b, a, Alignment.of(b.forms(), a.forms()), same)
                : reuse(a, b, first, same);
    }

    private static Reuse reuse(Candidate page, Candidate of, Alignment alignment, int same) {
        List<Word> in = page.prose().words();
        List<Word> from = of.prose().words();
        int words = page.forms().size();
        return new Reuse(
                page.page().key(),
                of.page().key(),
                CanonicalOrder.place(of.page()),
                words,
                Math.min(1, (double) same / words),
                names(page.page(), of.page()),
                alignment.tiles().stream()
                        .map(t -> new Reuse.Tile(
                                t.startA(),
                                t.endA(),
                                new Span(
                                        in.get(t.startA()).span().start(),
                                        in.get(t.endA() - 1).span().end()),
                                new Span(
                                        from.get(t.startB()).span().start(),
                                        from.get(t.endB() - 1).span().end())))
                        .toList());
    }

    /** Whether {@code page} is the one that repeats; {@code page} comes after {@code of} in canonical order. */
    private static boolean repeats(ArticleFindings page, ArticleFindings of, double share, double shareOf) {
        TimeSpan when = CanonicalOrder.published(page);
        TimeSpan before = CanonicalOrder.published(of);
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
    private static boolean names(ArticleFindings page, ArticleFindings other) {
        String outlet = other.article().outlet();
        String own = page.article().outlet();
        if (outlet == null || outlet.length() < 2 || outlet.equals(own)) {
            return false;
        }
        String text = page.article().text().text();
        return text.toLowerCase(Locale.ROOT).contains(outlet.toLowerCase(Locale.ROOT));
    }

    /** The pages that a page is said to copy, by their keys. */
    List<Copy> sources(String page) {
        List<Reuse> found = kept.reusesBy(page);
        double most = found.stream().mapToDouble(Reuse::share).max().orElse(0);
        List<Reuse> order = found.stream()
                .sorted(Comparator.<Reuse>comparingInt(r -> r.share() > most - TIE ? 0 : 1)
                        .thenComparingInt(r -> r.share() > most - TIE && r.named() ? 0 : 1)
                        .thenComparingDouble(r -> r.share() > most - TIE ? 0 : -r.share())
                        .thenComparingLong(Reuse::place)
                        .thenComparing(Reuse::of))
                .toList();
        BitSet explained = new BitSet();
        List<Copy> copies = new ArrayList<>();
        for (Reuse reuse : order) {
            BitSet covers = new BitSet();
            reuse.tiles().forEach(t -> covers.set(t.start(), t.end()));
            BitSet alone = (BitSet) covers.clone();
            alone.andNot(explained);
            if (copies.isEmpty() || alone.cardinality() >= ALONE * reuse.words()) {
                explained.or(covers);
                copies.add(copy(reuse));
            }
        }
        copies.sort(Comparator.comparing(Copy::of));
        return copies;
    }

    private static Copy copy(Reuse reuse) {
        return new Copy(
                reuse.page(),
                reuse.of(),
                Math.round(reuse.share() * 1000) / 1000.0,
                Copy.How.COPIES,
                reuse.tiles().stream()
                        .map(t -> new Copy.Passage(t.in(), t.from()))
                        .toList());
    }
}
