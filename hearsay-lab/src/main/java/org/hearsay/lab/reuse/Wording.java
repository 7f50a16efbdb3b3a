package org.hearsay.lab.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says the same in other words, by rule; quotations stay as they are. */
final class Wording {

    // spotless:off
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("began", "started"), Map.entry("big", "large"), Map.entry("bought", "purchased"),
            Map.entry("called for", "demanded"), Map.entry("children", "young people"), Map.entry("city", "town"),
            Map.entry("country", "nation"), Map.entry("deal", "agreement"), Map.entry("during", "in the course of"),
            Map.entry("expected", "likely"), Map.entry("first", "initial"), Map.entry("found", "discovered"),
            Map.entry("gave", "handed"), Map.entry("help", "assist"), Map.entry("homes", "houses"),
            Map.entry("important", "significant"), Map.entry("including", "among them"), Map.entry("killed", "left dead"),
            Map.entry("last", "past"), Map.entry("later", "afterwards"), Map.entry("many", "a number of"),
            Map.entry("more than", "over"), Map.entry("near", "close to"), Map.entry("new", "fresh"),
            Map.entry("people", "persons"), Map.entry("plan", "scheme"), Map.entry("police", "officers"),
            Map.entry("showed", "indicated"), Map.entry("since", "ever since"), Map.entry("some", "several"),
            Map.entry("talks", "negotiations"), Map.entry("tried", "attempted"), Map.entry("used", "employed"),
            Map.entry("wanted", "wished"), Map.entry("went", "travelled"), Map.entry("workers", "employees"),
            Map.entry("although", "even though"), Map.entry("because", "as"), Map.entry("but", "yet"),
            Map.entry("who", "that"), Map.entry("would", "was to"), Map.entry("while", "whereas"));
    // spotless:on

    private static final Pattern WORDS = Pattern.compile(
            "\\b(" + String.join("|", SYNONYMS.keySet().stream().sorted().toList()) + ")\\b");
    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"]");
    private static final Pattern FIGURE = Pattern.compile("\\b\\d+(?![\\d,.:/-])");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?][”\"]?) +(?=[A-Z“\"])");
    private static final Pattern SAID_LAST =
            Pattern.compile("(.{30,}), ([A-Z][^,“”\"]{3,60}) (?:said|says|added|told reporters)\\.");
    private static final Pattern ASIDE = Pattern.compile(" \\([^)]*\\)|, (?:who|which) [^,.“”\"]{5,60},");

    private Wording() {}

    /** Every {@code nth} word for which there is another is said by that. */
    static String synonyms(String text, int nth) {
        int[] seen = {0};
        return outside(
                text,
                part -> WORDS.matcher(part)
                        .replaceAll(
                                m -> seen[0]++ % nth == 0 ? SYNONYMS.getOrDefault(m.group(1), m.group(1)) : m.group()));
    }

    /** Every figure is another. */
    static String figures(String text) {
        return FIGURE.matcher(text)
                .replaceAll(m -> m.group().length() > 6
                        ? m.group()
                        : Integer.toString(
                                Integer.parseInt(m.group()) + 1 + m.group().length() * 2));
    }

    /** Without asides, the source first, other words wherever there are any. */
    static String simplified(String text) {
        List<String> told = new ArrayList<>();
        for (String sentence : sentences(text)) {
            String plain = outside(sentence, part -> ASIDE.matcher(part).replaceAll(""));
            Matcher said = SAID_LAST.matcher(plain);
            told.add(said.matches() ? "According to " + said.group(2) + ", " + lower(said.group(1)) + "." : plain);
        }
        return synonyms(String.join(" ", told), 1);
    }

    /** As a translator who goes by clauses has it: what stands behind the last comma of a sentence comes first. */
    static String turned(String text) {
        List<String> told = new ArrayList<>();
        for (String sentence : sentences(text)) {
            int comma = sentence.lastIndexOf(", ");
            boolean quoted = sentence.indexOf('"') >= 0 || sentence.indexOf('“') >= 0;
            int end = sentence.length() - 1;
            told.add(
                    comma < 20 || quoted || end - comma < 12
                            ? sentence
                            : upper(sentence.substring(comma + 2, end)) + ", " + lower(sentence.substring(0, comma))
                                    + sentence.substring(end));
        }
        return synonyms(String.join(" ", told), 2);
    }

    static List<String> sentences(String text) {
        return List.of(SENTENCE.split(text));
    }

    /** The quotations of a text, with their marks. */
    static Stream<String> quotations(String text) {
        return QUOTED.matcher(text).results().map(m -> m.group()).filter(q -> q.length() > 25);
    }

    private static String outside(String text, java.util.function.UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        Matcher quoted = QUOTED.matcher(text);
        int from = 0;
        while (quoted.find()) {
            changed.append(change.apply(text.substring(from, quoted.start()))).append(quoted.group());
            from = quoted.end();
        }
        return changed.append(change.apply(text.substring(from))).toString();
    }

    private static String lower(String text) {
        boolean word = text.matches("(?s)(The|A|An|In|On|It|He|She|They|This|That|At|For|But|And) .*");
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
