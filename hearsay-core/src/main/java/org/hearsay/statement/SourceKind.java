package org.hearsay.statement;

/** What a source is. */
public enum SourceKind {
    /** Someone with a name, or a body. */
    NAMED,
    /** Someone whose name is withheld: "a senior official". */
    UNNAMED,
    /** Several, counted or described: "47 foreign ministers", "experts". */
    COLLECTIVE,
    /** A text: "the statement", "a report". */
    DOCUMENT
}
