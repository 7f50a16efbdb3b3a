package org.hearsay.page.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.Test;

/** Answers as hosts give them, sound and unsound. */
class AnswerTest {

    private static final FetchSettings SETTINGS = new FetchSettings(
            "Hearsay/test",
            false,
            Duration.ZERO,
            Duration.ofMillis(400),
            Duration.ofMillis(400),
            Duration.ofSeconds(5),
            0,
            1_000_000);

    private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

    private static String body(String answer) {
        try (RawHost host = new RawHost(answer)) {
            Fetched fetched = host.fetcher(SETTINGS, new StillTime(), TLS).fetch("http://post.example/a", null);
            return new String(((Fetched.Arrived) fetched).bytes(), StandardCharsets.UTF_8);
        }
    }

    private static String reason(RawHost host, Timekeeper time, String address) {
        try (host) {
            StageException failure = catchThrowableOfType(
                    StageException.class,
                    () -> host.fetcher(SETTINGS, time, TLS).fetch(address, null));
            assertThat(failure).isNotNull();
            assertThat(failure.getMessage()).startsWith(address);
            return failure.reason();
        }
    }

    private static String reason(String answer) {
        return reason(new RawHost(answer), new StillTime(), "http://post.example/a");
    }

    @Test
    void soundAnswersAreRead() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        Map<String, String> answers = new TreeMap<>();
        answers.put("until the host hangs up", head + "\r\nA vessel.");
        answers.put("of a given length", head + "Content-Length: 9\r\n\r\nA vessel. And more");
        answers.put("in chunks", head + "Transfer-Encoding: chunked\r\n\r\n4\r\nA ve\r\n5;x=y\r\nssel.\r\n0\r\n\r\n");
        answers.put(
                "after an interim answer", "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + head + "\r\nA vessel.");
        answers.put("of HTTP 1.0", "HTTP/1.0 200\r\nContent-Type: text/html\r\n\r\nA vessel.");
        answers.put("with bare line ends", "HTTP/1.1 200 OK\nContent-Type:text/html\n\nA vessel.");
        answers.put(
                "with a folded header",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n charset=utf-8\r\n\r\nA vessel.");
        answers.forEach((what, answer) -> assertThat(body(answer)).as(what).isEqualTo("A vessel."));
    }

    @Test
    void unsoundAnswersAreFailuresAndNotCrashes() {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        assertThat(reason("")).isEqualTo("cut-short");
        assertThat(reason("HTTP/1.1 200 OK\r\nContent-Ty")).isEqualTo("cut-short");
        assertThat(reason(head + "Content-Length: 50\r\n\r\nA vessel.")).isEqualTo("cut-short");
        assertThat(reason(head + "Transfer-Encoding: chunked\r\n\r\n9\r\nA ves"))
                .isEqualTo("cut-short");
        assertThat(reason("SSH-2.0-OpenSSH_9.6\r\n")).isEqualTo("bad-response");
        assertThat(reason("HTTP/2 200\r\n\r\n")).isEqualTo("bad-response");
        assertThat(reason("HTTP/1.1 999 Odd\r\n\r\n")).isEqualTo("bad-response");
        assertThat(reason("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")).isEqualTo("bad-response");
        assertThat(reason("HTTP/1.1 200 OK\r\nX: " + "x".repeat(70_000) + "\r\n\r\n"))
                .isEqualTo("bad-response");
        assertThat(reason("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(300) + "\r\n"))
                .isEqualTo("bad-response");
        assertThat(reason(head + "Content-Length: -1\r\n\r\n")).isEqualTo("bad-response");
        assertThat(reason(head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nA vessel"))
                .isEqualTo("bad-response");
        assertThat(reason(head + "Transfer-Encoding: gzip\r\n\r\n")).isEqualTo("bad-response");
        assertThat(reason(head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n")).isEqualTo("bad-response");
        assertThat(reason(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nA vessel\r\n0\r\n\r\n"))
                .isEqualTo("bad-response");
        assertThat(reason("HTTP/1.1 100 Continue\r\n\r\n".repeat(20))).isEqualTo("bad-response");
        assertThat(reason("HTTP/1.1 302 Found\r\n\r\n")).isEqualTo("bad-response");
    }

    @Test
    void aHostThatFallsSilentIsGivenUp() {
        RawHost silent = new RawHost(ServerSocketFactory.getDefault(), "HTTP/1.1 200 OK\r\n", 10_000);
        assertThat(reason(silent, new StillTime(), "http://post.example/a")).isEqualTo("timeout");
    }

    @Test
    void aHostThatSendsAByteNowAndThenIsGivenUp() {
        RawHost slow = new RawHost(ServerSocketFactory.getDefault(), "HTTP/1.1 200 OK\r\nX: " + "x".repeat(5000), 5);
        assertThat(reason(slow, new Running(), "http://post.example/a")).isEqualTo("timeout");
    }

    @Test
    void aHostThatDoesNotSpeakTlsIsAFailure() {
        assertThat(reason(new RawHost("HTTP/1.1 200 OK\r\n\r\n"), new StillTime(), "https://post.example/a"))
                .isIn("tls", "timeout");
    }

    @Test
    void onlyACertificateForTheHostFromATrustedAuthorityIsTaken() {
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nA vessel.";
        Supplier<RawHost> host = () -> new RawHost(Certified.server(), page, 0);
        assertThat(reason(host.get(), new StillTime(), "https://post.example/a"))
                .isEqualTo("tls");
        try (RawHost trusted = host.get()) {
            Fetcher fetcher = trusted.fetcher(SETTINGS, new StillTime(), Certified.client());
            assertThat(fetcher.fetch("https://post.example/a", null)).isInstanceOf(Fetched.Arrived.class);
            StageException other =
                    catchThrowableOfType(StageException.class, () -> fetcher.fetch("https://other.example/a", null));
            assertThat(other.reason()).isEqualTo("tls");
        }
    }

    /** A clock that runs. */
    private static final class Running implements Timekeeper {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis());
        }
    }
}
