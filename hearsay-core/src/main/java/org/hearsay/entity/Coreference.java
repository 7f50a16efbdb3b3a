package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.Block;
import org.jspecify.annotations.Nullable;

/**
 * Resolves pronouns and descriptions to the entities of the article. For "he" and "she" the persons of the
 * same sentence and of the two before it are asked, subjects first; for "the minister" the one person
 * whose office it is; for "both nations" the last two states. Where two fit equally, or in a quotation,
 * the answer is none: unknown stays unknown.
 */
final class Coreference {

    private static final Map<String, String> GENDER = Map.of(
            "he", "m", "him", "m", "his", "m", "himself", "m", "she", "f", "her", "f", "hers", "f", "herself", "f");
    private static final Set<String> THEY = Set.of("they", "their");
    private static final Set<String> PAIR_NOUNS = Set.of(
            "countries", "nations", "states", "sides", "governments", "neighbours", "neighbors", "capitals", "parties");
    private static final Set<String> BODY_NOUNS = Set.of(
            "ministry",
            "agency",
            "institute",
            "commission",
            "council",
            "court",
            "party",
            "group",
            "company",
            "bank",
            "university",
            "department",
            "organisation",
            "organization",
            "committee",
            "alliance",
            "bloc",
            "newspaper",
            "outlet",
            "thinktank",
            "office",
            "embassy",
            "service",
            "union",
            "association",
            "foundation",
            "centre",
            "center");
    private static final int LOOK_BACK = 2;

    private final Words words;

    Coreference(Words words) {
        this.words = words;
    }

    /** The chunks, in order, with pronouns and descriptions added. */
    List<Chunk> resolve(List<Line> lines, List<Chunk> chunks) {
        return new Resolving(lines, chunks).run();
    }

    /** One article's search. */
    private final class Resolving {
        private final List<Line> lines;
        private final Map<Integer, List<Chunk>> byLine = new HashMap<>();
        private final Map<String, String> genders = new HashMap<>();
        private final Map<String, Set<String>> byRole = new LinkedHashMap<>();
        private final Map<String, Set<String>> byBodyNoun = new LinkedHashMap<>();
        private final Map<String, Set<String>> byGroupHead = new LinkedHashMap<>();
        private final List<String> states = new ArrayList<>();

        Resolving(List<Line> lines, List<Chunk> chunks) {
            this.lines = lines;
            for (Chunk chunk : chunks) {
                byLine.computeIfAbsent(chunk.line(), k -> new ArrayList<>()).add(chunk);
                String key = chunk.key();
                if (key == null) {
                    continue;
                }
                if (chunk.gender() != null) {
                    genders.putIfAbsent(key, chunk.gender());
                }
                if (chunk.type() == EntityType.PERSON && chunk.role() != null) {
                    for (String word : chunk.role().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
                        if (words.roles.contains(word)) {
                            byRole.computeIfAbsent(word, k -> new LinkedHashSet<>())
                                    .add(key);
                        }
                    }
                } else if (chunk.type() == EntityType.ORG) {
                    for (String word : chunk.name().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
                        if (BODY_NOUNS.contains(word)) {
                            byBodyNoun
                                    .computeIfAbsent(word, k -> new LinkedHashSet<>())
                                    .add(key);
                        }
                    }
                } else if (chunk.type() == EntityType.GROUP) {
                    String lower = chunk.name().toLowerCase(Locale.ROOT);
                    String head = head(lower);
                    if (!lower.equals("the " + head)) {
                        byGroupHead
                                .computeIfAbsent(head, k -> new LinkedHashSet<>())
                                .add(key);
                    }
                }
            }
        }

        private String head(String name) {
            String before = name.split(" (?:of|from) ", -1)[0];
            return before.substring(before.lastIndexOf(' ') + 1);
        }

