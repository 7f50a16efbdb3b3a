package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.page.input.Inputs;
import org.hearsay.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads pages into a ledger. */
@Command(
        name = "read",
        header = "Read pages into a ledger.",
        description = {
            "",
            "Reads files, folders, globs and standard input into a ledger and says what is in it then: HTML, text,"
                    + " Markdown, PDF, e-mail (.eml, .mbox), MHTML, feeds, WARC and WACZ, .zip and .gz of any of them. What a file is"
                    + " shows by its first bytes. A folder is searched for files with such an ending; a file that is named"
                    + " itself is always read. A .jsonl file holds a page a line: \"id\", \"text\", and if known \"title\","
                    + " \"published\", \"source\", \"url\".",
            "",
            "An http or https address, a list of them (.urls, one a line) and an OPML list of feeds are fetched: as"
                    + " robots.txt allows, a host at a time, from public addresses only, and not again what has not changed."
                    + " Nothing is fetched unless one is named.",
            "",
            "A page that is in the ledger already changes nothing; one that has changed is kept in both versions."
                    + " A page that cannot be read is quarantined with its reason, and the others are read.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay read pages/",
            "  hearsay read 'pages/**.html' notes.txt statement.pdf crawl.warc.gz --ledger missiles.ledger",
            "  hearsay read https://post.example/feed --contact desk@watch.example",
            "  cat pages.jsonl | hearsay read - --ledger missiles.ledger",
            "",
            "Exit codes: 0 all read; 1 something was quarantined; 2 usage or a wrong pack; 3 the ledger cannot be used;"
                    + " 4 no input could be read."
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "A file, a folder, a glob in quotes, an http or https address, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Mixin
    private PackOption packs = new PackOption();

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Settings settings = options.settings(Settings.DEFAULT.threads());
        Inputs pages = fetching.inputs(inputs, main.stdin(), settings.limits());
        boolean progress = options.progress() || main.terminal();
        Reading reading = Reading.of(
                known -> fetching.fetched(pages, settings.limits(), known::lastCapture),
                ledger.path(),
                packs.names(),
                settings,
                spec.commandLine().getErr(),
                progress);
        Summary summary = new Summary(reading.tally(), ledger.path().toString(), main.screen(spec));
        summary.print();
        summary.hints();
        return reading.code();
    }
}
