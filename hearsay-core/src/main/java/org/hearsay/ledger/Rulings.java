package org.hearsay.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rulings of a ledger amount to. A ruling is undone by another one: an edit of the ruling itself whose
 * {@code after} is {@link #WITHDRAWN}; undoing that one lets the first stand again. Nothing is changed or taken out.
 */
public final class Rulings {

    /** What a ruling on a ruling says to undo it. */
    public static final String WITHDRAWN = "withdrawn";

    /** Ids of what is no entity: pages, findings, and what spans pages. */
    private static final Pattern OTHER = Pattern.compile("(st|ev|vd|sy|or|cl|cf|ru)-.*|[0-9a-f]{10}");

    private final List<Ruling> all;
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, List<Ruling>> standing = new HashMap<>();
    private final Map<String, List<Ruling>> byReading = new HashMap<>();
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, Apart> apart = new HashMap<>();

    /** A page's own entity that is not the one it was linked to, but {@code own}. */
    private record Apart(String from, String own) {}

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
                entity(ruling.entry());
            }
        }
    }

    private void entity(Ruling.Entry entry) {
        String after = entry.after();
        if (after == null || OTHER.matcher(entry.on()).matches()) {
            return;
        }
        if (entry.action() == Ruling.Action.MERGE) {
            merged.put(entry.on(), after.strip());
        } else if (entry.action() == Ruling.Action.SPLIT) {
            List<String> own = List.of(after.strip().split("[\\s,]+"));
            own.forEach(o -> apart.put(o, new Apart(entry.on(), own.get(0))));
        }
    }

    /**
     * The entity that one is taken for. By a {@code merge} on an entity it is the one that {@code after} names; by a
     * {@code split} the entities of pages that {@code after} names, with blanks between them, are one of their own.
     *
     * @param page id of an entity as a page has it
     * @param linked the ledger-wide id that it was linked to; the same where it is ledger-wide already
     */
    public String entity(String page, String linked) {
        Apart split = apart.get(page);
        String taken = taken(linked);
        if (split != null && (split.from().equals(linked) || split.from().equals(taken))) {
            return taken(split.own());
        }
        return taken;
    }

    private String taken(String entity) {
        String at = entity;
        Set<String> been = new HashSet<>();
        for (String next = at; next != null && been.add(next); next = merged.get(next)) {
            at = next;
        }
        return at;
    }

    /** The ids that are taken for this one by a merge, itself among them. */
    public Set<String> takenFor(String entity) {
        Set<String> all = new TreeSet<>();
        all.add(entity);
        merged.keySet().stream().filter(m -> taken(m).equals(entity)).forEach(all::add);
        return all;
    }

    /** Entities of pages that were split off an entity. */
    public Set<String> splitFrom(String entity) {
        Set<String> all = new TreeSet<>();
        apart.forEach((page, split) -> {
            if (split.from().equals(entity)) {
                all.add(page);
            }
        });
        return all;
    }

    /** Entities of pages that rulings have made one of their own with this one. */
    public Set<String> splitInto(String entity) {
        Set<String> all = new TreeSet<>();
        apart.forEach((page, split) -> {
            if (split.own().equals(entity)) {
                all.add(page);
            }
        });
        return all;
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
