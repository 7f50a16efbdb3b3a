/** Pages made to hang, flood or mislead a reader. In: nothing. Out: named bytes, the same each time. */
@NullMarked
package org.hearsay.lab.hostile;

import org.jspecify.annotations.NullMarked;
