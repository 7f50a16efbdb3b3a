/** Resources of the product made from texts: in, texts whose licence permits it; out, small tables. */
@NullMarked
package org.hearsay.lab.train;

import org.jspecify.annotations.NullMarked;
