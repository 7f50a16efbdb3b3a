package org.hearsay.lab;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.corpus.Agreement;
import org.hearsay.lab.corpus.AnnotatedArticle;
import org.hearsay.lab.corpus.CorpusCheck;
import org.hearsay.lab.corpus.CorpusLines;
import org.hearsay.lab.corpus.CorpusReader;
import org.hearsay.lab.corpus.Coverage;
import org.hearsay.lab.corpus.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the annotated corpus and writes it as gold. */
@Command(
        name = "corpus",
        header = "Check the annotated corpus, write it as gold, compare two annotations.",
        description = {"", "corpus/GUIDELINES.md says what is marked and how.", ""},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class CorpusCommand implements Runnable {
    private static final String FOLDER =
            "The corpus, a folder of articles, or one article; ${DEFAULT-VALUE} unless given.";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: check, lines or agreement");
    }

    @Command(
            name = "check",
            header = "Hold articles against the guidelines and show what the corpus covers.",
            description = {"", "Ends with 1 where there is an error; warnings are to be looked at.", ""},
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "corpus", description = FOLDER) Path folder,
            @Option(names = "--quiet", description = "Errors and warnings only.") boolean quiet,
            @Option(names = "--each", description = "A line for each article, too.") boolean each) {
        CorpusCheck check = CorpusCheck.of(CorpusReader.read(folder));
        PrintWriter out = spec.commandLine().getOut();
        if (!quiet) {
            new Coverage(check.articles()).print(out, each || check.articles().size() == 1);
            out.println();
        }
        for (Problem problem : check.problems()) {
            out.println(problem);
        }
        out.println(check.errors() + " errors, " + (check.problems().size() - check.errors()) + " warnings in "
                + check.articles().size() + " articles");
        return check.errors() == 0 ? Main.OK : Main.FOUND;
    }

    @Command(
            name = "lines",
            header = "Write the statements as gold, JSON Lines.",
            description = {
                "",
                "In the form that lab score statements reads: one article a line, offsets in code points.",
                ""
            },
            mixinStandardHelpOptions = true)
    int lines(
            @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "corpus", description = FOLDER) Path folder,
            @Nullable @Option(names = "--split", paramLabel = "SPLIT", description = "Only train, dev or test.")
                    String split,
            @Option(names = "--outer", description = "Leave out statements inside the content of others.")
                    boolean outer) {
        if (split != null && !List.of("train", "dev", "test").contains(split)) {
            throw new ParameterException(spec.commandLine(), "--split is train, dev or test");
        }
        PrintWriter out = spec.commandLine().getOut();
        for (AnnotatedArticle article : CorpusReader.articles(folder)) {
            if (article.head().has("statements")
                    && (split == null || split.equals(article.head().split()))) {
                out.println(CorpusLines.line(article, outer));
            }
        }
        return Main.OK;
    }

    @Command(
            name = "agreement",
            header = "Compare two annotations of the same articles.",
            description = {"", "Articles are paired by name; three figures are precision, recall and F1 in percent.", ""
            },
            mixinStandardHelpOptions = true)
    int agreement(
            @Parameters(paramLabel = "DIR_A", description = "The first annotation.") Path first,
            @Parameters(paramLabel = "DIR_B", description = "The second.") Path second,
            @Option(names = "--errors", description = "List each difference with its place.") boolean errors) {
        Agreement.report(CorpusReader.articles(first), CorpusReader.articles(second))
                .print(spec.commandLine().getOut(), errors);
        return Main.OK;
    }
}
