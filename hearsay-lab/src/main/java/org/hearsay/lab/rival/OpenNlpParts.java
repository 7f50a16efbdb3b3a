package org.hearsay.lab.rival;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech by Apache OpenNLP with its English model of Universal Dependencies. For one thread at a time. */
public final class OpenNlpParts {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final POSTaggerME tagger;

    /** Loads the model from the class path. */
    public OpenNlpParts() {
        try (InputStream in = OpenNlpParts.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + MODEL);
            }
            tagger = new POSTaggerME(new POSModel(in), POSTagFormat.UD);
        } catch (IOException e) {
            throw new IllegalStateException("damaged model on the class path: " + MODEL, e);
        }
    }

    /** The parts of speech of the words and marks of a sentence. */
    public List<String> tag(List<String> words) {
        return List.of(tagger.tag(words.stream().map(OpenNlpParts::plain).toArray(String[]::new)));
    }

    /** The model was trained on straight marks. */
    private static String plain(String word) {
        if (word.length() == 1) {
            return switch (word.charAt(0)) {
                case '“', '”', '«', '»', '„' -> "\"";
                case '‘', '’' -> "'";
                case '–', '—' -> "-";
                default -> word;
            };
        }
        return word.replace('’', '\'');
    }
}
