package org.hearsay.text;

/** What a date rests on. Export: {@link Label#of}. */
public enum Basis {
    /** The page says it. */
    STATED,
    /** It follows from what the page says. */
    DERIVED,
    /** Taken for want of better, and marked so. */
    ASSUMED
}
