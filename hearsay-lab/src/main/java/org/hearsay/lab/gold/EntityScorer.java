package org.hearsay.lab.gold;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.entity.EntityReader;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Tally;
import org.hearsay.lab.train.GumText;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;

/** Names of persons, bodies and places that stand in no other name: right with the same span and type. */
public final class EntityScorer {
    private static final List<EntityType> SCORED = List.of(EntityType.PERSON, EntityType.ORG, EntityType.PLACE);

    private EntityScorer() {}

    /**
     * Adds a row with precision, recall and F1 of all, and the F1 of each type.
     *
     * @param errors whether misses are noted
     */
    public static void row(Report report, String name, List<GumText> texts, EntityReader reader, boolean errors) {
        SentenceReader sentences = new SentenceReader();
        Tally tally = new Tally();
        for (GumText text : texts) {
            Map<Span, EntityType> given = new TreeMap<>();
            reader.read(text.article(), sentences.read(text.article())).mentions().stream()
                    .filter(m -> m.form() == Mention.Form.NAME && SCORED.contains(m.type()))
                    .forEach(m -> given.put(m.span(), m.type()));
            String characters = text.article().text().text();
            text.names().forEach((span, type) -> {
                if (SCORED.contains(type)) {
                    tally.add("gold " + type);
                    tally.add("gold");
                    if (errors && type != given.get(span)) {
                        report.miss(name + " " + text.id() + " missed " + type + " " + span.in(characters) + " at "
                                + span.start() + ", given " + given.get(span));
                    }
                }
            });
            given.forEach((span, type) -> {
                boolean right = type == text.names().get(span);
                tally.add("given " + type);
                tally.add("given");
                tally.addIf(right, "right " + type);
                tally.addIf(right, "right");
                if (errors && !right) {
                    report.miss(name + " " + text.id() + " wrong " + type + " " + span.in(characters) + " at "
                            + span.start() + ", gold " + text.names().get(span));
                }
            });
        }
        StringBuilder row =
                new StringBuilder(tally.score("right", "given", "gold").toString());
        for (EntityType type : SCORED) {
            row.append("  ")
                    .append(type)
                    .append(' ')
                    .append(tally.score("right " + type, "given " + type, "gold " + type));
        }
        report.row(name, row);
    }
}
