/**
 * The sample story: its pages through the product, and what was planted in them looked for in the export.
 * {@code samples/README.md} says how the plantings are read.
 */
@NullMarked
package org.hearsay.lab.sample;

import org.jspecify.annotations.NullMarked;
