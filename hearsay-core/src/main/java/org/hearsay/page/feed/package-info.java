/**
 * Lists of news: RSS, RDF, Atom and JSON feeds, whose entries are pages, and OPML lists of feeds.
 *
 * <p>In: the characters of a feed and how it came to hand. Out: {@link org.hearsay.page.feed.Feed} with its
 * entries, each an {@link org.hearsay.page.feed.EntryPage} to read.
 */
@NullMarked
package org.hearsay.page.feed;

import org.jspecify.annotations.NullMarked;
