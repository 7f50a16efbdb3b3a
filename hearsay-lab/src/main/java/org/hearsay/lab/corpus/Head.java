package org.hearsay.lab.corpus;

import java.time.LocalDate;
import java.util.Set;

/**
 * What an article's first element says of it.
 *
 * @param id the file's name without {@code .xml}
 * @param writer code of who wrote it
 * @param reader code of who read it a second time; empty when nobody has
 * @param genre one of {@link #GENRES}
 * @param region where its names come from
 * @param topic one of {@link #TOPICS}
 * @param outlet the invented outlet
 * @param published day of publication
 * @param split train, dev or test
 * @param density sparse or dense
 * @param quotes style of quotation marks
 * @param layers the layers that are complete
 */
public record Head(
        String id,
        String writer,
        String reader,
        String genre,
        String region,
        String topic,
        String outlet,
        LocalDate published,
        String split,
        String density,
        String quotes,
        Set<String> layers) {

    static final Set<String> GENRES = Vocabulary.of(
            "wire broadsheet tabloid regional release ngo liveblog translated note briefing paraphrase column feature");
    static final Set<String> TOPICS = Vocabulary.of("conflict sanctions accident court economy health election sport"
            + " science disaster politics education crime technology culture migration");
    static final Set<String> SPLITS = Vocabulary.of("train dev test");
    static final Set<String> DENSITIES = Vocabulary.of("sparse dense");
    static final Set<String> QUOTES = Vocabulary.of("curly straight single guillemets dash mixed");
    static final Set<String> LAYERS = Vocabulary.of("statements entities times events evidence");

    /** Copies the layers. */
    public Head {
        layers = Vocabulary.copy(layers);
    }

    /** Whether a layer is complete. */
    public boolean has(String layer) {
        return layers.contains(layer);
    }
}
