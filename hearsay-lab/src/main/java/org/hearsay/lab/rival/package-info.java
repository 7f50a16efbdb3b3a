/** Other article extractors on the JVM: the same page in, their article out. */
@NullMarked
package org.hearsay.lab.rival;

import org.jspecify.annotations.NullMarked;
