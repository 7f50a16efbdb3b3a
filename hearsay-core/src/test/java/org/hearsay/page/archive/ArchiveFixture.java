package org.hearsay.page.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.PageReader;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;

/** Archives made for a test, and what comes of reading them. */
public final class ArchiveFixture {

    /** An article. */
    public static final String STORY = """
            <!DOCTYPE html><html><head><title>Ferry to Tolm sails on Friday</title></head><body>
            <h1>Ferry to Tolm sails on Friday</h1>
            <p>The harbour master of Tolm, Ilse Ravn, said on Tuesday that the ferry would sail on Friday, a week late.</p>
            <p>The company that owns the ferry denied that it had been told to wait, and the ministry did not comment.</p>
            </body></html>
            """;

    private ArchiveFixture() {}

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Packed with gzip, one member. */
    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A ZIP archive of entries in this order. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same of names and contents in turn. */
    public static byte[] zip(Object... namesAndBytes) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            Object content = namesAndBytes[i + 1];
            entries.put((String) namesAndBytes[i], content instanceof String s ? bytes(s) : (byte[]) content);
        }
        return zip(entries);
    }

    /** A record of a WARC file. */
    public static byte[] record(String type, String uri, String contentType, byte[] block) {
        return join(
                bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\n"
                        + (uri == null ? "" : "WARC-Target-URI: " + uri + "\r\n")
                        + "WARC-Date: 2031-03-05T10:15:30Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n"),
                block,
                bytes("\r\n\r\n"));
    }

    /** A response with status 200. */
    public static byte[] response(String uri, String contentType, byte[] body, String... moreHeaders) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nServer: x\r\nContent-Type: " + contentType + "\r\n");
        for (String header : moreHeaders) {
            head.append(header).append("\r\n");
        }
        return record("response", uri, "application/http; msgtype=response", join(bytes(head + "\r\n"), body));
    }

    /** One behind the other. */
    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The readers that opening {@code bytes} under the name {@code doc} yields. */
    public static List<PageReader> open(String doc, byte[] bytes, Limits limits) {
        List<PageReader> all = new ArrayList<>();
        new Archives(limits)
                .open(Source.of(doc, new ByteArrayInputStream(bytes), null, Capture.UNKNOWN))
                .forEachRemaining(all::add);
        return all;
    }

    /** What becomes of each: its name, and the reason where it could not be read or not in full. */
    public static List<String> outcomes(String doc, byte[] bytes, Limits limits) {
        return open(doc, bytes, limits).stream().map(ArchiveFixture::outcome).toList();
    }

    /** The same within the usual limits. */
    public static List<String> outcomes(String doc, byte[] bytes) {
        return outcomes(doc, bytes, Limits.DEFAULT);
    }

    /** The same of one reader. */
    public static String outcome(PageReader reader) {
        try {
            Captured captured = reader.read();
            return reader.doc()
                    + (captured.limits().isEmpty()
                            ? ""
                            : " limited: " + captured.limits().get(0).reason());
        } catch (StageException e) {
            return reader.doc() + " " + e.reason();
        }
    }
}
