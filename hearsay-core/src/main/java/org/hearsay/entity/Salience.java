package org.hearsay.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.article.Block;
import org.jspecify.annotations.Nullable;

/**
 * Who or what of an article a pronoun most likely stands for. For "he" and "she" the persons of the same sentence and
 * of the two before it are asked, subjects first, then those farther back that are known to be a man or a woman. Titles,
 * first names and pronouns tell of that; where nothing does, the ending of a first name breaks a tie. Where two fit
 * equally the answer is none.
 */
final class Salience {
    private static final int LOOK_BACK = 2;
    private static final int FARTHEST = 10;
    private static final String AMBIGUOUS = "";
    private static final Pattern FEMALE_ENDING = Pattern.compile("(?:a|ène|enne|ine|elle|ette|ée)$");

    private final Words words;
    private final List<Line> lines;
    private final Map<Integer, List<Chunk>> byLine;
    private final Map<String, String> genders = new HashMap<>();
    private final Map<String, String> guesses = new HashMap<>();

    /**
     * @param lines of the article
     * @param byLine what was found in each, pronouns and descriptions added as far as they have been resolved
     */
    Salience(Words words, List<Line> lines, Map<Integer, List<Chunk>> byLine) {
        this.words = words;
        this.lines = lines;
        this.byLine = byLine;
    }

    /** Takes note of what a mention tells of an entity: "m" or "f". */
    void learn(String key, Chunk chunk) {
        if (chunk.gender() != null) {
            genders.put(key, chunk.gender());
        }
        if (chunk.type() != EntityType.PERSON || chunk.form() != Mention.Form.NAME) {
            return;
        }
        int end = chunk.name().indexOf(' ');
        String first = (end < 0 ? chunk.name() : chunk.name().substring(0, end)).toLowerCase(Locale.ROOT);
        if (words.femaleNames.contains(first)) {
            genders.putIfAbsent(key, "f");
        } else if (words.maleNames.contains(first)) {
            genders.putIfAbsent(key, "m");
        } else if (end > 0) {
            guesses.putIfAbsent(key, FEMALE_ENDING.matcher(first).find() ? "f" : "m");
        }
    }

    /** Takes note that an entity is a man ("m") or a woman ("f"), unless it is known better. */
    void is(String key, String gender) {
        genders.putIfAbsent(key, gender);
    }

    /**
     * "he" or "she".
     *
     * @param l place of the line
     * @param sofar what stands before it in the line
     */
    @Nullable
    String person(int l, List<Chunk> sofar, String gender) {
        String key = salient(lines.get(l), sofar, EntityType.PERSON, gender);
        for (int back = 1; key == null && back <= FARTHEST && l - back >= 0; back++) {
            Line before = lines.get(l - back);
            if (before.sentence().kind() == Block.Kind.TITLE || before.headline()) {
                break;
            }
            List<Chunk> there = byLine.getOrDefault(l - back, List.of());
            key = salient(before, back <= LOOK_BACK ? there : known(there, gender), EntityType.PERSON, gender);
        }
        return AMBIGUOUS.equals(key) ? null : key;
    }

    private List<Chunk> known(List<Chunk> chunks, String gender) {
        return chunks.stream()
                .filter(c -> c.key() != null && gender.equals(genders.get(c.key())))
                .toList();
    }

    /** "they" at token {@code i} of a line. */
    @Nullable
    String they(int l, int i, List<Chunk> sofar) {
        Line line = lines.get(l);
        String key = salient(line, sofar, EntityType.GROUP, null);
        if (key != null) {
            return AMBIGUOUS.equals(key) ? null : key;
        }
        if (!sofar.isEmpty()) {
            Set<String> bodies = new LinkedHashSet<>();
            boolean person = false;
            for (Chunk chunk : sofar) {
                person |= chunk.type() == EntityType.PERSON;
                if (chunk.type() == EntityType.ORG && chunk.key() != null) {
                    bodies.add(chunk.key());
                }
            }
            // "that Eldoria sends arms, but they also …"
            boolean coordinated = line.is(i - 1, "but", "and");
            return (!person || coordinated) && bodies.size() == 1
                    ? bodies.iterator().next()
                    : null;
        }
        for (int k = 0; k < i; k++) {
            if (line.pos(k).equals("NOUN") && line.lower(k).endsWith("s")) {
                return null;
            }
        }
        return before(l, EntityType.GROUP);
    }

