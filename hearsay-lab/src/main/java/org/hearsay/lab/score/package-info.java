/** What all scorers share: spans and dates of exported lines, matching one to one, precision and recall, tables. */
@NullMarked
package org.hearsay.lab.score;

import org.jspecify.annotations.NullMarked;
