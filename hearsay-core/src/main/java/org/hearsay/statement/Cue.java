package org.hearsay.statement;

import java.util.List;
import org.hearsay.sentence.Inflection.Form;

/**
 * A verb that attributes, in one of its forms.
 *
 * @param lemma the verb
 * @param stance what it does with its content, unless its words say otherwise
 * @param frames what may follow it, see {@code cues.txt}
 * @param prepositions behind which content may stand
 * @param forms what this form may be
 */
record Cue(String lemma, Stance stance, String frames, List<String> prepositions, List<Form> forms) {

    boolean takes(char frame) {
        return frames.indexOf(frame) >= 0;
    }

    boolean may(Form form) {
        return forms.contains(form);
    }
}
