package org.hearsay.article;

import java.util.List;
import org.jsoup.nodes.Element;

/** Which boxes of a page are, or lie in, one that calls itself the article's: one pass, from the outside in. */
final class BoxTraits {

    /** An element made for articles. */
    static final int ARTICLE = 1;

    /** The main part of a page. */
    static final int MAIN = 1 << 1;

    /** By its names the text of an article. */
    static final int CONTENT = 1 << 2;

    private final int[] traits;

    BoxTraits(List<Rendition.Box> boxes) {
        traits = new int[boxes.size()];
        for (int i = 0; i < traits.length; i++) {
            Rendition.Box box = boxes.get(i);
            traits[i] = (box.parent() < 0 ? 0 : traits[box.parent()])
                    | own(box.element())
                    | (Hints.content(box) ? CONTENT : 0);
        }
    }

    private static int own(Element element) {
        String tag = element.normalName();
        String role = element.attributesSize() == 0 ? "" : element.attr("role");
        return (tag.equals("article") || role.equals("article") ? ARTICLE : 0)
                | (tag.equals("main") || role.equals("main") ? MAIN : 0);
    }

    /** Whether box {@code box} is or lies in one with a trait. */
    boolean has(int box, int trait) {
        return (traits[box] & trait) != 0;
    }
}
