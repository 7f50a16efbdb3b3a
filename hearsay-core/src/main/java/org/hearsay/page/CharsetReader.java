package org.hearsay.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides how bytes become characters: a byte order mark, what the markup declares, strict UTF-8, and
 * last windows-1252. Bytes that are sound UTF-8 beyond ASCII are taken as such whatever single-byte
 * charset the markup declares, because saved pages often keep the declaration of the server they came from.
 */
final class CharsetReader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Where markup must declare its charset; browsers look at the first kilobyte, we are more patient. */
    private static final int DECLARATION = 4096;

    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta\\b[^>]{0,400}?|\\?xml\\b[^>]{0,200}?en)c(?:harset|oding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private CharsetReader() {}

    /**
     * A decision.
     *
     * @param charset {@code new String(bytes, charset)} is the page's text
     * @param doubt why it may be wrong; null when it is not in doubt
     */
    record Decision(Charset charset, @Nullable String doubt) {}

    /** Decides for {@code bytes}; {@code markup} tells whether a declaration counts. */
    static Decision decide(byte[] bytes, boolean markup) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decision(UTF_8, null);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Decision(UTF_16LE, null);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Decision(UTF_16BE, null);
        }
        Utf8 utf8 = Utf8.count(bytes);
        Charset declared = markup ? declared(bytes) : null;
        boolean sound = utf8.broken == 0;
        if (sound && utf8.sequences == 0 && declared == null) {
            return new Decision(UTF_8, null);
        }
        if (declared != null && !declared.equals(UTF_8)) {
            boolean oneByte = declared.newEncoder().maxBytesPerChar() <= 1.0f;
            return sound && utf8.sequences > 0 && oneByte ? new Decision(UTF_8, null) : new Decision(declared, null);
        }
        if (sound) {
            return new Decision(UTF_8, null);
        }
        if (utf8.sequences > utf8.broken) {
            return new Decision(UTF_8, utf8.broken + " byte sequences are not UTF-8 and stand as \uFFFD");
        }
        return new Decision(
                WINDOWS_1252, "not UTF-8 and no charset declared: read as windows-1252; save it as UTF-8 to be sure");
    }

    /** Whether {@code bytes} begin with these values. */
    static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION), ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(name);
            // what calls itself Latin-1 or ASCII is windows-1252 on the web, and what can be read as ASCII is not
            // UTF-16
            if (charset.equals(ISO_8859_1) || charset.name().equals("US-ASCII")) {
                return WINDOWS_1252;
            }
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") || !charset.canEncode()
                    ? UTF_8
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // an unknown declaration is no declaration
        }
    }

    /**
     * How much of some bytes is UTF-8 beyond ASCII.
     *
     * @param sequences sound sequences of two bytes or more
     * @param broken bytes that fit nowhere; one cut off at the very end is not counted
     */
    private record Utf8(int sequences, int broken) {

        static Utf8 count(byte[] bytes) {
            int sequences = 0;
            int broken = 0;
            int i = 0;
            while (i < bytes.length) {
                int lead = bytes[i] & 0xFF;
                if (lead < 0x80) {
                    i++;
                    continue;
                }
                int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
                length = lead < 0xC2 ? 0 : length;
                int have = 1;
                while (have < length && i + have < bytes.length && (bytes[i + have] & 0xC0) == 0x80) {
                    have++;
                }
                if (length > 0 && have == length) {
                    sequences++;
                    i += length;
                } else {
                    broken += length > 0 && i + have == bytes.length ? 0 : 1;
                    i++;
                }
            }
            return new Utf8(sequences, broken);
        }
    }
}
