package org.hearsay.page.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;

/** A host that answers every request with the same bytes, sound or not, and then falls silent or hangs up. */
final class RawHost implements AutoCloseable {

    private static final String NO_ROBOTS = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket server;
    private final byte[] answer;
    private final int pause;

    /** Hangs up after {@code answer}. */
    RawHost(String answer) {
        this(ServerSocketFactory.getDefault(), answer, 0);
    }

    /**
     * @param pause milliseconds after each byte of the answer
     */
    RawHost(ServerSocketFactory factory, String answer, int pause) {
        this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
        this.pause = pause;
        try {
            server = factory.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "raw-host");
        thread.setDaemon(true);
        thread.start();
    }

    /** A fetcher that is led here whatever it asks for. */
    Fetcher fetcher(FetchSettings settings, Timekeeper time, javax.net.ssl.SSLSocketFactory tls) {
        Dialler dialler = new Dialler(
                host -> java.util.List.of(Web.address(0)),
                (address, port, deadline, silence) ->
                        TimedSocket.to(server.getInetAddress(), server.getLocalPort(), deadline, silence),
                tls,
                settings);
        return new Fetcher(settings, time, dialler);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                StringBuilder head = new StringBuilder();
                int b = in.read();
                while (b >= 0 && head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) b);
                    b = head.indexOf("\r\n\r\n") < 0 ? in.read() : b;
                }
                send(socket.getOutputStream(), head.indexOf("GET /robots.txt") == 0);
            } catch (IOException | InterruptedException e) {
                continue; // closed, or the visitor left
            }
        }
    }

    private void send(OutputStream out, boolean robots) throws IOException, InterruptedException {
        if (robots) {
            out.write(NO_ROBOTS.getBytes(StandardCharsets.ISO_8859_1));
        } else if (pause == 0) {
            out.write(answer);
        } else {
            for (byte b : answer) {
                out.write(b);
                out.flush();
                Thread.sleep(pause);
            }
        }
        out.flush();
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
