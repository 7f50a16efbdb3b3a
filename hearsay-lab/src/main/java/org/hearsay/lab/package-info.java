/** The {@code lab} command: corpus and gold in, resources and figures out. It depends on Hearsay; nothing depends on it. */
@NullMarked
package org.hearsay.lab;

import org.jspecify.annotations.NullMarked;
