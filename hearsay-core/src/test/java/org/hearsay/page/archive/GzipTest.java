package org.hearsay.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.page.archive.ArchiveFixture.STORY;
import static org.hearsay.page.archive.ArchiveFixture.bytes;
import static org.hearsay.page.archive.ArchiveFixture.gzip;
import static org.hearsay.page.archive.ArchiveFixture.join;
import static org.hearsay.page.archive.ArchiveFixture.open;
import static org.hearsay.page.archive.ArchiveFixture.outcomes;

import java.util.Arrays;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void aPackedPageIsThePage() {
        Page page = open("a.html.gz", gzip(bytes(STORY)), Limits.DEFAULT)
                .get(0)
                .read()
                .page();
        assertThat(page.doc()).isEqualTo("a.html.gz");
        assertThat(page.text()).isEqualTo(STORY);
        assertThat(page.sha256()).isEqualTo(Page.digest(bytes(STORY)));
        assertThat(page.capture().container()).isEqualTo("a.html.gz");
        assertThat(open("note.md.gz", gzip(bytes("# Fog")), Limits.DEFAULT)
                        .get(0)
                        .read()
                        .page()
                        .format())
                .isEqualTo(Format.MARKDOWN);
        assertThat(outcomes(
                        "pages.jsonl.gz",
                        gzip(bytes("{\"id\":\"x\",\"text\":\"Fog.\"}\n{\"id\":\"y\",\"text\":\"Sun.\"}"))))
                .containsExactly("x", "y");
    }

    @Test
    void membersOneBehindTheOtherAreOnePage() {
        byte[] packed = join(gzip(bytes("Fog over ")), gzip(bytes("Tolm.")), new byte[7]);
        assertThat(open("a.txt.gz", packed, Limits.DEFAULT).get(0).read().page().text())
                .isEqualTo("Fog over Tolm.");
    }

    @Test
    void headersOfEveryKindArePassedOver() {
        byte[] plain = gzip(bytes("Fog over Tolm."));
        byte[] packed = join(
                new byte[] {0x1F, (byte) 0x8B, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 3, 3, 0, 'x', 'y', 'z'},
                bytes("name.txt\0comment\0"),
                new byte[] {1, 2},
                Arrays.copyOfRange(plain, 10, plain.length));
        assertThat(outcomes("a.txt.gz", packed)).containsExactly("a.txt.gz");
    }

    @Test
    void whatWasCutShortIsReadAsFarAsItGoes() {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            story.append("On day ")
                    .append(i)
                    .append(" the ferry to Tolm did not sail, ")
                    .append(i * 31 % 97)
                    .append(" waited.\n");
        }
        byte[] packed = gzip(bytes(story.toString()));
        Captured captured = open("a.txt.gz", Arrays.copyOf(packed, packed.length / 2), Limits.DEFAULT)
                .get(0)
                .read();
        assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly("cut-short");
        assertThat(captured.limits().get(0).detail())
                .contains("bytes could be read")
                .contains("get it again");
        assertThat(story.toString()).startsWith(captured.page().text().substring(0, 1000));
        assertThat(outcomes("a.txt.gz", Arrays.copyOf(packed, 12))).containsExactly("a.txt.gz cut-short");
        packed[packed.length - 6] ^= 1;
        assertThat(outcomes("a.txt.gz", packed)).containsExactly("a.txt.gz limited: damaged");
    }

    @Test
    void aBombIsRefused() {
        assertThat(outcomes("a.html.gz", gzip(new byte[50_000_000]))).containsExactly("a.html.gz inflates");
        assertThat(outcomes("a.html.gz", gzip(gzip(gzip(new byte[50_000_000])))))
                .containsExactly("a.html.gz inflates");
    }

    @Test
    void aPageThatIsTooLongIsCut() {
        java.util.Random random = new java.util.Random(5);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            text.append(Integer.toString(random.nextInt(), 36)).append(' ');
        }
        Limits limits = new Limits(100_000, 1000, 10, 1000);
        assertThat(outcomes("a.txt.gz", gzip(bytes(text.toString())), limits))
                .containsExactly("a.txt.gz limited: too-large");
    }
}
