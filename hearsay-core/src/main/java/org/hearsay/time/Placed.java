package org.hearsay.time;

import org.hearsay.sentence.Sentence;
import org.hearsay.text.Span;

/**
 * An expression found in an article, not yet resolved.
 *
 * @param sentence where it stands
 * @param line the sentence as atoms
 * @param found its atoms and reading
 * @param direction which way its clause looks
 */
record Placed(Sentence sentence, Line line, Scanner.Found found, Direction direction) {

    Span span() {
        return line.span(found.start(), found.end());
    }

    Reading reading() {
        return found.reading();
    }
}
