package org.hearsay.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hearsay.page.Capture;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
import org.jspecify.annotations.Nullable;

/** Pages with a rendition, or with a capture of which everything is known. */
public final class PageFixture {

    private PageFixture() {}

    /** A page whose text was made of its bytes. */
    public static Page rendered() {
        return telex("telex-1");
    }

    /** The same, but nobody says who made it. */
    public static Page withoutReader() {
        return telex(null);
    }

    private static Page telex(@Nullable String reader) {
        byte[] bytes = "Smoke \\e9".getBytes(StandardCharsets.US_ASCII);
        return new Page(
                "wire.telex",
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                "Smoke é",
                reader,
                Page.Given.NOTHING,
                Capture.UNKNOWN);
    }

    /** A version of a page of the web, captured at this time with this tag, by itself or out of something. */
    public static Page version(String text, String at, String tag, @Nullable String container) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Page(
                "https://bell.example/ice",
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                text,
                null,
                Page.Given.NOTHING,
                new Capture(
                        null,
                        "https://bell.example/ice",
                        200,
                        List.of(new Capture.Header("ETag", tag)),
                        Instant.parse(at),
                        null,
                        container));
    }

    /** A page of which everything is known about how it came to hand. */
    public static Page captured() {
        byte[] bytes = "Fog over Varn.".getBytes(StandardCharsets.UTF_8);
        return new Page(
                "https://bell.example/fog",
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                "Fog over Varn.",
                null,
                new Page.Given("Fog", "Ilse Ravn", "2031-05-04", Basis.ASSUMED, "The Bell", "Tessaly Wire"),
                new Capture(
                        "http://bell.example/fog",
                        "https://bell.example/fog",
                        200,
                        List.of(new Capture.Header("Server", "x"), new Capture.Header("server", "y")),
                        Instant.parse("2031-05-04T10:15:30Z"),
                        "text/plain; charset=utf-8",
                        "fog.zip!/crawl.warc.gz#1042"));
    }
}
