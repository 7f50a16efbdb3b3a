package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows the lines that stand around articles: see {@code furniture.txt}, which says how each list is used. */
final class Furniture {

    /** What a line is for. */
    enum Use {
        /** Opens a part after which nothing of the article follows. */
        STOPS,
        /** Opens a list of other stories, after which the article seldom goes on. */
        ENDS,
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

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)\\S+|\\S+\\.(?:jpe?g|png|gif|webp|svg|mp4|pdf)(?:\\?\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}]+(?:[-_][\\p{L}\\p{N}]+){3,}(?:\\.\\w{2,4})?");
    private static final Pattern CLOSING = Pattern.compile("[\\s:!?.…»›>→▾▼+*|-]+$");
    private static final Pattern OPENING = Pattern.compile("^[\\s«‹<←▸►•·|>*#-]+");

    private final Map<Use, List<Pattern>> patterns;

    /** Reads the lists from the class path. */
    Furniture() {
        patterns = load();
    }

    /** What {@code line} is for. */
    Use use(String line) {
        String text = line.trim();
        if (text.isEmpty()
                || ADDRESS.matcher(text).matches()
                || SLUG.matcher(text).matches()) {
            return Use.LINES;
        }
        if (text.length() > LONGEST_NOTICE) {
            return Use.NONE;
        }
        String plain = text.replace('’', '\'').replace('\u00a0', ' ');
        if (text.length() <= LONGEST_HEADING) {
            String core = OPENING.matcher(CLOSING.matcher(plain).replaceAll("")).replaceAll("");
            for (Use use : List.of(Use.STOPS, Use.LINES, Use.ENDS, Use.ASIDES)) {
                if (core.isEmpty() || matches(use, core)) {
                    return core.isEmpty() ? Use.LINES : use;
                }
            }
        }
        if (text.length() <= LONGEST_POINTER && begins(Use.POINTERS, plain)) {
            return Use.POINTERS;
        }
        if (text.length() <= LONGEST_CREDIT && begins(Use.CREDITS, plain)) {
            return Use.CREDITS;
        }
        if (plain.indexOf('"') >= 0 || plain.indexOf('“') >= 0) {
            return Use.NONE; // somebody is quoted: notices speak for themselves
        }
        if (plain.indexOf('"') >= 0 || plain.indexOf('“') >= 0) {
            return Use.NONE; // somebody is quoted: notices speak for themselves
        }
        return patterns.getOrDefault(Use.NOTICES, List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(plain).find())
                ? Use.NOTICES
                : Use.NONE;
    }

    private boolean matches(Use use, String text) {
        return patterns.getOrDefault(use, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(text).matches());
    }

    private boolean begins(Use use, String text) {
        return patterns.getOrDefault(use, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(text).lookingAt());
    }

    private static Map<Use, List<Pattern>> load() {
        Map<Use, List<Pattern>> read = new EnumMap<>(Use.class);
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
                    read.computeIfAbsent(use, u -> new java.util.ArrayList<>())
                            .add(Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
