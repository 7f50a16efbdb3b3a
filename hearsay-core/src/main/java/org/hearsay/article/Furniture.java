package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Knows the lines that stand around articles: see {@code furniture.txt}, which says how each list is
 * used. Not changed once read, so threads may share it.
 */
final class Furniture {

    /** What a line is for. */
    enum Use {
        /** Opens a part after which nothing of the article follows. */
        STOPS,
        /** Opens a list of other stories, after which the article seldom goes on. */
        ENDS,
        /** Announces other stories, which may interrupt an article. */
        TEASES,
        /** Opens or is a box that may interrupt an article. */
        ASIDES,
        /** A button, a menu entry, a counter. */
        LINES,
        /** Points to another page. */
        POINTERS,
        /** Says whose picture it is. */
        CREDITS,
        /** Speaks for the site: cookies, newsletters, donations, disclaimers. */
        NOTICES,
        /** None of these. */
        NONE
    }

    private static final int LONGEST_HEADING = 90;
    private static final int LONGEST_POINTER = 220;
    private static final int LONGEST_CREDIT = 400;
    private static final int LONGEST_NOTICE = 450;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\S+\\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)(?:\\?\\S*)?");
    private static final Pattern SLUG =
            Pattern.compile("[\\p{L}\\p{N}]++(?:[-_][\\p{L}\\p{N}]++){3,}+(?:\\.\\w{2,4})?");

    /** No name of a file is longer; the expression goes a step down the stack for each of its words. */
    private static final int LONGEST_SLUG = 1000;

    private static final String CLOSING = ":!?.…»›>→▾▼+*|-";
    private static final String OPENING = "«‹<←▸►•·|>*#-";
    private static final List<Use> WHOLE = List.of(Use.STOPS, Use.LINES, Use.ENDS, Use.TEASES, Use.ASIDES);

    private final Phrases phrases = new Phrases();

    /** For each expression, what the lines are for that it matches. */
    private final List<Use> uses = new ArrayList<>();

    /** Whole lines that are no expressions. */
    private final Map<Use, Set<String>> plain = new EnumMap<>(Use.class);

    /** Reads the lists from the class path. */
    Furniture() {
        load();
    }

    /** What {@code line} is for. */
    Use use(String line) {
        String text = line.trim().toLowerCase(Locale.ROOT);
        if (text.isEmpty()
                || oneWord(text)
                        && ((text.indexOf('.') >= 0 || text.indexOf(':') >= 0)
                                        && ADDRESS.matcher(text).matches()
                                || text.length() <= LONGEST_SLUG
                                        && (text.indexOf('-') >= 0 || text.indexOf('_') >= 0)
                                        && SLUG.matcher(text).matches())) {
            return Use.LINES;
        }
        if (text.length() > LONGEST_NOTICE) {
            return Use.NONE;
        }
        String folded = text.replace('’', '\'').replace('\u00a0', ' ');
        int[] candidates = phrases.candidates(folded);
        if (text.length() <= LONGEST_HEADING) {
            String core = core(folded);
            if (core.isEmpty()) {
                return Use.LINES;
            }
            for (Use use : WHOLE) {
                if (plain.getOrDefault(use, Set.of()).contains(core)
                        || any(use, candidates, p -> p.matcher(core).matches())) {
                    return use;
                }
            }
        }
        if (text.length() <= LONGEST_POINTER
                && any(Use.POINTERS, candidates, p -> p.matcher(folded).lookingAt())) {
            return Use.POINTERS;
        }
        if (text.length() <= LONGEST_CREDIT
                && any(Use.CREDITS, candidates, p -> p.matcher(folded).lookingAt())) {
            return Use.CREDITS;
        }
        if (folded.indexOf('"') >= 0 || folded.indexOf('“') >= 0) {
            return Use.NONE; // somebody is quoted: notices speak for themselves
        }
        return any(Use.NOTICES, candidates, p -> p.matcher(folded).find()) ? Use.NOTICES : Use.NONE;
    }

    private static boolean oneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean any(Use use, int[] candidates, Predicate<Pattern> test) {
        for (int candidate : candidates) {
            if (uses.get(candidate) == use && test.test(phrases.pattern(candidate))) {
                return true;
            }
        }
        return false;
    }

    /** A heading without the marks before and behind it. */
    private static String core(String line) {
        int start = 0;
        int end = line.length();
        while (end > start && (CLOSING.indexOf(line.charAt(end - 1)) >= 0 || space(line.charAt(end - 1)))) {
            end--;
        }
        while (start < end && (OPENING.indexOf(line.charAt(start)) >= 0 || space(line.charAt(start)))) {
            start++;
        }
        return line.substring(start, end);
    }

    private static boolean space(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private void load() {
        try (InputStream in = Furniture.class.getResourceAsStream("furniture.txt")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: org/hearsay/article/furniture.txt");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Use use = Use.NONE;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[") && line.endsWith("]") && line.matches("\\[[a-z]+]")) {
                    use = Use.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    add(use, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Use use, String line) {
        for (String regex : RequiredLiterals.alternatives(line)) {
            if (WHOLE.contains(use) && RequiredLiterals.plain(regex)) {
                plain.computeIfAbsent(use, u -> new HashSet<>()).add(regex);
            } else {
                phrases.add(regex);
                uses.add(use);
            }
        }
    }
}
