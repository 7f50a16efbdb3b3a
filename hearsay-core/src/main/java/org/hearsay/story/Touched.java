package org.hearsay.story;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts ties in the place of those that came from the same reason before, and remembers which pages that touches. */
final class Touched {

    private static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::a).thenComparing(Tie::b).thenComparing(Tie::kind);

    private final Kept kept;
    private final Set<String> pages = new TreeSet<>();

    Touched(Kept kept) {
        this.kept = kept;
    }

    void replace(String reason, List<Tie> ties) {
        List<Tie> sorted = ties.stream().sorted(ORDER).toList();
        List<Tie> old = kept.ties(reason).stream().sorted(ORDER).toList();
        if (!sorted.equals(old)) {
            kept.ties(reason, sorted);
            add(old, sorted);
            add(sorted, old);
        }
    }

    private void add(List<Tie> some, List<Tie> others) {
        Set<Tie> same = Set.copyOf(others);
        some.stream().filter(t -> !same.contains(t)).forEach(t -> {
            pages.add(t.a());
            pages.add(t.b());
        });
    }

    void add(String page) {
        pages.add(page);
    }

    /** Keys of the pages with a tie that came or went. */
    Set<String> pages() {
        return pages;
    }
}
