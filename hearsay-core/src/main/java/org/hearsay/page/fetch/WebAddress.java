package org.hearsay.page.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An {@code http} or {@code https} address, taken apart strictly and written in one way: what could be read
 * in two ways (a name or password before the host, backslashes, control characters) is refused and not
 * guessed at. The fragment is dropped.
 *
 * @param secure whether TLS is asked for
 * @param host whom to ask
 * @param port where, 1 to 65535
 * @param target path and query in ASCII, beginning with {@code /}
 */
record WebAddress(boolean secure, Host host, int port, String target) {

    private static final int LONGEST = 8192;

    /** Ports on which pages are served; on others other programs listen. */
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /**
     * Reads an address.
     *
     * @throws org.hearsay.text.StageException {@code bad-url}, {@code refused-scheme} or
     *     {@code refused-userinfo}
     */
    static WebAddress parse(String given) {
        String text = given.strip();
        if (text.length() > LONGEST) {
            throw FetchFailure.malformed(text, "longer than " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            throw FetchFailure.malformed(text, "holds a control character");
        }
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!isScheme(scheme)) {
            throw FetchFailure.malformed(text, "does not begin with http:// or https://");
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw FetchFailure.of(
                    "refused-scheme",
                    text,
                    "only http and https are fetched, not " + scheme + "; save the page and read the file");
        }
        if (!text.startsWith("//", colon + 1)) {
            throw FetchFailure.malformed(text, "has no // behind " + scheme + ":");
        }
        int start = colon + 3;
        int end = start;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return of(scheme.equals("https"), text.substring(start, end), text.substring(end), text);
    }

    /** The address that {@code reference}, found in a page or answer from here, leads to. */
    WebAddress resolve(String reference) {
        String text = reference.strip();
        int hash = text.indexOf('#');
        String bare = hash < 0 ? text : text.substring(0, hash);
        int colon = bare.indexOf(':');
        if (colon > 0 && isScheme(bare.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return parse(bare);
        }
        String scheme = secure ? "https:" : "http:";
        if (bare.startsWith("//")) {
            return parse(scheme + bare);
        }
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        String joined = bare.isEmpty()
                ? target
                : bare.startsWith("/")
                        ? bare
                        : bare.startsWith("?") ? path + bare : path.substring(0, path.lastIndexOf('/') + 1) + bare;
        return parse(origin() + joined);
    }

    /** Scheme, host and port. */
    String origin() {
        boolean usual = port == (secure ? 443 : 80);
        return (secure ? "https://" : "http://") + host.name() + (usual ? "" : ":" + port);
    }

    /** Whether pages are usually served on its port. */
    boolean hasUsualPort() {
        return PORTS.contains(port);
    }

    @Override
    public String toString() {
        return origin() + target;
    }

    private static WebAddress of(boolean secure, String authority, String rest, String whole) {
        if (authority.indexOf('@') >= 0) {
            throw FetchFailure.of(
                    "refused-userinfo",
                    whole.replaceFirst("//[^@]{0,8192}@", "//…@"),
                    "a name or password stands before the host; leave out all up to the @");
        }
        if (authority.indexOf('\\') >= 0) {
            throw FetchFailure.malformed(whole, "has a backslash in its host");
        }
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', Math.max(bracket, 0));
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        if (host.isEmpty()) {
            throw FetchFailure.malformed(whole, "has no host");
        }
        return new WebAddress(secure, Host.parse(host, whole), port(port, secure, whole), target(rest, whole));
    }

    private static int port(String port, boolean secure, String whole) {
        if (port.isEmpty()) {
            return secure ? 443 : 80;
        }
        boolean digits = port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65535) {
            throw FetchFailure.malformed(whole, "\"" + port + "\" is no port");
        }
        return number;
    }

    private static String target(String rest, String whole) {
        int hash = rest.indexOf('#');
        String bare = hash < 0 ? rest : rest.substring(0, hash);
        int query = bare.indexOf('?');
        String path = query < 0 ? bare : bare.substring(0, query);
        if (path.indexOf('\\') >= 0) {
            throw FetchFailure.malformed(whole, "has a backslash in its path");
        }
        return withoutDots(encoded(path)) + (query < 0 ? "" : encoded(bare.substring(query)));
    }

    /** Takes {@code .} and {@code ..} out of a path (RFC 3986, 5.2.4), plain or percent-encoded. */
    private static String withoutDots(String path) {
        List<String> kept = new ArrayList<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            String plain = segments[i].length() <= 6 ? segments[i].replaceAll("%2[eE]", ".") : segments[i];
            boolean last = i == segments.length - 1;
            if (plain.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            } else if (!plain.equals(".") && !plain.equals("..")) {
                kept.add(segments[i]);
                continue;
            }
            if (last) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Percent-encodes, in UTF-8, what may not stand in an address as it is. */
    private static String encoded(String part) {
        StringBuilder out = new StringBuilder(part.length() + 16);
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    private static boolean isScheme(String text) {
        return !text.isEmpty()
                && text.charAt(0) >= 'a'
                && text.charAt(0) <= 'z'
                && text.chars()
                        .allMatch(
                                c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.');
    }
}
