package org.hearsay.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/** Makes a page of bytes, wherever they came from, or says why they are none. */
public final class Bytes {

    private static final String STAGE = "page";

    /** Of so many bytes at the start it is judged whether they are text. */
    private static final int SAMPLE = 64 * 1024;

    /** So much at the start tells whether it is markup. */
    private static final int HEAD = 4096;

    private static final List<Magic> MAGIC = List.of(
            new Magic("a PDF document", 0x25, 0x50, 0x44, 0x46, 0x2D),
            new Magic("a ZIP archive or office document", 0x50, 0x4B, 0x03, 0x04),
            new Magic("an empty ZIP archive", 0x50, 0x4B, 0x05, 0x06),
            new Magic("an old office document", 0xD0, 0xCF, 0x11, 0xE0),
            new Magic("an RTF document", 0x7B, 0x5C, 0x72, 0x74, 0x66),
            new Magic("a gzip archive", 0x1F, 0x8B, 0x08),
            new Magic("an XZ archive", 0xFD, 0x37, 0x7A, 0x58, 0x5A),
            new Magic("a bzip2 archive", 0x42, 0x5A, 0x68, -1, 0x31, 0x41, 0x59, 0x26),
            new Magic("a Zstandard archive", 0x28, 0xB5, 0x2F, 0xFD),
            new Magic("a 7z archive", 0x37, 0x7A, 0xBC, 0xAF),
            new Magic("a RAR archive", 0x52, 0x61, 0x72, 0x21, 0x1A),
            new Magic("a PNG image", 0x89, 0x50, 0x4E, 0x47),
            new Magic("a JPEG image", 0xFF, 0xD8, 0xFF),
            new Magic("a GIF image", 0x47, 0x49, 0x46, 0x38),
            new Magic("a picture or sound in a RIFF file", 0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57),
            new Magic("a film", -1, -1, -1, -1, 0x66, 0x74, 0x79, 0x70),
            new Magic("an ELF program", 0x7F, 0x45, 0x4C, 0x46),
            new Magic("an SQLite database", 0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66));

    private static final Pattern BEFORE_MARKUP = Pattern.compile(
            "^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*+(?:<\\?xml[^>]*+>\\s*+|<!--(?:[^-]|-(?!->))*+-->\\s*+)*+");

    /** Where a tar archive says that it is one. */
    private static final int TAR = 257;

    private Bytes() {}

    /** At most {@code pageBytes + 1} bytes of {@code in}, so that a longer one is noticed. */
    public static byte[] take(InputStream in, Limits limits) throws IOException {
        return in.readNBytes(limits.pageBytes() + 1);
    }

    /**
     * The page that {@code taken} makes.
     *
     * @param doc the page's name
     * @param taken its bytes, from {@link #take}
     * @param capture how they came to hand; a charset in its media type helps to decode them
     * @param given what is said of the page apart from its text
     * @throws StageException {@code empty}, {@code binary}
     */
    public static Captured page(String doc, byte[] taken, Capture capture, Page.Given given, Limits limits) {
        List<Captured.Limit> met = new ArrayList<>();
        byte[] bytes = taken;
        refuseKnown(doc, bytes);
        Format format = format(doc, bytes, capture.mediaType());
        CharsetReader.Decision decision = CharsetReader.decide(bytes, format == Format.HTML, capture.mediaType());
        if (!decision.charset().name().startsWith("UTF-16")
                && !decision.charset().name().startsWith("UTF-32")) {
            refuseBinary(doc, bytes);
        }
        if (taken.length > limits.pageBytes()) {
            bytes = cut(taken, limits.pageBytes(), decision.charset());
            decision = CharsetReader.decide(bytes, format == Format.HTML, capture.mediaType());
            met.add(new Captured.Limit(
                    "too-large",
                    "only the first " + bytes.length + " bytes were read; split the page to read the rest"));
        }
        if (decision.doubt() != null) {
            met.add(new Captured.Limit("charset", decision.doubt()));
        }
        String text = new String(bytes, decision.charset());
        if (new Span(0, text.length()).trim(text).isEmpty()) {
            throw new StageException(STAGE, "empty", doc + " holds no characters; capture the page again");
        }
        Page page = new Page(
                doc,
                Page.digest(bytes),
                bytes,
                format,
                decision.charset().name(),
                text,
                null,
                format == Format.MARKDOWN ? FrontMatter.given(text, given) : given,
                capture);
        return new Captured(page, met);
    }

