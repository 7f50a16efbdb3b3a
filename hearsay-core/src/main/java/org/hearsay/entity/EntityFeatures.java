package org.hearsay.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.Block;
import org.hearsay.sentence.HashedFeatures;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger of names looks at in each token: words, endings and how they are written, parts of speech, the
 * words of {@code words.txt} around, the run of capitals the token stands in and what stands beside the run, how the
 * word is written elsewhere in the article, whether a city is called so, and what the rules and the pack make of it.
 */
final class EntityFeatures {

    /** Bits of a feature number. */
    static final int BITS = 19;

    private static final List<EntityType> TYPES = List.of(EntityType.values());
    private static final List<Gazetteer.Kind> KINDS = List.of(Gazetteer.Kind.values());
    private static final List<Block.Kind> BLOCKS = List.of(Block.Kind.values());
    private static final int EDGE = 0x5EED;
    private static final int NOTHING = 0;

    // bits of the lists of words in the constructor, by their place there
    private static final int ROLE = 1 | 1 << 2;
    private static final int BODY = 1 << 4;
    private static final int SITE = 1 << 5;
    private static final int SPEECH = 1 << 17;
    private static final int GIVEN = 1 << 18;
    private static final int LISTED = GIVEN | 1 << 19 | 1 << 20;

    /** How many bits tell of the contexts of a word. */
    private static final int CONTEXTS = 21;

    private final Map<String, Integer> classes = new HashMap<>();

    EntityFeatures(Words words) {
        List<Set<String>> lists = List.of(
                words.roles,
                words.roleModifiers,
                words.honorifics,
                words.portfolios,
                words.orgHeads,
                words.placeHeads,
                words.placeFirst,
                words.placeNouns,
                words.bodyNouns,
                words.directions,
                words.particles,
                words.calendar,
                words.common,
                words.groups,
                words.regional,
                words.regions,
                words.notNames,
                words.speech,
                words.givenNames,
                words.knownPlaces,
                words.surnames);
        for (int i = 0; i < lists.size(); i++) {
            int bit = 1 << i;
            lists.get(i).forEach(word -> classes.merge(word, bit, (a, b) -> a | b));
        }
    }

    /** What is known of an article as a whole. */
    static final class Elsewhere {
        private final Spelling spelling;
        private final Map<String, Integer> types = new HashMap<>();
        private final Set<String> people = new HashSet<>();
        private final Map<String, Integer> contexts = new HashMap<>();
        private final TownNames towns = new TownNames();

        /** All contexts in which the words of capital runs stand in the article. */
        private void gather(EntityFeatures features, Line line) {
            int n = line.size();
            int k = 0;
            while (k < n) {
                if (!line.capitalised(k)) {
                    k++;
                    continue;
                }
                int first = k;
                int last = end(line, first);
                k = last + 1;
                if (line.headline()) {
                    continue;
                }
                int after = line.afterApposition(last);
                int bits = 0;
                bits |= line.is(first - 1, "in", "near", "at", "outside", "across", "around", "from") ? 1 : 0;
                bits |= line.is(first - 1, "the") ? 2 : 0;
                bits |= line.is(first - 1, "to", "into", "through", "toward", "towards") ? 4 : 0;
                bits |= line.is(first - 1, "a", "an", "this", "each") ? 8 : 0;
                bits |= line.possessive(last + 1) ? 16 : 0;
                bits |= features.is(line.lower(first - 1), ROLE) ? 32 : 0;
                bits |= features.is(line.lower(after), SPEECH) && line.verb(after) ? 64 : 0;
                bits |= line.is(last + 1, ",") && features.is(line.lower(after - 2), ROLE) ? 128 : 0;
                bits |= line.is(last + 1, "who") || line.is(last + 1, ",") && line.is(last + 2, "who") ? 256 : 0;
                bits |= line.verb(last + 1) && line.pos(last + 1).equals("VERB") ? 512 : 0;
                bits |= line.pos(last + 1).equals("NOUN") ? 1024 : 0;
                bits |= line.is(last + 1, ",") && line.capitalised(last + 2) ? 2048 : 0;
                bits |= line.is(last + 1, ")") && line.is(first - 1, "(") ? 4096 : 0;
                if (last > first) {
                    StringBuilder initials = new StringBuilder();
                    for (int i = first; i <= last; i++) {
                        initials.append(line.capitalised(i) ? line.word(i).substring(0, 1) : "");
                    }
                    int body = features.is(line.lower(last), BODY) || features.is(line.lower(first), BODY)
                            ? 1 << 19
                            : 1 << 20;
                    contexts.merge(initials.toString(), body, (a, b) -> a | b);
                }
                for (int i = first; i <= last; i++) {
                    int own = (i == last ? bits : 0)
                            | (i == last && last > first ? 1 << 13 : 0)
                            | (i == first && last > first ? 1 << 14 : 0)
                            | (i > first && i < last ? 1 << 15 : 0)
                            | (i < last && features.is(line.lower(last), BODY) ? 1 << 16 : 0)
                            | (i < last && features.is(line.lower(last), SITE) ? 1 << 17 : 0)
                            | (i > first && features.is(line.lower(i - 1), ROLE) ? 32 : 0)
                            | (i > first && features.is(line.lower(i - 1), GIVEN) ? 1 << 18 : 0);
                    contexts.merge(line.word(i), own, (a, b) -> a | b);
                }
            }
        }

