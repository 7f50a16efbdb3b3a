package org.hearsay.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs and nouns; irregular verbs come from {@code irregular-verbs.txt}. */
final class Inflection {

    /** What a form of a verb can be. */
    enum Form {
        /** "supply": infinitive or present. */
        BASE,
        /** "supplies". */
        THIRD,
        /** "supplied", "gave". */
        PAST,
        /** "supplied", "given". */
        PARTICIPLE,
        /** "supplying". */
        ING
    }

    private final Map<String, String[]> irregular = new HashMap<>();

    Inflection() {
        try (InputStream in = Inflection.class.getResourceAsStream("irregular-verbs.txt")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: irregular-verbs.txt");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] row = line.split(" ", -1);
                if (!line.startsWith("#") && row.length == 3) {
                    irregular.put(row[0], row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every form of the verb {@code lemma} and what it can be. */
    Map<String, Set<Form>> verb(String lemma) {
        Map<String, Set<Form>> forms = new LinkedHashMap<>();
        put(forms, lemma, Form.BASE);
        put(forms, third(lemma), Form.THIRD);
        String[] row = irregular.get(lemma);
        for (String past : row == null ? List.of(past(lemma)) : List.of(row[1].split("/", -1))) {
            put(forms, past, Form.PAST);
        }
        for (String participle : row == null ? List.of(past(lemma)) : List.of(row[2].split("/", -1))) {
            put(forms, participle, Form.PARTICIPLE);
        }
        put(forms, ing(lemma, row), Form.ING);
        if (lemma.equals("be")) {
            put(forms, "is", Form.THIRD);
            put(forms, "are", Form.BASE);
            put(forms, "'s", Form.THIRD);
        }
        if (lemma.equals("have")) {
            put(forms, "has", Form.THIRD);
        }
        return forms;
    }

    /** The singular and plural of a noun. */
    static List<String> noun(String lemma) {
        List<String> forms = new ArrayList<>(List.of(lemma));
        if (lemma.endsWith("man")) {
            forms.add(lemma.substring(0, lemma.length() - 2) + "en");
        } else if (lemma.endsWith("sis")) {
            forms.add(lemma.substring(0, lemma.length() - 2) + "es");
        } else {
            forms.add(third(lemma));
        }
        return forms;
    }

    private static void put(Map<String, Set<Form>> forms, String word, Form form) {
        forms.computeIfAbsent(word, w -> EnumSet.noneOf(Form.class)).add(form);
    }

    private static String third(String lemma) {
        if (lemma.matches(".*(?:s|x|z|ch|sh|[^aeiou]o)")) {
            return lemma + "es";
        }
        return lemma.matches(".*[^aeiou]y") ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }

    private static String past(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        return lemma.matches(".*[^aeiou]y") ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed";
    }

    private static String ing(String lemma, String @org.jspecify.annotations.Nullable [] row) {
        if (lemma.matches(".*[^eoy]e") && lemma.length() > 2) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        if (row != null) {
            // "shipped" doubles its consonant, and so do "cut" and "hit", which show it only here
            boolean doubled = row[1].matches(".*([bdgmnprt])\\1ed")
                    || Set.of("cut", "get", "hit", "let", "put", "run", "set", "shut", "win", "quit", "begin", "forbid")
                            .contains(lemma);
            return lemma + (doubled ? lemma.substring(lemma.length() - 1) : "") + "ing";
        }
        return lemma + "ing";
    }
}
