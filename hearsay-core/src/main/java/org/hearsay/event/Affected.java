package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.event.Reading.Part;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom an act between parties is aimed at where its own objects do not say so: whose the thing is ("rejected a
 * Kelmoran plan", "praised Kelmora's patience"), or the first that is named in what was demanded, promised or threatened
 * ("demanded that Kelmora withdraw", "threatened to break off relations with Kelmora").
 */
final class Affected {
    /** PLOVER classes of acts that are always aimed at somebody. */
    private static final Set<String> AIMED = Set.of(
            "AGREE",
            "SUPPORT",
            "CONCEDE",
            "RETREAT",
            "ACCUSE",
            "REQUEST",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "COERCE");
    /** Words that open what is no part of the act any more. */
    private static final Set<String> BEYOND = Words.set("""
            after before since as while when because although though until despite following amid during which who whom
            whose where and but saying adding
            """);
    /** Heads of a noun group of which nobody but a number or kind is said. */
    private static final Set<String> ANYBODY = Words.set("""
            people person persons others men women children man woman civilian civilians crew
            """);

    private static final int REACH = 24;

    private final Parties parties;

    Affected(Parties parties) {
        this.parties = parties;
    }

    /** The targets to add to {@code parts}; none when one is there already or the act is not aimed at anybody. */
    List<Part> of(Chunked c, Reading reading, List<Part> parts, Entities entities, List<Statement> statements) {
        boolean known =
                parts.stream().anyMatch(p -> p.kind() == Role.Kind.TARGET && parties.isParty(c, p.nominal(), entities));
        String deed = PloverClass.deed(reading.hit().type(), reading.hit().trigger());
        if (known || deed == null || reading.hit().compound()) {
            return List.of();
        }
        if (deed.equals("ASSAULT")) {
            return hurt(c, parts, entities);
        }
        // who is denied to have done something is not who the denial is aimed at
        boolean denial = reading.hit().trigger().complements().contains("-ing")
                || reading.hit().trigger().objects().contains("claim");
        if (!AIMED.contains(deed) || denial) {
            return List.of();
        }
        Nominal owner = owner(c, reading, parts, entities);
        // what is condemned may name others than those to blame for it
        boolean blames = deed.equals("ACCUSE");
        Nominal found = owner == null && !blames ? ahead(c, reading, parts, entities, statements) : owner;
        return found == null ? List.of() : List.of(new Part(Role.Kind.TARGET, found));
    }

    /** The killed and hurt, where it is said who they are. */
    private List<Part> hurt(Chunked c, List<Part> parts, Entities entities) {
        List<Part> hurt = new ArrayList<>();
        for (Part part : parts) {
            Nominal nominal = part.nominal();
            boolean told = part.kind() == Role.Kind.CASUALTIES
                    && parties.isParty(c, nominal, entities)
                    && !ANYBODY.contains(c.lower(nominal.chunk().head()))
                    && !c.token(nominal.chunk().head()).pos().equals("NUM");
            if (told) {
                hurt.add(new Part(Role.Kind.TARGET, nominal));
            }
        }
        return hurt;
    }

    private @Nullable Nominal owner(Chunked c, Reading reading, List<Part> parts, Entities entities) {
        for (Part part : parts) {
            boolean thing = part.kind() == Role.Kind.ITEM
                    || part.kind() == Role.Kind.TARGET
                    || part.kind() == Role.Kind.INSTRUMENT;
            if (!thing || part.nominal().chunk().first() < reading.hit().first()) {
                continue;
            }
            Nominal owner = part.nominal().owner();
            if (owner != null && fits(c, owner, parts, entities)) {
                return owner;
            }
            Nominal adjective = adjective(c, part.nominal().chunk(), parts, entities);
            if (adjective != null) {
                return adjective;
            }
        }
        return null;
    }

    private @Nullable Nominal adjective(Chunked c, Chunk chunk, List<Part> parts, Entities entities) {
        for (int i = chunk.first(); i < chunk.head(); i++) {
            Nominal word = new Nominal(new Chunk(Chunk.Kind.NOUN, i, i, i), null, List.of(), 0, 0);
            boolean state = c.token(i).capitalised() && parties.isStateAdjective(c, word, entities);
            if (state && !acts(c, word, parts, entities)) {
                return word;
            }
        }
        return null;
    }

    private @Nullable Nominal ahead(
            Chunked c, Reading reading, List<Part> parts, Entities entities, List<Statement> statements) {
        int last = reading.hit().last();
        for (int i = c.chunkOf(last) + (c.chunks().get(c.chunkOf(last)).last() > last ? 0 : 1);
                i < c.chunks().size();
                i++) {
            Chunk chunk = c.chunks().get(i);
            Span span = c.span(chunk);
            boolean speaks = statements.stream()
                    .anyMatch(s -> s.source() != null && s.source().overlaps(span)
                            || s.cue() != null
                                    && s.cue().start() > c.token(last).span().end()
                                    && s.cue().overlaps(span));
            boolean beyond = chunk.is(Chunk.Kind.STOP)
                    || chunk.first() == chunk.last() && BEYOND.contains(c.lower(chunk.first()))
                    || chunk.first() > last + REACH;
            if (speaks || beyond) {
                return null;
            }
            if (!chunk.is(Chunk.Kind.NOUN)) {
                continue;
            }
            Nominal nominal = c.nominal(i);
            Nominal own = new Nominal(chunk, null, nominal == null ? List.of() : nominal.of(), i, i);
            if (fits(c, own, parts, entities)) {
                return own;
            }
            Nominal adjective = adjective(c, chunk, parts, entities);
            if (adjective != null) {
                return adjective;
            }
        }
        return null;
    }

    /** Whether it names or describes somebody who does not act here. */
    private boolean fits(Chunked c, Nominal nominal, List<Part> parts, Entities entities) {
        Mention mention = Parties.mention(c, nominal.chunk(), entities);
        boolean named = mention != null && mention.form() == Mention.Form.NAME && mention.type() != EntityType.MISC;
        boolean described = nominal.chunk().first() < nominal.chunk().head()
                && parties.isParty(c, nominal, entities)
                && !entities.in(c.span(nominal.chunk())).isEmpty();
        return (named || described) && !acts(c, nominal, parts, entities);
    }

    private boolean acts(Chunked c, Nominal nominal, List<Part> parts, Entities entities) {
        Parties.Named named = parties.named(c, nominal, entities);
        for (Part part : parts) {
            if (part.kind() != Role.Kind.ACTOR) {
                continue;
            }
            Parties.Named actor = parties.named(c, part.nominal(), entities);
            String a = actor.entity();
            String b = named.entity();
            boolean same = a != null && b != null && root(a).equals(root(b));
            if (same || actor.span().overlaps(named.span())) {
                return true;
            }
        }
        return false;
    }

    private static String root(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }
}
