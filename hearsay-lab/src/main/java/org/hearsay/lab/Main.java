package org.hearsay.lab;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.hearsay.lab.read.MissingInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code lab} command. */
@Command(
        name = "lab",
        header = "Scores, measures and trains Hearsay.",
        description = {"", "For those who change Hearsay: figures in the documentation come from here.", ""},
        footer = {
            "",
            "Examples:",
            "  ./lab score sample --errors",
            "  ./lab bench read samples",
            "  ./lab corpus check",
            "  ./lab train frequencies corpus/ --out frequencies.tsv",
            "",
            "Exit codes: 0 done; 1 errors were found (corpus check); 2 usage; 4 an input is missing or unfit; 70 a fault of the program.",
            "'./lab help COMMAND' tells more of a command."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        subcommands = {
            ScoreCommand.class,
            GoldenCommand.class,
            BenchCommand.class,
            TrainCommand.class,
            CorpusCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {
    /** Done. */
    static final int OK = 0;

    /** Errors were found in what was checked. */
    static final int FOUND = 1;

    /** An input is missing or not of the form that is asked for. */
    static final int NO_INPUT = 4;

    /** A fault of the program. */
    static final int INTERNAL = 70;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(execute(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args));
    }

    /** Runs the command and returns its exit code. */
    static int execute(OutputStream out, OutputStream err, String... args) {
        PrintWriter text = utf8(out);
        PrintWriter messages = utf8(err);
        CommandLine command = new CommandLine(new Main());
        command.setOut(text).setErr(messages);
        command.setExecutionExceptionHandler((thrown, at, parsed) -> failed(thrown, at));
        int code = command.execute(args);
        text.flush();
        messages.flush();
        return code;
    }

    private static int failed(Exception thrown, CommandLine command) {
        if (thrown instanceof MissingInput missing) {
            command.getErr().println("lab: " + missing.getMessage());
            return NO_INPUT;
        }
        command.getErr().println("lab: a fault of the program:");
        thrown.printStackTrace(command.getErr());
        return INTERNAL;
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
