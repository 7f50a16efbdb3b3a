package org.hearsay.event;

/** Whether an event is said to have happened or not to have happened. */
public enum Polarity {
    /** It did, does or will. */
    POSITIVE,
    /** It did not. */
    NEGATIVE
}
