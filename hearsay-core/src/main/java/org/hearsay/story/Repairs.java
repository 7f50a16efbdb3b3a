package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What analysts have ruled on the grouping of pages. A later ruling undoes what an earlier one says against it. */
public final class Repairs {

    /** Nothing ruled. */
    public static final Repairs NONE = new Repairs(List.of(), List.of());

    private final List<Tie> ties;
    private final List<Apart> apart;

    private final Set<String> pinned;

    private Repairs(List<Tie> ties, List<Apart> apart) {
        this.ties = List.copyOf(ties);
        this.apart = List.copyOf(apart);
        this.pinned = apart.stream()
                .flatMap(x -> Stream.concat(x.these().stream(), x.those().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Pages of two sides that are not of one story. */
    record Apart(Set<String> these, Set<String> those) {

        boolean between(String a, String b) {
            return these.contains(a) && those.contains(b) || these.contains(b) && those.contains(a);
        }
    }

    /** These, and that the pages with these keys are of one story. */
    public Repairs together(List<String> pages) {
        List<Tie> more = new ArrayList<>(ties);
        for (int i = 1; i < pages.size(); i++) {
            more.add(new Tie(pages.get(0), pages.get(i), Tie.Kind.RULED, 1));
        }
        return new Repairs(
                more,
                apart.stream()
                        .filter(x ->
                                pages.stream().noneMatch(a -> pages.stream().anyMatch(b -> x.between(a, b))))
                        .toList());
    }

    /** These, and that the pages of one side are of one story, those of the other of another. */
    public Repairs apart(List<String> these, List<String> those) {
        Set<String> kept = Set.copyOf(these);
        Apart ruled = new Apart(
                kept, Set.copyOf(those.stream().filter(k -> !kept.contains(k)).toList()));
        Repairs without = new Repairs(
                ties.stream().filter(t -> !ruled.between(t.a(), t.b())).toList(), apart);
        Repairs sides = without.together(these).together(List.copyOf(ruled.those()));
        List<Apart> more = new ArrayList<>(sides.apart);
        more.add(ruled);
        return new Repairs(sides.ties, more);
    }

    /** All of it as text, from which the pages can be taken: what stands between {@code = | , ;} and blanks. */
    public String text() {
        return Stream.concat(
                        ties.stream().map(t -> t.a() + " = " + t.b()),
                        apart.stream()
                                .map(x -> String.join(", ", new TreeSet<>(x.these())) + " | "
                                        + String.join(", ", new TreeSet<>(x.those()))))
                .collect(Collectors.joining("; "));
    }

    /** The pages that are kept from others. */
    Set<String> pinned() {
        return pinned;
    }

    List<Tie> ties() {
        return ties;
    }

    List<Apart> apart() {
        return apart;
    }
}
