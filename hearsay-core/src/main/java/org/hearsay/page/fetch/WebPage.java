package org.hearsay.page.fetch;

import java.util.function.Function;
import org.hearsay.page.Captured;
import org.hearsay.page.PageReader;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * A page of the web that is still to be fetched. Whoever may fetch asks for it at {@link #doc} and reads what
 * arrives in its place; read as it is, it only says that nothing was fetched.
 *
 * @param doc its address, as given
 * @param lists how many lists (feeds, lists of feeds) may be opened one through the other from here
 * @param instead what is read when it cannot be fetched, told why; null when there is nothing
 */
public record WebPage(String doc, int lists, @Nullable Function<Captured.Limit, PageReader> instead)
        implements PageReader {

    /** A list of feeds in a list of feeds: what someone who names an address may mean. */
    public static final int LISTS = 3;

    /** The page at an address that was named. */
    public static WebPage named(String address) {
        return new WebPage(address.strip(), LISTS, null);
    }

    @Override
    public Captured read() {
        throw FetchFailure.of("offline", doc, "is on the web, and nothing is fetched with --offline");
    }

    /** What is read in its place because of {@code failure}. */
    public PageReader failed(StageException failure) {
        return instead == null
                ? new Unread(doc, failure)
                : instead.apply(
                        new Captured.Limit(failure.reason(), "its page was not fetched: " + failure.getMessage()));
    }
}
