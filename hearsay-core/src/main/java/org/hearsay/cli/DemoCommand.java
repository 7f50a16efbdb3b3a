package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.pack.PackReader;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.run.FetchedInputs;
import org.hearsay.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads the bundled sample story. */
@Command(
        name = "demo",
        header = "Read the bundled sample story and show what is found.",
        description = {
            "",
            "Reads twelve bundled pages about invented states, people and outlets, with planted copies, conflicting"
                    + " numbers and days, denials and a late correction, into a ledger of its own and shows what is in it.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  hearsay demo",
            "  hearsay demo --serve",
            "",
            "Exit codes: 0 read and shown; 2 usage; 3 the ledger cannot be used."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            defaultValue = "hearsay-demo.ledger",
            description = "The ledger; ${DEFAULT-VALUE} in the working directory unless given.")
    @SuppressWarnings("NullAway.Init")
    private Path ledger;

    @Option(names = "--serve", description = "Then open the ledger in a browser, as 'hearsay serve' does.")
    private boolean serve;

    @Mixin
    private ServeCommand.ServeOptions serving = new ServeCommand.ServeOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.DEFAULT;
        List<PageReader> pages = pages().stream()
                .<PageReader>map(name -> new StreamPage(name, () -> open("/samples/" + name), settings.limits()))
                .toList();
        List<String> packs = Stream.concat(PackOption.ALWAYS.stream(), Stream.of(PackReader.SAMPLE))
                .toList();
        Reading reading = Reading.of(
                known -> FetchedInputs.offline(pages.iterator(), settings.limits()),
                ledger,
                packs,
                settings,
                spec.commandLine().getErr(),
                main.terminal());
        Screen screen = main.screen(spec);
        Summary summary = new Summary(reading.tally(), ledger.toString(), screen);
        summary.print();
        new Highlights(Ledgers.entries(ledger), screen).print();
        summary.hints();
        if (serve) {
            serving.serve(ledger, packs.toArray(String[]::new), spec);
        }
        return reading.code();
    }

    /** The names of the sample pages, in order. */
    static List<String> pages() {
        try (InputStream in = open("/org/hearsay/cli/demo-pages.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = DemoCommand.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }
}
