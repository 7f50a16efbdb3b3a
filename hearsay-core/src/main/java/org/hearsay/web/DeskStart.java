package org.hearsay.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.LocalConnector;
import org.jspecify.annotations.Nullable;

/**
 * Loads what a desk is made of, some thousand classes, beside everything else that a start has to do: a server without an
 * address is asked for one screen.
 */
public final class DeskStart {
    private DeskStart() {}

    /** Asks a server that nobody can reach for a screen; returns the answer. */
    public static String load() {
        TemplateEngine templates = Desk.templates();
        Frame frame = new Frame("", "", null, null, "", false, "", "", "/");
        AtomicReference<@Nullable LocalConnector> local = new AtomicReference<>();
        Javalin server = Javalin.create(config -> {
            Desk.quiet(config);
            config.jetty.addConnector((jetty, http) -> {
                LocalConnector connector = new LocalConnector(jetty);
                local.set(connector);
                return connector;
            });
            config.routes.get("/", context -> {
                StringOutput out = new StringOutput();
                templates.render("keys.jte", Map.of("frame", frame, "screen", ""), out);
                context.html(out.toString());
            });
        });
        try {
            server.start();
            LocalConnector connector = local.get();
            if (connector == null) {
                throw new IllegalStateException("the server was started without its connector");
            }
            return connector.getResponse("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        } catch (Exception e) {
            throw new IllegalStateException("the desk's server does not answer", e);
        } finally {
            server.stop();
        }
    }
}
