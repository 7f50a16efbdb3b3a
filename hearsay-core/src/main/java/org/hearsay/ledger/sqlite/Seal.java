package org.hearsay.ledger.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.page.Page;

/** A digest over rows as written, by which a later change to any of them shows. */
final class Seal {

    private Seal() {}

    /** Over an article and its findings. */
    static String of(String body, String cited, List<FindingTable.Row> findings) {
        StringBuilder all = new StringBuilder(body).append('\n').append(cited);
        for (FindingTable.Row row : findings) {
            all.append('\n')
                    .append(row.kind())
                    .append(' ')
                    .append(row.n())
                    .append(' ')
                    .append(row.id());
            all.append('\n').append(row.body()).append('\n').append(row.cited());
        }
        return Page.digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Over the derived findings. */
    static String of(List<DerivedTable.Row> rows) {
        StringBuilder all = new StringBuilder();
        for (DerivedTable.Row row : rows) {
            all.append(row.kind()).append(' ').append(row.n()).append(' ').append(row.id());
            all.append('\n').append(row.body()).append('\n').append(row.cited()).append('\n');
        }
        return Page.digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
