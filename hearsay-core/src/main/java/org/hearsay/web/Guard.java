package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out. A request must name this server as its host (so that no name of another site can be bound to the
 * loopback address and read it), must not come from a page of another origin, and must bring back the token of this process
 * when it changes something. Every answer tells the browser to load and run nothing but what this server gives out.
 */
final class Guard {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    private static final int TOKEN_BYTES = 32;

    private final String token = token();

    /** What every form brings back; nobody who cannot read this server's pages knows it. */
    String formToken() {
        return token;
    }

    @Unguessable
    private static String token() {
        byte[] token = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** Before anything else is done with a request; one that changes something must bring the token. */
    void check(Context context) {
        protect(context);
        String port = ":" + context.req().getLocalPort();
        String host = context.header("Host");
        if (host == null || LOOPBACK.stream().noneMatch(name -> (name + port).equals(host.toLowerCase(Locale.ROOT)))) {
            throw new Refusal(421, "This desk answers to its own address only, not to \"" + host + "\".");
        }
        String origin = context.header("Origin");
        String site = context.header("Sec-Fetch-Site");
        boolean foreign = origin != null && !origin.equals("http://" + host)
                || "cross-site".equals(site)
                || "same-site".equals(site);
        boolean followed = SAFE.contains(context.method())
                && origin == null
                && "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"));
        if (foreign && !followed) {
            throw new Refusal(403, "Another site asked for this; the desk answers only to its own pages.");
        }
        if (!SAFE.contains(context.method())) {
            checkToken(context);
        }
    }

    private void checkToken(Context context) {
        @Nullable String given = context.formParam("token");
        if (given == null
                || !MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(
                    403, "The form is of an earlier run of the desk. Go back, load the page again, and repeat it.");
        }
    }

    private static void protect(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin") // with none, forms would come from the origin null
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-store");
    }
}
