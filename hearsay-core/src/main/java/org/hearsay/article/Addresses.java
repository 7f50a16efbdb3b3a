package org.hearsay.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Web addresses as pages state them: which are kept, and which belong to one site. */
final class Addresses {

    private static final int LONGEST = 2_000;
    private static final int SHORT_LABEL = 3;
    private static final int COUNTRY = 2;

    private Addresses() {}

    /** {@code address} if it is one of the web that a reader could open; null for {@code javascript:}, {@code data:} and the like. */
    static @Nullable String web(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return null;
        }
        String plain = address.trim();
        boolean web = plain.regionMatches(true, 0, "http://", 0, 7) || plain.regionMatches(true, 0, "https://", 0, 8);
        boolean clean = plain.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"' || c == 0x7f);
        return web && clean && !host(plain).isEmpty() ? plain : null;
    }

    /** The host of a web address in lower case, without user and port; empty if there is none. */
    static String host(String address) {
        int from = address.indexOf("://") + 3;
        int to = from;
        while (to < address.length() && "/?#\\".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        String authority = from < 3 ? "" : address.substring(from, to);
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        return host.matches("[\\p{L}\\p{N}.-]+") ? host.toLowerCase(Locale.ROOT) : "";
    }

    /**
     * The part of a host that names its site: {@code news.corvane.example} is of {@code corvane.example},
     * {@code www.bell.co.zz} of {@code bell.co.zz}. A rule of thumb for what a list of public suffixes would say.
     */
    static String site(String host) {
        String[] labels = host.split("\\.");
        int n = labels.length;
        boolean second = n > 2 && labels[n - 1].length() == COUNTRY && labels[n - 2].length() <= SHORT_LABEL;
        int keep = Math.min(n, second ? 3 : 2);
        return String.join(".", java.util.Arrays.copyOfRange(labels, n - keep, n));
    }

    /** Whether two web addresses are of one site. */
    static boolean sameSite(String one, String other) {
        return site(host(one)).equals(site(host(other)));
    }

    /** Whether {@code copy} is an archive's or accelerator's address of the page at {@code address}: it holds the other's host in its path. */
    static boolean holds(String copy, String address) {
        String host = host(address);
        int at = copy.toLowerCase(Locale.ROOT)
                .indexOf(host, copy.indexOf("://") + 3 + host(copy).length());
        return !host.isEmpty() && at >= 0;
    }

    /** What a site's name says of the outlet: {@code corvane} of {@code www.corvane.example}. */
    static String name(String host) {
        return site(host).replaceFirst("\\..*$", "");
    }
}
