package org.hearsay.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object whose keys keep the order in which they are put. */
final class Line {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DECIMALS = 6;

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** A line of its own, which says its kind first. */
    static Line of(Kind kind) {
        return new Line().put("kind", kind.label());
    }

    /** Puts a field: a string, an integer, a truth value, a {@link Line}, a list of these, or null. */
    Line put(String key, @Nullable Object value) {
        fields.put(key, value instanceof Line line ? line.fields : value);
        return this;
    }

    /** Puts a number with as many decimals as it needs, at most six: the same on every Java version. */
    Line number(String key, @Nullable Double value) {
        return put(key, value == null || !Double.isFinite(value) ? null : round(value));
    }

    /** Puts the fields of {@code other} after those that are there. */
    Line putAll(Line other) {
        fields.putAll(other.fields);
        return this;
    }

    /** As an element of a list. */
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    private static Number round(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            return 0;
        }
        rounded = rounded.stripTrailingZeros();
        return rounded.scale() <= 0 ? rounded.toBigInteger() : new BigDecimal(rounded.toPlainString());
    }

    /** The object on one line, without its end. Half a surrogate pair is escaped, so that UTF-8 can hold it. */
    String json() {
        try {
            return escapeHalves(MAPPER.writeValueAsString(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of strings and numbers can be written", e);
        }
    }

    private static String escapeHalves(String json) {
        StringBuilder out = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (pair || !Character.isSurrogate(c)) {
                if (out != null) {
                    out.append(c);
                    if (pair) {
                        out.append(json.charAt(i + 1));
                    }
                }
                i += pair ? 1 : 0;
            } else {
                out = out == null ? new StringBuilder(json.substring(0, i)) : out;
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return out == null ? json : out.toString();
    }
}
