package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.EventType;

/** Tells which classes of things a noun group belongs to, by the pack's class nouns and named items. */
final class ItemClasses {

    /** Nouns that say how much of something, so that the thing itself follows with "of". */
    private static final Set<String> MEASURES = Set.of(
            "wave", "waves", "dozens", "hundreds", "thousands", "millions", "number", "numbers", "range", "series",
            "shipment", "shipments", "batch", "batches", "barrage", "salvo", "volley", "stockpile", "stockpiles",
            "kind", "kinds", "type", "types", "tons", "tonnes", "rounds", "containers", "set", "package", "lot", "lots",
            "group", "pair", "couple", "quantities", "quantity", "amount", "amounts", "delivery", "deliveries", "round",
            "scores", "handful", "some", "many", "most", "all", "form", "forms", "supply", "supplies");

    /** Words that stand for something named before. */
    private static final Set<String> STAND_INS = Set.of("it", "them", "these", "those", "this", "some");

    private final Map<String, Set<String>> endings = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    /** Prepares the classes that the pack's event types ask for, and all named items. */
    ItemClasses(DomainPack pack) {
        for (String name : pack.itemClasses().keySet()) {
            for (String noun : pack.itemClasses().get(name)) {
                for (String form : Inflection.noun(noun.toLowerCase(Locale.ROOT))) {
                    endings.computeIfAbsent(name, n -> new HashSet<>()).add(form);
                }
            }
        }
        for (DomainPack.Item item : pack.items()) {
            for (String name : item.names()) {
                String lower = name.toLowerCase(Locale.ROOT);
                names.computeIfAbsent(item.itemClass(), c -> new HashSet<>()).add(lower);
            }
        }
    }

    /** The class names that triggers ask for and that the pack does not define. */
    List<String> unknown(EventType.Trigger trigger) {
        List<String> unknown = new ArrayList<>();
        for (List<String> asked : List.of(trigger.objects(), trigger.subjects())) {
            asked.stream().filter(c -> !endings.containsKey(c) && !names.containsKey(c)).forEach(unknown::add);
        }
        return unknown;
    }

    /** Whether the noun group, or what it is a number or kind of, belongs to one of {@code classes}. */
    boolean belongs(Chunked sentence, Nominal nominal, List<String> classes) {
        Chunk chunk = nominal.chunk();
        for (String name : classes) {
            if (ends(sentence, chunk, name)) {
                return true;
            }
        }
        boolean measure = MEASURES.contains(sentence.lower(chunk.head())) || isNumber(sentence, chunk);
        return measure && nominal.of().stream().anyMatch(of -> belongs(sentence, of, classes));
    }

    /** Whether it is a word for something named earlier in the sentence that belongs to {@code classes}. */
    boolean standsIn(Chunked sentence, Nominal nominal, List<String> classes) {
        Chunk chunk = nominal.chunk();
        if (chunk.first() != chunk.last() || !STAND_INS.contains(sentence.lower(chunk.head()))) {
            return false;
        }
        for (Chunk before : sentence.chunks()) {
            if (before.first() >= chunk.first()) {
                return false;
            }
            if (before.is(Chunk.Kind.NOUN) && classes.stream().anyMatch(c -> ends(sentence, before, c))) {
                return true;
            }
        }
        return false;
    }

    /** Whether some word of the group before its head belongs to one of {@code classes}: "arms" in "arms deal". */
    boolean modifierBelongs(Chunked sentence, int first, int last, List<String> classes) {
        for (int i = first; i <= last; i++) {
            Chunk part = new Chunk(Chunk.Kind.NOUN, first, i, i);
            if (classes.stream().anyMatch(c -> ends(sentence, part, c))) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(Chunked sentence, Chunk chunk, String name) {
        Set<String> nouns = endings.getOrDefault(name, Set.of());
        Set<String> known = names.getOrDefault(name, Set.of());
        StringBuilder tail = new StringBuilder();
        for (int i = chunk.head(); i >= Math.max(chunk.first(), chunk.head() - 4); i--) {
            tail.insert(0, tail.length() == 0 ? sentence.lower(i) : sentence.lower(i) + " ");
            if (nouns.contains(tail.toString()) || known.contains(tail.toString())) {
                return true;
            }
        }
        // "cruise-missile", "KN-23s"
        String head = sentence.lower(chunk.head());
        int hyphen = head.lastIndexOf('-');
        return hyphen > 0 && nouns.contains(head.substring(hyphen + 1))
                || head.endsWith("s") && known.contains(head.substring(0, head.length() - 1));
    }

    private static boolean isNumber(Chunked sentence, Chunk chunk) {
        return sentence.token(chunk.head()).pos().equals("NUM");
    }
}
