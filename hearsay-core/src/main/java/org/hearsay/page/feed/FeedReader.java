package org.hearsay.page.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/** Reads a feed of any kind. */
public final class FeedReader {

    private static final String STAGE = "feed";

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param doc its name, for messages
     * @param text its characters
     * @param kind {@link FeedKind#XML} or {@link FeedKind#JSON}
     * @param base its address, which its links count from; null when it has none
     * @throws StageException {@code bad-feed} when it cannot be read, {@code no-entries} when it has none
     */
    public static Feed read(String doc, String text, FeedKind kind, @Nullable String base) {
        Feed feed;
        try {
            feed = kind == FeedKind.JSON ? JsonFeed.read(text, base) : XmlFeed.read(text, base);
        } catch (JsonProcessingException e) {
            throw new StageException(
                    STAGE, "bad-feed", doc + " is no JSON Feed: " + e.getOriginalMessage() + "; capture it again");
        }
        if (feed == null) {
            throw new StageException(STAGE, "bad-feed", doc + " begins like a feed and is none; capture it again");
        }
        if (feed.entries().isEmpty() && feed.gaps().isEmpty()) {
            throw new StageException(STAGE, "no-entries", doc + " is a feed without entries; read it again later");
        }
        return feed;
    }
}
