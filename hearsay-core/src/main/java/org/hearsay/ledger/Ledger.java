package org.hearsay.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.page.Capture;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Outcome;

/**
 * Keeps everything, in one file. Each call that writes is one transaction; what is committed is never
 * lost. Readers are not disturbed by a writer. A second writer waits for the page at hand and is refused
 * after 30 seconds with a {@link LedgerException} that names the first. What a ledger exports depends on
 * the set of pages, not on the order in which they were added. May be shared by threads.
 */
public interface Ledger extends AutoCloseable {

    /** Whether this version of this document has been read with success. */
    boolean contains(String doc, String sha256);

    /**
     * How the version of {@code doc} that was captured last, of those read with success, came to hand; empty
     * when there is none. Versions that were taken out of a feed or an archive do not count.
     */
    Optional<Capture> lastCapture(String doc);

    /**
     * Adds a page that was read, with what was found in it; nothing changes if it is there already.
     *
     * @throws IllegalArgumentException if the findings or the outcome belong to another page, or cite
     *     characters outside its text
     */
    void add(Page page, ArticleFindings findings, Outcome outcome);

    /** Keeps a page that could not be read, with the reason; nothing changes if it was read before. */
    void quarantine(Page page, Outcome outcome);

    /** Keeps the outcome of an input of which no page came; nothing changes if one came before. */
    void record(Outcome outcome);

    /** What the ledger was made with. */
    LedgerInfo info();

    /** Keeps what produced the findings: model and pack names with their digests, product version. */
    void describe(LedgerInfo info);

    /**
     * Brings the derived findings up to date: {@code work} is given the pages that came since, and replaces the stories
     * that they touch. Each few thousand pages are one transaction. When the product or a pack is another than the
     * findings were derived with, all is derived anew.
     */
    void derive(Consumer<Deriving> work);

    /** Removes all derived findings, so that {@link #derive} makes them anew from all pages. */
    void forgetDerived();

    /** Ends a reading: the pages added since the last are one; nothing changes if there are none. */
    void endReading(Instant at);

    /** The readings that brought the pages, in order. A page that no reading brought yet is in none. */
    List<Reading> readings();

    /** The keys of the pages that the ledger had when reading {@code number} ended. */
    Set<String> pagesAfter(int number);

    /** Whether the derived findings follow from all pages that the ledger holds. */
    boolean derivedIsCurrent();

    /** Appends a ruling; it can never be changed or removed. Returns it with its number and hash. */
    Ruling append(Ruling.Entry entry);

    /** All rulings, in the order they were made. */
    List<Ruling> rulings();

    /** The findings of all pages, in canonical order: by document name, then digest. */
    List<ArticleFindings> findings();

    /** How much of everything is there. */
    Tally tally();

    /** Everything but the page bytes, as of one moment. */
    LedgerView view();

    /** The page with this key, bytes and all. */
    Optional<Page> page(String key);

    /** Re-reads every page by digest and every citation by its characters. */
    Verification verify();

    @Override
    void close();
}