    /** "it", where it acts. */
    @Nullable
    String body(int l, List<Chunk> sofar) {
        String key = salient(lines.get(l), sofar, EntityType.ORG, null);
        if (key == null && sofar.isEmpty()) {
            key = before(l, EntityType.ORG);
        }
        return AMBIGUOUS.equals(key) ? null : key;
    }

    /** "the company": the body named last in the line or the two before it, if it is no state. */
    @Nullable
    String firm(int l, List<Chunk> sofar) {
        String key = salient(lines.get(l), firms(sofar), EntityType.ORG, null);
        for (int back = 1; key == null && back <= LOOK_BACK && l - back >= 0; back++) {
            Line before = lines.get(l - back);
            key = before.headline()
                    ? null
                    : salient(before, firms(byLine.getOrDefault(l - back, List.of())), EntityType.ORG, null);
        }
        return AMBIGUOUS.equals(key) ? null : key;
    }

    private static List<Chunk> firms(List<Chunk> chunks) {
        return chunks.stream().filter(c -> c.country() == null).toList();
    }

    private @Nullable String before(int l, EntityType type) {
        String key = l > 0 && !lines.get(l - 1).headline()
                ? salient(lines.get(l - 1), byLine.getOrDefault(l - 1, List.of()), type, null)
                : null;
        return AMBIGUOUS.equals(key) ? null : key;
    }

    /** The subject of this type, or the only one there is; {@link #AMBIGUOUS} for several, null for none. */
    private @Nullable String salient(Line line, List<Chunk> chunks, EntityType type, @Nullable String gender) {
        List<Chunk> fit = new ArrayList<>();
        for (Chunk chunk : chunks) {
            String key = chunk.key();
            String known = key == null ? null : genders.get(key);
            if (chunk.type() == type && key != null && (gender == null || known == null || known.equals(gender))) {
                fit.add(chunk);
            }
        }
        if (gender != null && keys(fit).size() > 1) {
            fit = likeliest(fit, gender);
        }
        for (Chunk chunk : fit) {
            if (subject(line, chunk)) {
                return chunk.key();
            }
        }
        Set<String> keys = keys(fit);
        return keys.size() == 1 ? keys.iterator().next() : keys.isEmpty() ? null : AMBIGUOUS;
    }

    /** Those that are known to be a man or a woman; else those whose names end as such names do; else all. */
    private List<Chunk> likeliest(List<Chunk> chunks, String gender) {
        List<Chunk> known = known(chunks, gender);
        if (!known.isEmpty()) {
            return known;
        }
        List<Chunk> likely = chunks.stream()
                .filter(c -> c.key() != null && gender.equals(guesses.getOrDefault(c.key(), gender)))
                .toList();
        return likely.isEmpty() ? chunks : likely;
    }

    private static Set<String> keys(List<Chunk> chunks) {
        Set<String> keys = new HashSet<>();
        for (Chunk chunk : chunks) {
            if (chunk.key() != null) {
                keys.add(chunk.key());
            }
        }
        return keys;
    }

    /** A verb follows, or the name is inverted behind a verb of speech. */
    private static boolean subject(Line line, Chunk chunk) {
        int before = chunk.first() - 1;
        while (line.pos(before).equals("PROPN")
                || line.pos(before).equals("NOUN")
                || line.pos(before).equals("ADJ")
                || line.pos(before).equals("DET")) {
            before--;
        }
        if (line.pos(before).equals("ADP")) {
            return false;
        }
        if (before < 0 && !line.possessive(chunk.last() + 1)) {
            return true;
        }
        int after = line.afterApposition(chunk.last());
        while (line.pos(after).equals("ADV")) {
            after++;
        }
        return line.verb(after);
    }

    /** "it said", "it has refused": the subject acts and is not a filler. */
    boolean agentive(Line line, int it) {
        for (int i = it + 1; i < Math.min(line.size(), it + 5); i++) {
            if (line.pos(i).equals("VERB")) {
                return words.speech.contains(line.lower(i)) && !line.is(i - 1, "is", "was", "been", "be");
            }
            if (!line.pos(i).equals("AUX") && !line.pos(i).equals("ADV") && !line.is(i, "not", "n't")) {
                return false;
            }
        }
        return false;
    }
}
