package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.event.Reading.Part;
import org.hearsay.event.TriggerIndex.Hit;
import org.hearsay.pack.EventType;
import org.jspecify.annotations.Nullable;

/** The reading of one trigger while it is put together; lives no longer than that. */
final class Frame {

    private static final Set<String> PLACE_WORDS =
            Set.of("in", "at", "near", "outside", "inside", "across", "throughout", "off", "over", "around", "on");

    /** How far before the trigger a part may stand and still open its clause, in tokens. */
    private static final int REACH = 25;

    final Chunked c;
    final Hit hit;
    final EventType.Trigger trigger;
    final Entities entities;
    final Role.Kind subjectRole;
    final Role.Kind objectRole;
    final List<Integer> governors = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final ItemClasses classes;
    private final Parties parties;

    Frame(Chunked c, Hit hit, Entities entities, ItemClasses classes, Parties parties) {
        this.c = c;
        this.hit = hit;
        this.trigger = hit.trigger();
        this.entities = entities;
        this.classes = classes;
        this.parties = parties;
        subjectRole = kind(trigger.subject(), Role.Kind.ACTOR);
        objectRole = kind(trigger.object(), Role.Kind.TARGET);
    }

    /** The role named {@code name} in a pack. */
    static Role.Kind kind(String name) {
        return Role.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Role.Kind kind(@Nullable String name, Role.Kind otherwise) {
        return name == null ? otherwise : kind(name);
    }

    void add(Role.Kind kind, List<Nominal> nominals) {
        nominals.forEach(n -> parts.add(new Part(kind, n)));
    }

    void remove(Role.Kind kind) {
        parts.removeIf(p -> p.kind() == kind);
    }

    /** Whether somebody other than a pronoun has the subject's role. */
    boolean hasOwnSubject() {
        return parts.stream()
                .anyMatch(p -> p.kind() == subjectRole
                        && !Chunker.isPossessivePronoun(
                                c.lower(p.nominal().chunk().head())));
    }

    /** Whether some of {@code nominals} is what the trigger asks its object to be. */
    boolean anyFits(List<Nominal> nominals) {
        return nominals.stream().anyMatch(n -> classes.belongs(c, n, trigger.objects(), entities));
    }

    boolean isParty(Nominal nominal) {
        return parties.isParty(c, nominal, entities);
    }

    /** Whether a name or the adjective of a state stands there. */
    boolean isNamedParty(Nominal nominal) {
        return Parties.mention(c, nominal.chunk(), entities) != null
                && (isParty(nominal) || parties.isStateAdjective(c, nominal, entities));
    }

    /** The name at the front of a noun group, if it is a noun of its own: "Ruria" in "gave Ruria tanks"; else null. */
    @Nullable
    Nominal splits(Nominal nominal) {
        Chunk chunk = nominal.chunk();
        for (Mention mention : entities.in(c.token(chunk.first()).span())) {
            int last = chunk.first();
            while (last + 1 < chunk.head()
                    && mention.span().contains(c.token(last + 1).span())) {
                last++;
            }
            int lastOf = last;
            String id = mention.entity();
            boolean noun = id != null
                    && mention.type() != EntityType.MISC
                    && last < chunk.head()
                    && entities.entity(id)
                            .map(e -> e.name().equals(words(chunk.first(), lastOf)))
                            .orElse(false);
            if (noun) {
                return new Nominal(
                        new Chunk(Chunk.Kind.NOUN, chunk.first(), last, last),
                        null,
                        List.of(),
                        nominal.from(),
                        nominal.to());
            }
        }
        return null;
    }

    private String words(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            text.append(i > first ? " " : "").append(c.token(i).text());
        }
        return text.toString();
    }

    /** Gives a prepositional phrase the role that the trigger, or else usage, has for its preposition. */
    void prepositional(Complements.Phrase phrase) {
        String role = trigger.prepositions().get(phrase.word());
        if (role != null) {
            Role.Kind kind = kind(role);
            if (kind == Role.Kind.PLACE) {
                places(phrase);
            } else if (kind != Role.Kind.ITEM || parts.stream().noneMatch(p -> p.kind() == kind)) {
                add(kind, phrase.nominals());
            }
        } else if (phrase.word().equals("including") || phrase.word().equals("involving")) {
            add(
                    objectRole,
                    phrase.nominals().stream().filter(n -> anyFits(List.of(n))).toList());
        } else if (phrase.word().equals("against")) {
            add(Role.Kind.TARGET, phrase.nominals());
        } else if (phrase.word().equals("via") || phrase.word().equals("through")) {
            add(Role.Kind.VIA, phrase.nominals());
        } else if (PLACE_WORDS.contains(phrase.word())) {
            places(phrase);
        }
    }

    private void places(Complements.Phrase phrase) {
        add(
                Role.Kind.PLACE,
                phrase.nominals().stream()
                        .filter(n -> parties.isPlace(c, n, entities))
                        .toList());
    }

