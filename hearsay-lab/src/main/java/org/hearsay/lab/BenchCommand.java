package org.hearsay.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.lab.bench.ColdStart;
import org.hearsay.lab.bench.DeskTimes;
import org.hearsay.lab.bench.HostileTimes;
import org.hearsay.lab.bench.LargeLedger;
import org.hearsay.lab.bench.LedgerGrowth;
import org.hearsay.lab.bench.Machine;
import org.hearsay.lab.bench.PageTimes;
import org.hearsay.lab.bench.StageTimes;
import org.hearsay.lab.read.MissingInput;
import org.hearsay.lab.sample.SampleStory;
import org.hearsay.lab.score.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the product. */
@Command(
        name = "bench",
        header = "Measure time and memory.",
        description = {"", "Each table names the data, the machine and the command it comes from.", ""},
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    /** Pages of a ledger that is filled before any is measured. */
    private static final int WARM_UP = 1000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to measure: read, desk, ledger, pages, stages or hostile");
    }

    @Command(
            name = "read",
            header = "Start the product anew for each reading of the pages.",
            description = {
                "",
                "Wall time is that of the whole process. Peak memory is the high-water mark of its resident set, as"
                        + " Linux keeps it in /proc/PID/status (VmHWM); elsewhere it is not measured. The first start"
                        + " is not counted: it warms the disk's cache.",
                ""
            },
            mixinStandardHelpOptions = true)
    int read(
            @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Pages or folders of pages.")
                    List<Path> inputs,
            @Option(
                            names = "--runs",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "How often; ${DEFAULT-VALUE} unless given.")
                    int runs,
            @Nullable
                    @Option(
                            names = "--with",
                            paramLabel = "FILE",
                            description =
                                    "The jar or the launcher to start; the launcher of this checkout unless given.")
                    Path given)
            throws IOException, InterruptedException {
        if (runs < 1) {
            throw new ParameterException(spec.commandLine(), "--runs takes a number from 1");
        }
        List<String> pages = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new MissingInput(input + " does not exist", "give pages or folders of pages");
            }
            pages.add(input.toString());
        }
        List<String> program = program(given == null ? launcher() : given);
        ColdStart.run(program, pages);
        double[] seconds = new double[runs];
        double[] megabytes = new double[runs];
        for (int i = 0; i < runs; i++) {
            ColdStart.Run run = ColdStart.run(program, pages);
            seconds[i] = run.seconds();
            megabytes[i] = run.megabytes();
        }
        double peak = ColdStart.median(megabytes);
        Report report = new Report()
                .row("wall time, median of " + runs, rounded(ColdStart.median(seconds), 2) + " s")
                .row("wall time, each", each(seconds, 2))
                .row("peak memory, median of " + runs, peak == 0 ? "not measured: no /proc" : rounded(peak, 0) + " MiB")
                .row("peak memory, each", each(megabytes, 0));
        finish(report, String.join(" ", pages), String.join(" ", program) + " read …");
        return Main.OK;
    }

    @Command(
            name = "desk",
            header = "Ask the desk for every screen of a large ledger.",
            description = {
                "",
                "The ledger is made of the sample story again and again, each time with keys and ids of its own, unless the"
                        + " file is there already; it takes some minutes and four gigabytes for the usual size. Then the"
                        + " product is started on it, and several readers ask for every screen at once, each for another"
                        + " story.",
                ""
            },
            mixinStandardHelpOptions = true)
    int desk(
            @Parameters(paramLabel = "LEDGER", description = "The file of the ledger.") Path ledger,
            @Option(
                            names = "--articles",
                            paramLabel = "N",
                            defaultValue = "115000",
                            description =
                                    "How many articles; ${DEFAULT-VALUE} unless given, which hold a million statements.")
                    int articles,
            @Option(
                            names = "--readers",
                            paramLabel = "N",
                            defaultValue = "8",
                            description = "Who ask at once; ${DEFAULT-VALUE} unless given.")
                    int readers,
            @Option(
                            names = "--requests",
                            paramLabel = "N",
                            defaultValue = "25",
                            description = "How often each asks for each screen; ${DEFAULT-VALUE} unless given.")
                    int requests,
            @Nullable
                    @Option(
                            names = "--with",
                            paramLabel = "FILE",
                            description =
                                    "The jar or the launcher to start; the launcher of this checkout unless given.")
                    Path given)
            throws IOException, InterruptedException {
        if (articles < 24 || readers < 1 || requests < 1) {
            throw new ParameterException(spec.commandLine(), "--articles takes a number from 24, the others from 1");
        }
        if (!Files.exists(ledger)) {
            SampleStory.bundled().read(ledger);
            LargeLedger.fill(ledger, articles);
        }
        DeskTimes.Times times = DeskTimes.measure(
                program(given == null ? launcher() : given), ledger, (articles + 11) / 12, readers, requests);
        Report report = new Report()
                .row("start to first answer", rounded(times.start(), 2) + " s")
                .row(
                        "peak memory",
                        times.megabytes() == 0 ? "not measured: no /proc" : rounded(times.megabytes(), 0) + " MiB")
                .row("screen", String.format(Locale.ROOT, "%10s %10s %10s", "median ms", "95 % ms", "kB"));
        times.screens()
                .forEach((name, screen) -> report.row(
                        name,
                        String.format(
                                Locale.ROOT,
                                "%10.0f %10.0f %10.0f",
                                screen.median(),
                                screen.high(),
                                screen.kilobytes())));
        finish(
                report,
                "the sample story in copies, " + articles + " articles, " + readers + " readers",
                "./lab bench desk LEDGER --articles " + articles + " --readers " + readers + " --requests " + requests);
        return Main.OK;
    }

    @Command(
            name = "pages",
            header = "Measure pages to articles with JMH, beside jsoup alone and other extractors.",
            description = {
                "",
                "One thread, warm, the same pages for every row: of the sample story, or a sample of --data. Pages that"
                        + " another extractor does not get through are left out. pages/s needs a quiet machine; /CPU s"
                        + " counts the time of the processors alone and is less disturbed by others.",
                ""
            },
            mixinStandardHelpOptions = true)
    int pages(
            @Nullable
                    @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            description = "The folder with the sets of pages that 'score pages' takes.")
                    Path data,
            @Option(
                            names = "--count",
                            paramLabel = "N",
                            defaultValue = "150",
                            description = "How many pages of it; ${DEFAULT-VALUE} unless given.")
                    int count,
            @Option(
                            names = "--quick",
                            description = "One fork and short iterations: a first look, not a figure to quote.")
                    boolean quick) {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count takes a number from 1");
        }
        PageTimes times = PageTimes.measure(data, count, quick);
        Report report = new Report()
                .row(
                        "on one thread",
                        String.format(Locale.ROOT, "%9s %9s %9s %16s", "pages/s", "±", "/CPU s", "CPU to jsoup's"));
        times.times()
                .forEach((name, row) -> report.row(
                        name,
                        String.format(
                                Locale.ROOT,
                                "%9.1f %9.1f %9.1f %16.2f",
                                row.perSecond(),
                                row.error(),
                                row.perProcessorSecond(),
                                row.toJsoup())));
        if (!times.unfit().isEmpty()) {
            report.row("left out", String.join(" ", times.unfit()));
        }
        finish(
                report,
                times.pages() + (data == null ? " marked-up pages of the sample story" : " pages of " + data),
                "./lab bench pages" + (data == null ? "" : " --data … --count " + count) + (quick ? " --quick" : ""));
        return Main.OK;
    }

    @Command(
            name = "stages",
            header = "Measure each stage with JMH on the sample pages.",
            description = {
                "",
                "One thread, warm. Beside the stages OpenNLP's tokeniser and tagger run alone on the same sentences in"
                        + " the same run; ratios are to them.",
                ""
            },
            mixinStandardHelpOptions = true)
    int stages(
            @Option(
                            names = "--quick",
                            description = "One fork and short iterations: a first look, not a figure to quote.")
                    boolean quick) {
        StageTimes times = StageTimes.measure(quick);
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("stage", String.format(Locale.ROOT, "%12s %12s %16s", "ms/page", "tokens/s", "time to OpenNLP's"));
        times.millis()
                .forEach((stage, millis) -> rows.put(
                        stage,
                        String.format(
                                Locale.ROOT,
                                "%12.3f %12.0f %16.2f",
                                millis / times.pages(),
                                times.tokens() / millis * 1000,
                                millis / times.opennlp())));
        Report report = new Report();
        rows.forEach(report::row);
        report.row("whole, pages/s on one thread", rounded(times.pages() / times.whole() * 1000, 1));
        finish(
                report,
                "the sample story: " + times.pages() + " pages, " + times.tokens() + " tokens",
                "./lab bench stages" + (quick ? " --quick" : ""));
        return Main.OK;
    }

    @Command(
            name = "hostile",
            header = "Measure how long pages made to stall a reader take from bytes to an article or a reason.",
            description = {"", "One thread, the second of two readings of each page, slowest first.", ""},
            mixinStandardHelpOptions = true)
    int hostile(
            @Option(
                            names = "--top",
                            paramLabel = "N",
                            defaultValue = "15",
                            description = "How many pages to print; ${DEFAULT-VALUE} unless given.")
                    int top) {
        List<HostileTimes.Time> times = HostileTimes.measure();
        Report report = new Report();
        times.stream()
                .limit(top)
                .forEach(time -> report.row(
                        time.page(),
                        rounded(time.seconds(), 2) + " s  " + rounded(time.processor(), 2) + " CPU s  " + time.end()));
        report.row(
                "pages of " + times.size() + " over 2 s",
                Long.toString(times.stream().filter(time -> time.seconds() > 2).count()));
        finish(report, times.size() + " pages written by the lab", "./lab bench hostile");
        return Main.OK;
    }

    private void finish(Report report, String data, String command) {
        report.row("data", data).row("machine", Machine.described()).row("command", command);
        PrintWriter out = spec.commandLine().getOut();
        report.print(out, false);
    }

    @Command(
            name = "ledger",
            header = "Measure adding one page to ledgers of several sizes.",
            description = {
                "",
                "Fills ledgers with a stream of invented pages, then adds further ones: the time of keeping one and deriving"
                        + " what it touches, on the last day and amid the others, and the heap in use.",
                ""
            },
            mixinStandardHelpOptions = true)
    int ledger(
            @Parameters(arity = "1..*", paramLabel = "PAGES", description = "How many pages are there before.")
                    List<Integer> sizes)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Machine.described());
        out.printf(
                Locale.ROOT,
                "%9s %12s %14s %16s %10s%n",
                "pages",
                "filled in s",
                "one more in ms",
                "amid them in ms",
                "heap MB");
        LedgerGrowth growth = new LedgerGrowth();
        growth.measure(WARM_UP); // else the first size pays for the compiler
        for (int size : sizes) {
            out.println(growth.measure(size));
            out.flush();
        }
        return Main.OK;
    }

    private static String each(double[] figures, int digits) {
        List<String> each = new ArrayList<>();
        for (double figure : figures) {
            each.add(rounded(figure, digits));
        }
        return String.join(" ", each);
    }

    private static String rounded(double figure, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", figure);
    }

    /** A launcher is started as it is; a jar with this Java and the options in {@code HEARSAY_JAVA_OPTS}. */
    private static List<String> program(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new MissingInput(file + " does not exist", "give the launcher or the jar with --with FILE");
        }
        String path = file.toAbsolutePath().toString();
        if (!path.endsWith(".jar")) {
            return List.of(path);
        }
        List<String> program = new ArrayList<>();
        program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option :
                System.getenv().getOrDefault("HEARSAY_JAVA_OPTS", "").split("\\s+")) {
            if (!option.isEmpty()) {
                program.add(option);
            }
        }
        program.add("-jar");
        program.add(path);
        return program;
    }

    /** The product's launcher, in the checkout that the lab's jar was built in. */
    private static Path launcher() {
        try {
            Path lab = Path.of(BenchCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return lab.resolve("../../../hearsay").normalize();
        } catch (URISyntaxException e) {
            throw new MissingInput("the checkout cannot be found", "give the launcher or the jar with --with FILE");
        }
    }
}
