package org.hearsay.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Basis;
import org.jspecify.annotations.Nullable;

/**
 * The properties at the head of a page in Markdown, as programs that save or make pages write them: lines
 * {@code key: value} between two lines of three dashes. They are given with the page.
 */
public final class FrontMatter {

    /** Within so many characters it must end. */
    private static final int LONGEST = 16 * 1024;

    private static final Pattern PROPERTY =
            Pattern.compile("^([A-Za-z_-]{2,30})[ \\t]*:[ \\t]*(\\S[^\\r\\n]*)", Pattern.MULTILINE);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FrontMatter() {}

    /** Where the text of {@code page} begins behind its properties; 0 when it has none. */
    public static int end(String page) {
        int start = page.startsWith("\uFEFF") ? 1 : 0;
        int line = rule(page, start);
        if (line < 0) {
            return 0;
        }
        boolean any = false;
        while (line < page.length() && line < LONGEST) {
            int after = rule(page, line);
            if (after >= 0) {
                return any ? after : 0;
            }
            int end = page.indexOf('\n', line);
            int next = end < 0 ? page.length() : end + 1;
            any |= PROPERTY.matcher(page.substring(line, next)).find();
            line = next;
        }
        return 0;
    }

    /** Where the line after a line of three dashes begins that begins at {@code at}; -1 when there is none. */
    private static int rule(String page, int at) {
        if (!page.startsWith("---", at)) {
            return -1;
        }
        int end = page.indexOf('\n', at);
        int next = end < 0 ? page.length() : end + 1;
        return page.substring(at + 3, next).isBlank() ? next : -1;
    }

    /** What the properties of {@code page} say, where {@code given} says nothing. */
    static Page.Given given(String page, Page.Given given) {
        int end = end(page);
        if (end == 0) {
            return given;
        }
        Map<String, String> properties = new HashMap<>();
        Matcher property = PROPERTY.matcher(page.substring(0, end));
        while (property.find()) {
            properties.putIfAbsent(property.group(1).toLowerCase(Locale.ROOT), bare(property.group(2)));
        }
        String date = first(properties, "published", "date");
        Matcher day = DAY.matcher(date == null ? "" : date);
        boolean dated = given.published() == null && day.lookingAt();
        return new Page.Given(
                or(given.title(), first(properties, "title")),
                or(given.author(), first(properties, "author", "byline")),
                dated ? day.group() : given.published(),
                dated ? Basis.STATED : given.basis(),
                or(given.outlet(), first(properties, "publisher", "site", "outlet")),
                given.relay());
    }

    private static @Nullable String or(@Nullable String known, @Nullable String other) {
        return known == null ? other : known;
    }

    private static @Nullable String first(Map<String, String> properties, String... keys) {
        for (String key : keys) {
            String value = properties.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String bare(String value) {
        String plain = value.strip();
        boolean quoted = plain.length() > 1
                && (plain.charAt(0) == '"' || plain.charAt(0) == '\'')
                && plain.charAt(plain.length() - 1) == plain.charAt(0);
        return quoted ? plain.substring(1, plain.length() - 1) : plain;
    }
}
