package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** Who publishes a marked-up page. */
final class HtmlOutlet {

    private static final Set<String> NOTHING = Set.of("home", "homepage", "home page", "blog", "website");
    private static final Pattern ADDRESS = Pattern.compile("^\\S+\\.\\p{Ll}{2,}$|^@");

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
        Metadata.Value best = null;
        for (Metadata.@Nullable Value name : names) {
            if (name != null && says(name.text()) && (best == null || !proper(best.text()) && proper(name.text()))) {
                best = name;
            }
        }
        if (best != null) {
            found.outlet = best.text().trim();
            AlignedText text = metadata.aligned(best);
            found.outletAt = text == null ? null : Assembly.Place.of(text);
        }
        if (found.outlet == null && besideTitle != null) {
            found.outlet = besideTitle;
            found.outletAt = inTitle(metadata.title(), page, besideTitle);
        }
        if (found.outletAt != null) {
            found.cite(found.outletAt);
        }
    }

    private static boolean says(String name) {
        return name.chars().anyMatch(Character::isLetter)
                && !name.startsWith("http")
                && !NOTHING.contains(name.trim().toLowerCase(Locale.ROOT));
    }

    /** Whether it is written as a name and not as an address or an account. */
    private static boolean proper(String name) {
        return name.chars().anyMatch(Character::isUpperCase)
                && !ADDRESS.matcher(name).find();
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
