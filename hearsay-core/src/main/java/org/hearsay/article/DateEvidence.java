package org.hearsay.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page offers to tell what its dates mean. What takes a walk over the page is looked up once, when it is first asked for. */
final class DateEvidence {

    private static final Pattern COMPACT =
            Pattern.compile("(20\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern EPOCH = Pattern.compile("(1\\d{9})(?:\\d{3})?(?![\\d.])");
    private static final Pattern HOST = Pattern.compile("https?://[^/?#]{1,200}?\\.([a-z]{2})(?::\\d+)?(?:[/?#]|$)");

    /** Countries whose pages put the day first, by the ends of their hosts; such as sell theirs to all the world are left out. */
    private static final Set<String> DAY_FIRST_HOSTS = Set.of(
            "uk", "ie", "au", "nz", "in", "za", "ng", "ke", "gh", "ug", "zw", "pk", "lk", "bd", "sg", "my", "mt", "de",
            "at", "ch", "fr", "be", "it", "es", "pt", "nl", "pl", "ru", "ua", "cz", "sk", "no", "dk", "fi", "gr", "tr",
            "ro", "bg", "hr", "si", "id", "br", "mx", "ar", "cl", "pe", "il", "eg", "ma");

    private static final Set<String> OTHER_ORDERS = Set.of("en", "en-us", "en-ca", "en-ph");
    private static final Pattern AMERICAN = Pattern.compile("\\b(?:E[DS]?T|P[DS]T|C[DS]T)\\b");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final int EPOCH_DIGITS = 10;
    private static final int MOST_SOURCE = 2_000_000;
    private static final int MOST_TEXT = 200_000;

    private final Supplier<String> whole;
    private final String text;
    private final @Nullable String language;
    private final @Nullable String tag;
    private final @Nullable Instant captured;
    private final @Nullable String address;
    private @Nullable String source;
    private @Nullable List<DateText.Found> dates;
    private @Nullable Set<LocalDate> days;
    private @Nullable Set<LocalDate> stamps;
    private @Nullable Boolean american;

    /**
     * Takes what a page offers.
     *
     * @param whole gives the page's characters, markup and all, and its address; few pages have dates that need them
     * @param text the running text
     * @param language the language tag as stated, with its country; may be null
     * @param captured when the page was captured, if known
     * @param address of the page, as known or as it states itself; null if unknown
     */
    DateEvidence(
            Supplier<String> whole,
            String text,
            @Nullable String language,
            @Nullable Instant captured,
            @Nullable String address) {
        this.whole = whole;
        this.text = text.substring(0, Math.min(text.length(), MOST_TEXT));
        this.language = language;
        String primary = language == null ? "" : NO_LETTER.split(language.trim().toLowerCase(Locale.ROOT), 2)[0];
        this.tag = primary.isEmpty() ? null : primary;
        this.captured = captured;
        this.address = address;
    }

    /** Whether {@code day} lies after the capture, with a day's grace for time zones. */
    boolean future(LocalDate day) {
        return captured != null
                && day.isAfter(captured.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1));
    }

    /** The primary tag of the language, as "en"; null if none is stated. */
    @Nullable
    String tag() {
        return tag;
    }

    /** The dates of the running text. */
    List<DateText.Found> dates() {
        List<DateText.Found> known = dates;
        if (known == null) {
            known = DateText.find(text, tag());
            dates = known;
        }
        return known;
    }

    /** The days in the names of pictures and in addresses. */
    Set<LocalDate> days() {
        Set<LocalDate> known = days;
        if (known == null) {
            known = new HashSet<>();
            String source = source();
            Matcher m = COMPACT.matcher(source).useTransparentBounds(true);
            for (int at = source.indexOf("20"); at >= 0; at = source.indexOf("20", at)) {
                if (digit(source, at - 1)
                        || !digit(source, at + 2)
                        || !m.region(at, source.length()).lookingAt()) {
                    at++;
                    continue;
                }
                LocalDate day = HeadDates.day(m.group(1), m.group(2), m.group(3));
                if (day != null) {
                    known.add(day);
                }
                at = m.end();
            }
            days = known;
        }
        return known;
    }

    private String source() {
        String known = source;
        if (known == null) {
            known = whole.get();
            known = known.substring(0, Math.min(known.length(), MOST_SOURCE));
            source = known;
        }
        return known;
    }

    private static boolean digit(String source, int at) {
        return at >= 0 && at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9';
    }

    /** The days of the seconds since 1970 that stand on the page. */
    Set<LocalDate> stamps() {
        Set<LocalDate> known = stamps;
        if (known == null) {
            known = new HashSet<>();
            String source = source();
            Matcher m = EPOCH.matcher(source).useTransparentBounds(true);
            for (int at = source.indexOf('1'); at >= 0; at = source.indexOf('1', at)) {
                boolean opens = !digit(source, at - 1) && (at == 0 || source.charAt(at - 1) != '.');
                if (!opens
                        || !digit(source, at + EPOCH_DIGITS - 1)
                        || !m.region(at, source.length()).lookingAt()) {
                    at++;
                    continue;
                }
                at = m.end();
                known.add(Instant.ofEpochSecond(Long.parseLong(m.group(1)))
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate());
            }
            stamps = known;
        }
        return known;
    }

    /** Whether the page's language, or the country in its address, puts the day first. */
    boolean dayFirst() {
        String full =
                language == null ? "" : language.trim().toLowerCase(Locale.ROOT).replace('_', '-');
        Matcher host = HOST.matcher(address == null ? "" : address.toLowerCase(Locale.ROOT));
        return !full.isEmpty() && !OTHER_ORDERS.contains(full)
                || host.find() && DAY_FIRST_HOSTS.contains(host.group(1));
    }

    /** Whether the page says it is American, by its language or the time zones it names. */
    boolean american() {
        return language != null
                        && language.trim()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals("en-us")
                || americanHabits();
    }

    private boolean americanHabits() {
        Boolean known = american;
        if (known == null) {
            known = AMERICAN.matcher(text).find();
            american = known;
        }
        return known;
    }
}
