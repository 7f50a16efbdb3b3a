package org.hearsay.article;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who wrote an article in a line near its title. */
final class Bylines {

    private static final Pattern PIECE = Pattern.compile("[^|•·/\\t]+?(?=\\s{2,}|\\s*[|•·/\\t—–]|$)");
    private static final int LONGEST = 160;
    private static final double MOSTLY = 0.5;

    private Bylines() {}

    /** Whether {@code line} says by whom the article is. */
    static boolean looksLike(String line) {
        return stated(line) != null;
    }

    /** The names in a line that says "by" or "author", from the first to the last; null if it does not. */
    static @Nullable Span stated(String line) {
        return line.length() > LONGEST ? null : all(BylineText.read(line, BylineText.Trust.LINE));
    }

    /** The same whatever the title. */
    static @Nullable Span alone(String line) {
        return alone(line, "");
    }

    /**
     * A part of {@code line} that stands by itself between marks or wide gaps and reads as a name: two or
     * more capitalised words, none the name of a section, most of them not in {@code known}, the title and the
     * outlet; null if there is none.
     */
    static @Nullable Span alone(String line, String known) {
        if (line.length() > LONGEST) {
            return null;
        }
        Set<String> others = Set.copyOf(Words.of(known));
        Matcher pieces = PIECE.matcher(line);
        while (pieces.find()) {
            Span piece = new Span(pieces.start(), pieces.end()).trim(line);
            BylineText.Reading reading = BylineText.read(piece.in(line), BylineText.Trust.MARK);
            Span names = all(reading);
            if (names != null
                    && Language.share(Words.of(names.in(piece.in(line))), others) < MOSTLY
                    && (reading.names().get(0).kind() != Byline.Kind.AGENCY || proper(names.in(piece.in(line))))) {
                return names.shift(piece.start());
            }
        }
        return null;
    }

    /** Whether two or more words, none of them a word of menus, are an organisation's name. */
    private static boolean proper(String name) {
        String[] words = name.split(" ");
        return words.length > 1 && Arrays.stream(words).noneMatch(BylineWords::notName);
    }

    private static @Nullable Span all(BylineText.Reading reading) {
        return reading.names().stream()
                .map(BylineText.Name::span)
                .reduce(Span::union)
                .orElse(null);
    }

    /** Names whom the byline of {@code found} names, if that was not done when it was found. */
    static void credit(Assembly found) {
        Assembly.Place byline = found.first(Block.Kind.BYLINE);
        if (byline == null || !found.credits.isEmpty()) {
            return;
        }
        for (BylineText.Name name : BylineText.read(byline.words(), BylineText.Trust.STATED, found.outlet)
                .names()) {
            found.credits.add(new Assembly.Credit(
                    name.kind(),
                    new Assembly.Place(
                            byline.from(), name.span().shift(byline.span().start()))));
        }
    }

    /** Whether every word of {@code name} is capitalised (or a figure) and not all are names of sections. */
    static boolean capitalised(String name) {
        boolean own = false;
        for (String word : name.trim().split(" +")) {
            if (word.isEmpty() || Character.isLowerCase(word.charAt(0))) {
                return false;
            }
            own |= !BylineWords.notName(word);
        }
        return own;
    }
}
