package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Block;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Mention;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.EventType;
import org.hearsay.sentence.Inflection.Form;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one sentence as the pack describes them. A word of the pack's lexicon, read as verb or noun by its
 * neighbours, opens a reading of its own clause; what the type needs must be found there, or nothing is.
 */
final class Grammar {

    /** Parts of speech and words behind which a word that may be verb or noun is a noun. */
    private static final Set<String> JOINING = Set.of("CCONJ", "ADJ", "DET", "NUM");

    private static final Set<String> OBJECTS = Set.of("it", "them", "him", "her", "us");

    private static final List<String> LIVING = List.of("people", "party", "office");

    private final TriggerIndex triggers;
    private final Set<String> complements = new HashSet<>();
    private final ItemClasses classes;
    private final RoleReader roleReader;
    private final Mood mood = new Mood();
    private final Parties parties = new Parties();
    private final Affected affected = new Affected(parties);
    private final Citing citing = new Citing(parties);

    /**
     * Prepares the pack's event types.
     *
     * @throws IllegalArgumentException when a trigger names a role that does not exist
     */
    Grammar(DomainPack pack) {
        classes = new ItemClasses(pack, parties);
        for (EventType type : pack.eventTypes()) {
            for (EventType.Trigger trigger : type.triggers()) {
                trigger.prepositions().values().forEach(Frame::kind);
                complements.addAll(trigger.complements());
            }
        }
        triggers = new TriggerIndex(pack.eventTypes());
        roleReader = new RoleReader(classes, parties);
    }

    /** Looks up every token, and fixes as verbs and nouns those that the lexicon knows; whether it knows any. */
    boolean lexicon(Sentence sentence, List<List<TriggerIndex.Hit>> hits, @Nullable String[] fixed) {
        boolean any = false;
        for (int i = 0; i < fixed.length; i++) {
            List<TriggerIndex.Hit> here = triggers.at(sentence, i);
            hits.add(here);
            any |= !here.isEmpty();
            for (TriggerIndex.Hit hit : here) {
                if (!hit.compound() && !hit.phrase()) {
                    fixed[hit.head()] = hit.verb() ? "VERB" : "NOUN";
                }
            }
        }
        return any;
    }

    /** What the grammar finds in a sentence that {@link #lexicon} has looked up. */
    List<Draft> read(
            Sentence sentence,
            List<List<TriggerIndex.Hit>> hits,
            @Nullable String[] fixed,
            Entities entities,
            List<TimeExpression> inside,
            List<Statement> statements) {
        int n = sentence.tokens().size();
        known(sentence, entities, fixed);
        Chunked c = new Chunked(sentence, new Chunker(sentence, fixed, inside).chunks());
        List<Draft> drafts = new ArrayList<>();
        int taken = -1;
        for (int i = 0; i < n; i++) {
            for (TriggerIndex.Hit hit : i > taken ? hits.get(i) : List.<TriggerIndex.Hit>of()) {
                List<Draft> found = drafts(c, hit, rule(hit), entities, inside, statements);
                if (!found.isEmpty()) {
                    drafts.addAll(found);
                    taken = hit.last();
                    break;
                }
            }
        }
        return drafts;
    }

