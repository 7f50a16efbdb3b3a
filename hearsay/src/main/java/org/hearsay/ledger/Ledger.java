package org.hearsay.ledger;

import java.util.Collection;
import java.util.Optional;
import org.hearsay.page.Page;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Outcome;

/**
 * Keeps everything, in one file. Each call that writes is one transaction; what is committed is never
 * lost. Readers are not disturbed by a writer. A second writer waits for the page at hand and is refused
 * after 30 seconds with a {@link LedgerException} that names the first.
 */
public interface Ledger extends AutoCloseable {

    /** Whether this version of this document has been read with success. */
    boolean contains(String doc, String sha256);

    /** Adds a page that was read, with what was found in it; nothing changes if it is there already. */
    void add(Page page, ArticleFindings findings, Outcome outcome);

    /** Keeps a page that could not be read, with the reason. */
    void quarantine(Page page, Outcome outcome);

    /** Keeps the outcome of an input of which no page came. */
    void record(Outcome outcome);

    /** Keeps what produced the findings: model and pack names with their digests, product version. */
    void describe(LedgerInfo info);

    /** Replaces all derived findings. */
    void replaceDerived(Derived derived);

    /** The findings of all pages, in canonical order: by document name, then digest. */
    Collection<ArticleFindings> findings();

    /** Everything but the page bytes, as of one moment. */
    LedgerView view();

    /** The page with this key, bytes and all. */
    Optional<Page> page(String key);

    /** Re-reads every page by digest and every citation by its characters. */
    Verification verify();

    @Override
    void close();
}
