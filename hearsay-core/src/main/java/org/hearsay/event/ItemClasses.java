package org.hearsay.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.EventType;
import org.hearsay.sentence.Inflection;

/** Tells which classes of things a noun group belongs to, by the pack's class nouns and named items. */
final class ItemClasses {

    /** Nouns that say how much of something, so that the thing itself follows with "of". */
    private static final Set<String> MEASURES = Words.set("""
            wave waves dozens hundreds thousands millions number numbers range series shipment
            shipments batch batches barrage salvo volley stockpile stockpiles kind kinds type
            types tons tonnes rounds containers set package lot lots group pair couple quantities
            quantity amount amounts delivery deliveries round scores handful some many most all
            form forms supply supplies crowd crowds tens part parts rest half third quarter majority
            worth tonne ton bulk dollars pounds euros
            """);

    /** Words that stand for something named before. */
    private static final Set<String> STAND_INS = Set.of("it", "them", "these", "those", "this", "some");

    private final Map<String, Set<String>> endings = new HashMap<>();
    /** All of {@link #endings}. */
    private final Set<String> nouns = new HashSet<>();

    /** The first words of those nouns that have several. */
    private final Set<String> firstWords = new HashSet<>();

    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Parties parties;

    /** Prepares the classes that the pack's event types ask for, and all named items. */
    ItemClasses(DomainPack pack, Parties parties) {
        this.parties = parties;
        for (String name : pack.itemClasses().keySet()) {
            for (String noun : pack.itemClasses().get(name)) {
                add(name, noun.toLowerCase(Locale.ROOT), pack.itemClasses());
            }
        }
        // what a trigger asks for and no class is called stands for itself
        for (EventType type : pack.eventTypes()) {
            for (EventType.Trigger trigger : type.triggers()) {
                for (List<String> asked : List.of(trigger.objects(), trigger.subjects())) {
                    asked.stream()
                            .filter(a -> !pack.itemClasses().containsKey(a))
                            .forEach(a -> add(a, a, Map.of()));
                }
            }
        }
        endings.values().forEach(nouns::addAll);
        nouns.stream()
                .filter(noun -> noun.indexOf(' ') > 0)
                .forEach(noun -> firstWords.add(noun.substring(0, noun.indexOf(' '))));
        for (DomainPack.Item item : pack.items()) {
            for (String name : item.names()) {
                String lower = name.toLowerCase(Locale.ROOT);
                names.computeIfAbsent(item.itemClass(), c -> new HashSet<>()).add(lower);
                members.forEach((joint, inside) -> {
                    if (inside.contains(item.itemClass())) {
                        names.computeIfAbsent(joint, c -> new HashSet<>()).add(lower);
                    }
                });
            }
        }
    }

    /** A noun that is itself a class brings the nouns of that class along, so that one class may join others. */
    private void add(String name, String noun, Map<String, List<String>> classes) {
        Set<String> nouns = endings.computeIfAbsent(name, n -> new HashSet<>());
        nouns.add(noun);
        nouns.add(Inflection.plural(noun));
        if (!noun.equals(name) && classes.containsKey(noun)) {
            members.computeIfAbsent(name, n -> new HashSet<>()).add(noun);
            for (String member : classes.get(noun)) {
                nouns.add(member.toLowerCase(Locale.ROOT));
                nouns.add(Inflection.plural(member.toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** Whether {@code word} alone is a noun of some class. */
    boolean isNoun(String word) {
        return nouns.contains(word);
    }

    /** Whether both words together are a noun of some class. */
    boolean isNoun(String first, String second) {
        return firstWords.contains(first) && nouns.contains(first + " " + second);
    }

    /** Whether the noun group, or what it is a number or kind of, belongs to one of {@code classes}. */
    boolean belongs(Chunked sentence, Nominal nominal, List<String> classes, Entities entities) {
        Chunk chunk = nominal.chunk();
        for (String name : classes) {
            boolean is = switch (name) {
                case "party" -> parties.isParty(sentence, nominal, entities);
                case "place" -> parties.isPlace(sentence, nominal, entities);
                default -> ends(sentence, chunk, name) || endsWithOf(sentence, nominal, name);
            };
            if (is) {
                return true;
            }
        }
        if (titled(sentence, chunk, classes, entities)) {
            return true;
        }
        return isMeasure(sentence, chunk)
                && nominal.of().stream().anyMatch(of -> belongs(sentence, of, classes, entities));
    }

    /** Whether a person belongs by title or office: "President Aren Valk". */
    private boolean titled(Chunked sentence, Chunk chunk, List<String> classes, Entities entities) {
        Mention mention = Parties.mention(sentence, chunk, entities);
        if (mention == null || mention.type() != EntityType.PERSON) {
            return false;
        }
        if (modifierBelongs(sentence, chunk.first(), chunk.head(), classes)) {
            return true;
        }
        String id = mention.entity();
        String role = id == null ? null : entities.entity(id).map(Entity::role).orElse(null);
        if (role == null) {
            return false;
        }
        String padded = " " + role.toLowerCase(Locale.ROOT) + " ";
        return classes.stream()
                .flatMap(c -> endings.getOrDefault(c, Set.of()).stream())
                .anyMatch(noun -> padded.contains(" " + noun + " "));
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

    /** "a state of emergency" for the noun "state of emergency". */
    private boolean endsWithOf(Chunked sentence, Nominal nominal, String name) {
        if (nominal.of().isEmpty()) {
            return false;
        }
        String head = sentence.lower(nominal.chunk().head());
        String of = sentence.lower(nominal.of().get(0).chunk().head());
        return endings.getOrDefault(name, Set.of()).contains(head + " of " + of);
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

    /** Whether the group says how much or how many of what follows with "of". */
    static boolean isMeasure(Chunked sentence, Chunk chunk) {
        return MEASURES.contains(sentence.lower(chunk.head()))
                || sentence.token(chunk.head()).pos().equals("NUM");
    }
}
