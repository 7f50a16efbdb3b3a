package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.entity.Gazetteer.Kind;
import org.hearsay.entity.Gazetteer.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by form: runs of capitalised words, cut at the names of the pack and at titles, typed by
 * the words in and beside them. No list of persons is used.
 */
final class NameFinder {

    private static final Set<String> SURNAMES_TOO = Set.of(
            "king", "major", "prince", "pope", "bishop", "judge", "dean", "cardinal", "marshal", "head", "chair");
    private final Words words;
    private final Gazetteer gazetteer;
    private final Context context;
    private final PackNames pack;

    NameFinder(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.context = new Context(words);
        this.pack = new PackNames(gazetteer, new Reading(words));
    }

    /**
     * The names of a sentence, in order, none overlapping.
     *
     * @param index the sentence's place in the list
     * @param seen how words are written elsewhere in the article
     */
    List<Chunk> find(int index, Line line, Spelling seen) {
        return new Finding(index, line, seen).run();
    }

    /** One sentence's search. */
    private final class Finding {
        private final int index;
        private final Line line;
        private final Runs runs;
        private final @Nullable Match[] covering;
        private final List<Chunk> found = new ArrayList<>();

        Finding(int index, Line line, Spelling seen) {
            this.index = index;
            this.line = line;
            this.runs = new Runs(words, gazetteer, line, seen);
            this.covering = runs.covering();
        }

        List<Chunk> run() {
            int i = 0;
            while (i < line.size()) {
                if (!runs.named(i)) {
                    i++;
                    continue;
                }
                int end = runs.runEnd(i);
                int next = parse(i, end);
                i = Math.max(end, next) + 1;
            }
            found.sort((a, b) -> a.span().compareTo(b.span()));
            return found;
        }

        /** Finds the names of tokens a to b; returns the last token used, which may lie beyond b. */
        private int parse(int a, int b) {
            if (a > b) {
                return b;
            }
            int head = lastHead(a, b);
            int role = lastRole(Math.max(a, head + 1), b);
            if (role == b) {
                int portfolio = runs.portfolioEnd(b);
                int person = portfolio + 1;
                if (portfolio > b && line.has(person) && runs.named(person) && covering[person] == null) {
                    int end = runs.runEnd(person);
                    person(person, end);
                    parse(a, role - 1);
                    return end;
                }
                if (SURNAMES_TOO.contains(line.lower(b)) && b > a && plainName(a, b - 1)) {
                    person(a, b);
                    return b;
                }
                parse(a, dropModifiers(a, b - 1));
                for (int i = b + 1; i <= portfolio; i++) {
                    if (covering[i] != null) {
                        known(covering[i]);
                        i = covering[i].last();
                    }
                }
                return portfolio;
            }
            if (role >= a && onlyPlain(role + 1, b)) {
                person(role + 1, b);
                parse(a, words.honorifics.contains(line.lower(role)) ? role - 1 : dropModifiers(a, role - 1));
                return b;
            }
            if (role >= a) {
                parse(a, dropModifiers(a, role - 1));
                return parse(role + 1, b);
            }
            if (head >= a) {
                return body(a, head, b);
            }
            return pieces(a, b);
        }

        private int dropModifiers(int a, int b) {
            int end = b;
            while (end >= a
                    && covering[end] == null
                    && (words.roleModifiers.contains(line.lower(end)) || words.portfolios.contains(line.lower(end)))) {
                end--;
            }
            return end;
        }

        private int lastHead(int a, int b) {
            for (int i = b; i >= a; i--) {
                boolean free = covering[i] == null || covering[i].entry().kind() == Kind.COUNTRY && b > a;
                if (free
                        && covering[i] == null
                        && words.orgHeads.contains(line.lower(i))
                        && (i > a || line.is(i + 1, "of", "for"))) {
                    return i;
                }
            }
            return -1;
        }

        private int lastRole(int a, int b) {
            for (int i = b; i >= a; i--) {
                String lower = line.lower(i);
                if (covering[i] == null && (words.roles.contains(lower) || words.honorifics.contains(lower))) {
                    return i;
                }
            }
            return -1;
        }

        private boolean plainName(int a, int b) {
            return onlyPlain(a, b)
                    && !words.roleModifiers.contains(line.lower(b))
                    && !words.portfolios.contains(line.lower(b));
        }

        private boolean onlyPlain(int a, int b) {
            for (int i = a; i <= b; i++) {
                if (covering[i] != null && !(i > a && i == b)) {
                    return false;
                }
            }
            return a <= b;
        }

        private void person(int a, int b) {
            int from = a;
            while (from < b
                    && words.roleModifiers.contains(line.lower(from))
                    && b - from > 1
                    && line.pos(from).equals("ADJ")) {
                from++;
            }
            found.add(Chunk.name(index, line, from, b, EntityType.PERSON, b > from ? 5 : 4));
        }

