/** The command line: arguments in, a run of the stages, their findings on standard output. */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
