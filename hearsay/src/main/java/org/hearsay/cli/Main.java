package org.hearsay.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code hearsay} command. */
@Command(
        name = "hearsay",
        description = "Reads news pages and keeps a ledger of who said what.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main implements Runnable {
    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Reads the version from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"hearsay " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
