package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.hearsay.export.JsonLinesExport;
import org.hearsay.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a whole ledger in a form for other programs. */
@Command(
        name = "export",
        header = "Write the whole ledger for other programs.",
        description = {
            "",
            "Writes everything in a ledger but the pages' bytes as JSON Lines: one object a line, offsets into the"
                    + " pages as they were captured. The same pages give the same bytes, whatever the order they were"
                    + " read in.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  hearsay export > ledger.jsonl",
            "  hearsay export --ledger missiles.ledger --output missiles.jsonl",
            "",
            "Exit codes: 0 written; 2 usage, or the output cannot be written; 3 the ledger cannot be used."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** In what form. */
    enum Format {
        JSONL;

        @Override
        public String toString() {
            return org.hearsay.text.Label.of(this);
        }
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LedgerOption ledger = new LedgerOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "The form: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // one form so far; to read it is to refuse the others
    private Format format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to; standard output unless given. An existing file is replaced once all is written.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        try (Ledger opened = Ledgers.read(ledger.path())) {
            JsonLinesExport export = new JsonLinesExport(opened);
            Path file = output;
            if (file == null) {
                export.write(main.stdout());
            } else {
                toFile(export, file);
            }
            return ExitCode.OK;
        }
    }

    private void toFile(JsonLinesExport export, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path part = null;
        try {
            part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                export.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "cannot write " + file + ": " + e.getMessage() + "; choose another --output",
                    e);
        } finally {
            remove(part);
        }
    }

    private static void remove(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + part, e);
        }
    }
}
