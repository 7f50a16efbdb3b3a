package org.hearsay.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.sentence.Inflection;

/** The words that attribute, by class and form; read from {@code cue-classes.txt}. Not changed once read. */
final class CueClasses {

    /** Of a word that is no verb of the list. */
    static final int NONE = 0;

    private static final int FORM = 8;

    private final Map<String, Integer> verbs = new HashMap<>();
    private final Set<String> nouns = new HashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final Set<String> documents = new HashSet<>();

    CueClasses() {
        try (InputStream in = CueClasses.class.getResourceAsStream("cue-classes.txt")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: org/hearsay/statement/cue-classes.txt");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    for (String word : line.split(" ")) {
                        add(section, word);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("unreadable: org/hearsay/statement/cue-classes.txt", e);
        }
    }

    private void add(String section, String word) {
        switch (section) {
            case "noun" -> {
                nouns.add(word);
                nouns.add(Inflection.plural(word));
            }
            case "role" -> roles.add(word);
            case "document" -> documents.add(word);
            default -> {
                int bit = Verb.valueOf(section.toUpperCase(Locale.ROOT)).bit;
                Inflection.verb(word)
                        .forEach((form, kinds) -> verbs.merge(
                                form, bit | 1 << FORM + number(kinds.get(0)), (a, b) -> a | b & (1 << FORM) - 1));
            }
        }
    }

    private static int number(Inflection.Form form) {
        return switch (form) {
            case BASE -> 0;
            case THIRD -> 1;
            case PAST -> 2;
            case PARTICIPLE -> 3;
            case ING -> 4;
        };
    }

    /** A class of verbs. */
    enum Verb {
        /** Saying and writing. */
        SPEECH(1),
        /** Showing, listing, naming. */
        EVIDENCE(1 << 1),
        /** Thinking, feeling, perceiving. */
        THOUGHT(1 << 2),
        /** Wanting, promising, asking. */
        INTENTION(1 << 3),
        /** For and against. */
        ATTITUDE(1 << 4);

        private final int bit;

        Verb(int bit) {
            this.bit = bit;
        }
    }

    /** The classes and the form of the verb {@code lower}, as bits; {@link #NONE} if it is none. */
    int verb(String lower) {
        return verbs.getOrDefault(lower, NONE);
    }

    /** Which classes a verb has, without its form. */
    static int classes(int verb) {
        return verb & (1 << FORM) - 1;
    }

    static boolean has(int verb, Verb kind) {
        return (verb & kind.bit) != 0;
    }

    boolean noun(String lower) {
        return nouns.contains(lower);
    }

    boolean role(String lower) {
        return roles.contains(lower);
    }

    boolean document(String lower) {
        return documents.contains(lower);
    }
}
