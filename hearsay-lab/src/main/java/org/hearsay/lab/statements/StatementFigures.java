package org.hearsay.lab.statements;

import java.util.List;
import org.hearsay.lab.score.Score;

/**
 * The figures of one system, in the order of {@link #COLUMNS}.
 *
 * @param values shares from 0 to 1, as many as there are columns
 */
record StatementFigures(List<Double> values) {

    /** The heads of the columns. */
    static final List<String> COLUMNS = List.of(
            "source", "cue", "content", "J content", "P", "R", "F1", "quoted", "say", "mental", "other", "indirect");

    /** Copies and checks the values. */
    StatementFigures {
        values = List.copyOf(values);
        if (values.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(values.size() + " figures for " + COLUMNS.size() + " columns");
        }
    }

    /**
     * What was counted.
     *
     * @param source exact spans
     * @param cue exact spans
     * @param content exact spans
     * @param found statements by their content
     * @param right statements by content and source
     * @param quoted runs of quoted words with their speaker
     * @param say found with their source, of cues of saying
     * @param mental found with their source, of cues of thinking
     * @param other found with their source, of other cues
     * @param indirect right ones of the indirect statements given
     */
    record Counts(
            Score source,
            Score cue,
            Score content,
            Score found,
            Score right,
            Score quoted,
            Score say,
            Score mental,
            Score other,
            Score indirect) {}

    static StatementFigures of(Counts counts) {
        return new StatementFigures(List.of(
                counts.source().f1(),
                counts.cue().f1(),
                counts.content().f1(),
                counts.found().f1(),
                counts.right().precision(),
                counts.right().recall(),
                counts.right().f1(),
                counts.quoted().f1(),
                counts.say().recall(),
                counts.mental().recall(),
                counts.other().recall(),
                counts.indirect().precision()));
    }

    /** As they stand in a table: percentages with one digit after the point. */
    List<String> cells() {
        return values.stream().map(v -> Score.percent(v, 1)).toList();
    }
}
