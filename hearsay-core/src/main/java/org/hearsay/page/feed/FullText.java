package org.hearsay.page.feed;

import java.util.List;
import java.util.Locale;

/**
 * Tells a whole text from its beginning or a summary. What stands in an element made for whole texts is
 * taken for one unless it breaks off; what stands in a description must be as long as an article besides.
 */
final class FullText {

    /** A description with less is a summary. */
    private static final int ARTICLE = 1000;

    /** A bracketed ellipsis so near the end cuts the text off, whatever is said after it. */
    private static final int NEAR_END = 400;

    private static final int FEW_WORDS = 8;

    private static final List<String> BRACKETED = List.of("[…]", "[...]", "(…)", "(...)", "[. . .]");

    private FullText() {}

    /** Whether {@code html} from an element for whole texts is one. */
    static boolean isContent(String html) {
        String text = text(html);
        return !text.isEmpty() && !breaksOff(text);
    }

    /** Whether {@code html} from a description is a whole text nevertheless. */
    static boolean isDescription(String html) {
        String text = text(html);
        return text.length() >= ARTICLE && !breaksOff(text);
    }

    /** The text without the links at its end that lead on ("Read more"). */
    private static String text(String html) {
        PlainText all = PlainText.of(html);
        String text = all.text().stripTrailing();
        for (int i = all.links().size() - 1; i >= 0; i--) {
            int[] link = all.links().get(i);
            boolean last = link[1] >= text.length() && link[0] < text.length();
            if (!last || text.substring(link[0]).split(" ").length > FEW_WORDS) {
                break;
            }
            text = text.substring(0, link[0]).stripTrailing();
        }
        return text.strip();
    }

    private static boolean breaksOff(String text) {
        String end = text.substring(Math.max(0, text.length() - NEAR_END)).toLowerCase(Locale.ROOT);
        return end.endsWith("…") || end.endsWith("...") || BRACKETED.stream().anyMatch(end::contains);
    }
}
