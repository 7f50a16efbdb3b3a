package org.hearsay.article;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who publishes a marked-up page. */
final class HtmlOutlet {

    private HtmlOutlet() {}

    /**
     * The outlet as the head of the page names it.
     *
     * @param metadata of the page
     * @param besideTitle what stands beside the title in the {@code title} element; may be null
     */
    static @Nullable String of(Metadata metadata, @Nullable String besideTitle) {
        Metadata.Value name = metadata.meta(Set.of("og:site_name"));
        name = name != null ? name : metadata.linked("publisher/name");
        name = name != null ? name : metadata.meta(Set.of("application-name", "dc.publisher", "publisher"));
        if (name != null && !name.text().startsWith("http")) {
            return name.text().trim();
        }
        return besideTitle;
    }
}
