package org.hearsay.event;

/** How far an event is said to be real. */
public enum Modality {
    /** The narrator says it happened. */
    ASSERTED,
    /** A source says it happened. */
    ATTRIBUTED,
    /** It is called alleged, suspected, reported. */
    ALLEGED,
    /** Someone means to do it. */
    PLANNED,
    /** Someone weighs doing it. */
    CONSIDERED,
    /** It could be, or could happen. */
    POSSIBLE,
    /** Taken for granted by something said of it: "condemned X for providing". */
    PRESUPPOSED
}
