package org.hearsay.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Capture;
import org.jspecify.annotations.Nullable;

/**
 * The head of a kept HTTP response, fields in the order they stand there, which jwarc does not keep.
 *
 * @param status the status
 * @param fields the header fields
 * @param length bytes, the blank line at its end counted
 */
record HttpHead(int status, List<Capture.Header> fields, int length) {

    /** Bytes that a head may have. */
    static final int LONGEST = 64 * 1024;

    /** The head at the start of {@code in}, which is left where it was; null when there is none. */
    static @Nullable HttpHead peek(InputStream in) throws IOException {
        in.mark(LONGEST + 1);
        byte[] bytes = in.readNBytes(LONGEST);
        in.reset();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = end(text);
        int length = end < 0 ? 0 : end + (text.charAt(end) == '\r' ? 4 : 2);
        String[] lines = (end < 0 ? text : text.substring(0, end)).split("\r?\n");
        String[] first = lines[0].split(" +", 3);
        if (end < 0 || first.length < 2 || !first[0].startsWith("HTTP/") || !first[1].matches("[0-9]{3}")) {
            return null;
        }
        List<Capture.Header> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            int colon = line.indexOf(':');
            if ((line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty()) {
                Capture.Header last = fields.remove(fields.size() - 1);
                fields.add(new Capture.Header(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0) {
                fields.add(new Capture.Header(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        return new HttpHead(Integer.parseInt(first[1]), fields, length);
    }

    private static int end(String text) {
        int crlf = text.indexOf("\r\n\r\n");
        int lf = text.indexOf("\n\n");
        return crlf < 0 ? lf : lf < 0 ? crlf : Math.min(crlf, lf);
    }

    /** The first field of this name; null when there is none. */
    @Nullable
    String first(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Capture.Header::value)
                .findFirst()
                .orElse(null);
    }
}
