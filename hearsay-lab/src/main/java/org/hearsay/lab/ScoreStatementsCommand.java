package org.hearsay.lab;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.statements.StatementsRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores statements against annotated texts. */
@Command(
        name = "statements",
        header = "Score statements against annotated texts.",
        description = {
            "",
            "The gold has an object with id, text, date and statements a line. A statement is found when the words of its"
                    + " content and those given have at least half in common (Jaccard), and right when the sources"
                    + " overlap too. Headline statements are left out. First every figure of the product, then a table:"
                    + " exact F1 of source, cue and content; F1 of content; P, R and F1 of content and source; F1 of"
                    + " the speaker of quoted words; recall of content and source by class of cue (say, mental,"
                    + " other); precision of indirect statements. Rows in brackets are known figures, not runs.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ScoreStatementsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD.jsonl", description = "The gold, JSON Lines.")
    @SuppressWarnings("NullAway.Init")
    private Path gold;

    @Nullable
    @Option(names = "--lines", paramLabel = "FILE", description = ScoreCommand.LINES)
    private Path lines;

    @Option(names = "--errors", description = "List each miss of the first row with its id.")
    private boolean errors;

    @Option(
            names = "--rivals",
            description = "Train OpenNLP's name finder on the same corpus, join what it finds, and add its row.")
    private boolean rivals;

    @Option(
            names = "--curve",
            description = "Train on 15, 30, 60 and all articles, without and with augmentation, and add a row each;"
                    + " takes some minutes.")
    private boolean curve;

    @Option(
            names = "--corpus",
            paramLabel = "DIR",
            description = "What --rivals and --curve learn from; corpus unless given.")
    private Path corpus = Path.of("corpus");

    @Option(
            names = "--augment",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many changed copies of each article the curve's augmentation makes; ${DEFAULT-VALUE}"
                    + " unless given.")
    private int copies;

    @Nullable
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write what each row found into this folder, in the form of the gold, for other scorers.")
    private Path predictions;

    @Override
    public Integer call() {
        if (copies < 1) {
            throw new ParameterException(spec.commandLine(), "--augment takes a number from 1");
        }
        new StatementsRun(
                        GoldLines.read(gold, "id"),
                        new StatementsRun.Options(lines, corpus, rivals, curve, copies, errors, predictions),
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr())
                .print();
        return Main.OK;
    }
}
