package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.parser.Parser;

/**
 * Checks that every character of a body comes from where the article says it does. A run of as many
 * characters as it has in the page must be those characters (a blank may be any white space); any other
 * must be what the page's characters say when markup is left out, entities are decoded and white space is
 * collapsed.
 */
final class OffsetCheck {
    private static final int RUN = 3;
    private static final int SHOWN = 60;

    private final List<String> offenders = new ArrayList<>();
    private long pages;
    private long characters;
    private long mapped;

    /**
     * Checks the body of an article.
     *
     * @param id names the page among the offenders
     * @param page the characters of its page
     */
    void check(String id, String page, Article article) {
        pages++;
        AlignedText text = article.text();
        int[] runs = text.runs();
        int run = 0;
        for (Block block : article.body()) {
            characters += block.span().length();
            // a run may reach into several blocks
            run = Math.min(run, runs.length - RUN);
            while (run > 0 && runs[run] > block.span().start()) {
                run -= RUN;
            }
            for (; run < runs.length && runs[run] < block.span().end(); run += RUN) {
                Span derived = new Span(runs[run], run + RUN < runs.length ? runs[run + RUN] : text.length());
                Span source = new Span(runs[run + 1], runs[run + 1] + runs[run + 2]);
                Span part = new Span(
                        Math.max(derived.start(), block.span().start()),
                        Math.max(
                                block.span().start(),
                                Math.min(derived.end(), block.span().end())));
                if (part.isEmpty()) {
                    continue;
                }
                if (holds(page, source, text.text(), derived, part)) {
                    mapped += part.length();
                } else {
                    offenders.add(id + " " + source.start() + ".." + source.end() + " ["
                            + shortened(source.end() <= page.length() ? source.in(page) : "beyond the page")
                            + "] given as [" + shortened(part.in(text.text())) + "]");
                }
            }
        }
    }

    /** Runs that are not what the page says, each with its page and its place. */
    List<String> offenders() {
        return List.copyOf(offenders);
    }

    /** How many characters hold, in percent, of how many; only if all do it is 100. */
    @Override
    public String toString() {
        double percent = characters == 0 ? 100 : 100.0 * mapped / characters;
        return (mapped == characters ? "100" : String.format(Locale.ROOT, "%.4f", Math.min(99.9999, percent)))
                + " % of " + characters + " body characters of " + pages + " pages";
    }

    private static boolean holds(String page, Span source, String text, Span derived, Span part) {
        if (source.end() > page.length()) {
            return false;
        }
        if (source.length() == derived.length()
                && copied(page, source.start() + part.start() - derived.start(), text, part)) {
            return true;
        }
        return collapsed(Parser.unescapeEntities(withoutMarkup(source.in(page)), false))
                .equals(collapsed(derived.in(text)));
    }

    private static boolean copied(String page, int from, String text, Span part) {
        for (int i = 0; i < part.length(); i++) {
            char given = text.charAt(part.start() + i);
            char stands = page.charAt(from + i);
            if (stands != given && !(given == ' ' && isSpace(stands))) {
                return false;
            }
        }
        return true;
    }

    private static String collapsed(String text) {
        StringBuilder words = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else {
                words.append(space && words.length() > 0 ? " " : "").append(c);
                space = false;
            }
        }
        return words.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Tags and comments are left out; a {@code <} that opens none stays. */
    private static String withoutMarkup(String source) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('<', at);
            if (open < 0 || open + 1 == source.length()) {
                break;
            }
            char next = source.charAt(open + 1);
            boolean markup = next == '/' || next == '!' || next == '?' || Character.isLetter(next);
            boolean comment = source.startsWith("<!--", open);
            int close = comment ? source.indexOf("-->", open) + 2 : source.indexOf('>', open);
            if (!markup || close <= open + 1) {
                text.append(source, at, open + 1);
                at = open + 1;
            } else {
                text.append(source, at, open);
                at = close + 1;
            }
        }
        return text.append(source, Math.min(at, source.length()), source.length())
                .toString();
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "… " + line.length() : line;
    }
}