        /** A name with the head of a body in it: "Ministry of Defence of Eldoria", "Arven Research Group". */
        private int body(int a, int head, int b) {
            int from = a;
            for (int i = a; i < head; i++) {
                Match match = covering[i];
                boolean cut = match != null
                        && match.entry().kind() != Kind.COUNTRY
                        && match.entry().kind() != Kind.DEMONYM
                        && match.last() + 1 <= head
                        && match.entry().kind() != Kind.METONYM;
                if (cut) {
                    parse(a, i - 1);
                    known(match);
                    from = match.last() + 1;
                    i = match.last();
                }
            }
            if (from == head && !line.is(head + 1, "of", "for")) {
                return b > head ? parse(head + 1, b) : b;
            }
            int end = head == b || line.is(head + 1, "of", "for", "on") ? runs.extension(head) : head;
            String country = null;
            for (int i = from; i <= end; i++) {
                if (covering[i] != null && covering[i].entry().country() != null) {
                    country = covering[i].entry().country();
                }
            }
            String kind = Bodies.kind(line.words(from, end));
            Match owner = line.possessive(from - 1) && from >= 2 ? covering[from - 2] : null;
            if (country == null && owner != null) {
                country = owner.entry().country();
                if (kind != null && country != null) {
                    from = owner.first();
                    Match cut = owner;
                    found.removeIf(c -> c.first() == cut.first());
                }
            }
            String key = country != null && kind != null ? country + "." + kind : kind != null ? "?" + kind : null;
            Chunk chunk = Chunk.name(index, line, from, end, EntityType.ORG, 4);
            found.add(chunk.withKey(key).withRole(null, country, null));
            if (end < b) {
                parse(end + 1, b);
            }
            return Math.max(end, b);
        }

        /** Names of the pack and what stands between them. */
        private int pieces(int a, int b) {
            int i = a;
            while (i <= b) {
                Match match = covering[i];
                if (match == null) {
                    int end = i;
                    while (end < b && covering[end + 1] == null) {
                        end++;
                    }
                    Match after = end < b ? covering[end + 1] : null;
                    if (after != null
                            && after.last() == end + 1
                            && end + 1 == b
                            && surname(after)
                            && familyName(i, end)) {
                        person(i, b);
                        return b;
                    }
                    boolean direction = after != null && words.directions.contains(line.lower(end)) && i == end;
                    if (after != null
                            && direction
                            && words.regions.contains(
                                    line.words(i, after.last()).toLowerCase(Locale.ROOT))) {
                        found.add(Chunk.name(index, line, i, after.last(), EntityType.PLACE, 4));
                        i = after.last() + 1;
                        continue;
                    }
                    if (!direction) {
                        unknown(i, end);
                    }
                    i = end + 1;
                } else {
                    int last = Math.min(match.last(), b);
                    boolean person = surname(match)
                            && last < b
                            && onlyPlain(last + 1, b)
                            && context.speaks(line, b)
                            && match.first() == last;
                    boolean place = match.entry().kind() == Kind.DEMONYM || surname(match);
                    if (person) {
                        person(i, b);
                        return b;
                    }
                    if (place
                            && last < b
                            && covering[last + 1] == null
                            && words.placeHeads.contains(line.lower(b))
                            && onlyPlain(last + 1, b)) {
                        found.add(Chunk.name(index, line, i, b, EntityType.PLACE, 4));
                        return b;
                    }
                    known(match);
                    i = last + 1;
                }
            }
            return b;
        }

        private boolean surname(Match match) {
            Kind kind = match.entry().kind();
            return (kind == Kind.COUNTRY
                            || (kind == Kind.METONYM && match.entry().place()))
                    && match.entry().form().indexOf(' ') < 0;
        }

        private boolean familyName(int a, int b) {
            for (int i = a; i <= b; i++) {
                if (words.directions.contains(line.lower(i))
                        || !line.pos(i).equals("PROPN")
                        || Runs.acronym(line.word(i))) {
                    return false;
                }
            }
            return b - a < 2;
        }

        private void known(Match match) {
            Chunk chunk = pack.of(index, line, match);
            Gazetteer.Entry entry = match.entry();
            boolean body = entry.kind() == Kind.ORGANISATION || (entry.kind() == Kind.METONYM && !entry.place());
            Chunk before = found.isEmpty() ? null : found.get(found.size() - 1);
            // "US White House" is one mention
            if (body
                    && before != null
                    && before.last() + 1 == match.first()
                    && entry.country() != null
                    && entry.country().equals(before.country())
                    && before.type() != EntityType.PERSON) {
                found.remove(found.size() - 1);
                chunk = chunk.from(before.first(), line.span(before.first(), match.last()));
            }
            found.add(chunk);
        }

        private void unknown(int a, int b) {
            int from = a;
            while (from < b
                    && (words.roleModifiers.contains(line.lower(from))
                            && line.initial(from)
                            && line.pos(from).equals("ADJ"))) {
                from++;
            }
            Context.Vote vote = context.type(line, from, b);
            if (from == b && words.regional.contains(line.lower(b))) {
                return;
            }
            found.add(Chunk.name(index, line, from, b, vote.type(), vote.weight()));
        }
    }
}
