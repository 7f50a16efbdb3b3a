package org.hearsay.story;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A person's name in a form that survives transliteration: {@code Zelensky}, {@code Zelenskiy} and {@code
 * Zelenskyy} are one, so are {@code Rønnevik} and {@code Roennevik}.
 *
 * @param given normal form of the first name or initial; empty when only a surname is known
 * @param surname normal form of the last name
 */
record PersonName(String given, String surname) {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "del", "della", "da", "di", "du", "la", "le", "al", "el", "bin", "ibn",
            "ben", "dos", "das", "ter", "zu", "jr", "sr", "ii", "iii");

    /** Names shorter than this are never matched with a letter of difference. */
    private static final int LONG = 6;

    static PersonName of(String name) {
        List<String> parts = Arrays.stream(Words.plain(name).split("[^\\p{L}]+"))
                .filter(p -> !p.isEmpty() && !p.equals("s"))
                .toList();
        List<String> bare = parts.stream().filter(p -> !PARTICLES.contains(p)).toList();
        List<String> kept = bare.isEmpty() ? parts : bare;
        if (kept.isEmpty()) {
            return new PersonName("", "");
        }
        String last = normal(kept.get(kept.size() - 1));
        return new PersonName(kept.size() > 1 ? normal(kept.get(0)) : "", last);
    }

    /** Both must have a given name or initial. */
    boolean same(PersonName other) {
        if (given.isEmpty() || other.given.isEmpty() || surname.isEmpty()) {
            return false;
        }
        boolean givenSame = given.equals(other.given) || initial(other);
        if (surname.equals(other.surname)) {
            return givenSame || close(given, other.given);
        }
        return given.equals(other.given) && close(surname, other.surname);
    }

    /** Whether the surname alone, which is all that {@code this} has, is the other's. */
    boolean surnameOf(PersonName other) {
        return given.isEmpty() && !surname.isEmpty() && surname.equals(other.surname);
    }

    private boolean initial(PersonName other) {
        return (given.length() == 1 || other.given.length() == 1) && given.charAt(0) == other.given.charAt(0);
    }

    private static String normal(String part) {
        String name = part.replace("dzh", "j")
                .replace("zh", "j")
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("x", "ks")
                .replace("oe", "o")
                .replace("ae", "a")
                .replace("ue", "u")
                .replace("ou", "u")
                .replace('w', 'v')
                .replace('y', 'i')
                .replace('j', 'i');
        StringBuilder once = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i) != name.charAt(i - 1)) {
                once.append(name.charAt(i));
            }
        }
        return once.length() > 2 && once.charAt(0) == 'i' && once.charAt(1) == 'e'
                ? once.substring(1)
                : once.toString();
    }

    /** One letter more, less or other in a long name; a feminine ending makes another person. */
    private static boolean close(String a, String b) {
        if (Math.min(a.length(), b.length()) < LONG || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        if (a.equals(b + "a") || b.equals(a + "a")) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        return restA.isEmpty()
                || restB.isEmpty()
                || restA.substring(1).equals(restB)
                || restB.substring(1).equals(restA)
                || restA.substring(1).equals(restB.substring(1));
    }
}
