package org.hearsay.cli;

import java.time.Duration;
import org.hearsay.run.Settings;
import org.hearsay.text.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the commands that read pages go about it. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Pages read at once; as many as there are processors unless given."
                    + " Changes how fast, never what is found.")
    private int threads;

    @Option(
            names = "--page-timeout",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "A page that takes more of a processor's time, or six times as much by the clock, is"
                    + " quarantined as timed-out; ${DEFAULT-VALUE} unless given.")
    private int pageTimeout;

    @Option(names = "--progress", description = "Show progress on standard error even if that is no terminal.")
    private boolean progress;

    /** The settings for a run; {@code threads} is what stands for 0. */
    Settings settings(int usual) {
        if (threads < 0 || threads > 256) {
            throw new ParameterException(command.commandLine(), "--threads takes a number from 1 to 256");
        }
        if (pageTimeout < 1) {
            throw new ParameterException(command.commandLine(), "--page-timeout takes a number of seconds from 1");
        }
        return new Settings(threads == 0 ? usual : threads, Duration.ofSeconds(pageTimeout), Limits.DEFAULT);
    }

    /** Whether progress was asked for. */
    boolean progress() {
        return progress;
    }
}