        /**
         * @param lines of the article
         * @param found what the rules find in each line
         */
        Elsewhere(EntityFeatures features, List<Line> lines, Spelling spelling, List<List<Chunk>> found) {
            this.spelling = spelling;
            lines.forEach(line -> gather(features, line));
            for (List<Chunk> chunks : found) {
                for (Chunk chunk : chunks) {
                    Line line = lines.get(chunk.line());
                    for (int k = chunk.first(); k <= chunk.last(); k++) {
                        types.merge(line.word(k), 1 << TYPES.indexOf(chunk.type()), (a, b) -> a | b);
                    }
                    if (chunk.type() == EntityType.PERSON && chunk.last() > chunk.first()) {
                        people.add(line.word(chunk.last()));
                    }
                }
            }
        }
    }

    /**
     * The features of each token of a line.
     *
     * @param covering the name of the pack that each token belongs to
     * @param chunks what the rules find in it
     * @param blind whether capitalised words are hidden and only what stands around them is seen: names that training
     *     has seen tell it what they are, those of other articles will not
     */
    int[][] of(
            Line line, Elsewhere elsewhere, @Nullable Gazetteer.Match[] covering, List<Chunk> chunks, boolean blind) {
        return new Reading(line, elsewhere, covering, chunks, blind).run();
    }

    /** One line's reading. */
    private final class Reading {
        private final Line line;
        private final Elsewhere elsewhere;
        private final int n;
        private final int[] lower;
        private final int[] pos;
        private final int[] kind;
        private final int[] shape;
        private final int[] known;
        private final int[] rule;
        private final int[] spelt;
        private final boolean[] capital;
        private final int[] town;
        private final boolean blind;
        private final HashedFeatures row = new HashedFeatures(BITS);

