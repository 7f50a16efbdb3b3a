package org.hearsay.article;

import java.util.List;
import org.hearsay.text.AlignedText;

/**
 * Where the article stands among the lines of its page.
 *
 * @param first the first line of its body
 * @param last the last line of its body
 */
record Zone(int first, int last) {

    /** The lines that the body of {@code found} was taken from; empty, at the end, if there is none. */
    static Zone of(List<Line> lines, AlignedText text, Assembly found) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Assembly.Part part : found.parts) {
            if (part.from().equals(text) && new Block(part.kind(), part.span()).isBody()) {
                start = Math.min(start, part.span().start());
                end = Math.max(end, part.span().end());
            }
        }
        int first = lines.size();
        int last = lines.size() - 1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).span().end() > start) {
                first = i;
            }
            if (lines.get(i).span().start() >= end && end >= 0) {
                last = i - 1;
            }
        }
        return new Zone(first, last);
    }
}
