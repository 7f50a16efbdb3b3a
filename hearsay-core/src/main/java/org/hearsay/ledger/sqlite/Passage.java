package org.hearsay.ledger.sqlite;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Compares what a reader saw with the characters of a page. */
final class Passage {
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final int BRIEF = 80;

    private Passage() {}

    /**
     * Whether the page holds what is cited. An exact citation is compared to the letter. Otherwise markup,
     * entities or JSON escapes stand between: then the letters and digits that the reader saw must stand there in
     * their order.
     */
    static boolean holds(String page, CitedSpan cited) {
        if (cited.end() > page.length()) {
            return false;
        }
        String source = cited.span().in(page);
        if (cited.exact()) {
            return source.equals(cited.words());
        }
        String seen = Normalizer.normalize(cited.words(), Normalizer.Form.NFKC);
        String there = Normalizer.normalize(unescape(source), Normalizer.Form.NFKC);
        int at = 0;
        for (int c : seen.codePoints().filter(Character::isLetterOrDigit).toArray()) {
            at = there.indexOf(c, at);
            if (at < 0) {
                return false;
            }
            at += Character.charCount(c);
        }
        return true;
    }

    private static String unescape(String source) {
        Matcher matcher = UNICODE_ESCAPE.matcher(Parser.unescapeEntities(source, false));
        return matcher.replaceAll(
                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** The beginning of a long passage, on one line. */
    static String brief(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + "…";
    }
}
