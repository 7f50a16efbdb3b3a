package org.hearsay.page;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises UTF-16 and UTF-32 without a byte order mark. Text in any other charset holds no NUL bytes, so
 * only bytes with some are looked at; they are taken for wide characters when, decoded, they hold hardly
 * anything that does not occur in text, and white space or other ASCII that does.
 */
final class WideCharset {

    private static final List<Charset> CANDIDATES =
            List.of(Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"), UTF_16LE, UTF_16BE);

    /** So many bytes at the start are looked at; a multiple of four. */
    private static final int SAMPLE = 16 * 1024;

    /** One in so many characters may be none of text: a cut at the end, a stray control. */
    private static final int TOLERANCE = 200;

    /** One in so many characters is white space, a digit or other ASCII in text of any script. */
    private static final int ASCII = 100;

    /** One NUL in so many may be the lower half of a character, as in U+4E00. */
    private static final int STRAY = 8;

    private WideCharset() {}

    /** The wide charset that {@code bytes} are in; null when they are in none. */
    static @Nullable Charset of(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int[] nuls = new int[2];
        for (int i = 0; i < length; i++) {
            nuls[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (nuls[0] + nuls[1] == 0) {
            return null;
        }
        Charset best = null;
        int most = -1;
        for (Charset charset : CANDIDATES) {
            int unit = charset.name().startsWith("UTF-32") ? 4 : 2;
            int wrong = charset.equals(UTF_16LE) ? nuls[0] : charset.equals(UTF_16BE) ? nuls[1] : 0;
            boolean fits = length >= unit && wrong * (long) STRAY <= nuls[0] + nuls[1];
            int ascii = !fits ? -1 : ascii(new String(bytes, 0, length - length % unit, charset));
            if (ascii > most) {
                most = ascii;
                best = charset;
            }
        }
        return best;
    }

    /** How many characters of {@code text} are ASCII; -1 if it is no text. */
    private static int ascii(String text) {
        int ascii = 0;
        int foreign = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean plain = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            ascii += plain ? 1 : 0;
            foreign += plain || isText(c) ? 0 : 1;
        }
        boolean likely = foreign * (long) TOLERANCE <= text.length() && ascii * (long) ASCII >= text.length();
        return likely ? ascii : -1;
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.SURROGATE, Character.PRIVATE_USE, Character.CONTROL -> false;
            default -> c != 0xFFFD;
        };
    }
}
