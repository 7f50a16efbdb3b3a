package org.hearsay.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.sample.Golden;
import org.hearsay.lab.sample.SampleStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the golden export of the sample story. */
@Command(
        name = "golden",
        header = "Write the golden export of the sample story.",
        description = {
            "",
            "The export stands beside the pages, and a test compares it with what the product finds now. Write it anew"
                    + " after a change that is meant, and read the difference before you commit it.",
            ""
        },
        mixinStandardHelpOptions = true)
final class GoldenCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "samples/golden.jsonl",
            description = "Where to; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MissingInput("the folder of " + file + " does not exist", "run it in the checkout or give --out");
        }
        String now = SampleStory.bundled().export();
        try {
            String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            Files.writeString(file, now, StandardCharsets.UTF_8);
            String difference = Golden.difference(before, now);
            out.print(difference.isEmpty() ? file + " is as it was\n" : file + " is written\n" + difference);
        } catch (IOException e) {
            throw new MissingInput(file + " cannot be written (" + e.getMessage() + ")", "check the rights on it");
        }
        return Main.OK;
    }
}
