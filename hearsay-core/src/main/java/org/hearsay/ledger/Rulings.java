package org.hearsay.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rulings of a ledger amount to. A ruling is undone by another one: an edit of the ruling itself whose
 * {@code after} is {@link #WITHDRAWN}; undoing that one lets the first stand again. Nothing is changed or taken out.
 */
public final class Rulings {

    /** What a ruling on a ruling says to undo it. */
    public static final String WITHDRAWN = "withdrawn";

    private final List<Ruling> all;
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, List<Ruling>> standing = new HashMap<>();
    private final Map<String, List<Ruling>> byReading = new HashMap<>();

    /** @param all in the order they were made */
    public Rulings(List<Ruling> all) {
        this.all = List.copyOf(all);
        for (int i = all.size() - 1; i >= 0; i--) { // what is undone by a later one undoes nothing
            Ruling ruling = all.get(i);
            if (undoes(ruling) && !withdrawn.contains(ruling.id())) {
                withdrawn.add(ruling.entry().on());
            }
        }
        for (Ruling ruling : all) {
            if (!undoes(ruling) && !withdrawn.contains(ruling.id())) {
                standing.computeIfAbsent(ruling.entry().on(), k -> new ArrayList<>())
                        .add(ruling);
                String reading = ruling.entry().before();
                if (reading != null) {
                    byReading.computeIfAbsent(reading, k -> new ArrayList<>()).add(ruling);
                }
            }
        }
    }

    private static boolean undoes(Ruling ruling) {
        return ruling.entry().action() == Ruling.Action.EDIT
                && WITHDRAWN.equals(ruling.entry().after())
                && ruling.entry().on().startsWith("ru-");
    }

    /** All rulings, in the order they were made. */
    public List<Ruling> all() {
        return all;
    }

    /** Whether a ruling has been undone. */
    public boolean withdrawn(Ruling ruling) {
        return withdrawn.contains(ruling.id());
    }

    /** The rulings that stand on an entry, in the order they were made. */
    public List<Ruling> on(String entry) {
        return List.copyOf(standing.getOrDefault(entry, List.of()));
    }

    /** The rulings that stand on entries that were read like this, in the order they were made. */
    public List<Ruling> onReading(String reading) {
        return List.copyOf(byReading.getOrDefault(reading, List.of()));
    }

    /** The last ruling of these kinds that stands on an entry; null if there is none. */
    public @Nullable Ruling last(String entry, Ruling.Action... actions) {
        Ruling last = null;
        for (Ruling ruling : standing.getOrDefault(entry, List.of())) {
            if (List.of(actions).contains(ruling.entry().action())) {
                last = ruling;
            }
        }
        return last;
    }

    /** Whether an analyst has taken an entry out and not accepted it since. */
    public boolean rejected(String entry) {
        Ruling last = last(entry, Ruling.Action.ACCEPT, Ruling.Action.REJECT);
        return last != null && last.entry().action() == Ruling.Action.REJECT;
    }

    /** Whether an analyst agrees with an entry and has not taken it out since. */
    public boolean accepted(String entry) {
        Ruling last = last(entry, Ruling.Action.ACCEPT, Ruling.Action.REJECT);
        return last != null && last.entry().action() == Ruling.Action.ACCEPT;
    }

    /** The last grade of a claim that stands; null if there is none. */
    public @Nullable Ruling grade(String claim) {
        return last(claim, Ruling.Action.GRADE);
    }
}
