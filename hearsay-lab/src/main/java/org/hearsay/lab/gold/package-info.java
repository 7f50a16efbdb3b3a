/** Gold files of other people's texts: a story gold, attributed statements, time expressions; each with its scorer. */
@NullMarked
package org.hearsay.lab.gold;

import org.jspecify.annotations.NullMarked;
