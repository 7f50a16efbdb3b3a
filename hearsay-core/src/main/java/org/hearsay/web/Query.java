package org.hearsay.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.claim.Claim;
import org.hearsay.ledger.LedgerIndex.Filter;
import org.hearsay.statement.Stance;
import org.jspecify.annotations.Nullable;

/** What an address asks for: its parameters, checked. */
public final class Query {
    private static final int LONGEST = 300;
    private static final int LAST_PAGE = 100_000;
    private static final int LAST_CHARACTER = 99_999_999;
    private static final Pattern DAY = Pattern.compile("-?\\d{4,5}(-\\d{2}(-\\d{2})?)?");

    private final Context context;

    Query(Context context) {
        this.context = context;
    }

    /** A parameter without blanks around it; null when it is missing or empty. */
    public @Nullable String get(String name) {
        String value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new Refusal(400, "The parameter " + name + " is longer than " + LONGEST + " characters.");
        }
        return value.strip();
    }

    /** A parameter, empty when missing. */
    public String text(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    /** A number from 0; {@code usual} when missing. */
    int number(String name, int usual) {
        return number(name, usual, LAST_PAGE);
    }

    /** The place of a character in an article, from 0; {@code usual} when missing. */
    int character(String name, int usual) {
        return number(name, usual, LAST_CHARACTER);
    }

    private int number(String name, int usual, int most) {
        String value = get(name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("\\d{1,8}") || Integer.parseInt(value) > most) {
            throw new Refusal(400, "The parameter " + name + " takes a number from 0 to " + most + ".");
        }
        return Integer.parseInt(value);
    }

    /** The number of the page of a list, from 0. */
    int page() {
        return number("page", 0);
    }

    private @Nullable String day(String name) {
        String value = get(name);
        if (value != null && !DAY.matcher(value).matches()) {
            throw new Refusal(400, "The parameter " + name + " takes a day such as 2031-03-05.");
        }
        return value;
    }

    private <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String value = get(name);
        if (value == null) {
            return null;
        }
        String spelt = value.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(spelt)) {
                return constant;
            }
        }
        throw new Refusal(400, "The parameter " + name + " knows no \"" + value + "\".");
    }

    /** The filter of the ledger's screen. */
    Filter filter() {
        String type = get("type");
        return new Filter(
                get("story"),
                get("speaker"),
                constant("stance", Stance.class),
                type == null ? null : type.toUpperCase(Locale.ROOT).replace('-', '_'),
                get("outlet"),
                day("from"),
                day("to"),
                constant("status", Claim.Status.class));
    }

    /** Whether only a part of the screen is wanted, to be put into it. */
    boolean part() {
        return "true".equals(context.header("HX-Request")) && context.header("HX-History-Restore-Request") == null;
    }

    /** This address as it is, to come back to. */
    String here() {
        String parameters = context.queryString();
        return parameters == null ? context.path() : context.path() + "?" + parameters;
    }

    /** An address with the value of one parameter replaced; without it when {@code value} is null. */
    static String replaced(String address, String name, @Nullable String value) {
        int mark = address.indexOf('?');
        StringBuilder out = new StringBuilder(mark < 0 ? address : address.substring(0, mark));
        char sign = '?';
        for (String parameter : mark < 0
                ? List.<String>of()
                : List.of(address.substring(mark + 1).split("&"))) {
            if (!parameter.isEmpty() && !parameter.endsWith("=") && !parameter.startsWith(name + "=")) {
                out.append(sign).append(parameter);
                sign = '&';
            }
        }
        if (value != null) {
            out.append(sign).append(name).append('=').append(encoded(value));
        }
        return out.toString();
    }

    /** The key of the page that a finding stands on; anything else is taken for a key itself. */
    static String pageOf(String id) {
        return id.matches("(st|ev|vd)-.+") ? id.replaceAll("^..-|-\\d+$", "") : id;
    }

    /** A value as it stands in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
