package org.hearsay.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who wrote an article in a line near its title. */
final class Bylines {

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final String NAMES =
            NAME + "(?: (?:(?:de|da|di|del|della|van|von|der|den|bin|al|el|la|le|of|the|for|and|y|dos|du) )*" + NAME
                    + "| \\d{1,4}\\b(?![:/.]\\d)| (?:staff|reporters?|desk|correspondents?)\\b){0,4}";
    private static final Pattern BY = Pattern.compile(
            "(?:^|[|•·—–-] *|\\s{2,})(?:(?:written|reported|posted|words|story|text|published|authored) )?by:? +(?<name>"
                    + NAMES + "(?:(?:,| and| &|, and) " + NAMES + ")*)",
            Pattern.UNICODE_CASE);
    private static final Pattern LABEL =
            Pattern.compile("^(?:Authors?|Writer|Reporter|BY|By|Written by|Reporting by):? +(?<name>" + NAMES
                    + "(?:(?:,| and| &) " + NAMES + ")*)");
    private static final Pattern PIECE = Pattern.compile("[^|•·/\\t]+?(?=\\s{2,}|\\s*[|•·/\\t—–]|$)");
    private static final Pattern ALONE = Pattern.compile(NAMES);
    private static final int LONGEST = 160;
    private static final Set<String> NOT_NAMES = Set.of(
            "home",
            "news",
            "politics",
            "world",
            "sports",
            "sport",
            "business",
            "opinion",
            "culture",
            "technology",
            "category",
            "posted",
            "updated",
            "published",
            "shipping",
            "europe",
            "asia",
            "africa",
            "america",
            "international",
            "national",
            "local",
            "economy",
            "science",
            "health",
            "latest",
            "video",
            "live",
            "breaking",
            "share",
            "read",
            "today",
            "follow",
            "photo",
            "image",
            "images",
            "getty",
            "story",
            "last",
            "report");

    private Bylines() {}

    /** Whether {@code line} says by whom the article is. */
    static boolean looksLike(String line) {
        return stated(line) != null;
    }

    /** The name in a line that says "by" or "author"; null if it does not. */
    static @Nullable Span stated(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        for (Pattern pattern : java.util.List.of(LABEL, BY)) {
            Matcher m = pattern.matcher(
                    line.indexOf("By ") == 0 ? "by " + line.substring(3) : line.replace(" By ", " by "));
            if (m.find()) {
                return new Span(m.start("name"), m.end("name")).trim(line);
            }
        }
        return null;
    }

    /**
     * A part of {@code line} that stands by itself between marks or wide gaps and reads as a name: two to
     * four capitalised words, none the name of a section; null if there is none.
     */
    static @Nullable Span alone(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        Matcher pieces = PIECE.matcher(line);
        while (pieces.find()) {
            Span piece = new Span(pieces.start(), pieces.end()).trim(line);
            String name = piece.in(line);
            String[] words = name.split(" ");
            boolean plain = words.length >= 2
                    && words.length <= 4
                    && ALONE.matcher(name).matches()
                    && DateText.find(name).isEmpty();
            if (plain && java.util.Arrays.stream(words).noneMatch(w -> notName(w))) {
                return piece;
            }
        }
        return null;
    }

    /** Whether every word of {@code name} is capitalised (or a figure) and not all are names of sections. */
    static boolean capitalised(String name) {
        boolean own = false;
        for (String word : name.trim().split(" +")) {
            if (word.isEmpty() || Character.isLowerCase(word.charAt(0))) {
                return false;
            }
            own |= !notName(word);
        }
        return own;
    }

    private static boolean notName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NOT_NAMES.contains(lower) || DateText.monthOrDay(lower);
    }
}
