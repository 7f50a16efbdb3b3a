package org.hearsay.ledger.sqlite;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hearsay.page.Page;
import org.jspecify.annotations.Nullable;

/** A digest over rows as written, by which a later change to any of them shows. */
final class Seal {
    private static final int BITS = 256;

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

    /** Over what is derived from one story, in order. */
    static String of(String story, List<DerivedTable.Row> rows) {
        StringBuilder all = new StringBuilder(story).append('\n');
        for (DerivedTable.Row row : rows) {
            all.append(row.kind()).append(' ').append(row.id());
            all.append('\n').append(row.body()).append('\n').append(row.cited()).append('\n');
        }
        return Page.digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a seal to a sum of seals, or takes it away: the sum of the digests of a set, by which a member that is
     * missing or was put in shows, and which one member changes at no more cost than its own (Bellare and Micciancio, 1997).
     *
     * @param sum as 64 hexadecimal digits; null is 0
     */
    static String sum(@Nullable String sum, String seal, boolean add) {
        BigInteger before = sum == null ? BigInteger.ZERO : new BigInteger(sum, 16);
        BigInteger one = new BigInteger(seal, 16);
        BigInteger after = (add ? before.add(one) : before.subtract(one)).mod(BigInteger.TWO.pow(BITS));
        return String.format(Locale.ROOT, "%064x", after);
    }
}