        Reading(
                Line line,
                Elsewhere elsewhere,
                @Nullable Gazetteer.Match[] covering,
                List<Chunk> chunks,
                boolean blind) {
            this.blind = blind;
            this.line = line;
            this.elsewhere = elsewhere;
            n = line.size();
            lower = new int[n];
            pos = new int[n];
            kind = new int[n];
            shape = new int[n];
            known = new int[n];
            rule = new int[n];
            spelt = new int[n];
            capital = new boolean[n];
            town = elsewhere.towns.of(line);
            for (int k = 0; k < n; k++) {
                Gazetteer.Match match = covering[k];
                known[k] = match == null
                        ? NOTHING
                        : 1
                                + KINDS.indexOf(match.entry().kind()) * 4
                                + (k == match.first() ? 1 : 0)
                                + (k == match.last() ? 2 : 0);
                String small = line.lower(k);
                lower[k] = blind && unknown(k) ? EDGE + 1 : small.hashCode();
                pos[k] = line.pos(k).hashCode();
                kind[k] = classes.getOrDefault(small, 0);
                shape[k] = HashedFeatures.shape(line.word(k));
                capital[k] = line.capitalised(k);
                spelt[k] = (elsewhere.spelling.asName(line.word(k)) ? 1 : 0)
                        + (elsewhere.spelling.inLowerCase(small) ? 2 : 0)
                        + (elsewhere.people.contains(line.word(k)) ? 4 : 0);
            }
            for (Chunk chunk : chunks) {
                int weight = (int) Math.min(3, chunk.weight());
                for (int k = chunk.first(); k <= chunk.last(); k++) {
                    rule[k] = 1
                            + TYPES.indexOf(chunk.type())
                            + (k == chunk.first() ? 8 : 0)
                            + (chunk.key() != null && !chunk.key().startsWith("?") ? 16 : 0)
                            + weight * 32;
                }
            }
        }

        /** Whether nothing but its letters tells of the word. */
        private boolean unknown(int k) {
            return line.capitalised(k)
                    && known[k] == NOTHING
                    && !is(line.lower(k), ~LISTED)
                    && !(line.initial(k) && elsewhere.spelling.inLowerCase(line.lower(k)));
        }

        int[][] run() {
            int[][] features = new int[n][];
            int first = 0;
            int last = -1;
            for (int k = 0; k < n; k++) {
                if (k > last) {
                    first = k;
                    last = capital[k] ? end(line, k) : k;
                }
                row.begin();
                word(k);
                around(k, first, last);
                features[k] = row.row();
            }
            return features;
        }

        private void word(int k) {
            String word = line.word(k);
            String small = word.toLowerCase(Locale.ROOT);
            int before = at(lower, k - 1);
            int behind = at(lower, k + 1);
            row.put(0);
            row.put(blind && unknown(k) ? EDGE + 1 : word.hashCode());
            row.put(lower[k]);
            row.put(before);
            row.put(behind);
            row.put(at(lower, k - 2));
            row.put(at(lower, k + 2));
            row.put(before, lower[k]);
            row.put(lower[k], behind);
            row.put(before, shape[k]);
            row.put(shape[k], behind);
            if (!blind || !unknown(k)) {
                row.put(HashedFeatures.suffix(small, 2), shape[k]);
                row.put(HashedFeatures.suffix(small, 3), shape[k]);
                row.put(HashedFeatures.suffix(small, 4), shape[k]);
                row.put(HashedFeatures.prefix(small, 3), shape[k]);
                row.put(HashedFeatures.prefix(small, 4), shape[k]);
            }
            row.from(20);
            row.put(shape[k], line.initial(k) ? 1 : 0);
            row.put(at(shape, k - 1), shape[k], at(shape, k + 1));
            row.put(pos[k]);
            row.put(at(pos, k - 1), pos[k]);
            row.put(pos[k], at(pos, k + 1));
            row.put(at(pos, k - 1), pos[k], at(pos, k + 1));
            row.put(at(pos, k - 2), at(pos, k - 1), shape[k]);
            row.put(shape[k], at(pos, k + 1), at(pos, k + 2));
            row.put(kind[k], shape[k]);
            row.put(kind[k] & LISTED, at(kind, k - 1) & LISTED, at(kind, k + 1) & LISTED);
            row.put(kind[k] & LISTED, at(shape, k - 1), at(shape, k + 1));
            row.put(at(kind, k - 1) & LISTED, shape[k], at(shape, k + 1));
            row.put(at(kind, k - 1), shape[k]);
            row.put(shape[k], at(kind, k + 1));
            row.put(at(kind, k - 2), shape[k]);
            row.put(shape[k], at(kind, k + 2));
            row.put(at(kind, k - 1), kind[k], at(kind, k + 1));
            row.put(known[k], before);
            row.put(known[k], at(pos, k + 1));
            row.put(at(known, k - 1), known[k], at(known, k + 1));
            row.put(rule[k]);
            row.put(at(rule, k - 1), rule[k], at(rule, k + 1));
            row.put(rule[k], shape[k]);
            row.put(rule[k], before);
            row.put(rule[k], lower[k]);
            row.put(rule[k], at(pos, k + 1));
            row.put(spelt[k], shape[k], line.initial(k) ? 1 : 0);
            row.put(spelt[k], rule[k]);
            int types = elsewhere.types.getOrDefault(word, 0);
            row.put(types, shape[k]);
            row.put(types, rule[k]);
            row.put(town[k], shape[k]);
            row.put(town[k], before);
            row.put(town[k], rule[k]);
            row.put(town[k], at(pos, k + 1));
            row.put(at(town, k - 1), town[k], at(town, k + 1));
            row.put(town[k], kind[k] & LISTED, at(kind, k - 1) & LISTED);
            row.put(
                    line.headline() ? 1 : 0,
                    shape[k],
                    BLOCKS.indexOf(line.sentence().kind()));
        }

