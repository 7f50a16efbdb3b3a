package org.hearsay.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Page;
import org.hearsay.sentence.LinearTagger;
import org.hearsay.sentence.Shipped;

/**
 * Finds the words that name events, and of which type, with a {@link LinearTagger} trained on annotated articles; what
 * the pack's grammar finds is among its features. Its labels are the event types it has learnt, and {@code O}. Not
 * changed once made, so threads may share it.
 */
public final class EventTagger {
    /** The name of the file that comes with the product. */
    public static final String NAME = "event.tagger";

    private static final Shipped<EventTagger> SHIPPED = new Shipped<>(EventTagger.class, NAME, EventTagger::read);

    /** The label of a word that names no event. */
    public static final String NONE = "O";

    private final LinearTagger tagger;
    private final String sha256;

    /** @param tagger with {@link #NONE} as its first label, the others types of events */
    public EventTagger(LinearTagger tagger) {
        this(tagger, "");
    }

    private EventTagger(LinearTagger tagger, String sha256) {
        if (!tagger.labels().get(0).equals(NONE) || tagger.bits() != EventFeatures.BITS) {
            throw new IllegalArgumentException("not a tagger of events: " + tagger.labels());
        }
        this.tagger = tagger;
        this.sha256 = sha256;
    }

    /** The tagger that comes with the product. */
    public static EventTagger shipped() {
        return SHIPPED.get();
    }

    /** A tagger as {@link #write} wrote it. */
    public static EventTagger read(byte[] bytes) throws IOException {
        return new EventTagger(LinearTagger.read(new ByteArrayInputStream(bytes)), Page.digest(bytes));
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
        return EventFeatures.BITS;
    }

    /**
     * Words that name an event.
     *
     * @param type of the event
     * @param first token
     * @param last token, inclusive
     * @param margin by how much the label outweighs any other, at the token where it does least; 0 or more
     */
    record Found(String type, int first, int last, double margin) {}

    /** The words of a sentence that name events, in order; {@code features} are those of its tokens. */
    List<Found> read(int[][] features) {
        LinearTagger.Lattice lattice = tagger.read(features);
        int[] best = lattice.best();
        List<Found> found = new ArrayList<>();
        for (int k = 0; k < best.length; k++) {
            if (best[k] == 0) {
                continue;
            }
            int first = k;
            double margin = lattice.margin(k);
            while (k + 1 < best.length && best[k + 1] == best[first]) {
                k++;
                margin = Math.min(margin, lattice.margin(k));
            }
            found.add(new Found(tagger.labels().get(best[first]), first, k, margin));
        }
        return found;
    }
}
