package org.hearsay.lab.coreference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.lab.rival.OpenNlpLemmas;

/**
 * The lemma of a mention's head, which is its first verb ("checked into"), else its last noun ("academy awards"), else its
 * first word. Of one thread at a time; each sentence is read once.
 */
final class HeadLemmas {
    private final OpenNlpLemmas lemmas = new OpenNlpLemmas();
    private final Map<List<String>, OpenNlpLemmas.Sentence> read = new HashMap<>();

    /** The lemma of these words of a text. */
    String of(Paper paper, Paper.Place place) {
        OpenNlpLemmas.Sentence sentence = read.computeIfAbsent(paper.words().get(place.sentence()), lemmas::read);
        List<Integer> words = place.words().stream().sorted().toList();
        int head = words.stream()
                .filter(w -> sentence.parts().get(w).equals("VERB"))
                .findFirst()
                .orElseGet(() -> words.stream()
                        .filter(w -> sentence.parts().get(w).endsWith("N")) // NOUN, PROPN
                        .reduce(words.get(0), (a, b) -> b));
        return sentence.lemmas().get(head);
    }
}
