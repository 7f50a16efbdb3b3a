/**
 * One document of any kind becomes one page: text and markup as they are, other kinds through a rendition.
 *
 * <p>In: bytes, and how they came to hand. Out: {@link org.hearsay.page.Captured}, or a
 * {@link org.hearsay.text.StageException} that names the input and the remedy.
 */
@NullMarked
package org.hearsay.page.document;

import org.jspecify.annotations.NullMarked;
