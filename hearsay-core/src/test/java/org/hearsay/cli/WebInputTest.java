package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses on the command line, against a real server on this machine, with the clock and resolver of the machine. */
class WebInputTest {

    private static final String STORY = """
            <html><head><title>Ferry leaves Tolm late</title></head><body><article><h1>Ferry leaves Tolm late</h1>
            <p>The harbour master of Tolm, Maud Ellering, said on Wednesday that the ferry would leave late.</p>
            <p>"The ice is thick this year," she told reporters at the pier. The owners did not respond to a request for
            comment, and the ministry of transport said that it had no information.</p></article></body></html>
            """;

    @TempDir
    Path folder;

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String site;
    private String ledger;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        ledger = folder.resolve("test.ledger").toString();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
        seen.add(path + " " + exchange.getRequestHeaders().getFirst("User-Agent") + " " + tag);
        boolean page = path.startsWith("/ferry");
        byte[] body = page ? STORY.getBytes(UTF_8) : new byte[0];
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("ETag", "\"v1\"");
        int status = !page ? 404 : "\"v1\"".equals(tag) ? 304 : 200;
        exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private Ran read(String... arguments) {
        return Ran.hearsay(Stream.of(
                        Stream.of("read", "--ledger", ledger, "--allow-private", "--delay", "0"), Stream.of(arguments))
                .flatMap(s -> s)
                .toArray(String[]::new));
    }

    @Test
    void aPageIsFetchedAndKeptWithItsCapture() {
        Ran ran = read(site + "/ferry", site + "/gone", "--contact", "desk@watch.example");
        assertThat(ran.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(ran.out()).contains("1 read, 1 quarantined", "http-404: " + site + "/gone");
        assertThat(ran.err()).contains("[http-404] " + site + "/gone: the host answers 404");
        assertThat(seen).hasSize(3).allMatch(s -> s.contains("(reads news pages; contact: desk@watch.example)"));
        assertThat(Ran.hearsay("show", "articles", "--ledger", ledger).out()).contains("Ferry leaves Tolm late");
        assertThat(Ran.hearsay("verify", ledger).code()).isZero();
        assertThat(Ran.hearsay("export", "--ledger", ledger).out())
                .contains("\"doc\":\"" + site + "/ferry\",\"url\":\"" + site + "/ferry\"");
    }

    @Test
    void anUnchangedPageIsNotSentAgainAndNothingChanges() {
        assertThat(read(site + "/ferry").code()).isZero();
        String before = Ran.hearsay("export", "--ledger", ledger).out();
        Ran again = read(site + "/ferry");
        assertThat(again.code()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(seen).last().asString().startsWith("/ferry ").endsWith(" \"v1\"");
        assertThat(Ran.hearsay("export", "--ledger", ledger).out()).isEqualTo(before);
    }

    @Test
    void withoutLeaveThisMachineIsNotAsked() {
        Ran ran = Ran.hearsay("read", "--ledger", ledger, site + "/ferry", "http://localhost/ferry");
        assertThat(ran.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(ran.err()).contains("[refused-address]", "127.0.0.1 (loopback)", "--allow-private");
        assertThat(seen).isEmpty();
    }

    @Test
    void addressesComeFromListsToo() throws IOException {
        String list = "# ferries\n" + site + "/ferry/1\n" + site + "/ferry/2\n";
        Path file = Files.writeString(folder.resolve("list.txt"), list);
        assertThat(read("--urls", file.toString()).out()).contains("2 read");
        Path urls = Files.writeString(folder.resolve("desk.urls"), list.replace("/2", "/3"));
        assertThat(read(urls.toString()).out()).contains("3 read");
        Ran piped = Ran.withInput(
                list.replace("/2", "/4"), "read", "--ledger", ledger, "--allow-private", "--delay", "0", "--urls", "-");
        assertThat(piped.out()).contains("4 read");
    }

    @Test
    void articlesAreTakenOutOfPagesOfTheWeb() {
        Ran ran = Ran.hearsay("extract", "--allow-private", "--format", "text", site + "/ferry");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Maud Ellering, said on Wednesday");
    }

    @Test
    void offlineNothingIsFetched() {
        Ran ran = read("--offline", site + "/ferry");
        assertThat(ran.code()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(ran.err()).contains("[offline] " + site + "/ferry");
        assertThat(seen).isEmpty();
    }

    @Test
    void whatIsWrongWithTheOptionsIsSaidBeforeALedgerIsMade() {
        for (String[] wrong : new String[][] {
            {"--contact", "a\nX-Header: b", site}, {"--delay", "-1", site}, {"--fetch-timeout", "0", site}, {}
        }) {
            Ran ran = Ran.hearsay(Stream.concat(Stream.of("read", "--ledger", ledger), Stream.of(wrong))
                    .toArray(String[]::new));
            assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
            assertThat(ran.err()).contains(wrong.length == 0 ? "'INPUT', or --urls FILE" : wrong[0]);
        }
        assertThat(Path.of(ledger)).doesNotExist();
        assertThat(seen).isEmpty();
    }
}
