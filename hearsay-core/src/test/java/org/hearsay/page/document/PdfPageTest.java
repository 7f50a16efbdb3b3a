package org.hearsay.page.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.hearsay.text.StageException;
import org.junit.jupiter.api.Test;

class PdfPageTest {

    private static final String[] FIRST = {
        "The Ministry of Foreign Affairs of Skerland said on Tuesday that a freighter flying the inter-",
        "national flag of Ostavia delivered forty guided rockets to Dhurvan, and that the long-",
        "term consequences of this act would be grave for all states of the region around it.",
    };

    private static final String[] SECOND = {
        "The minister, Eskil Ronnevik, called on the government of Ostavia to explain itself and",
        "said that an international inquiry should look at the long-term supply of S-",
        "300 rockets. No reply had come by Wednesday evening, his office added in a note.",
    };

    private static final String JOINED_FIRST = "The Ministry of Foreign Affairs of Skerland said on Tuesday that a"
            + " freighter flying the international flag of Ostavia delivered forty guided rockets to Dhurvan, and that"
            + " the long-term consequences of this act would be grave for all states of the region around it.";

    private static final String JOINED_SECOND = "The minister, Eskil Ronnevik, called on the government of Ostavia to"
            + " explain itself and said that an international inquiry should look at the long-term supply of S-300"
            + " rockets. No reply had come by Wednesday evening, his office added in a note.";

    @Test
    void linesBecomeParagraphsAndDividedWordsAreMended() {
        Page page = read(new PdfFixture()
                        .page()
                        .heading("Statement on the delivery of rockets")
                        .lines(FIRST)
                        .gap()
                        .lines(SECOND)
                        .bytes())
                .page();
        assertThat(page.text())
                .isEqualTo("Statement on the delivery of rockets\n\n" + JOINED_FIRST + "\n\n" + JOINED_SECOND + "\n");
        assertThat(page.format()).isEqualTo(Format.TEXT);
        assertThat(page.rendition()).isEqualTo("pdf-1");
        assertThat(page.charset()).isEqualTo("UTF-8");
    }

    @Test
    void bytesAndDigestAreThoseOfTheDocument() {
        byte[] bytes = new PdfFixture().page().lines(FIRST).bytes();
        Page page = read(bytes).page();
        assertThat(page.bytes()).isSameAs(bytes);
        assertThat(page.sha256()).isEqualTo(Page.digest(bytes));
    }

    @Test
    void whatIsRepeatedAtHeadAndFootIsDroppedAndParagraphsRunOn() {
        PdfFixture pdf = new PdfFixture();
        for (int i = 1; i <= 4; i++) {
            pdf.page()
                    .at(72, 760, 9, false, "Ministry of Foreign Affairs of Skerland")
                    .at(72, 40, 9, false, "Press statement 12/2031, not for release before Tuesday noon")
                    .at(300, 25, 9, false, "Page " + i + " of 4");
            if (i == 1) {
                pdf.lines(FIRST).gap().lines(SECOND[0], SECOND[1]);
            } else if (i == 2) {
                pdf.lines(SECOND[2]);
            } else {
                pdf.lines("Paragraph of page number " + (i == 3 ? "three" : "four") + " with words of its own in it.");
            }
        }
        assertThat(read(pdf.bytes()).page().text())
                .isEqualTo("Ministry of Foreign Affairs of Skerland\n\n" + JOINED_FIRST + "\n\n" + JOINED_SECOND
                        + "\n\nParagraph of page number three with words of its own in it.\n\n"
                        + "Paragraph of page number four with words of its own in it.\n");
    }

    @Test
    void headsThatChangeWithTheChapterAreDropped() {
        PdfFixture pdf = new PdfFixture();
        for (int i = 0; i < 12; i++) {
            pdf.page()
                    .at(72, 760, 9, false, "Chapter " + "ABCD".charAt(i / 3) + " of the report")
                    .at(300, 25, 9, false, "" + (i + 1));
            pdf.lines("On this page the paragraph with the letter " + (char) ('a' + i) + " stands, and it ends here.");
        }
        assertThat(read(pdf.bytes()).page().text())
                .containsOnlyOnce("Chapter A of the report")
                .doesNotContain("Chapter B", "Chapter D")
                .contains("the letter a stands", "the letter l stands");
    }

    @Test
    void indentsAndShortLinesAndItemsDivideParagraphs() {
        PdfFixture pdf = new PdfFixture().page();
        float y = 700;
        List<String> lines = List.of(
                "The harbour master of Tolm said on Tuesday that the ferry would sail again on Friday, a",
                "week late. He gave no reason.",
                "The company that owns the ferry denied that it had been told to wait for the new crane,",
                "which was to be delivered by the state of Ostavia before the end of the month of March.",
                "1. The ferry sails on Friday.",
                "2. Tickets that were bought for last week stay valid until the end of the month, as do those",
                "bought on board.");
        for (String line : lines) {
            pdf.at(72, y, 11, false, line);
            y -= 14;
        }
        assertThat(read(pdf.bytes()).page().text().strip().split("\n\n"))
                .containsExactly(
                        lines.get(0) + " " + lines.get(1),
                        lines.get(2) + " " + lines.get(3),
                        lines.get(4),
                        lines.get(5) + " " + lines.get(6));
        PdfFixture indented = new PdfFixture().page();
        indented.at(90, 700, 11, false, lines.get(0));
        indented.at(
                72,
                686,
                11,
                false,
                "week late, which nobody on the pier or in the town had been told of in good time before.");
        indented.at(90, 672, 11, false, lines.get(2));
        indented.at(72, 658, 11, false, lines.get(3));
        assertThat(read(indented.bytes()).page().text().strip().split("\n\n")).hasSize(2);
    }

