package org.hearsay.page.archive;

import java.util.Iterator;
import org.hearsay.page.PageReader;

/** Opens whatever is found inside an archive. */
@FunctionalInterface
public interface Contents {

    /** The pages in {@code source}: one, or those it holds, or one that says why there is none. */
    Iterator<PageReader> open(Source source);
}
