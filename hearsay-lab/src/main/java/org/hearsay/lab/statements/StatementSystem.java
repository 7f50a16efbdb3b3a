package org.hearsay.lab.statements;

import java.util.List;

/** Something that finds who said what in texts. */
@FunctionalInterface
public interface StatementSystem {

    /** What it finds in them. */
    Answers read(List<Unmarked> texts);
}
