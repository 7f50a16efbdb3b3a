package org.hearsay.page.input;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.hearsay.page.PageReader;

/** The pages of several things, each opened when those of the one before have been given out. */
final class Chain<T> implements Iterator<PageReader> {

    private final Iterator<T> things;
    private final Function<T, Iterator<PageReader>> open;
    private Iterator<PageReader> pages = Collections.emptyIterator();

    Chain(Iterator<T> things, Function<T, Iterator<PageReader>> open) {
        this.things = things;
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        while (!pages.hasNext() && things.hasNext()) {
            pages = open.apply(things.next());
        }
        return pages.hasNext();
    }

    @Override
    public PageReader next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more pages");
        }
        return pages.next();
    }
}
