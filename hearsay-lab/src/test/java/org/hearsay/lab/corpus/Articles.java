package org.hearsay.lab.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Articles for tests: a head that is in order, and blocks as given. */
public final class Articles {
    private static final String REST =
            "<p>The quay had been painted grey that year, and grey it stayed, and the men who had"
                    + " painted it went home by the last tram with their brushes in buckets, along the canal and past the brewery. Nobody"
                    + " stood at the stop. Rain came in from the west, first thin and then in sheets, and ran off the cranes and the sheds"
                    + " and the eleven parked lorries into the basin, where a tug lay with its lamps lit and its engine off. By ten the"
                    + " water stood a hand below the kerb, and by midnight it had gone down again without a sound, as water does.</p>";

    private static final Set<String> TYPES = CorpusCheck.eventTypes();

    private Articles() {}

    /** Checks a folder; the packs are read once for all tests. */
    static CorpusCheck check(Path folder) {
        return CorpusCheck.of(CorpusReader.read(folder), TYPES);
    }

    /** Writes an article of this name into the folder. */
    static Path write(Path folder, String id, String blocks) {
        return write(folder, id, "all", blocks);
    }

    /** The same with these layers. */
    public static Path write(Path folder, String id, String layers, String blocks) {
        Path file = folder.resolve(id + ".xml");
        try {
            return Files.writeString(
                    file,
                    "<article id=\"" + id
                            + "\" writer=\"w1\" reader=\"\" genre=\"wire\" region=\"islands\" topic=\"economy\""
                            + " outlet=\"Quay Post\" published=\"2031-03-05\" split=\"train\" density=\"dense\" quotes=\"curly\""
                            + " layers=\"" + layers + "\">\n" + blocks + "\n</article>\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article with these blocks, written into the folder. */
    public static AnnotatedArticle read(Path folder, String blocks) {
        return Objects.requireNonNull(
                CorpusReader.article(write(folder, "a001-quay", blocks)).article());
    }

    /** What the checker has against a headline, these blocks, and enough words in which nobody speaks. */
    static List<String> problems(Path folder, String layers, String blocks) {
        write(folder, "a001-quay", layers, "<h>Quay painted</h>\n" + blocks + REST);
        return check(folder).problems().stream()
                .map(Problem::toString)
                .map(p -> p.substring(p.indexOf(".xml:") + 5))
                .toList();
    }
}
