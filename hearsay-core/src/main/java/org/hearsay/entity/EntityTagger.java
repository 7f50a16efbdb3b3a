package org.hearsay.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Page;
import org.hearsay.sentence.LinearTagger;
import org.hearsay.sentence.Shipped;

/**
 * Finds names and what they are with a {@link LinearTagger} trained on annotated texts; what the rules find is among
 * its features. Not changed once made, so threads may share it.
 */
public final class EntityTagger {

    /** The labels, in the order in which training counts them. */
    public static final List<String> LABELS =
            List.of("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-PLACE", "I-PLACE", "B-MISC", "I-MISC");

    /** The name of the file that comes with the product. */
    public static final String NAME = "entity.tagger";

    private static final Shipped<EntityTagger> SHIPPED = new Shipped<>(EntityTagger.class, NAME, EntityTagger::read);

    private static final List<EntityType> TYPES =
            List.of(EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.MISC);

    private final LinearTagger tagger;
    private final String sha256;

    /** @param tagger with {@link #LABELS} */
    public EntityTagger(LinearTagger tagger) {
        this(tagger, "");
    }

    private EntityTagger(LinearTagger tagger, String sha256) {
        if (!tagger.labels().equals(LABELS)) {
            throw new IllegalArgumentException("not a tagger of names: " + tagger.labels());
        }
        this.tagger = tagger;
        this.sha256 = sha256;
    }

    /** The tagger that comes with the product. */
    public static EntityTagger shipped() {
        return SHIPPED.get();
    }

    /** A tagger as {@link #write} wrote it. */
    public static EntityTagger read(byte[] bytes) throws IOException {
        return new EntityTagger(LinearTagger.read(new ByteArrayInputStream(bytes)), Page.digest(bytes));
    }

    /** Writes the tagger; the same tagger gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        tagger.write(out);
    }

    /** The digest of the bytes it was read from; empty if it was not read. */
    public String sha256() {
        return sha256;
    }

    /** How many bits features have. */
    public static int bits() {
        return EntityFeatures.BITS;
    }

    /** The number in {@link #LABELS} of the first token of a name; that of the others is one more. */
    public static int begin(EntityType type) {
        return 1 + 2 * TYPES.indexOf(type);
    }

    /**
     * A name found.
     *
     * @param first token
     * @param last token, inclusive
     * @param margin by how much the labels outweigh any others, at the token where they do least; 0 or more
     */
    record Name(int first, int last, EntityType type, double margin) {}

    /** The names of a line from the features of its tokens, in order. */
    List<Name> find(int[][] features) {
        LinearTagger.Lattice lattice = tagger.read(features);
        int[] best = lattice.best();
        List<Name> names = new ArrayList<>();
        for (int k = 0; k < best.length; k++) {
            if (best[k] == 0) {
                continue;
            }
            EntityType type = TYPES.get((best[k] - 1) / 2);
            int last = k;
            double margin = lattice.margin(k);
            while (last + 1 < best.length && best[last + 1] == best[k] + (best[k] % 2 == 1 ? 1 : 0)) {
                last++;
                margin = Math.min(margin, lattice.margin(last));
            }
            names.add(new Name(k, last, type, margin));
            k = last;
        }
        return names;
    }
}
