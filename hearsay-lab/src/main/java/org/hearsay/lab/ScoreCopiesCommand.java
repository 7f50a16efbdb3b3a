package org.hearsay.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.CorpusReader;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.reuse.CopiesScorer;
import org.hearsay.lab.reuse.Original;
import org.hearsay.lab.reuse.Reuse;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.lab.score.Report;
import org.hearsay.page.JsonLines;
import org.hearsay.page.PageReader;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores copies on pages that take over others in known ways. */
@Command(
        name = "copies",
        header = "Score copies on pages made to take over others in known ways.",
        description = {
            "",
            "Makes a page of each article of the corpus, and of each file of pages that is given, by one of fifteen"
                    + " operations in turn; a sixteenth takes over quotations alone. Then reads originals and copies into a"
                    + " ledger of its own.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ScoreCopiesCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String REMEDY = "give a file with an object with \"doc_id\" and \"text\" on each line";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "DOCS.jsonl", description = "More originals, JSON Lines.")
    private List<Path> docs = List.of();

    @Option(names = "--corpus", paramLabel = "DIR", description = "Whose articles are taken over; corpus unless given.")
    private Path corpus = Path.of("corpus");

    @Nullable
    @Option(names = "--out", paramLabel = "DIR", description = "Write pages.jsonl and links.jsonl there.")
    private Path out;

    @Option(names = "--errors", description = "List what was missed, turned around or taken for a copy.")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        List<Original> originals = new ArrayList<>();
        for (AnnotatedArticle article : CorpusReader.articles(corpus)) {
            originals.add(Original.of(
                    article.head().id(), article.head().outlet(), article.head().published(), "", article.text()));
        }
        for (Path file : docs) {
            for (String line : MissingInput.lines(file, REMEDY)) {
                originals.add(original(file, line));
            }
        }
        Reuse reuse = new Reuse(originals);
        String lines = String.join("\n", reuse.lines()) + "\n";
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve("pages.jsonl"), lines);
            Files.write(
                    out.resolve("links.jsonl"),
                    reuse.links().stream().map(Reuse::line).toList());
        }
        List<PageReader> pages = new ArrayList<>();
        new JsonLines("reuse", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), null, Limits.DEFAULT)
                .forEachRemaining(pages::add);
        Report report = new Report();
        report.row("pages", pages.size() + ", " + originals.size() + " of them originals");
        CopiesScorer.score(LedgerLines.of(new Product(List.of()).export(pages)), reuse, report);
        report.print(spec.commandLine().getOut(), errors);
        return Main.OK;
    }

    private static Original original(Path file, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            String date = node.path("date").asText("");
            return Original.of(
                    node.path("doc_id").asText(),
                    node.path("source").asText("Unnamed"),
                    date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10)),
                    node.path("title").asText(""),
                    node.path("text").asText());
        } catch (JsonProcessingException e) {
            throw new MissingInput(file + " has a line that is not JSON", REMEDY);
        }
    }
}
