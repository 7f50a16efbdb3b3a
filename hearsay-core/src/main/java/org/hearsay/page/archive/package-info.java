/**
 * What holds many pages is opened, one page after the other: ZIP and WACZ archives, WARC files, mailboxes and
 * messages with attachments, and gzip around any of them.
 *
 * <p>In: a {@link org.hearsay.page.archive.Source}, and a way to open what is found inside. Out:
 * {@link org.hearsay.page.PageReader}s, read lazily; what cannot be read is one that says why, and the rest goes
 * on. Nothing is ever written to a disk.
 */
@NullMarked
package org.hearsay.page.archive;

import org.jspecify.annotations.NullMarked;
