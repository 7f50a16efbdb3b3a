/** Pages and texts through the product as it is: pages in, the lines of an export or of {@code annotate} out. */
@NullMarked
package org.hearsay.lab.read;

import org.jspecify.annotations.NullMarked;
