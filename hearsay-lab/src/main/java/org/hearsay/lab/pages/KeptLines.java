package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.text.Span;

/** Which lines of a page of plain text the body of its article holds. */
final class KeptLines {
    private KeptLines() {}

    /**
     * For each line whether most of its word characters (of its characters, if it has no words) lie in the
     * body.
     *
     * @param lines of which the page is made, each but the last with a line end
     */
    static List<Boolean> of(List<String> lines, HearsayReader.Read read) {
        if (!(read instanceof HearsayReader.Found found)) {
            return Collections.nCopies(lines.size(), false);
        }
        BitSet body = body(found.article());
        List<Boolean> kept = new ArrayList<>();
        int start = 0;
        for (String line : lines) {
            kept.add(isKept(line, start, body));
            start += line.length() + 1;
        }
        return kept;
    }

    private static boolean isKept(String line, int start, BitSet body) {
        boolean words = line.codePoints().anyMatch(Tokens::isWord);
        int all = 0;
        int in = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int codePoint = line.codePointAt(i);
            if (words ? Tokens.isWord(codePoint) : !Character.isWhitespace(codePoint)) {
                all++;
                in += body.get(start + i) ? 1 : 0;
            }
        }
        return 2 * in > all;
    }

    private static BitSet body(Article article) {
        BitSet body = new BitSet();
        for (Block block : article.body()) {
            for (int i = block.span().start(); i < block.span().end(); i++) {
                Span source = article.text().toSource(new Span(i, i + 1));
                body.set(source.start(), source.end());
            }
        }
        return body;
    }
}
