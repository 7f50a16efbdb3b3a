package org.hearsay.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.train.Frequencies;
import org.hearsay.lab.train.TextSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes resources of the product from texts. */
@Command(
        name = "train",
        header = "Make resources of the product from texts.",
        description = {"", "The same texts give the same bytes. Where they come from belongs into NOTICE.", ""},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to make: frequencies");
    }

    @Command(
            name = "frequencies",
            header = "Count in how many pieces of text each stem stands.",
            description = {
                "",
                "Writes the table by which the story stage tells common words from telling ones. Of a .jsonl file only"
                        + " texts whose \"license\" is CC BY, CC0 or public domain are counted; .txt and .html pages are"
                        + " taken as our own.",
                ""
            },
            mixinStandardHelpOptions = true)
    int frequencies(
            @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files or folders.") List<Path> inputs,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "The table.") Path file,
            @Option(
                            names = "--least",
                            paramLabel = "N",
                            defaultValue = "3",
                            description = "Leave out stems that stand in fewer pieces; ${DEFAULT-VALUE} unless given.")
                    int least) {
        Frequencies frequencies = new Frequencies();
        PrintWriter out = spec.commandLine().getOut();
        for (Path input : inputs) {
            TextSource source = TextSource.read(input);
            frequencies.add(source);
            out.println(source.name() + ": " + source.texts().size() + " texts counted, " + source.left()
                    + " left out by their licence");
        }
        String table = frequencies.table(least);
        try {
            Files.writeString(file, table, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MissingInput(file + " cannot be written (" + e.getMessage() + ")", "check folder and rights");
        }
        out.println(file + ": " + (table.lines().count() - 1) + " stems of " + frequencies.pieces() + " pieces");
        return Main.OK;
    }
}
