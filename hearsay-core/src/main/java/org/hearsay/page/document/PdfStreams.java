package org.hearsay.page.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;

/**
 * Counts what the packed streams of a PDF document become before PDFBox unpacks any: it holds each in memory,
 * whatever its length. Pictures are left out, since reading text does not unpack them.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** So far before a stream its dictionary is looked for. */
    private static final int DICTIONARY = 1024;

    private PdfStreams() {}

    /**
     * Checks {@code bytes}.
     *
     * @throws StageException {@code inflates}
     */
    static void check(String doc, byte[] bytes, Limits limits) {
        long most = Math.min(
                limits.unpacking().heldBytes(),
                Math.max(1 << 20, (long) bytes.length * limits.unpacking().ratio()));
        long out = 0;
        byte[] dropped = new byte[16 * 1024];
        int at = indexOf(bytes, 0);
        while (at >= 0) {
            int data = at + STREAM.length;
            data += data < bytes.length && bytes[data] == '\r' ? 1 : 0;
            data += data < bytes.length && bytes[data] == '\n' ? 1 : 0;
            if (isZlib(bytes, data) && !isPicture(bytes, at)) {
                out += unpacked(bytes, data, most - out, dropped);
                if (out >= most) {
                    throw new StageException(
                            "page",
                            "inflates",
                            doc + " is a PDF document whose streams become more than " + most
                                    + " bytes when they are unpacked; print it to a new file and read that");
                }
            }
            at = indexOf(bytes, data);
        }
    }

    private static long unpacked(byte[] bytes, int from, long most, byte[] dropped) {
        Inflater inflater = new Inflater();
        long out = 0;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            while (out < most && !inflater.finished()) {
                int more = inflater.inflate(dropped);
                if (more == 0) {
                    return out; // it ends too early, or asks for a dictionary
                }
                out += more;
            }
            return out;
        } catch (DataFormatException e) {
            return out; // no packed stream, or a damaged one; the work was done all the same
        } finally {
            inflater.end();
        }
    }

    private static boolean isZlib(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % 31 == 0;
    }

    private static boolean isPicture(byte[] bytes, int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        String before = new String(bytes, from, stream - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.contains("/Image") && dictionary.contains("/Width") && !dictionary.contains("/ObjStm");
    }

    private static int indexOf(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length <= bytes.length; i++) {
            int j = 0;
            while (j < STREAM.length && bytes[i + j] == STREAM[j]) {
                j++;
            }
            if (j == STREAM.length) {
                return i;
            }
        }
        return -1;
    }
}
