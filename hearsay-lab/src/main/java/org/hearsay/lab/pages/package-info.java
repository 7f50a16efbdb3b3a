/**
 * Articles against pages that people have read: sets of saved pages with a gold in, figures out, beside those of other
 * extractors.
 */
@NullMarked
package org.hearsay.lab.pages;

import org.jspecify.annotations.NullMarked;
