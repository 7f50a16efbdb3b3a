package org.hearsay.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.sentence.Inflection;
import org.jspecify.annotations.Nullable;

/** The verbs and nouns that attribute, by form; read from {@code cues.txt} and {@code nouns.txt}. */
final class CueLexicon {

    private final Map<String, Cue> verbs = new HashMap<>();
    private final Map<String, Stance> nouns = new HashMap<>();

    CueLexicon() {
        for (String[] line : lines("cues.txt")) {
            verb(line[0], stance(line[1]), line[2]);
        }
        for (String[] line : lines("nouns.txt")) {
            nouns.put(line[0], stance(line[1]));
            nouns.put(Inflection.plural(line[0]), stance(line[1]));
        }
    }

    /** The verb of which {@code lower} is a form. */
    @Nullable
    Cue verb(String lower) {
        return verbs.get(lower);
    }

    /** The stance of the noun {@code lower}, singular or plural. */
    @Nullable
    Stance noun(String lower) {
        return nouns.get(lower);
    }

    private void verb(String lemma, Stance stance, String spec) {
        int at = spec.indexOf("p=");
        String frames = at < 0 ? spec : spec.substring(0, at);
        List<String> prepositions =
                at < 0 ? List.of() : List.of(spec.substring(at + 2).split(","));
        Inflection.verb(lemma).forEach((form, kinds) -> {
            Cue cue = new Cue(lemma, stance, frames, prepositions, kinds);
            // where two verbs share a form ("found"), the more frequent one stands first in the list
            verbs.putIfAbsent(form, cue);
        });
    }

    private static Stance stance(String label) {
        return Stance.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<String[]> lines(String resource) {
        List<String[]> lines = new ArrayList<>();
        try (InputStream in = CueLexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.trim().split("\\s+"));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("unreadable on the class path: " + resource, e);
        }
        return lines;
    }
}
