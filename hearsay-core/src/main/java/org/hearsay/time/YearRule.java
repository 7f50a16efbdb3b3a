package org.hearsay.time;

import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.time.Reading.Era;
import org.hearsay.time.Reading.Range;
import org.hearsay.time.Reading.Year;
import org.jspecify.annotations.Nullable;

/** "since 2006", "the 2016 election", "nineteen ninety-six", "the 1990s", "the '80s", "the 20th century". */
final class YearRule implements Rule {

    private static final Set<String> BEFORE = Set.of(
            "in",
            "since",
            "of",
            "by",
            "until",
            "till",
            "from",
            "during",
            "before",
            "after",
            "early",
            "late",
            "mid",
            "year",
            "fiscal",
            "to",
            "through",
            "between",
            "and",
            "for",
            "the",
            "than",
            "around",
            "circa",
            "'s",
            "’s",
            "(",
            "or",
            "its",
            "his",
            "her",
            "their",
            "summer",
            "spring",
            "fall",
            "autumn",
            "winter",
            "election",
            "january",
            "february",
            "november",
            "december",
            "into",
            "throughout",
            "back",
            "as",
            "a");

    /** Before a year that tells which of several things is meant. */
    private static final Set<String> DEFINED = Set.of("the", "'s", "’s", "its", "his", "her", "their", "fiscal");

    private static final Set<String> EARLY_BEFORE = Set.of("in", "since", "until", "from", "year", "of");

    private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)\\d0s");

    private static final Set<String> NUMBERED = Set.of(
            "resolution",
            "resolutions",
            "no",
            "number",
            "nos",
            "article",
            "section",
            "paragraph",
            "page",
            "room",
            "flight",
            "route",
            "highway",
            "act",
            "bill",
            "series",
            "model",
            "about",
            "nearly",
            "than",
            "over",
            "some",
            "least",
            "approximately",
            "windows",
            "channel",
            "unit",
            "brigade");

    private static final java.util.Map<String, Integer> TENS = java.util.Map.of(
            "twenties",
            20,
            "thirties",
            30,
            "forties",
            40,
            "fifties",
            50,
            "sixties",
            60,
            "seventies",
            70,
            "eighties",
            80,
            "nineties",
            90);

    @Override
    public @Nullable Match at(Line line, int i) {
        Match spelled = spelled(line, i);
        if (spelled != null) {
            return spelled;
        }
        Match era = era(line, i);
        Match span = era == null ? shortSpan(line, i) : null;
        return era != null ? era : span != null ? span : year(line, i);
    }

    private static @Nullable Match year(Line line, int i) {
        int year = Words.year(line.at(i));
        if (year < 1500 || CalendarRule.yearAt(line, i) == null || line.in(i - 1, NUMBERED)) {
            return null;
        }
        boolean span = line.hyphen(i + 1) && line.glued(i + 1) && Words.year(line.at(i + 2)) > year;
        boolean spanEnd = line.hyphen(i - 1) && Words.year(line.at(i - 2)) > 1500 && Words.year(line.at(i - 2)) < year;
        boolean glued = !span
                && ((line.hyphen(i + 1) && line.glued(i + 1) && Character.isDigit(first(line, i + 2)))
                        || (line.hyphen(i - 1) && line.glued(i) && !line.is(i - 2, "mid")));
        if ((glued && !spanEnd) || (line.glued(i) && i > 0 && "$€£#.,:/+".contains(line.at(i - 1)))) {
            return null;
        }
        boolean known = line.in(i - 1, BEFORE) || span || spanEnd || (line.hyphen(i - 1) && line.is(i - 2, "mid"));
        boolean alone = line.is(i - 1, "(") && line.is(i + 1, ")");
        boolean noun = line.pos(i + 1).equals("NOUN") && line.at(i + 1).endsWith("s");
        boolean defined = line.in(i - 1, DEFINED);
        if ((year < 1900 || year > 2100) && !span && !spanEnd && !alone && (!line.in(i - 1, EARLY_BEFORE) || noun)) {
            return null;
        }
        return (known && (!noun || defined)) || opens(line, i) ? new Match(i + 1, new Year(year)) : null;
    }

    /** "1987 saw", "1936" as a heading, "2005: the vote". */
    private static boolean opens(Line line, int i) {
        boolean verb = line.has(1) && line.atoms().get(1).verb();
        return i == 0 && (line.size() == 1 || line.is(1, ",") || line.is(1, ":") || verb);
    }

    /** "1990-94", "2006-07": the second year in two digits. */
    private static @Nullable Match shortSpan(Line line, int i) {
        int year = Words.year(line.at(i));
        String last = line.at(i + 2);
        boolean digits = last.length() == 2 && Words.number(last) >= 0 && line.glued(i + 2);
        boolean bound = !line.glued(i + 3) || line.pos(i + 3).equals("PUNCT");
        if (year < 1800 || !line.hyphen(i + 1) || !line.glued(i + 1) || !digits || !bound || line.hyphen(i + 3)) {
            return null;
        }
        int to = year / 100 * 100 + Words.number(last);
        // "2007-08" may be August
        boolean years = to > year && (to % 100 > 12 || to == year + 1) && line.in(i - 1, BEFORE);
        return years ? new Match(i + 3, new Range(new Year(year), new Year(to), i + 1, i + 2, true)) : null;
    }

    private static char first(Line line, int i) {
        return line.has(i) ? line.at(i).charAt(0) : ' ';
    }

    /** "nineteen ninety-six", "two thousand". */
    private static @Nullable Match spelled(Line line, int i) {
        int century = Words.number(line.at(i));
        boolean words = line.has(i) && Character.isLetter(first(line, i));
        if (words && century >= 17 && century <= 20) {
            int tens = Words.number(line.at(i + 1));
            if (tens >= 10 && tens <= 90 && Character.isLetter(first(line, i + 1))) {
                int next = line.skipHyphen(i + 2);
                int ones = Words.number(line.at(next));
                boolean more = tens >= 20 && tens % 10 == 0 && ones > 0 && ones < 10;
                return new Match(more ? next + 1 : i + 2, new Year(century * 100 + tens + (more ? ones : 0)));
            }
        }
        boolean thousand = line.is(i, "two") && line.is(i + 1, "thousand") && line.is(i - 1, "year");
        return thousand ? new Match(i + 2, new Year(2000)) : null;
    }

    private static @Nullable Match era(Line line, int i) {
        String word = line.at(i);
        if (DECADE.matcher(word).matches()) {
            return new Match(i + 1, decade(Integer.parseInt(word.substring(0, 4))));
        }
        boolean apostrophe = line.is(i, "'") || line.is(i, "’") || line.is(i, "‘");
        if (apostrophe && line.at(i + 1).matches("\\d0s") && line.glued(i + 1)) {
            return new Match(
                    i + 2, decade(1900 + Integer.parseInt(line.at(i + 1).substring(0, 2))));
        }
        Integer tens = TENS.get(word);
        if (tens != null && line.is(i - 1, "the")) {
            return new Match(i + 1, decade(1900 + tens));
        }
        int ordinal = Words.ordinal(word);
        int next = line.skipHyphen(i + 1);
        if (ordinal > 4 && ordinal < 30 && line.is(next, "century")) {
            int start = (ordinal - 1) * 100;
            return new Match(next + 1, new Era(String.valueOf(ordinal - 1), start, start + 99));
        }
        return null;
    }

    private static Era decade(int start) {
        return new Era(String.valueOf(start / 10), start, start + 9);
    }
}
