package org.hearsay.time;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.time.Reading.OfDay;
import org.jspecify.annotations.Nullable;

/** Times of day: "22h00", "10 p.m.", "07:36 GMT", "noon". The day is for the scanner to add. */
final class ClockRule implements Rule {

    private static final Set<String> BEFORE =
            Set.of("at", "around", "about", "by", "until", "till", "from", "after", "before", "since", "to", ",", "|");

    private static final Map<String, Integer> HALVES =
            Map.of("am", 0, "a.m", 0, "a.m.", 0, "pm", 12, "p.m", 12, "p.m.", 12);

    private static final Pattern COLON = Pattern.compile("\\d{1,2}[:h]\\d{2}(:\\d{2})?");
    private static final Pattern POINT = Pattern.compile("\\d{1,2}\\.\\d{2}");
    private static final Pattern FOUR = Pattern.compile("[012]\\d[0-5]\\d");

    private static final Set<String> UNIVERSAL = Set.of("gmt", "utc", "z");
    private static final Set<String> ZONES =
            Set.of("est", "edt", "et", "pst", "pdt", "pt", "bst", "cet", "cest", "msk");

    @Override
    public @Nullable Match at(Line line, int i) {
        return at(line, i, line.in(i - 1, BEFORE) || line.is(i - 1, "("));
    }

    /** The same; {@code introduced} tells that what stands before makes "07:36" a time. */
    @Nullable
    Match at(Line line, int i, boolean introduced) {
        String word = line.at(i);
        if ((word.equals("noon") || word.equals("midnight")) && !line.named(i)) {
            return new Match(i + 1, new OfDay(null, word.equals("noon") ? "T12:00" : "T00:00"));
        }
        if (COLON.matcher(word).matches() || (POINT.matcher(word).matches() && half(line, i + 1) >= 0)) {
            String[] parts = word.split("[:h.]", -1);
            boolean hour = word.indexOf('h') > 0;
            return clock(line, i + 1, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), introduced || hour);
        }
        int number = Words.number(word);
        if (number > 0 && number <= 12 && half(line, i + 1) >= 0) {
            return clock(line, i + 1, number, 0, true);
        }
        boolean oclock = line.is(i + 1, "o'clock") || line.is(i + 1, "o’clock");
        if (number > 0 && number <= 12 && oclock) {
            return null;
        }
        if (FOUR.matcher(word).matches() && (line.in(i + 1, UNIVERSAL) || line.is(i + 1, "hours"))) {
            int end = line.is(i + 1, "hours") ? i + 2 : i + 1;
            return clock(line, end, number / 100, number % 100, true);
        }
        return null;
    }

    private static int half(Line line, int i) {
        return HALVES.getOrDefault(line.at(i), -1);
    }

    private static @Nullable Match clock(Line line, int end, int hour, int minute, boolean introduced) {
        int half = half(line, end);
        int next = half >= 0 ? end + 1 : end;
        int h = half < 0 ? hour : hour % 12 + half;
        boolean universal = line.in(next, UNIVERSAL)
                && Character.isUpperCase(line.atoms().get(next).text().charAt(0));
        boolean zone = universal || (line.in(next, ZONES) && line.capital(next));
        boolean local = (line.is(next, "local") || line.capital(next)) && line.is(next + 1, "time");
        int to = zone ? next + 1 : local ? next + 2 : next;
        if (h > 23 || minute > 59 || !(introduced || half >= 0 || zone || local)) {
            return null;
        }
        String value = String.format(Locale.ROOT, "T%02d:%02d%s", h, minute, universal ? "Z" : "");
        return new Match(to, new OfDay(null, value));
    }
}
