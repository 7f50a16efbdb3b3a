/**
 * Scores attributed statements. Texts without their gold go into a {@link org.hearsay.lab.statements.StatementSystem},
 * {@link org.hearsay.lab.statements.Answers} come out, and only then is the gold looked at: figures, a table of systems, a
 * learning curve.
 */
@NullMarked
package org.hearsay.lab.statements;

import org.jspecify.annotations.NullMarked;
