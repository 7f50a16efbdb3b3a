package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks the title among the lines of a plain page. */
final class Titles {

    private static final Pattern TRAIL = Pattern.compile("[^|>›»/]+(?:\\s*[|>›»]\\s*[^|>›»]+){2,}");
    private static final Pattern COMMA_LIST = Pattern.compile("[^,]{2,25}(?:,\\s*[^,]{2,25}){3,}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;
    private static final int USUAL = 5;
    private static final int FIRST_BODY = 3;
    private static final double ENOUGH = 0.75;

    /** How many lines before and after are compared: all of a page as people copy it, some of a menu without end. */
    private static final int NEAR = 400;

    private Titles() {}

    /**
     * Which line is the title.
     *
     * @param lines of the page
     * @param given the title as known from outside, null if not
     * @return its index, −1 if no line will do
     */
    static int pick(List<Line> lines, @Nullable String given) {
        int from = firstProse(lines);
        Set<String> body = vocabulary(lines, from);
        String wanted = given == null ? "" : Words.key(given);
        int best = -1;
        double most = ENOUGH;
        for (int i = wanted.isEmpty() ? Math.max(0, from - NEAR) : 0; i < lines.size() && i < from + FIRST_BODY; i++) {
            double score = score(lines, i, from, body, wanted);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        for (int i = Math.max(0, best - NEAR); i < best; i++) {
            if (lines.get(i).key().equals(lines.get(best).key())) {
                return i;
            }
        }
        return best;
    }

    private static int firstProse(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).prose() && lines.get(i).words().size() >= 2 * USUAL && goesOn(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    /** Whether more running text stands near below, so that it is no lone notice above a menu. */
    private static boolean goesOn(List<Line> lines, int i) {
        int words = 0;
        for (int k = i; k < Math.min(lines.size(), i + 12); k++) {
            words += lines.get(k).prose() ? lines.get(k).words().size() : 0;
        }
        return words >= 40 || i + 12 >= lines.size();
    }

    private static Set<String> vocabulary(List<Line> lines, int from) {
        Set<String> words = new HashSet<>();
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).prose()) {
                Words.learn(lines.get(i).words(), words);
            }
        }
        return words;
    }

    private static double score(List<Line> lines, int i, int from, Set<String> body, String wanted) {
        Line line = lines.get(i);
        int count = line.words().size();
        boolean asGiven = !wanted.isEmpty() && line.key().equals(wanted);
        boolean seldom = line.use() != Furniture.Use.NONE && line.use() != Furniture.Use.POINTERS;
        if (!asGiven && (seldom || count < SHORTEST || count > LONGEST || line.markup() == Line.Markup.ITEM)) {
            return 0;
        }
        boolean runs = line.prose()
                && (i > from || !(line.text().endsWith("?") || line.text().endsWith("!") || repeats(lines, i)));
        if (runs && !asGiven) {
            return 0;
        }
        double score = (asGiven ? 5 : 0) + 2 * Words.share(line.words(), body);
        score += repeats(lines, i) ? 1 : 0;
        score += count >= USUAL && count <= 22 ? 0.6 : 0;
        score -= 0.08 * Math.min(10, Math.abs(from - i));
        score -= i >= from ? 0.8 : 0;
        score -= line.text().endsWith(".") ? 0.7 : 0;
        score -= line.use() == Furniture.Use.POINTERS ? 1 : 0;
        score -= TRAIL.matcher(line.text()).matches()
                        || COMMA_LIST.matcher(line.text()).matches()
                ? 1.5
                : 0;
        score -= swallows(lines, i, from) ? 1.5 : 0;
        score -= !DateText.find(line.text()).isEmpty() && count < 2 * USUAL ? 1.5 : 0;
        score -= Bylines.looksLike(line.text()) ? 1.5 : 0;
        return score;
    }

    /** Whether it stands again near by on the page, as line or as part of a menu's trail. */
    private static boolean repeats(List<Line> lines, int i) {
        String key = lines.get(i).key();
        for (int k = Math.max(0, i - NEAR); k < Math.min(lines.size(), i + NEAR); k++) {
            if (k != i
                    && (lines.get(k).key().equals(key)
                            || (k < i && lines.get(k).key().endsWith(key)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds another line above the body and more: a trail with the title glued to its end. */
    private static boolean swallows(List<Line> lines, int i, int from) {
        String key = lines.get(i).key();
        for (int k = Math.max(0, i - NEAR); k < Math.min(from, i + NEAR); k++) {
            Line other = lines.get(k);
            if (k != i
                    && other.words().size() >= SHORTEST
                    && key.length() > other.key().length()
                    && key.endsWith(other.key())) {
                return true;
            }
        }
        return false;
    }
}
