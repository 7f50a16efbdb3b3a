package org.hearsay.page.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.page.Bytes;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.NoPage;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.page.document.Documents;
import org.hearsay.page.feed.EntryPage;
import org.hearsay.page.feed.FeedKind;
import org.hearsay.page.feed.FeedPages;
import org.hearsay.page.feed.Subscriptions;
import org.hearsay.page.fetch.Fetched;
import org.hearsay.page.fetch.WebPage;
import org.hearsay.text.Limits;

/**
 * What an answer from the web holds: a page, or a list of more to fetch. Archives and messages are not opened;
 * of a feed whole texts are taken as they are, and where it has only a summary its page is fetched.
 */
public final class FetchedPages {

    private static final int HEAD = 4096;

    private FetchedPages() {}

    /**
     * The pages that arrived, or that are to be fetched next.
     *
     * @param asked what was asked for
     * @param arrived what came
     * @param limits how much of a page is read
     */
    public static List<PageReader> of(WebPage asked, Fetched.Arrived arrived, Limits limits) {
        String doc = asked.doc();
        FeedKind kind = FeedKind.of(arrived.bytes());
        if (kind == null) {
            return List.of(
                    isOther(arrived)
                            ? new NoPage(
                                    doc,
                                    "content-type",
                                    doc + ": is " + arrived.capture().mediaType()
                                            + " and no feed; only HTML, plain text, PDF and feeds are read")
                            : new ArrivedPage(doc, arrived.bytes(), arrived.capture(), limits));
        }
        if (asked.lists() == 0) {
            return List.of(new NoPage(
                    doc, "nested", doc + " is a list that another list leads to; read it by its own address"));
        }
        return kind == FeedKind.OPML ? subscriptions(asked, arrived) : entries(doc, arrived);
    }

    private static List<PageReader> entries(String doc, Fetched.Arrived arrived) {
        List<PageReader> pages = new ArrayList<>();
        for (PageReader page : FeedPages.of(doc, arrived.bytes(), arrived.capture())) {
            boolean fetch = page instanceof EntryPage entry
                    && !entry.entry().full()
                    && entry.entry().link() != null;
            pages.add(fetch ? new WebPage(page.doc(), 0, ((EntryPage) page)::instead) : page);
        }
        return pages;
    }

    private static List<PageReader> subscriptions(WebPage asked, Fetched.Arrived arrived) {
        String doc = asked.doc();
        Subscriptions list = Subscriptions.read(Bytes.markup(arrived.bytes(), arrived.capture()));
        List<PageReader> pages = new ArrayList<>();
        for (String place : list.places()) {
            pages.add(new WebPage(place.contains("://") ? place : arrived.resolve(place), asked.lists() - 1, null));
        }
        if (list.left() > 0) {
            pages.add(new NoPage(
                    doc, "too-many-entries", doc + ": " + list.left() + " of its places were left out; divide it"));
        }
        return pages.isEmpty() ? List.of(new NoPage(doc, "no-entries", doc + " is a list without feeds")) : pages;
    }

    /** Whether it is sent as JSON or XML, which are read only as feeds. */
    private static boolean isOther(Fetched.Arrived arrived) {
        String type = arrived.capture().mediaType();
        String bare = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (bare.endsWith("json")) {
            return true;
        }
        byte[] bytes = arrived.bytes();
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        return bare.endsWith("xml") && !bare.equals("application/xhtml+xml") && !head.contains("<html");
    }

    /** A page whose bytes are there. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record ArrivedPage(String doc, byte[] bytes, Capture capture, Limits limits) implements PageReader {
        @Override
        public Captured read() {
            return Documents.page(doc, bytes, capture, Page.Given.NOTHING, limits);
        }
    }
}
