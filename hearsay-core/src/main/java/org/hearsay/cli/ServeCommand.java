package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.sqlite.SqliteIndex;
import org.hearsay.page.fetch.FetchSettings;
import org.hearsay.page.fetch.UserAgent;
import org.hearsay.run.Derivation;
import org.hearsay.run.Settings;
import org.hearsay.run.Shutdown;
import org.hearsay.run.StageChain;
import org.hearsay.web.Desk;
import org.hearsay.web.DeskSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Opens a ledger in a browser. */
@Command(
        name = "serve",
        header = "Open a ledger in a browser.",
        description = {
            "",
            "Shows a ledger as pages that a browser on this machine can open: stories, claims and statements beside the"
                    + " pages they stand in, conflicts, lineage, timeline, briefings. Pages may be dropped on it to be read,"
                    + " and what was found may be ruled on; rulings are kept beside the machine's reading.",
            "",
            "It listens on this machine alone: there are no accounts, and whoever reaches it reads and changes the ledger.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay serve --ledger missiles.ledger",
            "  hearsay serve --ledger missiles.ledger --read-only --port 9000",
            "",
            "Exit codes: 0 ended; 2 usage, or another address than this machine's; 3 the ledger cannot be used."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Mixin
    private PackOption packs = new PackOption();

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Override
    public Integer call() throws InterruptedException {
        options.serve(ledger.path(), packs.names().toArray(String[]::new), spec);
        return ExitCode.OK;
    }

    /** How a ledger is served. */
    static final class ServeOptions {

        @Option(
                names = "--host",
                paramLabel = "ADDRESS",
                defaultValue = "127.0.0.1",
                description = "The address to listen on; one of this machine's own, ${DEFAULT-VALUE} unless given.")
        @SuppressWarnings("NullAway.Init")
        private String host;

        @Option(
                names = "--port",
                paramLabel = "N",
                defaultValue = "7070",
                description = "The port to listen on, 0 for any that is free; ${DEFAULT-VALUE} unless given.")
        private int port;

        @Option(
                names = "--analyst",
                paramLabel = "NAME",
                defaultValue = "${sys:user.name}",
                description = "Who rules: the name that rulings are kept under; the user's unless given.")
        @SuppressWarnings("NullAway.Init")
        private String analyst;

        @Option(names = "--read-only", description = "Neither read pages nor take rulings.")
        private boolean readOnly;

        @Option(
                names = "--rehearse",
                hidden = true,
                description =
                        "Open the desk, ask it for its first screens, and end: ./hearsay keeps the classes that this"
                                + " takes, so that they need not be read one by one.")
        private boolean rehearse;

        @Option(
                names = "--offline",
                description = "Fetch nothing: addresses that are pasted are quarantined as offline.")
        private boolean offline;

        @Option(
                names = "--contact",
                paramLabel = "TEXT",
                defaultValue = "${env:HEARSAY_CONTACT:-}",
                description = "An address of the web or of mail that hosts are told in the user agent;"
                        + " HEARSAY_CONTACT in the environment unless given.")
        private String contact = "";

        /** Serves a ledger until the process is ended. */
        void serve(Path path, String[] packs, CommandSpec command) throws InterruptedException {
            if (port < 0 || port > LAST_PORT) {
                throw new ParameterException(command.commandLine(), "--port takes a number from 0 to " + LAST_PORT);
            }
            if (analyst.isBlank()) {
                throw new ParameterException(command.commandLine(), "--analyst takes a name");
            }
            Resources resources = open(path, packs, command);
            Shutdown.then(resources::close); // leaves the ledger as one complete file
            try {
                resources.desk().start();
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command.commandLine(), "--port: " + e.getMessage());
            }
            if (rehearse) {
                resources.desk().rehearse();
                return;
            }
            command.commandLine()
                    .getOut()
                    .println("The desk is open at " + resources.desk().address());
            command.commandLine().getOut().println("End it with Ctrl-C.");
            command.commandLine().getOut().flush();
            new CountDownLatch(1).await(); // until the process is told to end
        }

        private record Resources(Desk desk, @Nullable Ledger ledger) {
            void close() {
                try {
                    desk.close();
                } finally {
                    if (ledger != null) {
                        ledger.close();
                    }
                }
            }
        }

        private Resources open(Path path, String[] packs, CommandSpec command) {
            String known = contact.strip();
            FetchSettings fetching;
            try {
                fetching = offline
                        ? null
                        : new FetchSettings(UserAgent.of(Version.current(), known.isEmpty() ? null : known));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command.commandLine(), "--contact: " + e.getMessage());
            }
            Ledger written = readOnly ? null : Ledgers.write(path);
            Settings run = Settings.DEFAULT;
            DeskSettings settings = new DeskSettings(
                    path,
                    written,
                    () -> new StageChain(List.of(packs), run.limits(), Version.current()),
                    () -> new Derivation(Moment.packOf(
                            command.commandLine(),
                            Objects.requireNonNull(written, "stories are ruled on only where they may be written")
                                    .info(),
                            List.of(packs))),
                    run,
                    fetching,
                    host,
                    port,
                    analyst.strip());
            try {
                return new Resources(new Desk(settings, SqliteIndex.open(path)), written);
            } catch (IllegalArgumentException e) {
                if (written != null) {
                    written.close();
                }
                throw new ParameterException(command.commandLine(), "--host: " + e.getMessage());
            }
        }
    }
}
