/**
 * Who said what: source, cue and content of each attribution, with stance, mode and relay.
 *
 * <p>In: sentences, mentions, times. Out: {@link org.hearsay.statement.Statement}.
 */
@NullMarked
package org.hearsay.statement;

import org.jspecify.annotations.NullMarked;
