package org.hearsay.page.feed;

import java.nio.charset.StandardCharsets;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed, with what the feed says of it.
 *
 * @param id as given; null when it has none
 * @param link where its page is, absolute; null when it gives none that could be fetched
 * @param title in plain text
 * @param author one name or several, as given
 * @param date when it was published
 * @param modified when it was changed last, ISO 8601
 * @param content its text, as HTML; null when it has none
 * @param full whether {@code content} is the whole text and not only the beginning or a summary
 * @param relay where the feed says that it took the entry from
 * @param source the characters of the feed that all this was read from
 */
public record FeedEntry(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable String author,
        Date date,
        @Nullable String modified,
        @Nullable String content,
        boolean full,
        @Nullable String relay,
        String source) {

    /**
     * A date of publication.
     *
     * @param given as it stands in the feed; null when none does
     * @param iso ISO 8601; null when none is given or it cannot be read
     * @param basis assumed when only the time of the last change is given
     */
    public record Date(@Nullable String given, @Nullable String iso, Basis basis) {
        /** None. */
        static final Date NONE = new Date(null, null, Basis.STATED);

        /** What {@code published} says, else what {@code modified} says; either may be null. */
        static Date of(@Nullable String published, @Nullable String modified) {
            String iso = published == null ? null : FeedDate.iso(published);
            String changed = modified == null ? null : FeedDate.iso(modified);
            if (iso == null && changed != null) {
                return new Date(modified, changed, Basis.ASSUMED);
            }
            return new Date(published == null ? modified : published, iso, Basis.STATED);
        }
    }

    /**
     * The name its page goes by: its link, else its id, else one made of its text.
     *
     * @param feed the name of the feed
     */
    public String doc(String feed) {
        if (link != null) {
            return link;
        }
        return id != null
                ? id
                : feed + "#"
                        + Page.digest(source.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }
}
