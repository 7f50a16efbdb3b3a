package org.hearsay.ledger.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.page.Page;

/** A digest over rows as written, by which a later change to any of them shows. */
final class Seal {

    private Seal() {}

    /** Over all that is kept of a page beside its bytes and its rendition, which have digests of their own. */
    static String of(Page page) {
        String reader = page.rendition() == null ? "" : page.rendition();
        String all = Json.write(List.of(
                page.doc(), page.sha256(), page.format(), page.charset(), reader, page.given(), page.capture()));
        return Page.digest(all.getBytes(StandardCharsets.UTF_8));
    }

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
