package org.hearsay.statement;

/** How the words of the source are given. */
public enum Mode {
    /** In quotation marks throughout. */
    DIRECT,
    /** In the narrator's words. */
    INDIRECT,
    /** In the narrator's words, with some in quotation marks. */
    MIXED,
    /** In a headline. */
    HEADLINE
}
