package org.hearsay.page.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed as a page. Its bytes are the elements of the entry as they stand in the feed, its text is
 * a rendition of them.
 *
 * @param doc its name
 * @param entry the entry
 * @param feed the feed it is of
 * @param capture how the feed came to hand
 * @param container the name of the feed, or its address
 * @param instead why the page that the entry links to is not read in its place; null when nobody tried to
 */
public record EntryPage(
        String doc, FeedEntry entry, Feed feed, Capture capture, String container, Captured.@Nullable Limit instead)
        implements PageReader {

    /** With fewer characters there is nothing to read. */
    private static final int LEAST = 40;

    @Override
    public Captured read() {
        String words = entry.content() == null ? "" : PlainText.words(entry.content());
        if (words.length() < LEAST) {
            throw tooShort(words.length());
        }
        List<Captured.Limit> met = new ArrayList<>();
        if (!entry.full()) {
            met.add(new Captured.Limit("summary", summary()));
        }
        if (instead != null) {
            met.add(instead);
        }
        if (entry.date().given() != null && entry.date().iso() == null) {
            met.add(new Captured.Limit("date", "\"" + entry.date().given() + "\" is no date and was left out"));
        }
        byte[] bytes = entry.source().getBytes(StandardCharsets.UTF_8);
        Page page = new Page(
                doc,
                Page.digest(bytes),
                bytes,
                Format.HTML,
                StandardCharsets.UTF_8.name(),
                EntryText.of(entry, feed),
                EntryText.READER,
                new Page.Given(
                        entry.title(),
                        entry.author(),
                        entry.date().iso(),
                        entry.date().basis(),
                        feed.title(),
                        entry.relay()),
                new Capture(
                        capture.requested(),
                        entry.link(),
                        capture.status(),
                        capture.headers(),
                        capture.at(),
                        capture.mediaType(),
                        container));
        return new Captured(page, met);
    }

    private StageException tooShort(int length) {
        if (instead != null) {
            return new StageException("feed", instead.reason(), doc + ": " + instead.detail());
        }
        String what = length == 0 ? "only its title" : "only " + length + " characters of it";
        return new StageException("feed", "too-short", doc + ": the feed carries " + what + remedy());
    }

    private String summary() {
        return "the feed carries only a summary" + (instead == null ? remedy() : "");
    }

    private String remedy() {
        return entry.link() == null
                ? "; read its page instead"
                : "; 'hearsay read " + entry.link() + "' fetches its page";
    }

    /** The same page, read because the one that the entry links to cannot be had. */
    public EntryPage instead(Captured.Limit why) {
        return new EntryPage(doc, entry, feed, capture, container, why);
    }
}
