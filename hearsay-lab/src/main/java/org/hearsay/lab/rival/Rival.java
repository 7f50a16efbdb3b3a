package org.hearsay.lab.rival;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another extractor. Safe for use by several threads at once. */
public interface Rival {

    /** All that can be run here. */
    List<Rival> ALL = List.of(new Readability(), new Boilerpipe());

    /** Its name and version. */
    String name();

    /** Whether it gives a title and a byline too. */
    boolean fields();

    /**
     * Takes the article out of a page.
     *
     * @param url where the page was
     * @param html its characters
     */
    Extract extract(String url, String html);

    /**
     * An article.
     *
     * @param body its text; empty when none was found
     * @param title null when none was found
     * @param byline null when none was found
     */
    record Extract(
            String body, @Nullable String title, @Nullable String byline) {}
}
