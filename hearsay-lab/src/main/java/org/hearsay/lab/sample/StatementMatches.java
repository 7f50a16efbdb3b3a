package org.hearsay.lab.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Pairing;
import org.hearsay.lab.score.Pieces;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Which statement of the export is which planted one. */
final class StatementMatches {
    private final Map<String, ReaderText> texts;
    private final Map<String, JsonNode> matched = new HashMap<>();

    private StatementMatches(Map<String, ReaderText> texts) {
        this.texts = texts;
    }

    /** Pairs them page by page: contents that share half of their characters, the best first. */
    static StatementMatches of(List<JsonNode> planted, Map<String, ReaderText> texts, LedgerLines lines) {
        StatementMatches matches = new StatementMatches(texts);
        Map<String, List<JsonNode>> byPage = new TreeMap<>();
        planted.forEach(p -> byPage.computeIfAbsent(Pieces.string(p, "doc"), d -> new ArrayList<>())
                .add(p));
        byPage.forEach((doc, wanted) -> matches.pair(doc, wanted, lines.of("statement", doc)));
        return matches;
    }

    private void pair(String doc, List<JsonNode> wanted, List<JsonNode> given) {
        List<Pairing.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            JsonNode gold = wanted.get(i);
            List<List<Span>> places = contents(doc, gold);
            for (int j = 0; j < given.size(); j++) {
                List<Span> content = content(doc, given.get(j));
                double share = places.stream()
                        .mapToDouble(p -> Pieces.share(p, content))
                        .max()
                        .orElse(0);
                if (share > 0) {
                    candidates.add(new Pairing.Candidate(share, speaker(gold, given.get(j)), true, i, j));
                }
            }
        }
        Pairing.greedy(candidates)
                .forEach(p -> matched.put(Pieces.string(wanted.get(p.gold()), "id"), given.get(p.given())));
    }

    /** The statement that was found for a planted one, or null. */
    @Nullable
    JsonNode of(String id) {
        return matched.get(id);
    }

    /** Whether the source of {@code given} is the planted speaker as it stands beside what is said. */
    boolean speaker(JsonNode gold, JsonNode given) {
        String doc = Pieces.string(gold, "doc");
        Span source = Pieces.span(given.get("source"));
        List<@Nullable String> right = new ArrayList<>();
        right.add(Pieces.text(gold, "speaker"));
        Pieces.items(gold.get("speaker_also")).forEach(also -> right.add(also.isNull() ? null : also.asText()));
        for (String speaker : right) {
            if (speaker == null || source == null) {
                if (speaker == null && source == null) {
                    return true;
                }
                continue;
            }
            List<Span> places = ReaderText.beside(places(texts, doc, speaker), content(doc, given));
            if (Pieces.overlaps(places, page(doc).fromPage(List.of(source)))) {
                return true;
            }
        }
        return false;
    }

    /** Each place where a planted content stands, with the further pieces that follow it there. */
    private List<List<Span>> contents(String doc, JsonNode gold) {
        List<List<Span>> all = new ArrayList<>();
        for (Span main : places(texts, doc, Pieces.string(gold, "content"))) {
            List<Span> pieces = new ArrayList<>(List.of(main));
            for (JsonNode also : Pieces.items(gold.get("also"))) {
                List<Span> places = places(texts, doc, also.asText());
                pieces.add(places.stream()
                        .filter(p -> p.start() >= main.end())
                        .findFirst()
                        .orElse(places.get(0)));
            }
            all.add(pieces);
        }
        return all;
    }

    private List<Span> content(String doc, JsonNode statement) {
        return page(doc).fromPage(Pieces.list(statement.get("content")));
    }

    private ReaderText page(String doc) {
        ReaderText text = texts.get(doc);
        if (text == null) {
            throw new MissingInput("something is planted in " + doc, "list that page under \"articles\"");
        }
        return text;
    }

    /** Where a planted text stands on its page; at least once. */
    static List<Span> places(Map<String, ReaderText> texts, String doc, String wanted) {
        ReaderText text = texts.get(doc);
        List<Span> places = text == null ? List.of() : text.find(wanted);
        if (places.isEmpty()) {
            throw new MissingInput(
                    "\"" + wanted + "\" does not stand in " + doc, "write in planted.json what the page says");
        }
        return places;
    }
}
