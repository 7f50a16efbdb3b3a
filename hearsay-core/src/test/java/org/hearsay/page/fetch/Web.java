package org.hearsay.page.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;

/**
 * A small public internet for tests: one HTTP server on loopback that answers for every host under
 * {@code .example}, each of which resolves to a public address of its own. Connections to those addresses are
 * led to the server; connections to any other address go where they would go.
 */
public final class Web implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, Function<Asked, Reply>> pages = new ConcurrentHashMap<>();
    private final Map<String, InetAddress> hosts = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    final StillTime time = new StillTime();

    public Web() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** A request as it arrived. */
    public record Asked(String address, Headers headers) {
        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** An answer. */
    public record Reply(int status, Map<String, String> headers, byte[] body) {
        public static Reply html(String body) {
            return new Reply(
                    200, Map.of("Content-Type", "text/html; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
        }

        public static Reply of(String type, byte[] body) {
            return new Reply(200, Map.of("Content-Type", type), body);
        }

        public static Reply status(int status) {
            return new Reply(status, Map.of(), new byte[0]);
        }

        public static Reply to(String location) {
            return new Reply(302, Map.of("Location", location), new byte[0]);
        }

        public Reply with(String name, String value) {
            Map<String, String> more = new java.util.TreeMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body);
        }
    }

    /** Lets {@code address} ({@code host/path}) answer so. */
    public Web page(String address, Reply reply) {
        return page(address, a -> reply);
    }

    /** Lets {@code address} answer as {@code reply} says each time. */
    public Web page(String address, Function<Asked, Reply> reply) {
        pages.put(address, reply);
        return this;
    }

    /** What was asked for but for robots.txt, in order. */
    public List<String> asked() {
        synchronized (asked) {
            return asked.stream()
                    .map(Asked::address)
                    .filter(a -> !a.endsWith("/robots.txt"))
                    .toList();
        }
    }

    /** What was waited for, in order. */
    public List<Duration> slept() {
        return time.slept();
    }

    /** All that was asked for. */
    List<Asked> all() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    /** The resolver of this internet: hosts under {@code .example} only. */
    List<InetAddress> resolve(String host) throws UnknownHostException {
        if (!host.endsWith(".example") || host.startsWith("nowhere")) {
            throw new UnknownHostException(host);
        }
        return List.of(hosts.computeIfAbsent(host, h -> address(hosts.size())));
    }

    public Fetcher fetcher() {
        return fetcher(new FetchSettings("Hearsay/test"));
    }

    public Fetcher fetcher(FetchSettings settings) {
        return fetcher(settings, this::resolve);
    }

    /** A fetcher that finds hosts with {@code resolver} and is led to this server at its public addresses. */
    public Fetcher fetcher(FetchSettings settings, Resolver resolver) {
        return new Fetcher(
                settings, time, dialler(settings, resolver, (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    Dialler dialler(FetchSettings settings, Resolver resolver, SSLSocketFactory tls) {
        return new Dialler(resolver, this::connect, tls, settings);
    }

    private java.net.Socket connect(InetAddress address, int port, Deadline deadline, Duration silence)
            throws IOException {
        boolean ours = address.getAddress()[0] == 93;
        return ours
                ? TimedSocket.to(
                        server.getAddress().getAddress(), server.getAddress().getPort(), deadline, silence)
                : TimedSocket.to(address, port, deadline, silence);
    }

    /** A public address; the connections of this internet are told by its first number. */
    static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {93, (byte) 184, (byte) 216, (byte) (last + 1)});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestHeaders().getFirst("Host") + exchange.getRequestURI();
        Asked one = new Asked(address, exchange.getRequestHeaders());
        synchronized (asked) {
            asked.add(one);
        }
        Function<Asked, Reply> page = pages.get(address);
        Reply reply = page == null ? Reply.status(404) : page.apply(one);
        reply.headers().forEach((n, v) -> exchange.getResponseHeaders().add(n, v));
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
