package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends the edges of a plain page's body once it is found: the standfirst before it, and a list of one
 * form that closes it.
 */
final class BodyEdges {

    private static final int STANDFIRST = 4;
    private static final int SUMMARY = 7;
    private static final int SHORTEST_DECK = 9;
    private static final int LONGEST_DECK = 45;

    private static final double MOST_DIGITS = 0.15;

    private static final int LEAST_ITEMS = 6;
    private static final int LONGEST_ITEM = 30;
    private static final int LEAD = 2;

    /** What the items of a list have in common: each mark by itself makes a form. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("[^:]{2,40}: \\S"),
            Pattern.compile("(?:19|20)\\d\\d\\b.*\\p{L}{2}"),
            Pattern.compile("[•·‣▪◦●*–—-]\\s?[\\p{L}\\p{N}]"),
            Pattern.compile("\\d+[.)]? \\p{L}+ \\p{L}"),
            Pattern.compile(".*[\\p{L}\\p{N})] [-–—] [\\p{L}\\p{N}]"),
            Pattern.compile(".*\\S \\S+ .*[$£€]\\d"),
            Pattern.compile(".*\\d ?(?:%|per ?cent\\b)"),
            Pattern.compile(".{3,}\\(.*\\)$"));

    private final List<Line> lines;
    private final Block.@Nullable Kind[] kinds;

    /**
     * @param lines of the page
     * @param kinds what each is to the body so far; changed in place
     */
    BodyEdges(List<Line> lines, Block.@Nullable Kind[] kinds) {
        this.lines = lines;
        this.kinds = kinds;
    }

    /**
     * Keeps the summary that stands under the title: a sentence above byline and date, or right below the
     * title a line too long for a heading that has no full stop, as many outlets set their decks.
     *
     * @param title which line is the title; −1 if none
     * @param start where the body begins
     * @param out lines that are no body for other reasons
     */
    void standfirst(int title, int start, boolean[] out) {
        for (int i = title + 1; title >= 0 && i < Math.min(start, title + STANDFIRST); i++) {
            Line line = lines.get(i);
            boolean deck = i == title + 1 && isDeck(i);
            if (!out[i] && line.plain() && (line.ends() && line.words().size() >= SUMMARY || deck)) {
                kinds[i] = Block.Kind.PARAGRAPH;
                return;
            }
        }
    }

    /** Whether line {@code i} is a summary without a full stop: no date, and no headline among headlines. */
    private boolean isDeck(int i) {
        Line line = lines.get(i);
        int words = line.words().size();
        long digits = line.text().chars().filter(Character::isDigit).count();
        return words >= SHORTEST_DECK
                && words <= LONGEST_DECK
                && digits < MOST_DIGITS * line.text().length()
                && !BodyLines.ofTheHead(line, false)
                && (i + 1 == lines.size() || !headline(lines.get(i + 1)));
    }

    private static boolean headline(Line line) {
        return line.plain() && !line.ends() && line.words().size() >= SUMMARY && !BodyLines.ofTheHead(line, false);
    }

    /** Keeps the lists whose items are all of one form and that stand right behind the body, with the heading above them. */
    void closingList() {
        int last = last();
        int end = last;
        for (int next = last < 0 ? last : listBehind(last); next > end; next = listBehind(end)) {
            end = next;
        }
        if (end > last && !repeated(last + 1, end)) {
            for (int i = last + 1; i <= end; i++) {
                kinds[i] = Block.Kind.ITEM;
            }
        }
    }

    /** The last item of the longest list that begins right behind line {@code before}; {@code before} if there is none. */
    private int listBehind(int before) {
        int end = before;
        for (Pattern form : FORMS) {
            int items = 0;
            int item = before;
            int apart = LEAD;
            for (int i = before + 1; i < lines.size() && i - item <= apart + 1 && inList(lines.get(i)); i++) {
                if (form.matcher(lines.get(i).text()).lookingAt()) {
                    items++;
                    item = i;
                    apart = 1;
                }
            }
            end = items >= LEAST_ITEMS ? Math.max(end, item) : end;
        }
        return end;
    }

    private static boolean inList(Line line) {
        return line.plain()
                && !line.key().isEmpty()
                && line.words().size() <= LONGEST_ITEM
                && (line.bullet() || !line.prose());
    }

    /** Whether one of the lines stands on the page more than once, as entries of menus do. */
    private boolean repeated(int from, int to) {
        Set<String> keys = new HashSet<>();
        for (int i = from; i <= to; i++) {
            keys.add(lines.get(i).key());
        }
        int seen = 0;
        for (Line line : lines) {
            seen += keys.contains(line.key()) ? 1 : 0;
        }
        return seen > to - from + 1 || keys.size() < to - from + 1;
    }

    private int last() {
        int last = kinds.length - 1;
        while (last >= 0 && kinds[last] == null) {
            last--;
        }
        return last;
    }
}