        private void around(int k, int first, int last) {
            int place = (k == first ? 1 : 0) + (k == last ? 2 : 0);
            if (!capital[first]) {
                row.put(EDGE);
                return;
            }
            int length = Math.min(last - first, 4);
            int ahead = at(lower, first - 1);
            int after = at(lower, last + 1);
            row.put(place, length);
            row.put(place, ahead);
            row.put(place, after);
            row.put(place, ahead, at(lower, first - 2));
            row.put(place, after, at(lower, last + 2));
            row.put(place, length, lower[last]);
            row.put(place, length, lower[first]);
            row.put(place, kind[first], kind[last]);
            row.put(place, kind[first] & LISTED, length);
            row.put(place, kind[last] & LISTED, length);
            row.put(place, town[first], length, ahead);
            row.put(place, town[first], length, after);
            row.put(place, town[first], length, elsewhere.contexts.getOrDefault(line.word(last), 0));
            row.put(place, at(kind, first - 1), at(kind, last + 1));
            row.put(place, at(pos, first - 1), at(pos, last + 1));
            row.put(place, at(pos, last + 1), at(kind, last + 2));
            row.put(place, at(pos, last + 1), at(lower, last + 2));
            row.put(place, blind && unknown(last) ? EDGE + 1 : HashedFeatures.suffix(line.lower(last), 3), length);
            row.put(place, elsewhere.types.getOrDefault(line.word(last), 0), length);
            row.put(k - first, rule[first], rule[last]);
            int contexts = elsewhere.contexts.getOrDefault(line.word(last), 0);
            int own = elsewhere.contexts.getOrDefault(line.word(k), 0);
            row.put(contexts, place, length);
            for (int i = 0; i < CONTEXTS; i++) {
                row.put(contexts >> i & 1, place, Math.min(length, 2));
                row.put(own >> i & 1, place);
            }
            row.put(place, at(kind, line.afterApposition(last)), at(pos, line.afterApposition(last)));
        }
    }

    private boolean is(String lower, int classes) {
        return (this.classes.getOrDefault(lower, 0) & classes) != 0;
    }

    /** The last token of the run of capitals that begins at {@code first}; particles and "of" are within. */
    private static int end(Line line, int first) {
        int end = first;
        while (line.has(end + 1)) {
            boolean joint = line.is(end + 1, "of", "de", "van", "der", "la", "al", "el", "bin", "von", "&", "du", "den")
                    && line.capitalised(end + 2);
            if (line.capitalised(end + 1)) {
                end++;
            } else if (joint) {
                end += 2;
            } else {
                return end;
            }
        }
        return end;
    }

    private static int at(int[] values, int k) {
        return k < 0 || k >= values.length ? EDGE : values[k];
    }
}
