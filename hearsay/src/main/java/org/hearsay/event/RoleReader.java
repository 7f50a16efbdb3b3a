package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.event.Reading.Part;
import org.hearsay.event.TriggerIndex.Hit;
import org.hearsay.pack.EventType;
import org.hearsay.sentence.Inflection.Form;
import org.jspecify.annotations.Nullable;

/** Reads the roles of a verb or noun from its own clause, as the trigger in the pack says they stand. */
final class RoleReader {

    private static final Set<String> PLACE_WORDS =
            Set.of("in", "at", "near", "outside", "inside", "across", "throughout", "off", "over", "around", "on");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "’ve");
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being", "am", "get", "got", "gets", "'s", "’s", "'re");

    private final ItemClasses classes;
    private final Parties parties;
    private final Subjects subjects;
    private final LightVerbs light;

    RoleReader(ItemClasses classes, Parties parties, LightVerbs light) {
        this.classes = classes;
        this.parties = parties;
        this.subjects = new Subjects(parties);
        this.light = light;
    }

    /** The role named {@code name} in a pack. */
    static Role.Kind kind(String name) {
        return Role.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Role.Kind kind(@Nullable String name, Role.Kind otherwise) {
        return name == null ? otherwise : kind(name);
    }

    /** How {@code hit} is read; null when its words do not stand as the trigger asks. */
    @Nullable Reading read(Chunked c, Hit hit, Entities entities) {
        if (hit.compound()) {
            return compound(c, hit, entities);
        }
        return hit.verb() ? verb(c, hit, entities) : noun(c, hit, entities);
    }

    private @Nullable Reading verb(Chunked c, Hit hit, Entities entities) {
        int v = c.chunkOf(hit.head());
        Chunk group = c.chunks().get(v);
        if (!group.is(Chunk.Kind.VERB) || group.head() != hit.head()) {
            return null;
        }
        EventType.Trigger trigger = hit.trigger();
        Role.Kind subjectRole = kind(trigger.subject(), Role.Kind.ACTOR);
        Role.Kind objectRole = kind(trigger.object(), Role.Kind.TARGET);
        Complements after = Complements.after(c, hit.last());
        boolean have = has(c, group, HAVE);
        boolean be = has(c, group, BE);
        boolean participle = hit.forms().contains(Form.PARTICIPLE) && !hit.phrase() && !c.lower(hit.head()).endsWith("ing");
        boolean bare = group.first() == group.head() || !have && !be && !modal(c, group);
        boolean byActor = after.objects().isEmpty()
                && !after.phrases().isEmpty()
                && after.phrases().stream().anyMatch(p -> p.word().equals("by"));
        boolean wantsObject = (!trigger.objects().isEmpty()
                        || trigger.needs().contains(objectRole.name().toLowerCase(Locale.ROOT)))
                && !filledByPhrase(c, trigger, objectRole, after, entities);
        boolean reduced = participle
                && bare
                && after.objects().isEmpty()
                && c.is(c.skipBack(v - 1), Chunk.Kind.NOUN)
                && (byActor || wantsObject);
        boolean passive = participle && be || reduced;
        List<Part> parts = new ArrayList<>();
        List<Integer> governors = new ArrayList<>();
        if (reduced) {
            Nominal object = nearestOf(c, c.skipBack(v - 1), trigger, entities);
            add(parts, objectRole, object == null ? List.of() : List.of(object));
        } else {
            Subjects.Subject subject = subjects.of(c, v, entities);
            governors.addAll(subject.governors());
            if (!passive) {
                add(parts, subjectRole, subject.nominals());
            } else if (trigger.recipient() != null && !after.objects().isEmpty()) {
                add(parts, kind(trigger.recipient()), subject.nominals());
            } else {
                add(parts, objectRole, subject.nominals());
            }
        }
        objects(c, trigger, after, objectRole, parts, entities);
        for (Complements.Phrase phrase : after.phrases()) {
            if (phrase.word().equals("by")) {
                if (passive) {
                    add(parts, subjectRole, phrase.nominals());
                }
            } else {
                prepositional(c, trigger, phrase, parts, entities);
            }
        }
        if (!classesFit(c, hit, objectRole, subjectRole, parts, 0, -1, entities) || !complementFits(c, trigger, after)) {
            return null;
        }
        int first = parts.stream()
                .mapToInt(p -> c.chunks().get(p.nominal().from()).first())
                .filter(t -> t < group.first() && t > group.first() - 25)
                .min()
                .orElse(group.first());
        return new Reading(hit, parts, governors, v, opening(c, first), after.last());
    }

    /** Whether a preposition gives what the verb asks for: "appealed for help". */
    private boolean filledByPhrase(
            Chunked c, EventType.Trigger trigger, Role.Kind objectRole, Complements after, Entities entities) {
        for (Complements.Phrase phrase : after.phrases()) {
            String role = trigger.prepositions().get(phrase.word());
            if (role != null && (kind(role) == objectRole || kind(role) == Role.Kind.ITEM)) {
                boolean fits = trigger.objects().isEmpty()
                        || phrase.nominals().stream().anyMatch(n -> classes.belongs(c, n, trigger.objects(), entities));
                if (fits) {
                    return true;
                }
            }
        }
        return false;
    }

    private void objects(
            Chunked c, EventType.Trigger trigger, Complements after, Role.Kind objectRole, List<Part> parts, Entities entities) {
        List<Nominal> with = after.phrases().stream()
                .filter(p -> p.word().equals("with"))
                .flatMap(p -> p.nominals().stream())
                .toList();
        boolean withFits = with.stream().anyMatch(n -> classes.belongs(c, n, trigger.objects(), entities));
        if (trigger.recipient() != null && !after.second().isEmpty()) {
            add(parts, kind(trigger.recipient()), after.objects());
            add(parts, objectRole, after.second());
        } else if (trigger.recipient() != null
                && !trigger.objects().isEmpty()
                && withFits
                && after.objects().stream().noneMatch(n -> classes.belongs(c, n, trigger.objects(), entities))) {
            // "provide Ruria with tanks"
            add(parts, kind(trigger.recipient()), after.objects());
            add(parts, objectRole, with);
        } else {
            add(parts, objectRole, after.objects());
        }
        if (trigger.prepositions().containsKey("of")) {
            // "convicted X of bribery": what follows "of" is no part of the object
            after.objects().forEach(n -> add(parts, kind(trigger.prepositions().get("of")), n.of()));
        }
    }

    private void prepositional(
            Chunked c, EventType.Trigger trigger, Complements.Phrase phrase, List<Part> parts, Entities entities) {
        String role = trigger.prepositions().get(phrase.word());
        if (role != null) {
            Role.Kind kind = kind(role);
            if (kind == Role.Kind.PLACE) {
                places(c, phrase, parts, entities);
            } else if (kind != Role.Kind.ITEM || parts.stream().noneMatch(p -> p.kind() == kind)) {
                add(parts, kind, phrase.nominals());
            }
        } else if (phrase.word().equals("including") || phrase.word().equals("involving")) {
            List<Nominal> items = phrase.nominals().stream()
                    .filter(n -> classes.belongs(c, n, trigger.objects(), entities))
                    .toList();
            add(parts, kind(trigger.object(), Role.Kind.TARGET), items);
        } else if (phrase.word().equals("against")) {
            add(parts, Role.Kind.TARGET, phrase.nominals());
        } else if (phrase.word().equals("via") || phrase.word().equals("through")) {
            add(parts, Role.Kind.VIA, phrase.nominals());
        } else if (PLACE_WORDS.contains(phrase.word())) {
            places(c, phrase, parts, entities);
        }
    }

    private void places(Chunked c, Complements.Phrase phrase, List<Part> parts, Entities entities) {
        for (Nominal nominal : phrase.nominals()) {
            if (parties.isPlace(c, nominal, entities)) {
                parts.add(new Part(Role.Kind.PLACE, nominal));
            }
        }
    }

    private @Nullable Reading noun(Chunked c, Hit hit, Entities entities) {
        int at = c.chunkOf(hit.last());
        Chunk group = c.chunks().get(at);
        if (!group.is(Chunk.Kind.NOUN) || group.head() != hit.last() || c.is(at + 1, Chunk.Kind.POSSESSIVE)) {
            return null;
        }
        EventType.Trigger trigger = hit.trigger();
        Role.Kind subjectRole = kind(trigger.subject(), Role.Kind.ACTOR);
        Role.Kind objectRole = kind(trigger.object(), Role.Kind.TARGET);
        List<Part> parts = new ArrayList<>();
        List<Integer> governors = new ArrayList<>();
        owner(c, at, hit, subjectRole, parts, entities);
        Complements after = Complements.after(c, group.last());
        int last = after.last();
        int v = light.governing(c, at);
        if (v >= 0) {
            Subjects.Subject subject = subjects.of(c, v, entities);
            governors.add(v);
            governors.addAll(subject.governors());
            boolean own = parts.stream()
                    .anyMatch(p -> p.kind() == subjectRole && !isPronoun(c, p.nominal()));
            if (!own && !light.isPassive(c, v) && !subject.nominals().isEmpty()) {
                parts.removeIf(p -> p.kind() == subjectRole);
                add(parts, light.takes(c, v) ? objectRole : subjectRole, subject.nominals());
            }
        }
        int follows = light.following(c, at, after);
        Complements passive = follows < 0 ? null : Complements.after(c, c.chunks().get(follows).last());
        if (passive != null) {
            governors.add(follows);
            last = passive.last();
        }
        for (Complements.Phrase phrase : after.phrases()) {
            nounPhrase(c, hit, phrase, subjectRole, objectRole, parts, entities);
        }
        if (passive != null) {
            for (Complements.Phrase phrase : passive.phrases()) {
                nounPhrase(c, hit, phrase, subjectRole, objectRole, parts, entities);
            }
        }
        if (!classesFit(c, hit, objectRole, subjectRole, parts, group.first(), hit.first() - 1, entities)
                || !complementFits(c, trigger, after)) {
            return null;
        }
        int first = parts.stream()
                .mapToInt(p -> c.chunks().get(p.nominal().from()).first())
                .filter(t -> t < group.first() && t > group.first() - 25)
                .min()
                .orElse(group.first());
        return new Reading(hit, parts, governors, at, opening(c, first), last);
    }

    /** Who the noun is of: "Ruria's supply", "its supply", "the Rurian strike". */
    private void owner(
            Chunked c, int at, Hit hit, Role.Kind subjectRole, List<Part> parts, Entities entities) {
        Chunk group = c.chunks().get(at);
        int left = at;
        while (c.is(left - 1, Chunk.Kind.POSSESSIVE) && c.is(left - 2, Chunk.Kind.NOUN)) {
            left -= 2;
            Nominal owner = new Nominal(c.chunks().get(left), null, List.of(), left, left);
            if (parties.isParty(c, owner, entities)) {
                List<Nominal> owners = c.listEndingAt(left);
                add(parts, subjectRole, owners.size() > 1 ? owners : List.of(owner));
                return;
            }
        }
        if (c.is(at - 1, Chunk.Kind.POSSESSIVE)) {
            return;
        }
        for (int i = group.first(); i < hit.first(); i++) {
            Chunk word = new Chunk(Chunk.Kind.NOUN, i, i, i);
            boolean pronoun = Chunker.isPossessivePronoun(c.lower(i));
            if (pronoun || Parties.mention(c, word, entities) != null && parties.isParty(c, single(word, at), entities)) {
                parts.add(new Part(subjectRole, single(word, at)));
                return;
            }
        }
    }

    private static boolean isPronoun(Chunked c, Nominal nominal) {
        return Chunker.isPossessivePronoun(c.lower(nominal.chunk().head()));
    }

    private static Nominal single(Chunk word, int at) {
        return new Nominal(word, null, List.of(), at, at);
    }

    private void nounPhrase(
            Chunked c,
            Hit hit,
            Complements.Phrase phrase,
            Role.Kind subjectRole,
            Role.Kind objectRole,
            List<Part> parts,
            Entities entities) {
        EventType.Trigger trigger = hit.trigger();
        if (trigger.prepositions().containsKey(phrase.word())) {
            prepositional(c, trigger, phrase, parts, entities);
            return;
        }
        switch (phrase.word()) {
            case "of" -> {
                boolean agent = !trigger.objects().isEmpty()
                        && phrase.nominals().stream().noneMatch(n -> classes.belongs(c, n, trigger.objects(), entities));
                add(parts, agent && objectRole == Role.Kind.ITEM ? subjectRole : objectRole, phrase.nominals());
            }
            case "by" -> add(parts, subjectRole, phrase.nominals());
            case "between" -> add(parts, subjectRole, phrase.nominals());
            case "among" -> add(parts, subjectRole, phrase.nominals());
            default -> prepositional(c, trigger, phrase, parts, entities);
        }
    }

    /** "Rurian-supplied missiles": the actor stands in the word, the object after it. */
    private @Nullable Reading compound(Chunked c, Hit hit, Entities entities) {
        int at = c.chunkOf(hit.first());
        Nominal whole = c.nominal(at);
        if (whole == null || whole.chunk().head() == hit.first()) {
            return null;
        }
        EventType.Trigger trigger = hit.trigger();
        List<Part> parts = new ArrayList<>();
        int from = hit.first();
        while (from > c.chunks().get(at).first() && c.token(from - 1).pos().equals("PROPN")) {
            from--;
        }
        Nominal maker = single(new Chunk(Chunk.Kind.NOUN, from, hit.first(), hit.first()), at);
        if (entities.in(c.span(maker.chunk())).isEmpty()) {
            return null;
        }
        parts.add(new Part(kind(trigger.subject(), Role.Kind.ACTOR), maker));
        Role.Kind objectRole = kind(trigger.object(), Role.Kind.TARGET);
        parts.add(new Part(objectRole, whole));
        if (!classesFit(c, hit, objectRole, Role.Kind.ACTOR, parts, 0, -1, entities)) {
            return null;
        }
        return new Reading(hit, parts, List.of(), at, c.chunks().get(at).first(), c.chunks().get(at).last());
    }

    /** Whether object and subject belong to the classes asked for; {@code from..to} are words before a noun. */
    private boolean classesFit(
            Chunked c, Hit hit, Role.Kind objectRole, Role.Kind subjectRole, List<Part> parts, int from, int to, Entities entities) {
        List<String> objects = hit.trigger().objects();
        boolean compound = to >= from && to >= 0 && classes.modifierBelongs(c, from, to, objects);
        if (compound && parts.stream().noneMatch(p -> p.kind() == objectRole)) {
            int chunk = c.chunkOf(to);
            parts.add(new Part(
                    objectRole, new Nominal(new Chunk(Chunk.Kind.NOUN, to, to, to), null, List.of(), chunk, chunk)));
        }
        boolean object = objects.isEmpty()
                || compound
                || parts.stream()
                        .filter(p -> p.kind() == objectRole || p.kind() == Role.Kind.ITEM)
                        .anyMatch(p -> classes.belongs(c, p.nominal(), objects, entities)
                                || classes.standsIn(c, p.nominal(), objects));
        List<String> asked = hit.trigger().subjects();
        boolean subject = asked.isEmpty()
                || parts.stream()
                        .filter(p -> p.kind() == subjectRole)
                        .anyMatch(p -> classes.belongs(c, p.nominal(), asked, entities)
                                || classes.standsIn(c, p.nominal(), asked));
        return object && subject;
    }

    private boolean complementFits(Chunked c, EventType.Trigger trigger, Complements after) {
        if (trigger.complements().isEmpty()) {
            return true;
        }
        Chunk next = c.at(after.next());
        if (next == null) {
            return false;
        }
        List<String> asked = trigger.complements();
        boolean infinitive = next.is(Chunk.Kind.VERB) && c.lower(next.first()).equals("to");
        return infinitive && asked.contains(c.lower(next.head()))
                || asked.contains("-ing") && next.is(Chunk.Kind.VERB) && c.lower(next.head()).endsWith("ing")
                || asked.contains("that") && c.lower(next.first()).equals("that");
    }

    private static @Nullable Nominal first(List<Nominal> list) {
        return list.isEmpty() ? null : list.get(0);
    }

    /** The noun a participle belongs to: the nearest that the trigger can be said of, else the nearest. */
    private @Nullable Nominal nearestOf(Chunked c, int at, EventType.Trigger trigger, Entities entities) {
        Chunk chunk = c.chunks().get(at);
        Nominal nearest = new Nominal(chunk, null, List.of(), at, at);
        Nominal outer = first(c.listEndingAt(at));
        boolean outerOnly = !trigger.objects().isEmpty()
                && !classes.belongs(c, nearest, trigger.objects(), entities)
                && outer != null
                && classes.belongs(c, outer, trigger.objects(), entities);
        return outerOnly ? outer : nearest;
    }

    /** The clause's first token, with a time that opens it: "On Friday, Ruria fired". */
    private static int opening(Chunked c, int first) {
        int at = c.chunkOf(first) - 1;
        at = c.is(at, Chunk.Kind.COMMA) ? at - 1 : at;
        if (!c.is(at, Chunk.Kind.TIME)) {
            return first;
        }
        int before = c.skipBack(c.is(at - 1, Chunk.Kind.PREPOSITION) ? at - 2 : at - 1);
        boolean opens = before < 0
                || c.is(before, Chunk.Kind.CLAUSE)
                || c.is(before, Chunk.Kind.STOP)
                || c.is(before, Chunk.Kind.CONJUNCTION);
        return opens ? c.chunks().get(at).first() : first;
    }

    private static void add(List<Part> parts, Role.Kind kind, List<Nominal> nominals) {
        nominals.forEach(n -> parts.add(new Part(kind, n)));
    }

    private static boolean has(Chunked c, Chunk group, Set<String> words) {
        for (int i = group.first(); i < group.head(); i++) {
            if (words.contains(c.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean modal(Chunked c, Chunk group) {
        for (int i = group.first(); i < group.head(); i++) {
            if (c.token(i).pos().equals("AUX") || c.lower(i).equals("to")) {
                return true;
            }
        }
        return false;
    }
}
