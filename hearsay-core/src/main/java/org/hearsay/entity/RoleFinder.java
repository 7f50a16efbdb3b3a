package org.hearsay.entity;

import org.hearsay.entity.Gazetteer.Match;
import org.jspecify.annotations.Nullable;

/** Reads title or office, country and gender of a person from the words before and behind the name. */
final class RoleFinder {

    private static final int LONGEST = 12;

    private final Words words;
    private final Gazetteer gazetteer;

    RoleFinder(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /** The person with what the sentence says of the office. */
    Chunk of(Line line, Chunk person) {
        int first = person.first();
        int from = first;
        int to = first - 1;
        if (line.is(first - 1, ",") && !line.is(first - 2, ",")) {
            // "A senior Eldorian official, Orla Brandt, …"
            int start = startOfNoun(line, first - 2);
            if (start >= 0
                    && holdsRole(line, start, first - 2)
                    && (line.is(start - 1, "a", "an", "the") || start == 0)) {
                from = start;
                to = first - 2;
            }
        } else {
            int start = startOfNoun(line, first - 1);
            if (start >= 0 && holdsRole(line, start, first - 1)) {
                from = start;
            }
        }
        if (from > to) {
            int[] behind = behind(line, person.last() + 1);
            if (behind != null) {
                from = behind[0];
                to = behind[1];
            }
        }
        String gender = gender(line, Math.min(from, first - 1), Math.max(to, first - 1));
        if (from > to) {
            return gender == null ? person : person.withRole(null, person.country(), gender);
        }
        while (to > from && words.honorifics.contains(line.lower(from))) {
            from++;
        }
        boolean title = from == to && words.honorifics.contains(line.lower(from));
        return person.withRole(title ? null : line.words(from, to), country(line, from, to), gender);
    }

    /** The first token of the noun phrase, without article, that ends in token {@code end}; -1 if none does. */
    private int startOfNoun(Line line, int end) {
        int i = end;
        while (i >= 0
                && end - i < LONGEST
                && (nominal(line, i) || (i < end && line.is(i, "of", "for", "and", "the") && portfolio(line, i)))) {
            i--;
        }
        i++;
        while (i <= end && line.is(i, "of", "for", "and", "the", "'s", "’s", "a", "an")) {
            i++;
        }
        return i <= end ? i : -1;
    }

    private boolean portfolio(Line line, int i) {
        String behind = line.lower(i + 1);
        return (words.portfolios.contains(behind) || line.is(i + 1, "the") || line.capitalised(i + 1))
                && (words.roles.contains(line.lower(i - 1))
                        || words.portfolios.contains(line.lower(i - 1))
                        || line.is(i - 1, "of"));
    }

    private boolean nominal(Line line, int i) {
        String pos = line.pos(i);
        return pos.equals("NOUN")
                || pos.equals("PROPN")
                || (pos.equals("ADJ"))
                || line.possessive(i)
                || words.roles.contains(line.lower(i))
                || words.honorifics.contains(line.lower(i));
    }

    private boolean holdsRole(Line line, int a, int b) {
        for (int i = b; i >= a; i--) {
            if (words.roles.contains(line.lower(i)) || words.honorifics.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private int @Nullable [] behind(Line line, int comma) {
        if (!line.is(comma, ",", "(")) {
            return null;
        }
        int from = comma + 1;
        while (line.is(from, "the", "a", "an", "who", "is", "was")) {
            from++;
        }
        int to = from;
        while (line.has(to)
                && to - from < LONGEST
                && !line.is(to, ",", ")", "(", ".", ";", ":", "who", "that", "which", "—", "–")
                && !line.verb(to)) {
            to++;
        }
        to--;
        boolean early = holdsRole(line, from, Math.min(to, from + 6));
        return to >= from && early ? new int[] {from, to} : null;
    }

    private @Nullable String gender(Line line, int a, int b) {
        for (int i = Math.max(0, a); i <= b; i++) {
            if (words.male.contains(line.lower(i))) {
                return "m";
            }
            if (words.female.contains(line.lower(i))) {
                return "f";
            }
        }
        return null;
    }

    private @Nullable String country(Line line, int a, int b) {
        for (int i = a; i <= b; i++) {
            Match match = gazetteer.at(line, i);
            if (match != null && match.entry().country() != null) {
                return match.entry().country();
            }
        }
        return null;
    }
}
