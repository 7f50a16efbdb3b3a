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
import org.jspecify.annotations.Nullable;

/**
 * Resolves pronouns and descriptions to the entities of the article. Pronouns and "the company" are the most salient
 * that fits ({@link Salience}); "the minister" is the one person whose office it is, "the 27-year-old" the one of this
 * age, "both nations" are the last two states. Where two fit equally, or in a quotation, the answer is none: unknown
 * stays unknown.
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
    private static final Set<String> FIRM_NOUNS = Set.of(
            "company",
            "firm",
            "corporation",
            "carrier",
            "manufacturer",
            "retailer",
            "lender",
            "insurer",
            "airline",
            "operator",
            "maker",
            "start-up",
            "startup",
            "supplier",
            "contractor");

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
        private final Salience salience;
        private final Map<String, Set<String>> byAge = new HashMap<>();
        private final Map<String, Set<String>> byRole = new LinkedHashMap<>();
        private final Map<String, Set<String>> byBodyNoun = new LinkedHashMap<>();
        private final Map<String, Set<String>> byGroupHead = new LinkedHashMap<>();
        private final List<String> states = new ArrayList<>();

        Resolving(List<Line> lines, List<Chunk> chunks) {
            this.lines = lines;
            salience = new Salience(words, lines, byLine);
            for (Chunk chunk : chunks) {
                byLine.computeIfAbsent(chunk.line(), k -> new ArrayList<>()).add(chunk);
                String key = chunk.key();
                if (key == null) {
                    continue;
                }
                salience.learn(key, chunk);
                String age = chunk.type() == EntityType.PERSON ? age(lines.get(chunk.line()), chunk) : null;
                if (age != null) {
                    byAge.computeIfAbsent(age, k -> new LinkedHashSet<>()).add(key);
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

        /** "Anna Berg, 27, …", "Anna Berg (27)"; null when none is told. */
        private static @Nullable String age(Line line, Chunk person) {
            int at = person.last() + 2;
            boolean told = line.is(at - 1, ",") && line.is(at + 1, ",", ".", ";")
                    || line.is(at - 1, "(") && line.is(at + 1, ")", ",");
            return told && line.lower(at).matches("\\d{1,3}") ? line.lower(at) : null;
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
                String key = quoted && !speaks(line, i) ? null : salience.person(l, sofar, gender);
                if (key != null) {
                    salience.is(key, gender);
                }
                return chunk(l, line, i, i, EntityType.PERSON, Mention.Form.PRONOUN, key);
            }
            if (pronoun && THEY.contains(lower)) {
                return chunk(
                        l,
                        line,
                        i,
                        i,
                        EntityType.GROUP,
                        Mention.Form.PRONOUN,
                        quoted ? null : salience.they(l, i, sofar));
            }
            if (pronoun && lower.equals("it") && salience.agentive(line, i)) {
                String key = quoted ? null : salience.body(l, sofar);
                return key == null ? null : chunk(l, line, i, i, EntityType.ORG, Mention.Form.PRONOUN, key);
            }
            if (line.is(i, "the") && line.is(i + 2, "-") && line.is(i + 3, "year-old") && !quoted) {
                Set<String> keys = byAge.getOrDefault(line.lower(i + 1), Set.of());
                return keys.size() != 1 || line.pos(i + 4).equals("NOUN")
                        ? null
                        : chunk(
                                l,
                                line,
                                i,
                                i + 3,
                                EntityType.PERSON,
                                Mention.Form.NOMINAL,
                                keys.iterator().next());
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
                String firm = keys.isEmpty() && FIRM_NOUNS.contains(noun) ? salience.firm(l, sofar) : null;
                if (firm != null) {
                    return chunk(l, line, i, i + 1, EntityType.ORG, Mention.Form.NOMINAL, firm);
                }
            }
            return null;
        }

        /** A speaker between two pieces of a quotation, or behind one whose closing mark is lost: "“…, she told". */
        private boolean speaks(Line line, int pronoun) {
            return line.is(pronoun - 1, ",")
                    && line.pos(pronoun + 1).equals("VERB")
                    && words.speech.contains(line.lower(pronoun + 1));
        }

        private Chunk chunk(int l, Line line, int a, int b, EntityType type, Mention.Form form, @Nullable String key) {
            return new Chunk(
                    l, a, b, line.span(a, b), type, form, 1, line.words(a, b), key, null, null, null, null, null);
        }
    }
}
