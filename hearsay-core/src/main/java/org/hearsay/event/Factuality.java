package org.hearsay.event;

/**
 * How real an event is to one holder.
 *
 * @param holder entity id, or {@code narrator}
 * @param modality how far
 * @param polarity whether it happened
 */
public record Factuality(String holder, Modality modality, Polarity polarity) {

    /** The holder that stands for the article's own voice. */
    public static final String NARRATOR = "narrator";
}
