package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The desk's own files, and htmx out of its WebJar. Screens name them with a digest of what they hold: such an address may be
 * kept for good, and another version of the program has others. Without the digest a browser asks each time whether it has
 * changed.
 */
public final class StaticFiles {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, String> TYPES = Map.of(
            "desk.css", "text/css; charset=utf-8",
            "desk.js", "text/javascript; charset=utf-8",
            "htmx.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");
    private static final Map<String, Held> FILES = new ConcurrentHashMap<>();
    private static final int DIGITS = 16;

    private StaticFiles() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, never shown
    private record Held(byte[] bytes, String digest) {}

    /** The address of a file, by its name: {@code /static/desk.css?v=0a1b2c3d4e5f6071}. */
    public static String address(String name) {
        return "/static/" + name + "?v=" + held(name).digest();
    }

    /** Answers with a file, or says that the browser has it. */
    static void answer(Context context) {
        String name = context.pathParam("name");
        String type = TYPES.get(name);
        if (type == null) {
            throw new Refusal(404, "There is no such page.");
        }
        Held file = held(name);
        String tag = '"' + file.digest() + '"';
        context.header("ETag", tag)
                .header(
                        "Cache-Control",
                        file.digest().equals(context.queryParam("v"))
                                ? "public, max-age=31536000, immutable"
                                : "no-cache");
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag)) {
            context.status(HttpStatus.NOT_MODIFIED);
        } else {
            context.contentType(type).result(file.bytes());
        }
    }

    private static Held held(String name) {
        return FILES.computeIfAbsent(name, StaticFiles::read);
    }

    private static Held read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(name.equals("htmx.js") ? HTMX : name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            byte[] bytes = in.readAllBytes();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Held(bytes, digest.substring(0, DIGITS));
        } catch (IOException e) {
            throw new IllegalStateException("a file of the program cannot be read: " + name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
