package org.hearsay.article;

import java.util.List;

/**
 * Finds pointers to other stories inside a plain page: below a heading that announces such ("Related"), a
 * headline that closes without a full stop, or several, each with a short paragraph below it.
 */
final class Teasers {

    private static final int SHORTEST_HEADLINE = 4;
    private static final int LONGEST_HEADLINE = 20;
    private static final int SHORTEST_SUMMARY = 6;
    private static final int LONGEST_SUMMARY = 30;

    private Teasers() {}

    /**
     * Marks them.
     *
     * @param lines of the page
     * @param out set for each line of a pointer; other places stay as they are
     */
    static void mark(List<Line> lines, boolean[] out) {
        for (int i = 0; i < lines.size(); i++) {
            Furniture.Use use = lines.get(i).use();
            if (use == Furniture.Use.TEASES || use == Furniture.Use.ENDS) {
                i = markBelow(lines, out, i);
            }
        }
    }

    /** Marks those right below {@code heading}; returns the last line of them. */
    private static int markBelow(List<Line> lines, boolean[] out, int heading) {
        int last = heading;
        while (last + 1 < lines.size() && headline(lines.get(last + 1))) {
            boolean told = last + 2 < lines.size() && summary(lines.get(last + 2));
            if (!told && last > heading) {
                break; // a headline alone behind others may be a heading of the article
            }
            out[++last] = true;
            if (!told) {
                break;
            }
            out[++last] = true;
        }
        return last;
    }

    private static boolean headline(Line line) {
        int words = line.words().size();
        return line.plain()
                && words >= SHORTEST_HEADLINE
                && words <= LONGEST_HEADLINE
                && (!line.ends() || line.text().endsWith("?"));
    }

    private static boolean summary(Line line) {
        int words = line.words().size();
        return line.plain() && words >= SHORTEST_SUMMARY && words <= LONGEST_SUMMARY && line.ends();
    }
}
