package org.hearsay.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.ledger.Citer;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.StatementRow;
import org.hearsay.text.Citation;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Choosing other words of the page for what a statement says: by characters, by moving either end, or by typing the words.
 * What is shown is what will be kept; it is looked up on the page again when it is sent.
 *
 * @param on id of the statement
 * @param card the statement as it was read
 * @param start first character, in the article's text
 * @param end one past the last
 * @param length characters of the article
 * @param before words before the chosen ones
 * @param chosen the chosen ones
 * @param after words behind them
 * @param citation where they stand in the page, from and to
 * @param problem why the choice cannot be kept; empty when it can
 */
public record SpanScreen(
        String on,
        Card card,
        int start,
        int end,
        int length,
        String before,
        String chosen,
        String after,
        String citation,
        String problem) {

    /** The longest run of words that may be chosen. */
    static final int LONGEST = 2_000;

    private static final int AROUND = 360;

    /** How an end is moved. */
    public static final List<Move> MOVES = List.of(
            new Move("start-earlier", "← begin a word earlier"),
            new Move("start-later", "begin a word later →"),
            new Move("end-earlier", "← end a word earlier"),
            new Move("end-later", "end a word later →"),
            new Move("sentence", "the whole sentence"));

    /** A way to move an end, by its name in the address and in words. */
    public record Move(String name, String label) {}

    static SpanScreen of(LedgerIndex index, Query query) {
        String on = query.text("on");
        StatementRow row =
                index.statements(List.of(on)).stream().findFirst().orElseThrow(() -> Refusal.missing("statement"));
        Article article = index.findings(row.page())
                .orElseThrow(() -> Refusal.missing("page"))
                .article();
        String page = index.page(row.page())
                .orElseThrow(() -> Refusal.missing("page"))
                .text();
        String text = article.text().text();
        Span read = row.statement().mainContent();
        int start = Math.min(query.character("start", read.start()), text.length());
        int end = Math.max(start, Math.min(query.character("end", read.end()), text.length()));
        Span chosen = new Span(start, end);
        String problem = "";
        String words = query.get("words");
        if (words != null && !words.equals(Wording.clean(chosen.in(text)))) {
            Span found = nearest(text, words, start);
            problem = found == null ? "The page has no such words: " + Wording.brief(words, 120) : "";
            chosen = found == null ? chosen : found;
        }
        chosen = moved(text, chosen, query.text("move"));
        String reason = problem(chosen, text);
        Citation citation = new Citer(article, page).cite(chosen);
        return new SpanScreen(
                on,
                new Cards(index).statements(List.of(row)).get(0),
                chosen.start(),
                chosen.end(),
                text.length(),
                text.substring(Math.max(0, chosen.start() - AROUND), chosen.start()),
                chosen.in(text),
                text.substring(chosen.end(), Math.min(text.length(), chosen.end() + AROUND)),
                citation.span().start() + "–" + citation.span().end(),
                problem.isEmpty() ? reason : problem);
    }

    /** Why a run of words cannot be what a statement says; empty when it can. */
    static String problem(Span chosen, String text) {
        if (chosen.end() > text.length()) {
            return "The article has " + text.length() + " characters; the choice ends at " + chosen.end() + ".";
        }
        if (chosen.in(text).isBlank()) {
            return "Nothing is chosen.";
        }
        return chosen.length() > LONGEST ? "At most " + LONGEST + " characters can be chosen." : "";
    }

    /** The place of {@code words} that is nearest to a character, blanks counted as any other white space. */
    private static @Nullable Span nearest(String text, String words, int near) {
        Matcher matcher = Pattern.compile(
                        "\\Q" + words.replace("\\E", "").replaceAll("\\s+", "\\\\E\\\\s+\\\\Q") + "\\E")
                .matcher(text);
        Span found = null;
        while (matcher.find()) {
            Span here = new Span(matcher.start(), matcher.end());
            if (!here.isEmpty() && (found == null || Math.abs(here.start() - near) < Math.abs(found.start() - near))) {
                found = here;
            }
        }
        return found;
    }

    private static Span moved(String text, Span span, String move) {
        return switch (move) {
            case "start-earlier" -> new Span(wordBefore(text, span.start()), span.end());
            case "start-later" -> new Span(Math.min(span.end(), wordAfter(text, span.start())), span.end());
            case "end-earlier" -> new Span(span.start(), Math.max(span.start(), endBefore(text, span.end())));
            case "end-later" -> new Span(span.start(), endAfter(text, span.end()));
            case "sentence" -> sentence(text, span);
            default -> span;
        };
    }

    private static boolean blank(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    private static int wordBefore(String text, int at) {
        int to = at;
        while (to > 0 && blank(text, to - 1)) {
            to--;
        }
        while (to > 0 && !blank(text, to - 1)) {
            to--;
        }
        return to;
    }

    private static int wordAfter(String text, int at) {
        int to = at;
        while (to < text.length() && !blank(text, to)) {
            to++;
        }
        while (to < text.length() && blank(text, to)) {
            to++;
        }
        return to;
    }

    private static int endBefore(String text, int at) {
        int to = at;
        while (to > 0 && !blank(text, to - 1)) {
            to--;
        }
        while (to > 0 && blank(text, to - 1)) {
            to--;
        }
        return to;
    }

    private static int endAfter(String text, int at) {
        int to = at;
        while (to < text.length() && blank(text, to)) {
            to++;
        }
        while (to < text.length() && !blank(text, to)) {
            to++;
        }
        return to;
    }

    /** From behind the last full stop or line's end before it to the next one. */
    private static Span sentence(String text, Span span) {
        int start = span.start();
        while (start > 0 && !(ends(text, start - 1) && blank(text, start)) && text.charAt(start - 1) != '\n') {
            start--;
        }
        int end = span.end();
        while (end < text.length()
                && !(end > 0 && ends(text, end - 1) && blank(text, end))
                && text.charAt(end) != '\n') {
            end++;
        }
        return new Span(start, Math.max(start, end)).trim(text);
    }

    private static boolean ends(String text, int at) {
        return ".!?”\"".indexOf(text.charAt(at)) >= 0;
    }
}