        List<Chunk> run() {
            List<Chunk> all = new ArrayList<>();
            boolean quoted = false;
            for (int l = 0; l < lines.size(); l++) {
                Line line = lines.get(l);
                // a quotation runs on from sentence to sentence, not from paragraph to paragraph
                quoted &= l > 0
                        && lines.get(l - 1).sentence().block()
                                == line.sentence().block();
                List<Chunk> here = new ArrayList<>();
                for (Chunk chunk : byLine.getOrDefault(l, List.of())) {
                    here.add(described(chunk));
                }
                int next = 0;
                List<Chunk> sofar = new ArrayList<>();
                for (int i = 0; i < line.size(); i++) {
                    String word = line.word(i);
                    quoted = word.equals("“") || (!word.equals("”") && (word.equals("\"") != quoted));
                    while (next < here.size() && here.get(next).first() <= i) {
                        Chunk chunk = here.get(next++);
                        chunk = pair(line, chunk);
                        here.set(next - 1, chunk);
                        sofar.add(chunk);
                        note(chunk);
                    }
                    Chunk added = covered(here, i) ? null : anaphor(l, line, i, quoted, sofar);
                    if (added != null) {
                        sofar.add(added);
                        i = Math.max(i, added.last());
                    }
                }
                for (Chunk chunk : sofar) {
                    if (!here.contains(chunk)) {
                        here.add(chunk);
                    }
                }
                here.sort(Comparator.comparing(Chunk::span));
                byLine.put(l, here);
                all.addAll(here);
            }
            return all;
        }

        private boolean covered(List<Chunk> here, int i) {
            return here.stream().anyMatch(c -> c.first() <= i && i <= c.last());
        }

        private void note(Chunk chunk) {
            String key = chunk.key();
            String country = chunk.country();
            if (key != null && country != null && (key.equals(country) || key.equals(country + ".GOV"))) {
                states.remove(country + ".GOV");
                states.add(country + ".GOV");
            }
        }

        /** "the ministers" are "the foreign ministers of 12 states" when no other ministers are about. */
        private Chunk described(Chunk chunk) {
            if (chunk.type() != EntityType.GROUP
                    || chunk.key() == null
                    || !chunk.key().startsWith("~g:")) {
                return chunk;
            }
            String lower = chunk.name().toLowerCase(Locale.ROOT);
            String head = head(lower);
            Set<String> keys = byGroupHead.getOrDefault(head, Set.of());
            return lower.equals("the " + head) && keys.size() == 1
                    ? chunk.withKey(keys.iterator().next())
                    : chunk;
        }

        /** "both nations". */
        private Chunk pair(Line line, Chunk chunk) {
            if (chunk.type() != EntityType.GROUP || !PAIR_NOUNS.contains(line.lower(chunk.last()))) {
                return chunk;
            }
            boolean both = line.is(chunk.first(), "both")
                    || line.is(chunk.first() - 1, "both")
                    || (line.is(chunk.last() - 1, "two") && line.is(chunk.last() - 2, "the", "these", "those"));
            if (!both || chunk.last() - chunk.first() > 2 || states.size() < 2) {
                return chunk;
            }
            Set<String> two = new TreeSet<>(states.subList(states.size() - 2, states.size()));
            return chunk.withKey(String.join("+", two));
        }

