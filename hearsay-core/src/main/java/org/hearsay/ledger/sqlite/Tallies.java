package org.hearsay.ledger.sqlite;

import java.util.EnumMap;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.event.Modality;
import org.hearsay.ledger.Tally;
import org.hearsay.statement.Stance;
import org.hearsay.text.Outcome;

/** Counts what is in a ledger by its indexes. */
final class Tallies {
    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    Tally count(boolean current) {
        return new Tally(
                database.number("SELECT count(*) FROM article"),
                database.list(
                        "SELECT result, reason, count(*), min(doc) FROM outcome GROUP BY result, reason ORDER BY 2, 1",
                        r -> new Tally.Reasons(
                                Outcome.Result.valueOf(r.getString(1)), r.getString(2), r.getInt(3), r.getString(4))),
                counted(Stance.class, "SELECT stance, count(*) FROM desk_statement GROUP BY stance"),
                counted(Modality.class, "SELECT modality, count(*) FROM desk_event GROUP BY modality"),
                database.number("SELECT count(*) FROM desk_story"),
                database.number("SELECT count(*) FROM derived WHERE kind = 'COPY'"),
                database.number("SELECT count(*) FROM derived WHERE kind = 'ORIGIN'"),
                database.number("SELECT sum(body ->> '$.seen') FROM derived WHERE kind = 'ORIGIN'"),
                counted(Claim.Status.class, "SELECT status, count(*) FROM desk_claim GROUP BY status"),
                counted(
                        Conflict.Relation.class,
                        "SELECT body ->> '$.relation', count(*) FROM derived WHERE kind = 'CONFLICT' GROUP BY 1"),
                database.first("SELECT id FROM desk_claim ORDER BY weight DESC, id LIMIT 1", r -> r.getString(1))
                        .orElse(null),
                current);
    }

    private <E extends Enum<E>> Map<E, Integer> counted(Class<E> type, String sql) {
        Map<E, Integer> counts = new EnumMap<>(type);
        database.list(sql, r -> Map.entry(Enum.valueOf(type, r.getString(1)), r.getInt(2)))
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }
}
