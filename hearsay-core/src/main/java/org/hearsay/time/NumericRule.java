package org.hearsay.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.time.Reading.Day;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.jspecify.annotations.Nullable;

/** Dates in digits: "2024-01-10", "2024-01-10T22:00Z", "10/01/2024", "10.01.2024", "02/27/98". */
final class NumericRule implements Rule {

    private static final Pattern ISO = Pattern.compile("((?:19|20)\\d\\d)([-/.])(\\d{2})\\2(\\d{2})"
            + "(?:T(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?)?(?![\\d/.-]*\\d)");

    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d\\d)(?![\\d/-])(?!\\.\\d)");

    @Override
    public @Nullable Match at(Line line, int i) {
        if (!line.has(i) || !Character.isDigit(line.at(i).charAt(0)) || (line.glued(i) && line.hyphen(i - 1))) {
            return null;
        }
        int start = line.atoms().get(i).span().start();
        boolean cut = start > 0 && Character.isLetterOrDigit(line.text().charAt(start - 1));
        Matcher iso = ISO.matcher(line.text());
        iso.region(start, line.text().length());
        if (!cut && iso.lookingAt()) {
            return iso(line, i, iso);
        }
        Matcher slashed = SLASHED.matcher(line.text());
        slashed.region(start, line.text().length());
        if (cut || !slashed.lookingAt()) {
            return null;
        }
        boolean shortYear = slashed.group(4).length() == 2;
        if (shortYear && !slashed.group(2).equals("/")) {
            return null;
        }
        int year = Integer.parseInt(slashed.group(4));
        year = shortYear ? (year < 70 ? 2000 : 1900) + year : year;
        int first = Integer.parseInt(slashed.group(1));
        int second = Integer.parseInt(slashed.group(3));
        boolean real = valid(year, first, second)
                || (valid(year, second, first) && !slashed.group(2).equals("."));
        return real
                ? new Match(line.atomFrom(i, slashed.end()), new Numeric(first, second, year, null))
                : valid(year, second, first)
                        ? new Match(line.atomFrom(i, slashed.end()), new Day(year, second, first, null))
                        : null;
    }

    private static @Nullable Match iso(Line line, int i, Matcher iso) {
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(3));
        int day = Integer.parseInt(iso.group(4));
        if (!valid(year, month, day)) {
            return null;
        }
        Day date = new Day(year, month, day, null);
        String clock = iso.group(5);
        String zone = iso.group(6) == null ? "" : iso.group(6);
        return new Match(line.atomFrom(i, iso.end()), clock == null ? date : new OfDay(date, "T" + clock + zone));
    }

    private static boolean valid(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
