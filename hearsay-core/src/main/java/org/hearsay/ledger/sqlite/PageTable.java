package org.hearsay.ledger.sqlite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.hearsay.ledger.Rendition;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/** The table {@code page}: every version of every page, bytes and all, as first captured. */
final class PageTable {
    private static final String FIND = "SELECT * FROM page WHERE key = ?";

    private final Database database;

    PageTable(Database database) {
        this.database = database;
    }

    /** Keeps a page; one that is there already stays as first captured. */
    void keep(Page page) {
        Optional<String> held = database.first(
                "SELECT doc || char(0) || sha256 FROM page WHERE key = ?", r -> r.getString(1), page.key());
        if (held.isPresent()) {
            if (!held.get().equals(page.doc() + '\0' + page.sha256())) {
                throw new StageException(
                        "ledger",
                        "key-collision",
                        page.doc() + " has the key " + page.key() + " of another page. Give it another name.");
            }
            return;
        }
        Rendition rendition = Rendition.of(page);
        byte[] text = rendition == null ? null : page.text().getBytes(StandardCharsets.UTF_8);
        database.update(
                "INSERT INTO page (key, doc, sha256, url, size, format, charset, captured, given_title,"
                        + " given_published, given_outlet, bytes, rendition, rendition_size, rendition_sha256)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                page.key(),
                page.doc(),
                page.sha256(),
                page.url(),
                page.bytes().length,
                page.format().name(),
                page.charset(),
                page.captured() == null ? null : page.captured().toString(),
                page.given().title(),
                page.given().published(),
                page.given().outlet(),
                deflate(page.bytes()),
                text == null ? null : deflate(text),
                text == null ? null : text.length,
                rendition == null ? null : rendition.sha256());
    }

    /** The page with this key. */
    Optional<Page> page(String key) {
        return database.first(FIND, this::read, key);
    }

    /** A page's key and name. */
    record Name(String key, String doc, String sha256) {}

    /** All pages, by document name, then digest. */
    List<Name> names() {
        return database.list(
                "SELECT key, doc, sha256 FROM page ORDER BY doc, sha256",
                r -> new Name(r.getString(1), r.getString(2), r.getString(3)));
    }

    private Page read(ResultSet row) throws SQLException {
        String doc = row.getString("doc");
        String captured = row.getString("captured");
        byte[] bytes = inflate(doc, row.getBytes("bytes"), row.getInt("size"));
        byte[] rendition = row.getBytes("rendition");
        String charset = row.getString("charset");
        String text = rendition == null
                ? decode(doc, bytes, charset)
                : new String(inflate(doc, rendition, row.getInt("rendition_size")), StandardCharsets.UTF_8);
        if (rendition != null) {
            String digest = Page.digest(text.getBytes(StandardCharsets.UTF_8));
            if (!digest.equals(row.getString("rendition_sha256"))) {
                throw damaged(doc, "its rendition does not have the digest it was kept under", null);
            }
        }
        return new Page(
                doc,
                row.getString("url"),
                row.getString("sha256"),
                bytes,
                format(doc, row.getString("format")),
                charset,
                text,
                captured == null ? null : Instant.parse(captured),
                new Page.Given(
                        row.getString("given_title"), row.getString("given_published"), row.getString("given_outlet")));
    }

    private static Format format(String doc, String name) {
        return Arrays.stream(Format.values())
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> damaged(doc, "its format is unknown: " + name, null));
    }

    private static String decode(String doc, byte[] bytes, String charset) {
        try {
            return Rendition.decode(bytes, Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw damaged(doc, "its charset is unknown: " + charset, e);
        }
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(String doc, byte[] compressed, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            byte[] bytes = new byte[Math.max(0, size)];
            int at = 0;
            while (at < bytes.length) {
                int more = inflater.inflate(bytes, at, bytes.length - at);
                if (more == 0) {
                    throw damaged(doc, "its bytes end too early", null);
                }
                at += more;
            }
            return bytes;
        } catch (DataFormatException e) {
            throw damaged(doc, "its bytes cannot be decompressed", e);
        } finally {
            inflater.end();
        }
    }

    private static LedgerException damaged(String doc, String what, @Nullable Throwable cause) {
        return new LedgerException(
                Reason.CORRUPT,
                "The page " + doc + " is damaged in the ledger: " + what
                        + ". Restore the file from a copy, or read the page again into a new one.",
                cause);
    }
}
