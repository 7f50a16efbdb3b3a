/**
 * What a command is given becomes pages: the one place that knows every way in.
 *
 * <p>In: files, folders, globs, standard input. Out: {@link org.hearsay.page.PageReader}s in the order given, at
 * least one an input. It stands above the packages that read a kind of page ({@code document}) or open what
 * holds many, so that these know nothing of each other.
 */
@NullMarked
package org.hearsay.page.input;

import org.jspecify.annotations.NullMarked;
