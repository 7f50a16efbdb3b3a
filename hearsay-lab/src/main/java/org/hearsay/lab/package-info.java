/** The lab: corpus and gold in, models and scores out; it depends on Hearsay and nothing depends on it. */
@NullMarked
package org.hearsay.lab;

import org.jspecify.annotations.NullMarked;