    @Test
    void columnsAreReadOneAfterTheOther() {
        PdfFixture pdf = new PdfFixture().page();
        String[] left = {
            "The harbour master of Tolm said on", "Tuesday that the ferry would sail on", "Friday, a week later than"
        };
        String[] right = {"had been announced. Nobody had been", "told, said the owner of the café on", "the quay."};
        for (int i = 0; i < 3; i++) {
            pdf.at(72, 700 - 14 * i, 11, false, left[i]);
        }
        for (int i = 0; i < 3; i++) {
            pdf.at(320, 700 - 14 * i, 11, false, right[i]);
        }
        assertThat(read(pdf.bytes()).page().text().strip())
                .isEqualTo(String.join(" ", left) + " " + String.join(" ", right));
    }

    @Test
    void propertiesAreGivenAndTheDateIsAssumed() {
        byte[] bytes = new PdfFixture()
                .page()
                .lines(FIRST)
                .properties("Statement on the delivery", "Press office")
                .bytes();
        assertThat(read(bytes).page().given())
                .isEqualTo(new Page.Given(
                        "Statement on the delivery",
                        "Press office",
                        "2031-03-04T17:30+02:00",
                        Basis.ASSUMED,
                        null,
                        null));
        Page.Given known = new Page.Given("Known", "2031-03-05", "The Bell");
        assertThat(Documents.page("a.pdf", bytes, Capture.UNKNOWN, known, Limits.DEFAULT)
                        .page()
                        .given())
                .isEqualTo(new Page.Given("Known", "Press office", "2031-03-05", Basis.STATED, "The Bell", null));
    }

    @Test
    void anEncryptedDocumentIsSaidToBeAndOneThatAnybodyMayOpenIsRead() {
        assertThat(reason(
                        new PdfFixture().page().lines(FIRST).password("secret").bytes()))
                .isEqualTo("encrypted");
        assertThat(read(new PdfFixture().page().lines(FIRST).password("").bytes())
                        .page()
                        .text())
                .startsWith(JOINED_FIRST);
    }

    @Test
    void aDocumentWithoutTextSaysWhatToDo() {
        byte[] bytes = new PdfFixture().page().bytes();
        assertThat(reason(bytes)).isEqualTo("no-text");
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("a.pdf").hasMessageContaining("OCR");
    }

    @Test
    void damageIsNamed() {
        byte[] bytes = new PdfFixture().page().lines(FIRST).bytes();
        assertThat(reason("%PDF-1.7\nand nothing else".getBytes(StandardCharsets.US_ASCII)))
                .isIn("damaged", "no-text");
        for (int cut = 50; cut < bytes.length; cut += 97) {
            assertThat(outcome(Arrays.copyOf(bytes, cut))).isIn("damaged", "no-text", "read");
        }
    }

    @Test
    void pagesAndObjectsAreCounted() {
        PdfFixture pdf = new PdfFixture();
        for (int i = 0; i < 5; i++) {
            pdf.page().lines("Page with the words number " + i + " and some more of them.");
        }
        byte[] bytes = pdf.bytes();
        Captured some = Documents.page("a.pdf", bytes, Capture.UNKNOWN, Page.Given.NOTHING, limits(3, 100));
        assertThat(some.limits()).extracting(Captured.Limit::reason).containsExactly("truncated");
        assertThat(some.page().text()).contains("number 2").doesNotContain("number 3");
        assertThatThrownBy(() -> Documents.page("a.pdf", bytes, Capture.UNKNOWN, Page.Given.NOTHING, limits(9, 5)))
                .isInstanceOf(StageException.class)
                .extracting(e -> ((StageException) e).reason())
                .isEqualTo("too-many-objects");
    }

    @Test
    void aBombInAStreamIsRefusedBeforeItIsUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            for (int i = 0; i < 300; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
                        + packed.size() + " >>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(packed.toByteArray());
        bytes.writeBytes("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        assertThat(reason(bytes.toByteArray())).isEqualTo("inflates");
    }

    @Test
    void aDocumentThatIsTooLongIsRefused() {
        byte[] bytes = new PdfFixture().page().lines(FIRST).bytes();
        assertThatThrownBy(() -> Documents.page(
                        "a.pdf", bytes, Capture.UNKNOWN, Page.Given.NOTHING, new Limits(500, 1000, 10, 1000)))
                .hasMessageContaining("a.pdf is a PDF document of more than 500 bytes");
    }

    private static Limits limits(int pages, int objects) {
        Limits.Unpacking usual = Limits.Unpacking.DEFAULT;
        return Limits.DEFAULT.with(new Limits.Unpacking(
                usual.depth(),
                usual.entries(),
                usual.ratio(),
                usual.heldBytes(),
                usual.mailDepth(),
                usual.mailParts(),
                pages,
                objects));
    }

    private static Captured read(byte[] bytes) {
        return Documents.page("a.pdf", bytes, Capture.UNKNOWN, Page.Given.NOTHING, Limits.DEFAULT);
    }

    private static String outcome(byte[] bytes) {
        try {
            read(bytes);
            return "read";
        } catch (StageException e) {
            return e.reason();
        }
    }

    private static String reason(byte[] bytes) {
        return outcome(bytes);
    }
}
