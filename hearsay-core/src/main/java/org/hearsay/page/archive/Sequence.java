package org.hearsay.page.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.hearsay.page.NoPage;
import org.hearsay.page.PageReader;
import org.hearsay.text.StageException;

/**
 * The pages of something that holds many, found as they are asked for. Whatever is wrong with what holds them
 * becomes a last page that says so, and what stands behind it is gone on with.
 */
abstract class Sequence implements Iterator<PageReader> {

    private final String doc;
    private Iterator<PageReader> pages = Collections.emptyIterator();
    private boolean ended;
    private boolean any;

    /**
     * @param doc the name of what holds them
     */
    Sequence(String doc) {
        this.doc = doc;
    }

    /** Pages that come next, none if a step found none; {@link #end} ends it. */
    abstract Iterator<PageReader> step() throws IOException;

    /** What it is, if nothing in it was a page. */
    abstract String withoutPages();

    /** Lets go of what is open. */
    abstract void close() throws IOException;

    /** For {@link #step}: nothing more comes. */
    final Iterator<PageReader> end() {
        ended = true;
        return Collections.emptyIterator();
    }

    /** For {@link #step}: one page. */
    static Iterator<PageReader> one(PageReader page) {
        return Collections.singleton(page).iterator();
    }

    @Override
    public final boolean hasNext() {
        while (!pages.hasNext() && !ended) {
            pages = guarded();
            any |= pages.hasNext();
            if (ended) {
                pages = closed(pages);
            }
        }
        return pages.hasNext();
    }

    private Iterator<PageReader> guarded() {
        try {
            return step();
        } catch (Refused e) {
            return failed(e.reason(), doc + " " + e.getMessage());
        } catch (EOFException e) {
            return failed("cut-short", doc + ": " + e.getMessage() + "; get it again. What stands before was read");
        } catch (IOException e) {
            return failed("damaged", doc + ": " + e.getMessage() + "; get it again. What stands before was read");
        } catch (StageException e) {
            return failed(e.reason(), doc + ": " + e.getMessage());
        } catch (RuntimeException e) {
            // isolation: what a library makes of damaged bytes must not end the batch
            return failed("damaged", doc + " cannot be read on: " + e + "; get it again. What stands before was read");
        }
    }

    private Iterator<PageReader> failed(String reason, String detail) {
        ended = true;
        return one(new NoPage(doc, reason, detail));
    }

    private Iterator<PageReader> closed(Iterator<PageReader> last) {
        try {
            close();
        } catch (IOException e) {
            return last.hasNext() ? last : failed("unreadable", doc + " cannot be closed: " + e.getMessage());
        }
        return any || last.hasNext() ? last : one(new NoPage(doc, "no-pages", doc + " " + withoutPages()));
    }

    @Override
    public final PageReader next() {
        if (!hasNext()) {
            throw new NoSuchElementException(doc);
        }
        return pages.next();
    }
}
