package org.hearsay.cli;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hearsay.page.Capture;
import org.hearsay.page.PageReader;
import org.hearsay.page.fetch.FetchSettings;
import org.hearsay.page.fetch.UserAgent;
import org.hearsay.page.input.Inputs;
import org.hearsay.run.FetchedInputs;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the commands that read pages go about those on the web. */
final class FetchOptions {

    private static final int LONGEST = 3600;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(
            names = "--urls",
            paramLabel = "FILE",
            description = "Fetch the addresses in FILE, one a line; lines that begin with # are passed over."
                    + " - for standard input. May be given several times.")
    private List<String> urls = new ArrayList<>();

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            defaultValue = "${env:HEARSAY_CONTACT:-}",
            description = "An address of the web or of mail that hosts are told in the user agent, so that they can"
                    + " write to you; HEARSAY_CONTACT in the environment unless given.")
    private String contact = "";

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "Pause between two requests to a host, longer where its robots.txt asks for it;"
                    + " ${DEFAULT-VALUE} unless given.")
    private int delay;

    @Option(
            names = "--fetch-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "A request that takes longer is given up; ${DEFAULT-VALUE} unless given.")
    private int timeout;

    @Option(
            names = "--allow-private",
            description = "Fetch from addresses outside the public internet (this machine, the local network) too,"
                    + " and from any port.")
    private boolean allowPrivate;

    @Option(names = "--offline", description = "Fetch nothing: addresses are quarantined as offline.")
    private boolean offline;

    /** The inputs of a command and the addresses of its lists, of which there must be one at least. */
    Inputs inputs(List<String> inputs, InputStream stdin, Limits limits) {
        if (inputs.isEmpty() && urls.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Missing required parameter: 'INPUT', or --urls FILE");
        }
        settings(); // which says what is wrong with the options before a ledger is made
        return new Inputs(inputs, urls, stdin, limits);
    }

    /**
     * {@code inputs} with what is on the web among them fetched as it is asked for.
     *
     * @param limits how much of a page is read
     * @param earlier how a document came to hand the last time
     */
    FetchedInputs fetched(Iterator<PageReader> inputs, Limits limits, Function<String, Optional<Capture>> earlier) {
        return offline ? FetchedInputs.offline(inputs, limits) : new FetchedInputs(inputs, settings(), limits, earlier);
    }

    private FetchSettings settings() {
        if (delay < 0 || delay > LONGEST) {
            throw new ParameterException(
                    command.commandLine(), "--delay takes a number of seconds from 0 to " + LONGEST);
        }
        if (timeout < 1 || timeout > LONGEST) {
            throw new ParameterException(
                    command.commandLine(), "--fetch-timeout takes a number of seconds from 1 to " + LONGEST);
        }
        try {
            String given = contact.strip();
            @Nullable String known = given.isEmpty() ? null : given;
            return new FetchSettings(UserAgent.of(Version.current(), known))
                    .with(Duration.ofSeconds(delay), allowPrivate)
                    .within(Duration.ofSeconds(timeout));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--contact: " + e.getMessage());
        }
    }
}
