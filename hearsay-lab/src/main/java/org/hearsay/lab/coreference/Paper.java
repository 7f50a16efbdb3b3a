package org.hearsay.lab.coreference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.lab.score.Pieces;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text of ECB+ (Cybulska and Vossen, 2014).
 *
 * @param id its name
 * @param topic the seminal event it is about, or another of the same kind
 * @param subtopic the one of the two it is about
 * @param numbers by which mentions name the sentences
 * @param words of each sentence
 * @param places where each word stands in {@code text}; of the address that a text may begin with, nowhere
 * @param text as a page would have it
 * @param url the address it begins with; null for none
 * @param checked sentences in which all that was marked was looked over again (Cybulska and Vossen, 2015); only these count
 */
record Paper(
        String id,
        String topic,
        String subtopic,
        List<Integer> numbers,
        List<List<String>> words,
        List<List<Span>> places,
        String text,
        @Nullable String url,
        Set<Integer> checked) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Copies the lists. */
    Paper {
        numbers = List.copyOf(numbers);
        words = List.copyOf(words);
        places = List.copyOf(places);
        checked = Set.copyOf(checked);
    }

    /** Reads a line with {@code doc_id}, {@code topic}, {@code subtopic}, {@code sentences}, {@code sent_ids} and {@code validated_sentences}. */
    static Paper of(JsonNode node) {
        List<List<String>> words = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        Pieces.items(node.get("sent_ids")).forEach(n -> numbers.add(n.asInt()));
        for (JsonNode sentence : Pieces.items(node.get("sentences"))) {
            words.add(Pieces.items(sentence).stream().map(JsonNode::asText).toList());
        }
        if (numbers.size() != words.size()) {
            throw new IllegalArgumentException(
                    "\"sent_ids\" do not number the \"sentences\" of " + node.path("doc_id"));
        }
        String url = null;
        List<List<String>> written = new ArrayList<>(words);
        if (!words.isEmpty() && address(words.get(0))) {
            url = String.join("", words.get(0));
            written.set(0, List.of());
        }
        RunningText running = new RunningText(written);
        Set<Integer> checked = new HashSet<>();
        for (JsonNode number : Pieces.items(node.get("validated_sentences"))) {
            int at = numbers.indexOf(number.asInt());
            if (at >= 0) {
                checked.add(at);
            }
        }
        return new Paper(
                Pieces.string(node, "doc_id"),
                Pieces.string(node, "topic"),
                Pieces.string(node, "subtopic"),
                numbers,
                words,
                running.places(),
                running.text(),
                url,
                checked);
    }

    private static boolean address(List<String> words) {
        return words.size() > 3
                && words.get(0).matches("https?")
                && words.get(1).equals(":");
    }

    /** A line that {@code hearsay read} takes for a page. */
    String line() {
        ObjectNode line = JSON.createObjectNode().put("id", id).put("text", text);
        if (url != null) {
            line.put("url", url);
        }
        return line.toString();
    }

    /**
     * The sentence that mentions name so.
     *
     * @throws IllegalArgumentException when there is none
     */
    int sentence(int number) {
        int at = numbers.indexOf(number);
        if (at < 0) {
            throw new IllegalArgumentException("no sentence " + number + " in " + id);
        }
        return at;
    }

    /** The words of the checked sentence that {@code span} touches most of, as numbers; none if it touches none. */
    @Nullable
    Place place(Span span) {
        for (int sentence : checked) {
            Set<Integer> touched = new HashSet<>();
            List<Span> spans = places.get(sentence);
            for (int i = 0; i < spans.size(); i++) {
                if (spans.get(i).overlaps(span)) {
                    touched.add(i);
                }
            }
            if (!touched.isEmpty()) {
                return new Place(sentence, touched);
            }
        }
        return null;
    }

    /**
     * Words of a sentence.
     *
     * @param sentence its number in the text
     * @param words their numbers in the sentence
     */
    record Place(int sentence, Set<Integer> words) {
        /** Copies the set. */
        Place {
            words = Set.copyOf(words);
        }
    }
}
