package org.hearsay.page.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/** The values of header fields: characters, media types and parameters (RFC 2045, 2047, 2231). */
final class HeaderField {

    private HeaderField() {}

    /** The characters of a field's bytes: UTF-8 where they are sound, as RFC 6532 allows, else windows-1252. */
    static String characters(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** {@code value} to be read: encoded words decoded, on one line; null when nothing is left. */
    static @Nullable String words(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String decoded;
        try {
            decoded = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            decoded = value; // what cannot be decoded stays as it was sent
        }
        return line(decoded);
    }

    /** {@code value} on one line, without control characters; null when nothing is left. */
    static @Nullable String line(@Nullable String value) {
        String line =
                value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** The type and subtype of a {@code Content-Type}, in lower case; {@code fallback} when it has none. */
    static String base(@Nullable String contentType, String fallback) {
        String base =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return base.indexOf('/') > 0 ? base : fallback;
    }

    /** A parameter of {@code value}, put together and decoded where it is split or encoded; null when missing. */
    static @Nullable String parameter(@Nullable String value, String name) {
        if (value == null) {
            return null;
        }
        RawBody parsed = RawFieldParser.DEFAULT.parseRawBody(new RawField("X", value));
        TreeMap<Integer, String> pieces = new TreeMap<>();
        String plain = null;
        String encoded = null;
        boolean anyEncoded = false;
        for (NameValuePair pair : parsed.getParams()) {
            String key = pair.getName().toLowerCase(Locale.ROOT);
            String text = pair.getValue() == null ? "" : pair.getValue();
            if (key.equals(name)) {
                plain = text;
            } else if (key.equals(name + "*")) {
                encoded = text;
            } else if (key.startsWith(name + "*")) {
                String number = key.substring(name.length() + 1).replace("*", "");
                if (number.matches("[0-9]{1,3}")) {
                    pieces.put(Integer.parseInt(number), text);
                    anyEncoded |= key.endsWith("*");
                }
            }
        }
        if (encoded != null) {
            return words(percent(encoded));
        }
        if (!pieces.isEmpty()) {
            String joined = String.join("", pieces.values());
            return words(anyEncoded ? percent(joined) : joined);
        }
        return words(plain);
    }

    /** {@code charset'language'text} with percent signs before bytes. */
    private static String percent(String value) {
        String[] parts = value.split("'", 3);
        String text = parts.length == 3 ? parts[2] : value;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return bytes.toString(
                    parts.length == 3 && !parts[0].isEmpty() ? Charset.forName(parts[0]) : StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