    /**
     * The characters of a part of a document.
     *
     * @param charset the name of what they were decoded with
     * @param doubt why that may be wrong; null when it is not in doubt
     */
    public record Decoded(
            String text, String charset, @Nullable String doubt) {}

    /**
     * Decodes a part of a document as a page of its own would be.
     *
     * @param mediaType what is said of it, with its charset if that is said
     */
    public static Decoded decode(byte[] bytes, Format format, @Nullable String mediaType) {
        CharsetReader.Decision decision = CharsetReader.decide(bytes, format == Format.HTML, mediaType);
        return new Decoded(
                new String(bytes, decision.charset()), decision.charset().name(), decision.doubt());
    }

    /**
     * The characters of markup that is no page itself, such as a feed.
     *
     * @param bytes all of it
     * @param capture how it came to hand; a charset in its media type counts before one it declares
     */
    public static String markup(byte[] bytes, Capture capture) {
        return new String(
                bytes, CharsetReader.decide(bytes, true, capture.mediaType()).charset());
    }

    /** The first {@code most} bytes, or some fewer so that no character is cut. */
    private static byte[] cut(byte[] bytes, int most, Charset charset) {
        int end = most;
        if (charset.equals(StandardCharsets.UTF_8)) {
            while (end > most - 4 && end > 0 && (bytes[end] & 0xC0) == 0x80) {
                end--;
            }
        } else if (charset.name().startsWith("UTF-16")) {
            end -= end % 2;
        } else if (charset.name().startsWith("UTF-32")) {
            end -= end % 4;
        } else if (charset.newEncoder().maxBytesPerChar() > 1) {
            // a line feed is no part of a longer character in any of these charsets
            int line = most;
            while (line > 0 && line > most - SAMPLE && bytes[line - 1] != '\n') {
                line--;
            }
            end = line > 0 && bytes[line - 1] == '\n' ? line : most;
        }
        return Arrays.copyOf(bytes, end);
    }

    /**
     * What the bytes are: markup if they begin like it, else what the sender or the name says.
     *
     * @param mediaType what the sender said; null when nothing
     */
    static Format format(String doc, byte[] bytes, @Nullable String mediaType) {
        if (isMarkup(bytes)) {
            return Format.HTML;
        }
        String type =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return Format.HTML;
        }
        String lower = doc.toLowerCase(Locale.ROOT);
        String name = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return Format.HTML;
        }
        return type.equals("text/markdown") || name.endsWith(".md") || name.endsWith(".markdown")
                ? Format.MARKDOWN
                : Format.TEXT;
    }

    /** Whether {@code bytes} begin as markup does, comments and declarations before it passed over. */
    public static boolean isMarkup(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
        String start = BEFORE_MARKUP.matcher(head).replaceFirst("").toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head");
    }

    private static void refuseKnown(String doc, byte[] bytes) {
        for (Magic magic : MAGIC) {
            if (magic.starts(bytes)) {
                throw binary(doc, "is " + magic.what);
            }
        }
        if (bytes.length > TAR + 5 && new String(bytes, TAR, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            throw new StageException(
                    STAGE, "binary", doc + " is a tar archive, which is not opened; unpack it and read its pages");
        }
    }

    private static void refuseBinary(String doc, byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE);
        int nul = 0;
        int control = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            nul += b == 0 ? 1 : 0;
            boolean plain = b >= 0x20 && b != 0x7F || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
            control += plain ? 0 : 1;
        }
        if (nul * 1000L > length) {
            throw binary(doc, "holds NUL bytes");
        }
        if (control * 50L > length) {
            throw binary(doc, "consists largely of control characters");
        }
    }

    private static StageException binary(String doc, String what) {
        return new StageException(
                STAGE, "binary", doc + " " + what + ", not text or HTML; save its text as .txt or .html and read that");
    }

    /** The first bytes of a format; -1 stands for any. */
    @SuppressWarnings("ArrayRecordComponent") // private and never compared
    private record Magic(String what, int... values) {
        boolean starts(byte[] bytes) {
            if (bytes.length < values.length) {
                return false;
            }
            for (int i = 0; i < values.length; i++) {
                if (values[i] >= 0 && (bytes[i] & 0xFF) != values[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
