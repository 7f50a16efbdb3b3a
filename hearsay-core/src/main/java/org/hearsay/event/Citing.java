package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.event.Chunked.Nominal;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the words to cite for who and what takes part in an event: a name rather than the phrase around it, who is
 * counted rather than the number, and the name in the same sentence rather than the pronoun that stands for it.
 */
final class Citing {
    private static final Set<String> PRONOUNS = Words.set("he she it they him her them his its their");
    private static final Set<Role.Kind> COUNTED = Set.of(Role.Kind.ITEM, Role.Kind.TARGET, Role.Kind.ACTOR);

    private final Parties parties;

    Citing(Parties parties) {
        this.parties = parties;
    }

    /** The roles that {@code parts} fill, and how many there are. */
    List<Role> roles(Chunked c, List<Reading.Part> parts, Entities entities, List<Statement> statements) {
        List<Role> roles = new ArrayList<>();
        Role amount = null;
        for (Reading.Part part : parts) {
            Amounts.Amount count = Amounts.of(c, part.nominal().chunk());
            boolean casualties = part.kind() == Role.Kind.CASUALTIES;
            for (Parties.Named named : named(c, part, entities, statements)) {
                roles.add(new Role(
                        part.kind(),
                        named.span(),
                        named.entity(),
                        casualties && count != null ? count.quantity() : null));
            }
            if (amount == null && count != null && COUNTED.contains(part.kind())) {
                amount = new Role(Role.Kind.QUANTITY, count.span(), null, count.quantity());
            }
        }
        if (amount != null) {
            roles.add(amount);
        }
        return roles.stream().distinct().toList();
    }

    /** Those who say what the statements hold, as actors. */
    List<Role> speakers(List<Statement> statements, Entities entities) {
        for (Statement statement : statements) {
            Span source = statement.source();
            if (source != null) {
                Parties.Named named = source(source, entities);
                return List.of(new Role(Role.Kind.ACTOR, named.span(), named.entity(), null));
            }
        }
        return List.of();
    }

    private List<Parties.Named> named(Chunked c, Reading.Part part, Entities entities, List<Statement> statements) {
        Nominal nominal = part.nominal();
        if (part.kind() != Role.Kind.ACTOR && part.kind() != Role.Kind.TARGET) {
            return List.of(parties.named(c, nominal, entities));
        }
        Chunk chunk = nominal.chunk();
        if (chunk.first() == chunk.last() && PRONOUNS.contains(c.lower(chunk.head()))) {
            Parties.Named antecedent = antecedent(c, chunk, entities, statements);
            return List.of(antecedent == null ? parties.named(c, nominal, entities) : antecedent);
        }
        if (ItemClasses.isMeasure(c, chunk) && !nominal.of().isEmpty()) {
            return nominal.of().stream().map(n -> parties.named(c, n, entities)).toList();
        }
        Parties.Named own = parties.named(c, nominal, entities);
        if (own.entity() == null && nominal.of().size() == 1) {
            // "supporters of Aren Valk": without him nobody knows whose
            Chunk last = nominal.of().get(0).chunk();
            return List.of(new Parties.Named(own.span().union(c.span(last)), null));
        }
        return List.of(own);
    }

    /** The name in the same sentence that a pronoun stands for; null when there is none. */
    private static Parties.@Nullable Named antecedent(
            Chunked c, Chunk pronoun, Entities entities, List<Statement> statements) {
        Span here = c.span(pronoun);
        Mention mention = Parties.mention(c, pronoun, entities);
        String id = mention == null ? null : mention.entity();
        List<Mention> names = entities.in(c.sentence().span()).stream()
                .filter(m -> m.form() == Mention.Form.NAME && m.span().end() <= here.start())
                .toList();
        if (id != null) {
            return names.stream()
                    .filter(m -> id.equals(m.entity()))
                    .max(Comparator.comparing(m -> m.span().start()))
                    .map(m -> new Parties.Named(m.span(), id))
                    .orElse(null);
        }
        for (Statement statement : statements) {
            Span source = statement.source();
            if (source != null && statement.holds(here) && c.sentence().span().contains(source)) {
                return source(source, entities);
            }
        }
        return null;
    }

    private static Parties.Named source(Span source, Entities entities) {
        return entities.in(source).stream()
                .filter(m -> source.contains(m.span()) && m.type() != EntityType.MISC)
                .min(Comparator.comparing((Mention m) -> m.form() != Mention.Form.NAME)
                        .thenComparing(m -> m.type() == EntityType.PLACE)
                        .thenComparing(m -> m.span().start()))
                .map(m -> new Parties.Named(m.span(), m.entity()))
                .orElseGet(() -> new Parties.Named(source, null));
    }
}
