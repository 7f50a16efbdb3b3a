package org.hearsay.article;

import java.util.Locale;
import java.util.Set;
import org.hearsay.text.WordSet;
import org.jsoup.nodes.Element;

/** What elements do to the text of a page by their names. */
final class Tags {

    private static final Set<String> BOXES = WordSet.of(
            "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption"
                    + " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search"
                    + " section summary table tbody td tfoot th thead tr ul");
    private static final Set<String> UNSEEN =
            WordSet.of("applet area audio base button canvas datalist embed head iframe input link map math meta meter"
                    + " noembed noframes noscript object optgroup option param picture progress script select source style"
                    + " svg template textarea title track video");

    private Tags() {}

    /** Whether the text of an element stands apart from what surrounds it. */
    static boolean box(String tag) {
        return BOXES.contains(tag);
    }

    /** Whether nothing in an element is shown as text. */
    static boolean unseen(String tag) {
        return UNSEEN.contains(tag);
    }

    /** Whether a tag is that of a heading. */
    static boolean heading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /**
     * Whether an element is not shown before a script shows it. What React streams lies in hidden
     * elements with ids such as {@code S:0}, which its script moves into place at once: that is shown.
     */
    static boolean hidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return !element.attr("hidden").equals("until-found")
                    && !element.id().startsWith("S:");
        }
        if (element.normalName().equals("dialog")) {
            return !element.hasAttr("open");
        }
        String style = element.attr("style");
        return !style.isEmpty() && (says(style, "display", "none") || says(style, "visibility", "hidden"));
    }

    /** Whether a style gives {@code property} this value. */
    private static boolean says(String style, String property, String value) {
        String plain = style.toLowerCase(Locale.ROOT);
        for (int at = plain.indexOf(property); at >= 0; at = plain.indexOf(property, at + 1)) {
            boolean whole = at == 0 || !Character.isLetter(plain.charAt(at - 1)) && plain.charAt(at - 1) != '-';
            int from = at + property.length();
            while (from < plain.length() && (plain.charAt(from) == ' ' || plain.charAt(from) == ':')) {
                from++;
            }
            if (whole && plain.startsWith(value, from)) {
                return true;
            }
        }
        return false;
    }
}
