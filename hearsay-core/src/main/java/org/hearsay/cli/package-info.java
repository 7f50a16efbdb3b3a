/**
 * The command line: arguments in, a run of the stages, their findings on standard output. The only
 * package that prints or ends the process.
 *
 * <p>In: arguments, standard input. Out: text or JSON Lines on standard output, messages on standard
 * error, an {@link org.hearsay.cli.ExitCode}.
 */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