    /** Names are nouns whatever the tagger says, and what a trigger asks for after "to" is a verb. */
    void known(Sentence sentence, Entities entities, @Nullable String[] fixed) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < fixed.length; i++) {
            Token token = tokens.get(i);
            Token before = i > 0 ? tokens.get(i - 1) : null;
            if (fixed[i] == null
                    && token.capitalised()
                    && !token.pos().equals("DET")
                    && isName(token.span(), entities)) {
                fixed[i] = "PROPN";
            }
            // "two artillery shells", whatever shells do elsewhere
            if (before != null && classes.isNoun(before.lower(), token.lower())) {
                fixed[i] = "NOUN";
            }
            if (fixed[i] == null
                    && token.pos().equals("VERB")
                    && (before == null || JOINING.contains(before.pos()) || OBJECTS.contains(before.lower()))
                    && classes.isNoun(token.lower())) {
                fixed[i] = "NOUN";
            }
            if (fixed[i] == null
                    && token.pos().equals("NOUN")
                    && before != null
                    && i + 2 < fixed.length
                    && tokens.get(i + 1).lower().equals("to")
                    && (fixed[i + 2] != null || tokens.get(i + 2).pos().equals("VERB"))
                    && ("PROPN".equals(fixed[i - 1]) || before.pos().equals("PROPN"))
                    && mood.knows(token.lower())) {
                fixed[i] = "VERB";
            }
            boolean infinitive = before != null
                    && before.lower().equals("to")
                    && (complements.contains(token.lower()) || "VERB".equals(fixed[i]));
            if (infinitive) {
                fixed[i - 1] = "PART";
                fixed[i] = "VERB";
            }
        }
    }

    private static boolean isName(Span span, Entities entities) {
        for (Mention mention : entities.in(span)) {
            if (mention.form() == Mention.Form.NAME) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the clause says that {@code hit} is something else: "frost killed the tomatoes", "clouds threatened".
     * What is killed must be people, and what cannot act does nothing but kill.
     */
    boolean contradicts(Chunked c, TriggerIndex.Hit hit, Entities entities) {
        Reading reading = roleReader.read(c, hit, entities);
        if (reading == null) {
            return true;
        }
        List<Reading.Part> hurt = parts(reading, Role.Kind.CASUALTIES);
        if (!hurt.isEmpty()) {
            return hurt.stream()
                    .noneMatch(p -> classes.belongs(c, p.nominal(), LIVING, entities)
                            || c.token(p.nominal().chunk().head()).pos().equals("NUM"));
        }
        List<Reading.Part> actors = parts(reading, Role.Kind.ACTOR);
        return !actors.isEmpty() && actors.stream().noneMatch(p -> fills(c, p, entities));
    }

    private static List<Reading.Part> parts(Reading reading, Role.Kind kind) {
        return reading.parts().stream().filter(p -> p.kind() == kind).toList();
    }

    private static String rule(TriggerIndex.Hit hit) {
        return "event/" + (hit.compound() ? "compound" : hit.verb() ? "verb" : "noun");
    }

    /** The events that {@code hit} names: one, more where it happened on several days, or none. */
    List<Draft> drafts(
            Chunked c,
            TriggerIndex.Hit hit,
            String rule,
            Entities entities,
            List<TimeExpression> times,
            List<Statement> statements) {
        Reading reading = roleReader.read(c, hit, entities);
        if (reading == null) {
            return List.of();
        }
        Mood.Reality reality = mood.read(c, reading);
        List<Reading.Part> parts = new ArrayList<>(
                reading.parts().stream().filter(p -> fills(c, p, entities)).toList());
        if (!reality.real() || !needsMet(c, hit.trigger(), parts, hit.verb())) {
            return List.of();
        }
        List<Reading.Part> aimedAt = affected.of(c, reading, parts, entities, statements);
        if (!aimedAt.isEmpty()) {
            // "praised Kelmora's patience": aimed at Kelmora, about patience
            parts.replaceAll(p -> p.kind() == Role.Kind.TARGET && !parties.isParty(c, p.nominal(), entities)
                    ? new Reading.Part(Role.Kind.ITEM, p.nominal())
                    : p);
            parts.addAll(aimedAt);
        }
        Span trigger = TriggerSpan.of(c, reading);
        List<Statement> holding =
                statements.stream().filter(s -> s.holds(trigger)).toList();
        boolean modal = TriggerIndex.isModal(hit);
        if (modal && holding.stream().allMatch(s -> s.source() == null)) {
            return List.of();
        }
        Modality modality = modality(reality, hit.trigger(), !holding.isEmpty());
        List<Role> roles = new ArrayList<>(citing.roles(c, parts, entities, statements));
        if (modal) {
            roles.addAll(citing.speakers(holding, entities));
        }
        List<TimeExpression> when = times.stream()
                .filter(t -> c.sentence().span(reading.first(), reading.last()).contains(t.span()))
                .filter(t -> !ofOtherVerb(c, reading, t.span()))
                .filter(t -> t.type() == TimeExpression.Type.DATE || t.type() == TimeExpression.Type.TIME)
                // what is told in a statement did not happen when the statement was made
                .filter(t -> holding.isEmpty() || holding.stream().anyMatch(s -> s.holds(t.span())))
                .toList();
        List<Factuality> factuality = factuality(reality, modality, holding, wished(c, hit));
        List<String> ids = holding.stream().map(Statement::id).toList();
        boolean title = c.sentence().kind() == Block.Kind.TITLE;
        List<Draft> drafts = new ArrayList<>();
        for (List<TimeExpression> one : separateDays(when)) {
            List<Role> all = new ArrayList<>(roles);
            one.forEach(t -> all.add(new Role(Role.Kind.TIME, t.span(), null, null)));
            TimeSpan date = one.stream()
                    .map(TimeExpression::when)
                    .filter(t -> t != null)
                    .findFirst()
                    .orElseGet(() -> spoken(trigger, statements));
            drafts.add(new Draft(
                    hit.type(),
                    hit.trigger(),
                    trigger,
                    c.sentence().span(hit.first(), hit.last()),
                    all,
                    one.stream().map(TimeExpression::value).toList(),
                    date,
                    modality,
                    reality.polarity(),
                    factuality,
                    ids,
                    title,
                    rule));
        }
        return drafts;
    }

    /** Whether a time before the trigger belongs to a verb before it: "missiles fired on Friday were supplied by". */
    private static boolean ofOtherVerb(Chunked c, Reading reading, Span time) {
        Chunk own = c.chunks().get(reading.own());
        int at = c.chunkOf(c.sentence().tokenAt(time.start()));
        if (c.chunks().get(at).first() >= own.first()) {
            return false;
        }
        for (int i = at + 1; i < reading.own(); i++) {
            if (c.is(i, Chunk.Kind.CONJUNCTION) && !c.is(i + 1, Chunk.Kind.TIME)) {
                return false;
            }
        }
        for (int i = at - 1; i >= 0 && c.chunks().get(i).first() >= reading.first(); i--) {
            if (c.is(i, Chunk.Kind.VERB)) {
                return true;
            }
        }
        return false;
    }

    /** When an act of speech happened: on the day of the statement that it is. */
    private static @Nullable TimeSpan spoken(Span trigger, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.cue() != null && statement.cue().overlaps(trigger)) {
                return statement.said();
            }
        }
        return null;
    }

    /** "on 3 May and 5 May" are two events; anything else is one. */
    private static List<List<TimeExpression>> separateDays(List<TimeExpression> times) {
        List<TimeExpression> days =
                times.stream().filter(t -> t.when() != null && t.when().isDay()).toList();
        if (days.size() < 2 || days.size() < times.size()) {
            return List.of(times);
        }
        List<List<TimeExpression>> each = new ArrayList<>();
        Set<TimeSpan> seen = new LinkedHashSet<>();
        for (TimeExpression day : days) {
            if (day.when() != null && seen.add(day.when())) {
                each.add(List.of(day));
            }
        }
        return each;
    }

    /** Whether the words can take the part: only parties act, only places are where it happens. */
    private boolean fills(Chunked c, Reading.Part part, Entities entities) {
        return switch (part.kind()) {
            case ACTOR ->
                parties.isParty(c, part.nominal(), entities) || parties.isStateAdjective(c, part.nominal(), entities);
            case PLACE -> parties.isPlace(c, part.nominal(), entities);
            case VIA -> c.token(part.nominal().chunk().head()).capitalised();
            default -> true;
        };
    }

    private boolean needsMet(Chunked c, EventType.Trigger trigger, List<Reading.Part> parts, boolean verb) {
        for (String need : trigger.needs()) {
            boolean met = false;
            for (String name : need.split("\\|", -1)) {
                boolean several = name.endsWith("*");
                Role.Kind kind = Frame.kind(several ? name.substring(0, name.length() - 1) : name);
                List<Reading.Part> filled = parts.stream()
                        .filter(p -> p.kind() == kind && (verb || !generic(c, p)))
                        .toList();
                met |= several
                        ? filled.size() > 1 || filled.stream().anyMatch(p -> parties.isSeveral(c, p.nominal()))
                        : !filled.isEmpty();
            }
            if (!met) {
                return false;
            }
        }
        return true;
    }

    /** A bare plural, "deals between nations": nobody in particular. */
    private static boolean generic(Chunked c, Reading.Part part) {
        Chunk chunk = part.nominal().chunk();
        boolean party = part.kind() == Role.Kind.ACTOR || part.kind() == Role.Kind.TARGET;
        return party
                && part.nominal().owner() == null
                && chunk.first() == chunk.last()
                && c.lower(chunk.head()).endsWith("s")
                && c.token(chunk.head()).pos().equals("NOUN");
    }

    private static Modality modality(Mood.Reality reality, EventType.Trigger trigger, boolean held) {
        if (reality.modality() != null) {
            return reality.modality();
        }
        if (trigger.modality() != null) {
            return Modality.valueOf(trigger.modality().toUpperCase(java.util.Locale.ROOT));
        }
        return held ? Modality.ATTRIBUTED : Modality.ASSERTED;
    }

    /** Whether the words are a verb that tells no time: "(that) Ruria withdraw its troops". */
    private static boolean wished(Chunked c, TriggerIndex.Hit hit) {
        return hit.verb()
                && hit.forms().contains(Form.BASE)
                && !c.token(hit.head()).lower().endsWith("s");
    }

    private static List<Factuality> factuality(
            Mood.Reality reality, Modality modality, List<Statement> holding, boolean wished) {
        Polarity polarity = reality.polarity();
        Set<Factuality> all = new LinkedHashSet<>();
        all.add(new Factuality(Factuality.NARRATOR, modality, polarity));
        for (Statement statement : holding) {
            Modality own = modality == Modality.ATTRIBUTED ? Modality.ASSERTED : modality;
            boolean denies = statement.stance() == Stance.DENY;
            // "denied supplying": the denial itself is what made the polarity negative, and does not turn it again
            boolean positive = polarity == Polarity.POSITIVE || denies && reality.denied();
            Polarity theirs = denies == positive ? Polarity.NEGATIVE : Polarity.POSITIVE;
            Modality theirModality = statement.stance() == Stance.DEMAND && wished && own == Modality.ASSERTED
                    ? Modality.CONSIDERED
                    : commitment(statement.stance(), own);
            if (theirModality != null) {
                statement.speakers().forEach(s -> all.add(new Factuality(s, theirModality, theirs)));
            }
        }
        return List.copyOf(all);
    }

    /** How far a speaker stands behind what the statement holds; null when the speaker does not say. */
    private static @Nullable Modality commitment(Stance stance, Modality own) {
        return switch (stance) {
            case NO_COMMENT, NO_INFORMATION, RETRACT -> null;
            case CONDEMN -> own == Modality.ASSERTED ? Modality.PRESUPPOSED : own;
            case EXPECT, DOUBT -> own == Modality.ASSERTED ? Modality.POSSIBLE : own;
            default -> own;
        };
    }
}
