package org.hearsay.page.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on every address of this machine that counts connections, whether or not anything is asked, and answers. */
final class Canary implements AutoCloseable {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 24\r\n\r\n<p>The canary sings.</p>"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final AtomicInteger seen = new AtomicInteger();

    Canary() {
        try {
            server = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "canary");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Connections so far. */
    int seen() {
        return seen.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                seen.incrementAndGet();
                InputStream in = socket.getInputStream();
                int ends = 0;
                for (int b = in.read(); b >= 0 && ends < 2; b = ends < 2 ? in.read() : b) {
                    ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
                }
                socket.getOutputStream().write(ANSWER);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                continue; // closed, or the visitor left
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
