package org.hearsay.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges the short lines inside the body of a plain page: subheads, items of lists and tables belong to
 * it; names, prices, buttons and headlines of other stories do not. Each line is weighed by what it
 * looks like and by its neighbours; the weights are said in {@code docs/decisions/0008-text-pages.md}.
 */
final class ShortLines {

    private static final double BULLET = 1;
    private static final double LABEL_AND_VALUE = 1.5;
    private static final double CAPITALS = 1;
    private static final double QUOTED = 1;
    private static final double QUESTION = 1;
    private static final double ON_TOPIC = 1;
    private static final double AFTER_COLON = 1;
    private static final double BY_ITSELF = 1;
    private static final double IN_LONG_LIST = 0.5;
    private static final double OFF_TOPIC = -0.5;
    private static final double ONLY_FIGURES = -0.5;
    private static final double IS_NAME = -0.5;
    private static final double FEW_WORDS = -1;
    private static final double MANY_WORDS = -1;
    private static final double BESIDE_FURNITURE = -1;
    private static final double TWICE = -1;
    private static final double OFTEN = -1.5;
    private static final double PRICE = -1.5;
    private static final double ENOUGH = -0.1;

    private static final Pattern LABELLED = Pattern.compile("[^:]{2,30}: .*", Pattern.DOTALL);
    private static final Pattern MONEY = Pattern.compile("[$£€]\\s?\\d");
    private static final double FIGURES = 0.2;
    private static final double HALF = 0.5;
    private static final int LONGEST = 20;
    private static final int FEW = 2;
    private static final int MANY = 9;
    private static final int MOST_PRICE = 8;
    private static final int LONG_LIST = 7;

    private final List<Line> lines;
    private final Map<String, Integer> count = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final int[] together;

    /**
     * @param lines of the page
     * @param out lines that are no body for other reasons
     * @param from the first line of the body
     * @param to after its last
     */
    ShortLines(List<Line> lines, boolean[] out, int from, int to) {
        this.lines = lines;
        this.together = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            count.merge(line.key(), 1, Integer::sum);
            if (i >= from && i < to && line.prose() && !out[i]) {
                Words.learn(line.words(), vocabulary);
            }
            together[i] = isShort(line) ? i == 0 ? 1 : together[i - 1] + 1 : 0;
        }
        for (int i = lines.size() - 2; i >= 0; i--) {
            together[i] = together[i] > 0 && together[i + 1] > 0 ? together[i + 1] : together[i];
        }
    }

    /** Whether {@code line} is plain, no sentence, and short. */
    static boolean isShort(Line line) {
        return line.plain() && !line.sentence() && line.words().size() < LONGEST;
    }

    /** Whether the short line {@code i} belongs to the body. */
    boolean belongs(int i) {
        Line line = lines.get(i);
        return shape(line) + topic(line) + neighbours(i) + repetition(line) > ENOUGH;
    }

    private static double shape(Line line) {
        String text = line.text();
        int words = line.words().size();
        double score = line.bullet() ? BULLET : 0;
        score += text.charAt(0) == '"' || text.charAt(0) == '“' ? QUOTED : 0;
        score += text.endsWith("?") ? QUESTION : 0;
        score += LABELLED.matcher(text).matches() ? LABEL_AND_VALUE : 0;
        score += words > 1 && text.chars().noneMatch(Character::isLowerCase) ? CAPITALS : 0;
        score += words <= FEW ? FEW_WORDS : words >= MANY ? MANY_WORDS : 0;
        score += words <= MOST_PRICE && MONEY.matcher(text).find() ? PRICE : 0;
        score += text.chars().filter(Character::isDigit).count() > FIGURES * text.length() ? ONLY_FIGURES : 0;
        return score + (Bylines.alone(text) != null ? IS_NAME : 0);
    }

    private double topic(Line line) {
        double share = Words.share(line.words(), vocabulary);
        return share >= HALF ? ON_TOPIC : share == 0 ? OFF_TOPIC : 0;
    }

    private double neighbours(int i) {
        double score = together[i] == 1 ? BY_ITSELF : together[i] >= LONG_LIST ? IN_LONG_LIST : 0;
        if (i > 0) {
            score += furniture(i - 1) ? BESIDE_FURNITURE : 0;
            score += lines.get(i - 1).text().stripTrailing().endsWith(":") ? AFTER_COLON : 0;
        }
        return score + (i + 1 < lines.size() && furniture(i + 1) ? BESIDE_FURNITURE : 0);
    }

    private boolean furniture(int i) {
        Furniture.Use use = lines.get(i).use();
        return use != Furniture.Use.NONE && use != Furniture.Use.CREDITS && use != Furniture.Use.POINTERS;
    }

    private double repetition(Line line) {
        int times = count.getOrDefault(line.key(), 1);
        return times > 2 ? OFTEN : times == 2 ? TWICE : 0;
    }
}
