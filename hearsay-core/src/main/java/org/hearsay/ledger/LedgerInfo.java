package org.hearsay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger was made with.
 *
 * @param schema version of the file's schema
 * @param version version of the product that wrote last; null in a ledger that nothing was written to
 * @param models names and digests of the models
 * @param packs names and digests of the domain packs
 */
public record LedgerInfo(int schema, @Nullable String version, List<Named> models, List<Named> packs) {

    /** Copies the lists. */
    public LedgerInfo {
        models = List.copyOf(models);
        packs = List.copyOf(packs);
    }

    /**
     * A resource and its digest.
     *
     * @param name its name
     * @param sha256 digest of its bytes, lower-case hexadecimal
     */
    public record Named(String name, String sha256) {}
}
