package org.hearsay.lab.corpus;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.entity.EntityType;
import org.hearsay.event.Evidence;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
import org.hearsay.event.Quantity;
import org.hearsay.event.Role;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * An article of the corpus with everything that is marked in it, each layer in the order of the text. All
 * spans count into {@code text}, in UTF-16 units.
 *
 * @param file where it was read
 * @param head what its first element says
 * @param text its blocks, parted by one blank line
 * @param blocks headlines and paragraphs
 * @param statements who said what
 * @param mentions named entities and groups
 * @param times time expressions
 * @param events what is said to have happened
 * @param evidence what is offered as proof
 * @param decoys words that look like a cue and are none
 */
public record AnnotatedArticle(
        Path file,
        Head head,
        String text,
        List<Block> blocks,
        List<MarkedStatement> statements,
        List<MarkedMention> mentions,
        List<MarkedTime> times,
        List<MarkedEvent> events,
        List<MarkedEvidence> evidence,
        List<Span> decoys) {

    /** Copies the lists. */
    public AnnotatedArticle {
        blocks = List.copyOf(blocks);
        statements = List.copyOf(statements);
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
        events = List.copyOf(events);
        evidence = List.copyOf(evidence);
        decoys = List.copyOf(decoys);
    }

    /** The words of the text: runs of characters that are no white space. */
    public int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /**
     * A mention.
     *
     * @param type what it is
     * @param span its words
     * @param entity the name of the entity, the same for all its mentions
     * @param line where it starts in the file
     */
    public record MarkedMention(EntityType type, Span span, String entity, int line) {}

    /**
     * A time expression.
     *
     * @param span its words
     * @param type TIMEX3 type
     * @param value TIMEX3 value
     * @param line where it starts in the file
     */
    public record MarkedTime(Span span, TimeExpression.Type type, String value, int line) {}

    /**
     * An event.
     *
     * @param number its number in the file
     * @param type type of a pack
     * @param trigger the word that names it
     * @param modality as the narrator has it
     * @param polarity as the narrator has it
     * @param day when it happened, where no role tells; else null
     * @param roles who and what takes part
     * @param line where it starts in the file
     */
    public record MarkedEvent(
            int number,
            String type,
            Span trigger,
            Modality modality,
            Polarity polarity,
            @Nullable String day,
            List<MarkedRole> roles,
            int line) {

        /** Copies the roles. */
        public MarkedEvent {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A part in an event.
     *
     * @param kind the part taken
     * @param span the words
     * @param entity the entity, where the words are a mention; else null
     * @param quantity for quantities and casualties; else null
     */
    public record MarkedRole(
            Role.Kind kind,
            Span span,
            @Nullable String entity,
            @Nullable Quantity quantity) {}

    /**
     * Evidence.
     *
     * @param span the words
     * @param type what kind of proof
     * @param access whether readers see it
     * @param by the entity that offers it; null when none is named
     * @param statement number of the statement it is offered in or for; null when none
     * @param weakens whether it speaks against what it belongs to
     * @param line where it starts in the file
     */
    public record MarkedEvidence(
            Span span,
            Evidence.Type type,
            Evidence.Access access,
            @Nullable String by,
            @Nullable Integer statement,
            boolean weakens,
            int line) {}
}
