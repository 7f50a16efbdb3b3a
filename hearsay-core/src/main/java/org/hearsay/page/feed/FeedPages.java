package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/** The pages of a feed, one an entry, in the order of the feed. */
public final class FeedPages {

    private FeedPages() {}

    /**
     * Reads a feed.
     *
     * @param doc its name
     * @param bytes all of it
     * @param capture how it came to hand
     * @return its entries as {@link EntryPage}s; behind them one reader for each thing that is missing, or one
     *     that says why there are none
     */
    public static List<PageReader> of(String doc, byte[] bytes, Capture capture) {
        try {
            FeedKind kind = FeedKind.of(bytes);
            Feed feed = FeedReader.read(
                    doc, Bytes.markup(bytes, capture), kind == null ? FeedKind.XML : kind, capture.url());
            List<PageReader> pages = new ArrayList<>();
            String container = container(doc, capture);
            for (FeedEntry entry : feed.entries()) {
                pages.add(new EntryPage(entry.doc(doc), entry, feed, capture, container, null));
            }
            for (Captured.Limit gap : feed.gaps()) {
                pages.add(new NoPage(doc, gap.reason(), doc + ": " + gap.detail()));
            }
            return pages;
        } catch (StageException e) {
            return List.of(new NoPage(doc, e.reason(), String.valueOf(e.getMessage())));
        }
    }

    /** The feed, behind the archives around it if it lay in any. */
    private static String container(String doc, Capture capture) {
        @Nullable String around = capture.container();
        String url = capture.url();
        return around != null ? around : url != null ? url : doc;
    }
}
