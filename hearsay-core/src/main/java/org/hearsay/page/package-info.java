/**
 * Bytes become pages: what was captured, its digest, its characters.
 *
 * <p>In: bytes, a line of JSON. Out: {@link org.hearsay.page.Page}, one a document, or a
 * {@link org.hearsay.text.StageException} that names the input and the remedy.
 */
@NullMarked
package org.hearsay.page;

import org.jspecify.annotations.NullMarked;
