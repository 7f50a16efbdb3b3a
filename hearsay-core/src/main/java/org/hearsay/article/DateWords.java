package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.Span;

/** What the words beside a date say of it; read from {@code date-words.txt}. */
final class DateWords {

    /** What is said of a date. */
    enum Says {
        /** That the article was published, posted or written then. */
        PUBLISHED,
        /** Nothing. */
        NOTHING,
        /** That the article was changed then. */
        CHANGED,
        /** That it is the date of something else. */
        OTHER
    }

    private record Word(String folded, boolean anywhere, boolean whole, Says says) {}

    private static final int BEFORE = 60;
    private static final int AFTER = 24;
    private static final List<Word> WORDS = load();

    private DateWords() {}

    private static List<Word> load() {
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, List<String>> section :
                CalendarWords.Sections.read("date-words.txt").entrySet()) {
            Says says = Says.valueOf(section.getKey().toUpperCase(Locale.ROOT));
            for (String line : section.getValue()) {
                for (String word : line.trim().split(" +")) {
                    boolean whole = word.endsWith(".");
                    String folded = CalendarWords.fold(word.replace('_', ' ').replace(".", ""));
                    words.add(new Word(folded, unparted(folded.charAt(0)), whole, says));
                }
            }
        }
        return List.copyOf(words);
    }

    /** Whether {@code c} is of a script that puts no blanks between words, or joins small words to the next. */
    private static boolean unparted(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, ARABIC, HEBREW -> true;
            default -> c == '©';
        };
    }

    /**
     * What stands beside a date says of it.
     *
     * @param line it stands in
     * @param date its characters
     * @param from what of the line before it belongs to it
     * @param to what of the line behind it belongs to it; {@code from} of the next date where there is one
     */
    static Says beside(String line, Span date, int from, int to) {
        Says before = nearest(parted(line.substring(Math.max(from, date.start() - BEFORE), date.start())), true);
        if (before != Says.NOTHING || to < line.length()) {
            return before; // what stands before another date is said of that one
        }
        Says after = nearest(parted(line.substring(date.end(), Math.min(to, date.end() + AFTER))), false);
        return after == Says.OTHER ? Says.NOTHING : after; // "5 March 2031 | 3 comments" tells nothing of the day
    }

    /** What {@code label}, a short line of its own before a date, says of it. */
    static Says of(String label) {
        return nearest(parted(label), true);
    }

    /** {@code text} folded, with blanks where lines of a page were joined without one, as in {@code "AnalystUpdated"}. */
    private static String parted(String text) {
        StringBuilder parted = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            if (i > 0 && Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                parted.append(' ');
            }
            parted.append(text.charAt(i));
        }
        return CalendarWords.fold(parted.toString());
    }

    /** The word nearest to the end of {@code text}, or to its beginning. */
    private static Says nearest(String text, boolean toEnd) {
        Says nearest = Says.NOTHING;
        int least = Integer.MAX_VALUE;
        for (Word word : WORDS) {
            int at = toEnd ? last(text, word) : first(text, word);
            int distance = toEnd ? text.length() - at - word.folded().length() : at;
            if (at >= 0 && distance < least) {
                least = distance;
                nearest = word.says();
            }
        }
        return nearest;
    }

    private static int last(String text, Word word) {
        int at = text.lastIndexOf(word.folded());
        while (at >= 0 && !stands(text, at, word)) {
            at = text.lastIndexOf(word.folded(), at - 1);
        }
        return at;
    }

    private static int first(String text, Word word) {
        int at = text.indexOf(word.folded());
        while (at >= 0 && !stands(text, at, word)) {
            at = text.indexOf(word.folded(), at + 1);
        }
        return at;
    }

    private static boolean stands(String text, int at, Word word) {
        int end = at + word.folded().length();
        return word.anywhere()
                || ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
                        && (!word.whole() || end == text.length() || !Character.isLetter(text.charAt(end))));
    }
}
