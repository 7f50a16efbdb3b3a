package org.hearsay.lab.corpus;

import java.util.List;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a person marked it.
 *
 * @param number its number in the file
 * @param source the words that name who says it; null when the text names nobody
 * @param sourceKind what the source is; null with the source, or when its file does not tell
 * @param who the entity the source stands for; null when it has no name in the article
 * @param cue the words that attribute; null where there are none
 * @param content in the order of the text, at least one piece
 * @param wording how the words are given, whether in a headline or not
 * @param heading whether it stands in a headline
 * @param marks what the quotation marks are worth
 * @param stance what the source does with the content
 * @param said day or month it was said; null when the text does not tell
 * @param venue where it was said; null when the text does not tell
 * @param relay who passed it on, outermost first
 * @param hedges words that weaken it
 * @param verified the narrator's verdict; null when there is none
 * @param nested whether it stands inside the content of another
 * @param line where it starts in the file, from 1
 */
public record MarkedStatement(
        int number,
        @Nullable Span source,
        @Nullable SourceKind sourceKind,
        @Nullable String who,
        @Nullable Span cue,
        List<Span> content,
        Mode wording,
        boolean heading,
        Marks marks,
        Stance stance,
        @Nullable String said,
        @Nullable String venue,
        List<String> relay,
        List<Span> hedges,
        Statement.@Nullable Verified verified,
        boolean nested,
        int line) {

    /** Copies the lists. */
    public MarkedStatement {
        content = List.copyOf(content);
        relay = List.copyOf(relay);
        hedges = List.copyOf(hedges);
    }

    /** Mode as the ledger has it: headline where it stands in one, else the wording. */
    public Mode mode() {
        return heading ? Mode.HEADLINE : wording;
    }

    /** Where it starts in the text. */
    public int start() {
        int start = content.get(0).start();
        start = cue == null ? start : Math.min(start, cue.start());
        return source == null ? start : Math.min(start, source.start());
    }

    /** What the quotation marks of a statement are worth. */
    public enum Marks {
        /** They tell the mode. */
        REGULAR,
        /** The words are direct though no mark says so: transcripts, letters, block quotations. */
        NONE,
        /** They are mismatched or unbalanced in the text. */
        BROKEN
    }
}
