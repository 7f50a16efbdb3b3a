/**
 * Pages from the web: addresses are taken apart strictly, only public ones are connected to, and hosts are
 * asked politely and in their turn.
 *
 * <p>In: an address, and what tells the time. Out: {@link org.hearsay.page.fetch.Fetched}, the bytes with
 * their capture, or a {@link org.hearsay.text.StageException} that names the address and the remedy.
 */
@NullMarked
package org.hearsay.page.fetch;

import org.jspecify.annotations.NullMarked;
