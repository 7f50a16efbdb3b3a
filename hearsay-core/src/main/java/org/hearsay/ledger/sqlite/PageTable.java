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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.hearsay.ledger.Rendition;
import org.hearsay.page.Capture;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
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
        Page.Given given = page.given();
        Capture capture = page.capture();
        database.update(
                "INSERT INTO page (key, doc, sha256, url, size, format, charset, captured, given_title, given_author,"
                        + " given_published, given_basis, given_outlet, given_relay, requested, status, headers,"
                        + " media_type, container, bytes, rendition, rendition_size, rendition_sha256,"
                        + " rendition_reader, seal)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                page.key(),
                page.doc(),
                page.sha256(),
                capture.url(),
                page.bytes().length,
                page.format().name(),
                page.charset(),
                capture.at() == null ? null : capture.at().toString(),
                given.title(),
                given.author(),
                given.published(),
                given.basis().name(),
                given.outlet(),
                given.relay(),
                capture.requested(),
                capture.status(),
                Json.write(capture.headers()),
                capture.mediaType(),
                capture.container(),
                deflate(page.bytes()),
                text == null ? null : deflate(text),
                text == null ? null : text.length,
                rendition == null ? null : rendition.sha256(),
                rendition == null ? null : rendition.reader(),
                Seal.of(page));
    }

    /** The page with this key. */
    Optional<Page> page(String key) {
        return database.first(FIND, this::read, key);
    }

    /** How the last version of {@code doc} that was read, and lay by itself, came to hand. */
    Optional<Capture> lastCapture(String doc) {
        // compared here: as text, a time with a fraction of a second stands before one without
        return database
                .list(
                        "SELECT url, captured, requested, status, headers, media_type, container FROM page"
                                + " JOIN article USING (key) WHERE doc = ? AND container IS NULL AND captured IS NOT NULL"
                                + " ORDER BY sha256",
                        PageTable::capture,
                        doc)
                .stream()
                .max(Comparator.comparing(PageTable::at));
    }

    private static Instant at(Capture capture) {
        Instant at = capture.at();
        return at == null ? Instant.MIN : at;
    }

    /** A page's key and name. */
    record Name(String key, String doc, String sha256) {}

    /** All pages, by document name, then digest. */
    List<Name> names() {
        return database.list(
                "SELECT key, doc, sha256 FROM page ORDER BY doc, sha256",
                r -> new Name(r.getString(1), r.getString(2), r.getString(3)));
    }

    /** The seal that the page was kept under. */
    String seal(String key) {
        return database.first("SELECT seal FROM page WHERE key = ?", r -> r.getString(1), key)
                .orElse("");
    }

    private Page read(ResultSet row) throws SQLException {
        String doc = row.getString("doc");
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
                row.getString("sha256"),
                bytes,
                named(doc, "format", Format.values(), row.getString("format")),
                charset,
                text,
                row.getString("rendition_reader"),
                new Page.Given(
                        row.getString("given_title"),
                        row.getString("given_author"),
                        row.getString("given_published"),
                        named(doc, "basis", Basis.values(), row.getString("given_basis")),
                        row.getString("given_outlet"),
                        row.getString("given_relay")),
                capture(row));
    }

    private static Capture capture(ResultSet row) throws SQLException {
        String at = row.getString("captured");
        int status = row.getInt("status");
        boolean answered = !row.wasNull();
        return new Capture(
                row.getString("requested"),
                row.getString("url"),
                answered ? status : null,
                List.of(Json.read(row.getString("headers"), Capture.Header[].class)),
                at == null ? null : Instant.parse(at),
                row.getString("media_type"),
                row.getString("container"));
    }

    private static <E extends Enum<E>> E named(String doc, String what, E[] all, String name) {
        return Arrays.stream(all)
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> damaged(doc, "its " + what + " is unknown: " + name, null));
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
