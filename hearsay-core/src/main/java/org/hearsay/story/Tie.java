package org.hearsay.story;

/**
 * A reason for which two pages are of one story.
 *
 * @param a key of a page
 * @param b key of another
 * @param kind what the reason is
 * @param strength the likeness, 0..1
 */
public record Tie(String a, String b, Kind kind, double strength) {

    /** The reasons, the strongest first. */
    public enum Kind {
        /** An analyst says so. */
        RULED,
        /** One repeats the other. */
        COPY,
        /** Both tell of the same happening. */
        HAPPENING,
        /** They are alike and of one day. */
        ALIKE,
        /** What one day brings goes on from what an earlier day brought. */
        SEQUEL
    }
}
