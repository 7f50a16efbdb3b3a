package org.hearsay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.run.Readings;
import org.hearsay.run.RulingClock;
import org.jspecify.annotations.Nullable;

/**
 * The desk's server. It answers on a loopback address only: whoever can reach it can read everything in the ledger, and add to
 * it.
 */
public final class Desk implements AutoCloseable {
    private static final int THREADS = 24;
    private static final int IDLE_MILLIS = 60_000;
    private static final String TEMPLATES = "org.hearsay.web.template";

    private final TemplateEngine templates = templates();
    private final Guard guard = new Guard();
    private final DeskSettings settings;
    private final LedgerIndex index;
    private final @Nullable Readings readings;
    private final @Nullable ReadForm reading;
    private final @Nullable RulingForm ruling;
    private final Javalin server;

    /**
     * Opens a desk; {@link #start} lets it answer.
     *
     * @param settings what it is opened on
     * @param index reads the ledger; closed with the desk
     * @throws IllegalArgumentException when the address is not this machine's own
     */
    public Desk(DeskSettings settings, LedgerIndex index) {
        checkLoopback(settings.host());
        this.settings = settings;
        this.index = index;
        var ledger = settings.ledger();
        if (ledger == null) {
            readings = null;
            reading = null;
            ruling = null;
        } else {
            readings = new Readings(ledger, settings.stages(), settings.derivation(), settings.run());
            reading = new ReadForm(readings, settings.run().limits(), settings.fetching());
            ruling = new RulingForm(index, new RulingClock(ledger), settings.analyst());
        }
        this.server = Javalin.create(this::configure);
    }

    private static void checkLoopback(String host) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new IllegalArgumentException(host + " is not an address of this machine alone. The desk has no"
                        + " accounts yet: whoever reaches it reads and changes the ledger, so it listens on 127.0.0.1,"
                        + " localhost or ::1 only. For another machine, forward the port (ssh -L).");
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(host + " is no address. Use 127.0.0.1, localhost or ::1.", e);
        }
    }

    /**
     * Begins to answer.
     *
     * @throws IllegalArgumentException when the port is taken
     */
    public void start() {
        try {
            server.start();
        } catch (JavalinBindException e) {
            throw new IllegalArgumentException(
                    "Port " + settings.port() + " of " + settings.host() + " is taken. Name another, or 0 for any.", e);
        }
    }

    /** Asks itself for its first screens, as whoever opens it will. */
    public void rehearse() {
        DeskStart.load(); // as a start does
        for (String screen : List.of("", "ledger", "static/desk.js")) {
            try (InputStream in = URI.create(address() + screen).toURL().openStream()) {
                in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException("the desk does not answer itself", e);
            }
        }
    }

    /** The address to open. */
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + server.port() + "/";
    }

    private void configure(JavalinConfig config) {
        quiet(config);
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        long most = settings.run().limits().unpacking().heldBytes();
        config.jetty.multipartConfig.maxFileSize(most, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(most + 1_000_000, SizeUnit.BYTES);
        config.http.maxRequestSize = 1_000_000;
        config.routes.before(guard::check);
        config.routes.exception(Refusal.class, (e, c) -> refuse(c, e.status(), String.valueOf(e.getMessage())));
        config.routes.exception(
                HttpResponseException.class,
                (e, c) -> refuse(
                        c,
                        e.getStatus(),
                        e.getStatus() == 404 ? "There is no such page." : String.valueOf(e.getMessage())));
        config.routes.exception(LedgerException.class, (e, c) -> refuse(c, 503, String.valueOf(e.getMessage())));
        config.routes.exception(
                Exception.class,
                (e, c) -> refuse(c, 500, "A fault of the program: " + e + ". The ledger is unharmed."));
        new Routes(this).add(config.routes);
    }

    /** What the server says by itself, and how many threads it has. */
    static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 2, IDLE_MILLIS);
        config.http.generateEtags = false;
    }

    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Desk.class.getClassLoader(), TEMPLATES);
    }

    LedgerIndex index() {
        return index;
    }

    Guard guard() {
        return guard;
    }

    ReadForm reading() {
        return writable(reading);
    }

    RulingForm ruling() {
        return writable(ruling);
    }

    Readings readings() {
        return writable(readings);
    }

    private static <T> T writable(@Nullable T form) {
        if (form == null) {
            throw new Refusal(403, "The ledger is open for reading only.");
        }
        return form;
    }

    /** Shows a screen by its template, inside the frame or, when only a part is wanted, without it. */
    void show(Context context, String template, Frame frame, Object screen) {
        StringOutput out = new StringOutput();
        templates.render(template + ".jte", Map.of("frame", frame, "screen", screen), out);
        context.html(out.toString());
    }

    /** The frame of a screen for the story that the address names. */
    Frame frame(String title, String active, Query query) {
        String story = query.get("story");
        String at = query.get("at");
        if (story == null && at != null) {
            String key = Query.pageOf(at);
            story = index.storyOf(key).orElse(null);
        }
        return frame(title, active, query, story);
    }

    /** The frame of a screen for a story; for all if null. */
    Frame frame(String title, String active, Query query, @Nullable String id) {
        return new Frame(
                title,
                active,
                id,
                id == null
                        ? null
                        : index.story(id)
                                .map(s -> Wording.brief(s.title(), 120))
                                .orElse(null),
                guard.formToken(),
                ruling != null,
                query.text("q"),
                String.valueOf(settings.path().getFileName()),
                query.here());
    }

    private void refuse(Context context, int status, String why) {
        if (context.path().startsWith("/api/")) {
            Api.problem(context, status, Problem.title(status), why);
            return;
        }
        Frame frame = new Frame(
                Problem.title(status),
                "",
                null,
                null,
                guard.formToken(),
                ruling != null,
                "",
                String.valueOf(settings.path().getFileName()),
                "/");
        show(context.status(status), "problem", frame, new Problem(status, Problem.title(status), why));
    }

    /** Stops answering. */
    @Override
    public void close() {
        server.stop();
        if (readings != null) {
            readings.close();
        }
        index.close();
    }
}
