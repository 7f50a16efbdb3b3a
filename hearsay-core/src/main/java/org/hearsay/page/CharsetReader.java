package org.hearsay.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides how bytes become characters: a byte order mark; wide characters without one; sound UTF-8; what the
 * sender or the markup declares; a guess by the letters; and last windows-1252. Bytes that are sound UTF-8
 * beyond ASCII are taken as such whatever is declared, because saved pages often keep the declaration of the
 * server they came from.
 */
final class CharsetReader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset ISO_2022_JP = Charset.forName("x-windows-iso2022jp");

    /** Where markup must declare its charset; browsers look at the first kilobyte, we are more patient. */
    private static final int DECLARATION = 4096;

    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta\\b[^>]{0,400}?|\\?xml\\b[^>]{0,200}?en)c(?:harset|oding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** So many sound sequences cannot be chance in an East Asian charset: one is sound by chance one time in seven. */
    private static final int NO_CHANCE = 8;

    /** A declared charset is given up when one in so many characters beyond ASCII cannot be decoded with it. */
    private static final int BROKEN = 50;

    private CharsetReader() {}

    /**
     * A decision.
     *
     * @param charset {@code new String(bytes, charset)} is the page's text
     * @param doubt why it may be wrong; null when it is not in doubt
     */
    record Decision(Charset charset, @Nullable String doubt) {}

    /**
     * Decides for {@code bytes}.
     *
     * @param markup whether a declaration in them counts
     * @param mediaType what the sender said they are; null when nothing
     */
    static Decision decide(byte[] bytes, boolean markup, @Nullable String mediaType) {
        Charset marked = marked(bytes);
        Charset wide = marked == null ? WideCharset.of(bytes) : marked;
        if (wide != null) {
            return new Decision(wide, null);
        }
        Utf8 utf8 = Utf8.count(bytes);
        List<Charset> declared = declared(bytes, markup, mediaType);
        if (utf8.broken == 0) {
            return sound(bytes, utf8, declared);
        }
        for (Charset charset : declared) {
            if (!charset.equals(UTF_8)) {
                int broken = broken(bytes, charset);
                if (broken * (long) BROKEN <= utf8.beyondAscii) {
                    return new Decision(charset, broken == 0 ? null : broken(broken, charset));
                }
            }
        }
        if (utf8.sequences > utf8.broken) {
            return new Decision(UTF_8, broken(utf8.broken, UTF_8));
        }
        Charset guess = CharsetGuess.of(bytes, markup);
        return guess == null
                ? new Decision(
                        WINDOWS_1252,
                        "not UTF-8 and no charset declared: read as windows-1252; save it as UTF-8 to be sure")
                : new Decision(
                        guess,
                        "not UTF-8 and no sound charset declared: read as " + guess.name()
                                + ", which its letters fit best; save it as UTF-8 to be sure");
    }

    private static Decision sound(byte[] bytes, Utf8 utf8, List<Charset> declared) {
        if (utf8.sequences == 0 && holds(bytes, 0x1B) && new String(bytes, ISO_2022_JP).indexOf('\u001B') < 0) {
            return new Decision(ISO_2022_JP, null); // all its bytes are ASCII, but it shifts with escapes
        }
        for (Charset charset : declared) {
            boolean oneByte = charset.newEncoder().maxBytesPerChar() <= 1.0f;
            if (utf8.sequences == 0 || !oneByte && utf8.sequences < NO_CHANCE && broken(bytes, charset) == 0) {
                return new Decision(charset, null);
            }
        }
        return new Decision(UTF_8, null);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return UTF_16BE;
        }
        return starts(bytes, 0x84, 0x31, 0x95, 0x33) ? GB18030 : null;
    }

    private static String broken(int count, Charset charset) {
        return count + " byte sequences are not " + charset.name() + " and stand as \uFFFD";
    }

    private static int broken(byte[] bytes, Charset charset) {
        int broken = 0;
        String text = new String(bytes, charset);
        for (int at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
            broken++;
        }
        return broken;
    }

    private static boolean holds(byte[] bytes, int value) {
        for (byte b : bytes) {
            if (b == value) {
                return true;
            }
        }
        return false;
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

    /** What the sender says, then what the markup says: as browsers go about it. */
    private static List<Charset> declared(byte[] bytes, boolean markup, @Nullable String mediaType) {
        List<Charset> declared = new ArrayList<>(2);
        if (mediaType != null) {
            Matcher sent = PARAMETER.matcher(mediaType);
            Charset charset = sent.find() ? CharsetLabels.charset(sent.group(1)) : null;
            if (charset != null && !charset.name().startsWith("UTF-16")) { // that would have shown
                declared.add(charset);
            }
        }
        if (markup) {
            Matcher written = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, DECLARATION), ISO_8859_1));
            Charset charset = written.find() ? CharsetLabels.inMarkup(written.group(1)) : null;
            if (charset != null) {
                declared.add(charset);
            }
        }
        return declared;
    }

    /**
     * How much of some bytes is UTF-8 beyond ASCII.
     *
     * @param sequences sound sequences of two bytes or more
     * @param broken bytes that fit nowhere; one cut off at the very end is not counted
     * @param beyondAscii bytes that are not ASCII
     */
    private record Utf8(int sequences, int broken, int beyondAscii) {
        /** Eight bytes at once: most of a page is ASCII. */
        private static final VarHandle EIGHT =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

        private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

        static Utf8 count(byte[] bytes) {
            int sequences = 0;
            int broken = 0;
            int beyondAscii = 0;
            int i = 0;
            while (i < bytes.length) {
                while (i <= bytes.length - Long.BYTES && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
                    i += Long.BYTES;
                }
                if (i == bytes.length) {
                    break;
                }
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
                    beyondAscii += length;
                    i += length;
                } else {
                    beyondAscii++;
                    broken += length > 0 && i + have == bytes.length ? 0 : 1;
                    i++;
                }
            }
            return new Utf8(sequences, broken, beyondAscii);
        }
    }
}
