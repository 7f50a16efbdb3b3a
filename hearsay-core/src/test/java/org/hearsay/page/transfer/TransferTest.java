package org.hearsay.page.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class TransferTest {

    @Test
    void chunksArePutTogetherWhateverStandsBehindTheirLengths() throws IOException {
        String sent = "4\r\nA ve\r\n5;x=\"1\"\r\nssel \r\n00A \r\nwas seen.\n\r\n0\r\nTrailer: t\r\n\r\n";

        assertThat(text(Chunked.sent(in(sent), IOException::new))).isEqualTo("A vessel was seen.\n");
        assertThat(text(Chunked.kept(in(sent)))).isEqualTo("A vessel was seen.\n");
    }

    @Test
    void whatHasNoLengthIsBrokenWhenSentAndTakenAsItIsWhenKept() throws IOException {
        for (String plain :
                new String[] {"<p>A vessel</p>\n", "bad\tluck", "12345678901234567\r\nx", "a".repeat(3000)}) {
            assertThatThrownBy(() -> text(Chunked.sent(in(plain), why -> new IOException("broken: " + why))))
                    .hasMessageStartingWith("broken: a chunk has no length");
            assertThat(text(Chunked.kept(in(plain)))).isEqualTo(plain);
        }
        assertThat(text(Chunked.kept(in("")))).isEmpty();
    }

    @Test
    void bodiesThatEndTooEarlySaySo() {
        for (String cut : new String[] {"9\r\nA ves", "3\r\nA v\r\n"}) {
            assertThatThrownBy(() -> text(Chunked.sent(in(cut), IOException::new)))
                    .isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> text(Chunked.kept(in(cut)))).isInstanceOf(EOFException.class);
        }
        assertThatThrownBy(() -> text(Chunked.sent(in(""), IOException::new))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> text(Chunked.sent(in("3\r\nA vessel\r\n0\r\n\r\n"), IOException::new)))
                .hasMessage("a chunk is longer than announced");
    }

    @Test
    void deflateIsReadWithAndWithoutItsEnvelope() throws IOException {
        for (boolean bare : new boolean[] {true, false}) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(6, bare))) {
                out.write("A vessel was seen.".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(text(Deflated.named(new ByteArrayInputStream(packed.toByteArray()))))
                    .isEqualTo("A vessel was seen.");
        }
        assertThatThrownBy(() -> text(Deflated.named(in("")))).isInstanceOf(EOFException.class);
    }

    @Test
    void codingsAreUndoneFromTheLastToTheFirst() throws IOException {
        StringBuilder order = new StringBuilder();
        Codings codings = Codings.of(" GZIP , identity,,Deflate");

        assertThat(codings.applied()).containsExactly("gzip", "deflate");
        assertThat(codings.tooMany()).isFalse();
        assertThat(text(codings.undo(in("x"), (coding, in) -> {
                    order.append(coding).append(' ');
                    return in;
                })))
                .isEqualTo("x");
        assertThat(order).hasToString("deflate gzip ");
        assertThat(Codings.of("gzip,gzip,gzip").tooMany()).isTrue();
        assertThat(Codings.of("").applied()).isEmpty();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
