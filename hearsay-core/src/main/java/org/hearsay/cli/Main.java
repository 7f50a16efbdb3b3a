package org.hearsay.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hearsay.run.Preload;
import org.hearsay.web.DeskStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code hearsay} command. */
@Command(
        name = "hearsay",
        header = "Reads news pages and keeps a ledger of who said what.",
        description = {
            "",
            "Hearsay reads news pages about developing stories and keeps a ledger: who said what, what is said to"
                    + " have happened, on what evidence, who denies it or stays silent, and how many independent"
                    + " origins stand behind each claim. Every entry cites the exact characters of its page.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay demo                          read the bundled sample story",
            "  hearsay read pages/ --ledger my.ledger",
            "  hearsay show claims --ledger my.ledger",
            "  hearsay explain st-0a1b2c3d4e-3 --ledger my.ledger",
            "",
            "Exit codes: 0 done; 1 something was quarantined or does not verify; 2 usage; 3 the ledger cannot be"
                    + " used; 4 no input could be read; 70 a fault of the program.",
            "'hearsay help COMMAND' tells more of a command."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        subcommands = {
            ReadCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            ShowCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            DeriveCommand.class,
            AnnotateCommand.class,
            ExtractCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {

    /** Commands that read pages, and so need the taggers. */
    private static final Set<String> READING = Set.of("read", "demo", "annotate");

    private final InputStream stdin;
    private final Output stdout;
    private final @Nullable String columns;
    private final boolean terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a fault of the program.")
    private boolean debug;

    /**
     * @param stdin what {@code -} and {@code annotate} read
     * @param stdout what findings are written to
     * @param columns the width of the terminal, as {@code COLUMNS} has it
     * @param terminal whether a person is watching
     */
    Main(InputStream stdin, OutputStream stdout, @Nullable String columns, boolean terminal) {
        this.stdin = stdin;
        this.stdout = new Output(stdout);
        this.columns = columns;
        this.terminal = terminal;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        if (args.length > 0 && READING.contains(args[0])) {
            Preload.start();
        } else if (args.length > 0 && args[0].equals("serve")) {
            CompletableFuture<?> unused =
                    Preload.beside(DeskStart::load); // what fails here fails again, and is told, there
        }
        // the descriptors themselves: System.out speaks the charset of the machine, which is not always UTF-8
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        InputStream in = new FileInputStream(FileDescriptor.in);
        System.exit(new Main(in, out, System.getenv("COLUMNS"), isTerminal()).execute(err, args));
    }

    /** Runs the command with its messages on {@code err} and returns its exit code. */
    int execute(OutputStream err, String... args) {
        PrintWriter messages = utf8(err);
        PrintWriter text = utf8(stdout);
        try {
            int code = commandLine(text, messages).execute(args);
            text.flush();
            return stdout.closed() ? ExitCode.OK : code; // as with | head: whoever read has read enough
        } finally {
            messages.flush();
        }
    }

    /** Whether a person is watching. Since Java 22 there is a console even when output is redirected. */
    @SuppressWarnings("SystemConsoleNull") // asked further below
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // before Java 22 a console is a terminal
        }
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14));
    }

    /** The command with its subcommands, writing to {@code out} and {@code err}. */
    private CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(this);
        command.setOut(out).setErr(err);
        command.setExecutionExceptionHandler(new Failures(this));
        command.setParameterExceptionHandler(Failures::usage);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.getSubcommands().values().forEach(c -> c.getCommandSpec().versionProvider(new Version()));
        if (!terminal) {
            command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        return command;
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Standard input. */
    InputStream stdin() {
        return stdin;
    }

    /** Standard output for bytes; flush the command's writer before and this after use. */
    Output stdout() {
        return stdout;
    }

    /** Whether stack traces are wanted. */
    boolean debug() {
        return debug;
    }

    /** Whether a person is watching. */
    boolean terminal() {
        return terminal;
    }

    /** The screen that {@code command} writes to. */
    Screen screen(CommandSpec command) {
        return Screen.of(command.commandLine().getOut(), columns, terminal);
    }
}
