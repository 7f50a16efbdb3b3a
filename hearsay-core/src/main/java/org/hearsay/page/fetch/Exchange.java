package org.hearsay.page.fetch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, on a connection of its own, in HTTP/1.1. A small client of our own, because
 * the one of Java resolves the name again after it was checked and cannot be told which address to take.
 */
final class Exchange {

    private static final String ACCEPT = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/feed+json,application/pdf;q=0.9,text/plain;q=0.9,application/xml;q=0.9,*/*;q=0.1";

    private final Dialler dialler;
    private final FetchSettings settings;
    private final Timekeeper time;

    Exchange(Dialler dialler, FetchSettings settings, Timekeeper time) {
        this.dialler = dialler;
        this.settings = settings;
        this.time = time;
    }

    /**
     * Asks for {@code at}.
     *
     * @param earlier what is had of it already; null to have it whatever its age
     * @param most bytes of a body
     * @throws StageException {@code timeout}, {@code tls}, {@code bad-response}, {@code cut-short},
     *     {@code inflates}, {@code connection}, and what {@link Dialler#dial} throws
     */
    Answer get(WebAddress at, @Nullable Validators earlier, int most) {
        Deadline deadline = Deadline.in(settings.exchangeTime(), time);
        try (Socket socket = dialler.dial(at, deadline)) {
            OutputStream out = socket.getOutputStream();
            out.write(request(at, earlier).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new AnswerReader(new BufferedInputStream(socket.getInputStream(), 1 << 14), most).read();
        } catch (SocketTimeoutException e) {
            throw FetchFailure.of("timeout", at.toString(), "the answer takes too long; try again later");
        } catch (EOFException e) {
            throw FetchFailure.of("cut-short", at.toString(), "the answer ends too early; try again later");
        } catch (ContentCoding.OverInflated e) {
            throw FetchFailure.of(
                    "inflates",
                    at.toString(),
                    "the answer is refused because " + e.getMessage() + "; save the page by hand");
        } catch (MalformedAnswer | ZipException e) {
            throw FetchFailure.of(
                    "bad-response",
                    at.toString(),
                    "the answer cannot be read (" + e.getMessage() + "); save the page by hand");
        } catch (SSLException e) {
            throw FetchFailure.of("tls", at.toString(), "TLS broke off (" + e.getMessage() + "); try again later");
        } catch (IOException e) {
            throw FetchFailure.of(
                    "connection", at.toString(), "the connection broke off (" + e.getMessage() + "); try again later");
        }
    }

    private String request(WebAddress at, @Nullable Validators earlier) {
        String origin = at.origin();
        StringBuilder request = new StringBuilder(512);
        request.append("GET ").append(at.target()).append(" HTTP/1.1\r\n");
        header(request, "Host", origin.substring(origin.indexOf("//") + 2));
        header(request, "User-Agent", settings.userAgent());
        header(request, "Accept", ACCEPT);
        header(request, "Accept-Encoding", "gzip, deflate");
        header(request, "Connection", "close");
        if (earlier != null) {
            header(request, "If-None-Match", earlier.etag());
            header(request, "If-Modified-Since", earlier.lastModified());
        }
        return request.append("\r\n").toString();
    }

    private static void header(StringBuilder request, String name, @Nullable String value) {
        if (value != null) {
            request.append(name).append(": ").append(value).append("\r\n");
        }
    }
}