        private @Nullable Chunk anaphor(int l, Line line, int i, boolean quoted, List<Chunk> sofar) {
            String lower = line.lower(i);
            boolean pronoun = line.pos(i).equals("PRON");
            String gender = GENDER.get(lower);
            if (gender != null && pronoun) {
                String key = quoted ? null : person(l, sofar, gender);
                if (key != null) {
                    genders.putIfAbsent(key, gender);
                }
                return chunk(l, line, i, i, EntityType.PERSON, Mention.Form.PRONOUN, key);
            }
            if (pronoun && THEY.contains(lower)) {
                return chunk(
                        l, line, i, i, EntityType.GROUP, Mention.Form.PRONOUN, quoted ? null : they(l, line, i, sofar));
            }
            if (pronoun && lower.equals("it") && agentive(line, i)) {
                String key = quoted ? null : body(l, sofar);
                return key == null ? null : chunk(l, line, i, i, EntityType.ORG, Mention.Form.PRONOUN, key);
            }
            if (line.is(i, "the")
                    && line.pos(i + 1).equals("NOUN")
                    && !line.capitalised(i + 1)
                    && !line.pos(i + 2).equals("NOUN")
                    && !line.is(i + 2, "of")
                    && !line.capitalised(i + 2)
                    && !quoted) {
                String noun = line.lower(i + 1);
                boolean role = words.roles.contains(noun);
                Set<String> keys = (role ? byRole : byBodyNoun).getOrDefault(noun, Set.of());
                if (keys.size() == 1) {
                    EntityType type = role ? EntityType.PERSON : EntityType.ORG;
                    return chunk(
                            l,
                            line,
                            i,
                            i + 1,
                            type,
                            Mention.Form.NOMINAL,
                            keys.iterator().next());
                }
            }
            return null;
        }

        private Chunk chunk(int l, Line line, int a, int b, EntityType type, Mention.Form form, @Nullable String key) {
            return new Chunk(
                    l, a, b, line.span(a, b), type, form, 1, line.words(a, b), key, null, null, null, null, null);
        }

        private @Nullable String person(int l, List<Chunk> sofar, String gender) {
            String key = salient(lines.get(l), sofar, EntityType.PERSON, gender);
            for (int back = 1; key == null && back <= LOOK_BACK && l - back >= 0; back++) {
                Line before = lines.get(l - back);
                if (before.sentence().kind() == Block.Kind.TITLE || before.headline()) {
                    break;
                }
                key = salient(before, byLine.getOrDefault(l - back, List.of()), EntityType.PERSON, gender);
            }
            return AMBIGUOUS.equals(key) ? null : key;
        }

        private @Nullable String they(int l, Line line, int i, List<Chunk> sofar) {
            String key = salient(lines.get(l), sofar, EntityType.GROUP, null);
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
            List<Chunk> before = l > 0 ? byLine.getOrDefault(l - 1, List.of()) : List.of();
            key = l > 0 && !lines.get(l - 1).headline()
                    ? salient(lines.get(l - 1), before, EntityType.GROUP, null)
                    : null;
            return AMBIGUOUS.equals(key) ? null : key;
        }

        private @Nullable String body(int l, List<Chunk> sofar) {
            String key = salient(lines.get(l), sofar, EntityType.ORG, null);
            if (key == null && l > 0 && sofar.isEmpty() && !lines.get(l - 1).headline()) {
                key = salient(lines.get(l - 1), byLine.getOrDefault(l - 1, List.of()), EntityType.ORG, null);
            }
            return AMBIGUOUS.equals(key) ? null : key;
        }

        private static final String AMBIGUOUS = "";

        /** The subject of this type, or the only one there is; {@link #AMBIGUOUS} for several, null for none. */
        private @Nullable String salient(Line line, List<Chunk> chunks, EntityType type, @Nullable String gender) {
            Set<String> keys = new LinkedHashSet<>();
            String subject = null;
            for (Chunk chunk : chunks) {
                String key = chunk.key();
                String known = key == null ? null : genders.get(key);
                boolean fits = chunk.type() == type
                        && key != null
                        && (gender == null || known == null || known.equals(gender));
                if (!fits || key == null) {
                    continue;
                }
                keys.add(key);
                if (subject == null && subject(line, chunk)) {
                    subject = key;
                }
            }
            return subject != null
                    ? subject
                    : keys.size() == 1 ? keys.iterator().next() : keys.isEmpty() ? null : AMBIGUOUS;
        }

        /** A verb follows, or the name is inverted behind a verb of speech. */
        private boolean subject(Line line, Chunk chunk) {
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
        private boolean agentive(Line line, int it) {
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
}
