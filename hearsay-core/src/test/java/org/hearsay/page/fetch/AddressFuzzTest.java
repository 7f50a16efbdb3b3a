package org.hearsay.page.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.hearsay.text.StageException;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an address is, it is refused, or comes out in a spelling that everyone reads in the same way and that
 * is its own; whatever a host answers, it is an answer or a failure.
 */
class AddressFuzzTest {

    static Stream<Arguments> addresses() {
        return Stream.of(
                        "http://post.example/a?b=c#d",
                        "HTTPS://0x7f.1:8080/%2e%2e/\u00e9 x",
                        "http://１２７。0.0.1./",
                        "http://[::ffff:7f00:1]/",
                        "http://a%2eb.example\\@c/",
                        "//x",
                        "http://0377.0x.1/",
                        "http://xn--a.example/?\"<>",
                        "http://a\u00AD.b\u200D.c/;x=/../..")
                .map(a -> arguments((Object) a.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("addresses")
    @FuzzTest(maxDuration = "3m")
    void address(byte[] data) throws IOException {
        String given = new String(data, StandardCharsets.UTF_8);
        WebAddress address;
        try {
            address = WebAddress.parse(given);
        } catch (StageException e) {
            assertThat(e.reason()).isIn("bad-url", "refused-scheme", "refused-userinfo");
            return;
        }
        String spelling = address.toString();
        assertThat(spelling).matches("https?://[\\x21-\\x7e]+").doesNotContain("\\");
        assertThat(WebAddress.parse(spelling)).isEqualTo(address);
        URI origin = URI.create(address.origin() + "/");
        assertThat(origin.getRawAuthority()).doesNotContain("@");
        if (origin.getHost() != null) { // Java knows no underscores in hosts
            assertThat(origin.getHost()).isEqualTo(address.host().name());
        }
        InetAddress literal = address.host().literal();
        if (literal != null) {
            String name = address.host().name().replaceAll("[\\[\\]]", "");
            assertThat(InetAddress.getByName(name)).isEqualTo(literal);
        }
        try {
            assertThat(address.resolve(given).toString()).isNotEmpty();
        } catch (StageException e) {
            assertThat(e.reason()).startsWith("bad-url");
        }
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\nabc",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n0\r\n\r\n",
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 302 Found\nLocation: /a\n b\n\n",
                        "HTTP/1.1 200 OK\r\nContent-Encoding: deflate, gzip\r\n\r\n\u001f\u008b\b\0\0\0\0\0\0\3\3\0\0\0\0\0\0\0\0\0")
                .map(a -> arguments((Object) a.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @MethodSource("answers")
    @FuzzTest(maxDuration = "3m")
    void answer(byte[] data) {
        try {
            Answer answer = new AnswerReader(new ByteArrayInputStream(data), 100_000).read();
            assertThat(answer.status()).isBetween(200, 599);
            assertThat(answer.body().length).isLessThanOrEqualTo(100_000);
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