    /** Whether a preposition gives what the verb asks for: "appealed for help". */
    boolean filledByPhrase(Complements after) {
        for (Complements.Phrase phrase : after.phrases()) {
            String role = trigger.prepositions().get(phrase.word());
            boolean wanted = role != null && (kind(role) == objectRole || kind(role) == Role.Kind.ITEM);
            if (wanted && (trigger.objects().isEmpty() || anyFits(phrase.nominals()))) {
                return true;
            }
        }
        return false;
    }

    /** Takes the words {@code from..to} before a noun for its object if they are of its classes: "arms" in "arms deal". */
    boolean takesModifier(int from, int to) {
        if (to < from || !classes.modifierBelongs(c, from, to, trigger.objects())) {
            return false;
        }
        if (parts.stream().noneMatch(p -> p.kind() == objectRole)) {
            int chunk = c.chunkOf(to);
            add(
                    objectRole,
                    List.of(new Nominal(new Chunk(Chunk.Kind.NOUN, to, to, to), null, List.of(), chunk, chunk)));
        }
        return true;
    }

    /** Whether object and subject are of the classes asked for, and what must follow does. */
    boolean fits(Complements after, boolean objectKnown) {
        boolean object = objectKnown
                || trigger.objects().isEmpty()
                || parts.stream()
                        .filter(p -> p.kind() == objectRole || p.kind() == Role.Kind.ITEM)
                        .anyMatch(p -> belongs(p.nominal(), trigger.objects()));
        boolean subject = trigger.subjects().isEmpty()
                || parts.stream()
                        .filter(p -> p.kind() == subjectRole)
                        .anyMatch(p -> belongs(p.nominal(), trigger.subjects()));
        return object && subject && complementFits(after);
    }

    private boolean belongs(Nominal nominal, List<String> asked) {
        return classes.belongs(c, nominal, asked, entities) || classes.standsIn(c, nominal, asked);
    }

    private boolean complementFits(Complements after) {
        List<String> asked = trigger.complements();
        if (asked.isEmpty()) {
            return true;
        }
        Chunk next = c.at(after.next());
        if (next == null) {
            return false;
        }
        boolean verb = next.is(Chunk.Kind.VERB);
        String head = c.lower(next.head());
        boolean infinitive = verb && c.lower(next.first()).equals("to");
        return infinitive && (asked.contains("to") || asked.contains(head))
                || asked.contains("-ing") && verb && head.endsWith("ing")
                || asked.contains("that") && c.lower(next.first()).equals("that");
    }

    /** The finished reading of a clause whose trigger is chunk {@code own} and whose last token is {@code last}. */
    Reading reading(int own, int last) {
        Chunk group = c.chunks().get(own);
        int first = parts.stream()
                .mapToInt(p -> c.chunks().get(p.nominal().from()).first())
                .filter(t -> t < group.first() && t > group.first() - REACH)
                .min()
                .orElse(group.first());
        return new Reading(hit, List.copyOf(parts), List.copyOf(governors), own, opening(first), last);
    }

    /** Whether everything before chunk {@code at} is an adverbial: "In a note sent on Friday, Ruria said". */
    private boolean fronted(int at) {
        for (int i = at; i >= 0 && !c.is(i, Chunk.Kind.STOP) && !c.is(i, Chunk.Kind.CLAUSE); i--) {
            Chunk chunk = c.chunks().get(i);
            boolean finite = chunk.is(Chunk.Kind.VERB)
                    && (chunk.first() < chunk.last() || !c.lower(chunk.head()).endsWith("ed"));
            if (finite || chunk.is(Chunk.Kind.COMMA)) {
                return false;
            }
            if (i == 0 || c.is(i - 1, Chunk.Kind.STOP) || c.is(i - 1, Chunk.Kind.CLAUSE)) {
                return chunk.is(Chunk.Kind.PREPOSITION) || chunk.is(Chunk.Kind.TIME);
            }
        }
        return false;
    }

    /** The clause's first token, with a time that opens it: "On Friday, Ruria fired". */
    private int opening(int first) {
        int at = c.chunkOf(first) - 1;
        if (c.isWord(at, "when")) {
            // "on Friday, when Ruria fired"
            at--;
            at = c.is(at, Chunk.Kind.COMMA) ? at - 1 : at;
            return c.is(at, Chunk.Kind.TIME) ? c.chunks().get(at).first() : first;
        }
        at = c.is(at, Chunk.Kind.COMMA) ? at - 1 : at;
        if (!c.is(at, Chunk.Kind.TIME)) {
            return first;
        }
        if (at + 2 == c.chunkOf(first) && fronted(at)) {
            return c.chunks().get(at).first();
        }
        int before = c.skipBack(c.is(at - 1, Chunk.Kind.PREPOSITION) ? at - 2 : at - 1);
        boolean opens = before < 0
                || c.is(before, Chunk.Kind.CLAUSE)
                || c.is(before, Chunk.Kind.STOP)
                || c.is(before, Chunk.Kind.CONJUNCTION);
        return opens ? c.chunks().get(at).first() : first;
    }
}
