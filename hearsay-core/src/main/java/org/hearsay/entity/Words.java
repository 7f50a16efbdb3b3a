package org.hearsay.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.sentence.Inflection;

/** The words of {@code words.txt}, by section: what stands beside a name and tells what it is. */
final class Words {

    private static final String FILE = "/org/hearsay/entity/words.txt";

    final Set<String> roles;
    final Set<String> roleModifiers;
    final Set<String> honorifics;
    final Set<String> male;
    final Set<String> female;
    final Set<String> portfolios;
    final Set<String> orgHeads;
    final Set<String> placeHeads;
    final Set<String> placeFirst;
    final Set<String> placeNouns;
    final Set<String> bodyNouns;
    final Set<String> lawHeads;
    final Set<String> eventHeads;
    final Set<String> directions;
    final Set<String> particles;
    final Set<String> calendar;
    final Set<String> common;
    /** Plural nouns for people or states. */
    final Set<String> groups;

    final Set<String> collective;
    final Set<String> military;
    /** Adjectives of regions that are not names by themselves: "Western leaders". */
    final Set<String> regional;
    /** Names of regions of the world. */
    final Set<String> regions;
    /** Abbreviations that name nobody. */
    final Set<String> notNames;

    final Set<String> government;
    final Set<String> quantities;
    final Set<String> motion;
    final Set<String> transfer;
    final Set<String> strikeOrVisit;
    /** All forms of verbs whose subject speaks or decides. */
    final Set<String> speech;
    /** All forms of verbs whose object is blamed, asked or helped. */
    final Set<String> blaming;

    /** First names, as a hint. */
    final Set<String> givenNames;

    final Set<String> femaleNames;
    final Set<String> maleNames;

    /** Family names, as a hint. */
    final Set<String> surnames;

    /** Towns and parts of federations, as a hint. */
    final Set<String> knownPlaces;

    /** Loads the words from the class path. */
    Words() {
        Map<String, Set<String>> sections = load();
        roles = section(sections, "roles");
        femaleNames = section(sections, "female-names");
        maleNames = section(sections, "male-names");
        givenNames = union(section(sections, "given-names"), femaleNames, maleNames);
        surnames = section(sections, "surnames");
        knownPlaces = section(sections, "known-places");
        roleModifiers = section(sections, "role-modifiers");
        honorifics = section(sections, "honorifics");
        male = section(sections, "male");
        female = section(sections, "female");
        portfolios = section(sections, "portfolios");
        orgHeads = section(sections, "org-heads");
        placeHeads = section(sections, "place-heads");
        placeFirst = section(sections, "place-first");
        placeNouns = section(sections, "place-nouns");
        bodyNouns = section(sections, "body-nouns");
        lawHeads = section(sections, "law-heads");
        eventHeads = section(sections, "event-heads");
        directions = section(sections, "directions");
        particles = section(sections, "particles");
        calendar = section(sections, "calendar");
        common = section(sections, "common");
        groups = plurals(section(sections, "human-groups"));
        collective = section(sections, "collective");
        regional = section(sections, "regional");
        regions = section(sections, "regions");
        notNames = section(sections, "not-names");
        military = section(sections, "military");
        government = section(sections, "government");
        quantities = section(sections, "quantities");
        motion = section(sections, "motion");
        transfer = section(sections, "transfer");
        strikeOrVisit = section(sections, "strike-or-visit");
        speech = verbs(section(sections, "speech"));
        blaming = verbs(section(sections, "blaming"));
    }

    private static Map<String, Set<String>> load() {
        try (InputStream in = Words.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FILE);
            }
            Map<String, Set<String>> sections = new HashMap<>();
            Set<String> current = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith("[")) {
                    current = new HashSet<>();
                    sections.put(line.substring(1, line.indexOf(']')), current);
                } else if (!line.startsWith("#")) {
                    for (String word : line.split(",", -1)) {
                        if (!word.isBlank()) {
                            current.add(word.strip());
                        }
                    }
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException("damaged file on the class path: " + FILE, e);
        }
    }

    private static Set<String> section(Map<String, Set<String>> sections, String name) {
        Set<String> words = sections.get(name);
        if (words == null) {
            throw new IllegalStateException(FILE + " lacks the section [" + name + "]");
        }
        return Set.copyOf(words);
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... parts) {
        Set<String> all = new HashSet<>();
        for (Set<String> part : parts) {
            all.addAll(part);
        }
        return Set.copyOf(all);
    }

    private static Set<String> plurals(Set<String> nouns) {
        Set<String> forms = new HashSet<>();
        nouns.forEach(noun -> forms.add(Inflection.plural(noun)));
        return Set.copyOf(forms);
    }

    private static Set<String> verbs(Set<String> lemmas) {
        Set<String> forms = new HashSet<>();
        lemmas.forEach(lemma -> forms.addAll(Inflection.verb(lemma).keySet()));
        return Set.copyOf(forms);
    }
}
