package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** Who publishes a marked-up page. */
final class HtmlOutlet {

    private HtmlOutlet() {}

    /**
     * Gives {@code found} the outlet as the head of the page names it, and where it does.
     *
     * @param page the characters of the page
     * @param besideTitle what stands beside the title in the {@code title} element; may be null
     */
    static void read(Metadata metadata, String page, @Nullable String besideTitle, Assembly found) {
        List<Metadata.Value> names = new ArrayList<>();
        names.add(metadata.meta(Set.of("og:site_name")));
        names.add(metadata.linked("publisher/name"));
        names.add(metadata.meta(Set.of("application-name", "dc.publisher", "publisher")));
        for (Metadata.@Nullable Value name : names) {
            if (name != null && !name.text().isBlank() && !name.text().startsWith("http")) {
                found.outlet = name.text().trim();
                AlignedText text = metadata.aligned(name);
                found.outletAt = text == null ? null : Assembly.Place.of(text);
                break;
            }
        }
        if (found.outlet == null && besideTitle != null) {
            found.outlet = besideTitle;
            found.outletAt = inTitle(metadata.title(), page, besideTitle);
        }
        if (found.outletAt != null) {
            found.cite(found.outletAt);
        }
    }

    private static Assembly.@Nullable Place inTitle(@Nullable Element title, String page, String name) {
        if (title == null || title.childNodeSize() != 1) {
            return null;
        }
        Range range = title.childNode(0).sourceRange();
        String words = title.wholeText();
        int at = words.lastIndexOf(name);
        if (at < 0 || !range.isTracked() || range.endPos() > page.length()) {
            return null;
        }
        AlignedText text =
                Entities.text(Entities.align(page, new Span(range.startPos(), range.endPos()), words, false));
        return new Assembly.Place(text, new Span(at, at + name.length()));
    }
}
