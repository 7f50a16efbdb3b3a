package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the signs that an article comes from elsewhere: each once, by names other than the outlet's own. */
final class Syndication {

    /**
     * The names by which a page calls its own outlet.
     *
     * @param keys as {@link #alike} compares them
     */
    record OwnNames(Set<String> keys) {
        static OwnNames of(Assembly found, List<String> others) {
            Set<String> names = new HashSet<>(others);
            if (found.outlet != null) {
                names.add(found.outlet);
            }
            return new OwnNames(Set.copyOf(names));
        }

        boolean has(String name) {
            return keys.stream().anyMatch(own -> alike(own, name));
        }
    }

    private static final int SHORTEST_PART = 5;
    private static final int MOST_NAME_WORDS = 8;
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:|://");

    private final Assembly found;
    private final OwnNames own;

    Syndication(Assembly found, OwnNames own) {
        this.found = found;
        this.own = own;
    }

    /** Whether two names are of one outlet, as far as the words tell: one holds the other, or begins with it. */
    static boolean alike(String one, String other) {
        String a = key(one);
        String b = key(other);
        boolean begins = Words.key(one).startsWith(Words.key(other) + " ")
                || Words.key(other).startsWith(Words.key(one) + " ");
        boolean part = Math.min(a.length(), b.length()) >= SHORTEST_PART && (a.contains(b) || b.contains(a));
        return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || part || begins);
    }

    private static String key(String name) {
        String agency = BylineWords.agency(name);
        return Words.key(agency == null ? name : agency)
                .replaceFirst("^the ", "")
                .replace(" ", "");
    }

    /** Adds a hint unless it names the outlet itself, or says again what is known. */
    void stated(
            SyndicationHint.Kind kind, @Nullable String name, @Nullable String url, Assembly.@Nullable Place place) {
        String full = name == null ? null : full(name);
        boolean nothing = full != null && (!fits(full) || own.has(full));
        boolean known = found.hints.stream()
                .anyMatch(h -> h.kind() == kind
                        && (full == null || h.name() == null
                                ? String.valueOf(url).equals(h.url())
                                : alike(full, h.name())));
        if (nothing || known || full == null && url == null) {
            return;
        }
        found.hints.add(new Assembly.Hint(kind, full, url, place));
        if (place != null) {
            found.cite(place);
        }
    }

    /** A name by which an outlet can be known: an agency's full name for its short one, no article before it. */
    private static String full(String name) {
        String plain = name.trim().replaceFirst("^the ", "");
        String[] words = plain.split(" ");
        for (int i = 0; i < words.length; i++) {
            String agency = BylineWords.agency(String.join(" ", List.of(words).subList(i, words.length)));
            if (agency != null) {
                return agency;
            }
        }
        return plain;
    }

    private static boolean fits(String name) {
        return name.split(" ").length <= MOST_NAME_WORDS
                && name.chars().anyMatch(Character::isLetter)
                && !SCHEME.matcher(name).find();
    }
}
