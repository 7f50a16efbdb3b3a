package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of months and days of the week in many languages, and the words between them in dates; read from {@code calendar.txt}. */
final class CalendarWords {

    /** What may stand between two parts of a date. */
    enum Gap {
        DAY_MONTH,
        MONTH_YEAR,
        YEAR_MONTH,
        DAY_YEAR
    }

    /**
     * A month.
     *
     * @param number from 1
     * @param iranian whether it is of the Iranian solar calendar
     */
    record Month(int number, boolean iranian) {}

    /** The words of {@code calendar.txt}. */
    static final CalendarWords ALL = new CalendarWords();

    /** Form, then language, in the order of the file. */
    private final Map<String, Map<String, Month>> months = new HashMap<>();

    private final Set<String> firstWords = new HashSet<>();
    private final Map<String, DayOfWeek> days = new HashMap<>();
    private final Map<Gap, Set<String>> gaps;
    private final Set<String> english = new HashSet<>();

    private CalendarWords() {
        Map<String, List<String>> sections = Sections.read("calendar.txt");
        lines(sections, "months")
                .forEach((language, forms) -> forms.forEach((form, place) -> month(form, language, place, false)));
        lines(sections, "iranian")
                .forEach((language, forms) -> forms.forEach((form, place) -> month(form, language, place, true)));
        lines(sections, "days")
                .forEach((language, forms) -> forms.forEach((form, place) -> {
                    days.putIfAbsent(form, DayOfWeek.of(place));
                    if (language.equals("en")) {
                        english.add(form);
                    }
                }));
        gaps = Stream.of(Gap.values())
                .collect(Collectors.toUnmodifiableMap(
                        gap -> gap,
                        gap ->
                                sections
                                        .getOrDefault(
                                                gap.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                                List.of())
                                        .stream()
                                        .flatMap(line -> Stream.of(line.split(" ")))
                                        .map(CalendarWords::fold)
                                        .collect(Collectors.toUnmodifiableSet())));
    }

    private void month(String form, String language, int place, boolean iranian) {
        months.computeIfAbsent(form, f -> new LinkedHashMap<>()).putIfAbsent(language, new Month(place, iranian));
        int blank = form.indexOf(' ');
        if (blank > 0) {
            firstWords.add(form.substring(0, blank));
        }
        if (language.equals("en")) {
            english.add(form);
        }
    }

    /** By language the folded forms with their places from 1. */
    private static Map<String, Map<String, Integer>> lines(Map<String, List<String>> sections, String section) {
        Map<String, Map<String, Integer>> read = new LinkedHashMap<>();
        for (String line : sections.getOrDefault(section, List.of())) {
            int blank = line.indexOf(' ');
            Map<String, Integer> forms = new LinkedHashMap<>();
            String[] names = line.substring(blank + 1).split(",");
            for (int i = 0; i < names.length; i++) {
                for (String form : names[i].trim().split(" +")) {
                    forms.putIfAbsent(fold(form.replace('_', ' ').replace('.', ' ')), i + 1);
                }
            }
            read.put(line.substring(0, blank), forms);
        }
        return read;
    }

    /**
     * The month that {@code form}, folded, names.
     *
     * @param language of the page, which decides where languages differ; may be null
     * @return null if it names none
     */
    @Nullable
    Month month(String form, @Nullable String language) {
        Map<String, Month> known = months.get(form);
        if (known == null && form.length() > 2 && form.charAt(0) == 'ב') {
            known = months.get(form.substring(1)); // Hebrew writes "in" and the month as one word
        }
        if (known == null) {
            return null;
        }
        Month own = language == null ? null : known.get(language);
        return own != null ? own : known.values().iterator().next();
    }

    /** Whether a name of a month of several words begins with {@code word}, folded. */
    boolean opensMonth(String word) {
        return firstWords.contains(word);
    }

    /** The day of the week that {@code word}, folded, names; null if it names none. */
    @Nullable
    DayOfWeek weekday(String word) {
        return days.get(word);
    }

    /** Whether {@code word}, folded, may stand in {@code gap}. */
    boolean fits(Gap gap, String word) {
        return gaps.getOrDefault(gap, Set.of()).contains(word);
    }

    /** Whether {@code word} is the English name of a month or day. */
    boolean english(String word) {
        return english.contains(fold(word));
    }

    /** Forms that name different months in different languages, for the test of the list. */
    Map<String, Map<String, Month>> differing() {
        return months.entrySet().stream()
                .filter(e -> e.getValue().values().stream().distinct().count() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** {@code word} in lower case, without accents and vowel points, look-alike letters made one. */
    static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) >= 'a' && word.charAt(i) <= 'z';
        }
        if (plain) {
            return word;
        }
        String parted = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            boolean mark = c >= 0x300 && c <= 0x36f || c >= 0x64b && c <= 0x655 || c >= 0x591 && c <= 0x5c7;
            if (!mark && c != '\u200c' && c != '\u0670' && c != '\u0640') {
                folded.append(alike(c));
            }
        }
        return folded.toString();
    }

    private static char alike(char c) {
        return switch (c) {
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'đ' -> 'd';
            case 'ø' -> 'o';
            case 'ς' -> 'σ';
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case '’', 'ʼ' -> '\'';
            default -> c;
        };
    }

    /** Reads word lists in sections. */
    static final class Sections {

        private Sections() {}

        /** The lines under each {@code [heading]} of a resource beside this class; blank lines and {@code #} are left out. */
        static Map<String, List<String>> read(String resource) {
            Map<String, List<String>> read = new LinkedHashMap<>();
            try (InputStream in = CalendarWords.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("not on the class path: org/hearsay/article/" + resource);
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                String section = "";
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("[") && line.endsWith("]")) {
                        section = line.substring(1, line.length() - 1);
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        read.computeIfAbsent(section, s -> new java.util.ArrayList<>())
                                .add(line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return read;
        }
    }
}
