package org.hearsay.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.hearsay.text.StageException;

/** Makes a page of bytes, wherever they came from, or says why they are none. */
public final class Bytes {

    private static final String STAGE = "page";

    /** Of so many bytes at the start it is judged whether they are text. */
    private static final int SAMPLE = 64 * 1024;

    private static final List<Magic> MAGIC = List.of(
            new Magic("a PDF document", 0x25, 0x50, 0x44, 0x46, 0x2D),
            new Magic("a ZIP archive or office document", 0x50, 0x4B, 0x03, 0x04),
            new Magic("an old office document", 0xD0, 0xCF, 0x11, 0xE0),
            new Magic("a gzip archive", 0x1F, 0x8B, 0x08),
            new Magic("an XZ archive", 0xFD, 0x37, 0x7A, 0x58, 0x5A),
            new Magic("a 7z archive", 0x37, 0x7A, 0xBC, 0xAF),
            new Magic("a PNG image", 0x89, 0x50, 0x4E, 0x47),
            new Magic("a JPEG image", 0xFF, 0xD8, 0xFF),
            new Magic("a GIF image", 0x47, 0x49, 0x46, 0x38),
            new Magic("an ELF program", 0x7F, 0x45, 0x4C, 0x46),
            new Magic("an SQLite database", 0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66));

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
        refuseBinary(doc, bytes);
        Format format = format(doc, bytes);
        CharsetReader.Decision decision = CharsetReader.decide(bytes, format == Format.HTML);
        if (taken.length > limits.pageBytes()) {
            bytes = cut(taken, limits.pageBytes(), decision.charset());
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
                doc, Page.digest(bytes), bytes, format, decision.charset().name(), text, null, given, capture);
        return new Captured(page, met);
    }

    private static byte[] cut(byte[] bytes, int most, Charset charset) {
        int end = most;
        if (charset.equals(StandardCharsets.UTF_8)) {
            while (end > most - 4 && end > 0 && (bytes[end] & 0xC0) == 0x80) {
                end--;
            }
        } else if (charset.name().startsWith("UTF-16")) {
            end -= end % 2;
        }
        return Arrays.copyOf(bytes, end);
    }

    private static Format format(String doc, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst(
                        "^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*",
                        "")
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<head")) {
            return Format.HTML;
        }
        String name = doc.toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml") ? Format.HTML : Format.TEXT;
    }

    private static void refuseBinary(String doc, byte[] bytes) {
        for (Magic magic : MAGIC) {
            if (CharsetReader.starts(bytes, magic.bytes)) {
                throw binary(doc, "is " + magic.what);
            }
        }
        if (CharsetReader.starts(bytes, 0xFF, 0xFE) || CharsetReader.starts(bytes, 0xFE, 0xFF)) {
            return; // UTF-16 is full of NULs
        }
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

    /** The first bytes of a format. */
    @SuppressWarnings("ArrayRecordComponent") // private and never compared
    private record Magic(String what, int... bytes) {}
}
