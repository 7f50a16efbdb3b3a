package org.hearsay.lab.statements;

import java.util.List;
import org.hearsay.lab.read.GoldLines;
import org.jspecify.annotations.Nullable;

/**
 * All that a system gets of a text of the gold; what people marked in it is not here.
 *
 * @param id its name
 * @param text its characters
 * @param date the day of publication; null when not known
 */
public record Unmarked(String id, String text, @Nullable String date) {

    /** The texts without what is marked. */
    static List<Unmarked> of(List<GoldLines.Text> gold) {
        return gold.stream()
                .map(t -> new Unmarked(t.id(), t.text(), t.node().path("date").textValue()))
                .toList();
    }
}
