package org.hearsay.lab.rival;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import org.hearsay.sentence.PosTagger;

/** Lemmas by Apache OpenNLP with its English model of Universal Dependencies. For one thread at a time. */
public final class OpenNlpLemmas {

    private static final String MODEL = "/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin";

    private final LemmatizerME lemmatizer;
    private final OpenNlpParts parts = new OpenNlpParts();

    /**
     * A sentence.
     *
     * @param parts of speech of its words
     * @param lemmas of its words, in small letters
     */
    public record Sentence(List<String> parts, List<String> lemmas) {
        /** Copies the lists. */
        public Sentence {
            parts = List.copyOf(parts);
            lemmas = List.copyOf(lemmas);
        }
    }

    /** Loads the models from the class path. */
    public OpenNlpLemmas() {
        try (InputStream in = OpenNlpLemmas.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + MODEL);
            }
            lemmatizer = new LemmatizerME(new LemmatizerModel(in));
        } catch (IOException e) {
            throw new IllegalStateException("damaged model on the class path: " + MODEL, e);
        }
    }

    /** The parts of speech and lemmas of the words and marks of a sentence. */
    public Sentence read(List<String> words) {
        List<String> tags = parts.tag(words);
        String[] plain = words.stream()
                .map(w -> PosTagger.plain(w).toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return new Sentence(tags, List.of(lemmatizer.lemmatize(plain, tags.toArray(String[]::new))));
    }
}
