package org.hearsay.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules of {@code evidence-rules.txt}, which explains their form. */
final class EvidenceRules {

    private static final String FILE = "evidence-rules.txt";

    /** Where the provider of a piece of evidence is named. */
    enum Provider {
        BEFORE,
        AFTER,
        INSIDE,
        NOWHERE
    }

    /**
     * A way to offer evidence.
     *
     * @param type what is offered
     * @param provider where the provider is named
     * @param pattern over a sentence in lower case
     * @param needles words one of which the sentence must hold; empty when none is needed
     */
    record Rule(Evidence.Type type, Provider provider, Pattern pattern, List<String> needles) {

        /** Copies the needles. */
        Rule {
            needles = List.copyOf(needles);
        }
    }

    private EvidenceRules() {}

    /** The rules in their order. */
    static List<Rule> read() {
        List<Rule> rules = new ArrayList<>();
        try (InputStream in = EvidenceRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FILE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(rule(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }

    private static Rule rule(String line) {
        String[] fields = line.split("\\s+", 3);
        Provider provider = switch (fields[1]) {
            case "before" -> Provider.BEFORE;
            case "after" -> Provider.AFTER;
            case "inside" -> Provider.INSIDE;
            default -> Provider.NOWHERE;
        };
        String pattern = fields[2]
                .replace("<any>", "(?:[\\w'$€£.-]+ ){0,3}?[\\w'-]*?")
                .replace("<adj>", "(?:[\\w'-]+ ){0,2}?")
                .replace(
                        "<show>",
                        "(?:show(?:s|ed|ing|n)?|depict(?:s|ed|ing)?|appear(?:s|ed|ing)? to|reveal(?:s|ed|ing)?)")
                .replace(
                        "<say>",
                        "(?:sa(?:y|ys|id)|not(?:e|es|ed)|report(?:s|ed)?|estimat(?:es|ed)|warn(?:s|ed)|told|claim(?:s|ed))")
                .replace("<be>", "(?:is|are|was|were)");
        return new Rule(
                Evidence.Type.valueOf(fields[0]),
                provider,
                Pattern.compile("\\b(?:" + pattern + ")"),
                Needles.of(pattern));
    }
}
