package org.hearsay.lab.rival;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.hearsay.sentence.PosTagger;

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

    /** The parts of speech of the words and marks of a sentence; the model was trained on straight marks. */
    public List<String> tag(List<String> words) {
        return List.of(tagger.tag(words.stream().map(PosTagger::plain).toArray(String[]::new)));
    }
}
