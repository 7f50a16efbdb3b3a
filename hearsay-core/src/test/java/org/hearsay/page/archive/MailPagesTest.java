package org.hearsay.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.page.archive.ArchiveFixture.STORY;
import static org.hearsay.page.archive.ArchiveFixture.bytes;
import static org.hearsay.page.archive.ArchiveFixture.open;
import static org.hearsay.page.archive.ArchiveFixture.outcomes;
import static org.hearsay.page.archive.ArchiveFixture.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.hearsay.page.Captured;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.page.PageReader;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPagesTest {

    private static final String HEAD = """
            Received: from mx.skerland.example by mail.example; Tue, 4 Mar 2031 09:12:45 +0100
            From: =?iso-8859-1?Q?J=F8rgen_Dahl?= <press@skerland.example>
            To: desk@bell.example
            Subject: =?utf-8?B?RsOkaHJl?= sails on
             Friday
            Date: Tue, 4 Mar 2031 09:12:44 +0100 (CET)
            MIME-Version: 1.0
            """;

    private static final String PLAIN = "The harbour master of Tolm said that the ferry would sail on Friday.";

    private static final String ALTERNATIVE = HEAD + """
            Content-Type: multipart/alternative; boundary="b1"

            This is a message in parts.
            --b1
            Content-Type: text/plain; charset=utf-8

            Plain words.
            --b1
            Content-Type: text/html; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            <html><body><p>The harbour master of Tolm said =93on Friday=94, at the caf=E9 =
            Gr=F6=DFe.</p></body></html>
            --b1--
            """;

    @Test
    void theHtmlPartIsPreferredAndKeptAsMarkup() {
        Page page = page("m.eml", ALTERNATIVE);
        assertThat(page.format()).isEqualTo(Format.HTML);
        assertThat(page.text())
                .contains("<p>The harbour master of Tolm said “on Friday”, at the café Größe.</p>")
                .doesNotContain("Plain words");
        assertThat(page.charset()).isEqualTo("windows-1252");
        assertThat(page.rendition()).isEqualTo("mail-1");
        assertThat(page.bytes()).isEqualTo(bytes(ALTERNATIVE));
        assertThat(page.sha256()).isEqualTo(Page.digest(bytes(ALTERNATIVE)));
    }

    @Test
    void subjectSenderAndDateAreGivenAndTheHeadersKept() {
        Page page = page("m.eml", ALTERNATIVE);
        assertThat(page.given())
                .isEqualTo(new Page.Given(
                        "Fähre sails on Friday",
                        "Jørgen Dahl <press@skerland.example>",
                        "2031-03-04T09:12+01:00",
                        Basis.STATED,
                        null,
                        null));
        assertThat(page.capture().headers())
                .extracting(h -> h.name())
                .containsExactly("Received", "From", "To", "Subject", "Date", "MIME-Version", "Content-Type");
        assertThat(page.capture().at()).isNull();
        assertThat(page.url()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 4 Mar 2031 09:12:44 +0100 | 2031-03-04T09:12+01:00",
                "4 Mar 2031 09:12 -0000 | 2031-03-04T09:12+00:00",
                "Tue,  04 Mar 2031  9:12:44 GMT | 2031-03-04T09:12+00:00",
                "tuesday | ",
                "Tue, 31 Feb 2031 09:12:44 +0100 | ",
            })
    void datesOfMessagesAreReadOrLeftOut(String written, String expected) {
        Captured captured = open(
                        "m.eml",
                        bytes("From: a@b.example\nMIME-Version: 1.0\nDate: " + written + "\n\n" + PLAIN),
                        Limits.DEFAULT)
                .get(0)
                .read();
        assertThat(captured.page().given().published()).isEqualTo(expected);
        assertThat(captured.limits()).hasSize(expected == null ? 1 : 0);
    }

    @Test
    void plainTextIsDecodedAndFlowed() {
        String flowed = HEAD + "Content-Type: text/plain; charset=koi8-r; format=flowed; delsp=yes\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder()
                        .encodeToString("Начальник порта со \nобщил: паром \n\nвыйдет в пятницу.\n-- \nПресс-служба\n"
                                .getBytes(Charset.forName("KOI8-R")));
        Page page = page("m.eml", flowed);
        assertThat(page.format()).isEqualTo(Format.TEXT);
        assertThat(page.text()).startsWith("Начальник порта сообщил: паром\nвыйдет в пятницу.\n-- \nПресс-служба");
        assertThat(page.charset()).isEqualTo("KOI8-R");
    }

    @Test
    void attachmentsOfPageKindsBecomePages() {
        String message = HEAD
                + """
                Content-Type: multipart/mixed; boundary=b0

                --b0
                Content-Type: text/plain

                Please find our statement attached.
                --b0
                Content-Type: text/html; name="statement.html"
                Content-Disposition: attachment; filename*=UTF-8''F%%C3%%A4hre.html
                Content-Transfer-Encoding: base64

                %s
                --b0
                Content-Type: text/plain
                Content-Disposition: attachment; filename="../../notes.txt"

                Fog over Tolm.
                --b0
                Content-Type: image/png
                Content-Disposition: attachment; filename=photo.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b0
                Content-Type: image/png
                Content-ID: <logo>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --b0
                Content-Type: message/rfc822

                From: x@y.example
                Subject: Earlier
                Message-ID: <1@y.example>

                The ferry will not sail on Monday.
                --b0
                Content-Type: application/zip; name=more.zip
                Content-Disposition: attachment
                Content-ID: <f_1>
                Content-Transfer-Encoding: base64

                %s
                --b0--
                """.formatted(
                                Base64.getEncoder().encodeToString(bytes(STORY)),
                                Base64.getEncoder().encodeToString(zip("a.html", STORY)));
        assertThat(outcomes("m.eml", bytes(message)))
                .containsExactly(
                        "m.eml",
                        "m.eml!/Fähre.html",
                        "m.eml!/notes.txt",
                        "m.eml!/photo.png not-a-page",
                        "m.eml!/message-4.eml",
                        "m.eml!/more.zip!/a.html");
        List<PageReader> all = open("m.eml", bytes(message), Limits.DEFAULT);
        Page attached = all.get(1).read().page();
        assertThat(attached.text()).isEqualTo(STORY);
        assertThat(attached.rendition()).isNull();
        assertThat(attached.capture().container()).isEqualTo("m.eml!/Fähre.html");
        assertThat(all.get(0).read().page().text()).isEqualTo("Please find our statement attached.");
        assertThat(all.get(4).read().page().text()).startsWith("The ferry will not sail on Monday.");
    }

    @Test
    void aPageSavedAsMhtmlIsThePage() {
        String saved = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://bell.example/ferry
                Subject: Ferry to Tolm
                Date: Wed, 5 Mar 2031 10:15:30 -0000
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----x"

                ------x
                Content-Type: text/html
                Content-ID: <frame-1>
                Content-Transfer-Encoding: quoted-printable
                Content-Location: https://bell.example/ferry

                <html><head><meta charset=3Dutf-8></head><p>The ferry =E2=80=9Cwill sail=E2=80=9D on Fri=
                day.</p></html>
                ------x
                Content-Type: text/css
                Content-Location: https://bell.example/style.css

                p { color: red }
                ------x
                Content-Type: text/html
                Content-Location: https://ads.example/frame

                <p>Buy boots.</p>
                ------x--
                """;
        List<PageReader> all = open("ferry.mhtml", bytes(saved), Limits.DEFAULT);
        assertThat(all).hasSize(1);
        Page page = all.get(0).read().page();
        assertThat(page.text()).contains("The ferry “will sail” on Friday.").doesNotContain("boots");
        assertThat(page.url()).isEqualTo("https://bell.example/ferry");
        assertThat(page.captured()).isEqualTo(Instant.parse("2031-03-05T10:15:30Z"));
        assertThat(page.given()).isEqualTo(new Page.Given("Ferry to Tolm", null, null));
        assertThat(page.rendition()).isEqualTo("mail-1");
    }

    @Test
    void aPageSavedWithoutPicturesIsOnePart() {
        String saved =
                "From: \"Saved by a browser\"\nSubject: Ferry\nDate: Wed, 5 Mar 2031 10:15:30 -0000\nMIME-Version: 1.0\n"
                        + "Content-Type: text/html; charset=utf-8\nContent-Location: https://bell.example/ferry\n\n"
                        + STORY;
        Page page = page("ferry.mht", saved);
        assertThat(page.text()).isEqualTo(STORY);
        assertThat(page.url()).isEqualTo("https://bell.example/ferry");
        assertThat(page.given().published()).isNull();
    }

    @Test
    void aMailboxIsItsMessages() {
        String box = "From MAILER-DAEMON Tue Mar  4 09:12:44 2031\n" + HEAD
                + "\nFog over Tolm.\n>From the pier, nothing.\n"
                + "From here on it clears.\n\nFrom press@skerland.example Wed Mar  5 09:12:44 2031\n" + ALTERNATIVE
                + "\n";
        List<PageReader> all = open("box.mbox", bytes(box), Limits.DEFAULT);
        int second = box.indexOf("From press@");
        assertThat(all).extracting(PageReader::doc).containsExactly("box.mbox#0", "box.mbox#" + second);
        assertThat(all.get(0).read().page().text())
                .isEqualTo("Fog over Tolm.\nFrom the pier, nothing.\nFrom here on it clears.\n\n");
        assertThat(all.get(1).read().page().capture().container()).isEqualTo("box.mbox#" + second);
        assertThat(outcomes("whatever", bytes(box))).hasSize(2);
    }

    @Test
    void messagesAreToldByTheirHeadersAndTextIsNot() {
        assertThat(page("saved", ALTERNATIVE).rendition()).isEqualTo("mail-1");
        String release = "From: Ministry of Trade\nDate: 4 March 2031\nSubject: Ferries\n\nThe ferry will sail.\n";
        assertThat(page("release.txt", release).rendition()).isNull();
        assertThat(page("note.txt", "Note: the ferry sails.\n\nMore.").rendition())
                .isNull();
    }

    @Test
    void partsAndDepthAreCounted() {
        StringBuilder many = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 2000; i++) {
            many.append("--b\nContent-Type: text/plain\n\nPart ").append(i).append(".\n");
        }
        Captured captured =
                open("m.eml", bytes(many.toString()), Limits.DEFAULT).get(0).read();
        assertThat(captured.limits()).extracting(Captured.Limit::reason).containsExactly("too-many-parts");
        assertThat(captured.page().text()).contains("Part 900.").doesNotContain("Part 1100.");

        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < 5000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        deep.append("Content-Type: text/plain\n\nFog.\n");
        assertThat(outcomes("m.eml", bytes(deep.toString()))).containsExactly("m.eml empty");

        String message = PLAIN;
        for (int i = 0; i < 12; i++) {
            message = "Message-ID: <1>\nFrom: a@b\nContent-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i
                    + "\nContent-Type: text/plain\n\nLevel " + i + ".\n--b" + i
                    + "\nContent-Type: message/rfc822\n\n" + message + "\n--b" + i + "--\n";
        }
        assertThat(outcomes("m.eml", bytes(message)))
                .hasSizeLessThan(8)
                .last()
                .asString()
                .endsWith(" nested");
    }

    @Test
    void aMessageWithoutTextSaysWhatToDo() {
        assertThat(outcomes("m.eml", bytes(HEAD + "\n\n"))).containsExactly("m.eml empty");
        String only =
                HEAD + "Content-Type: application/pdf; name=a.txt\nContent-Disposition: attachment\n\nFog over Tolm.";
        assertThat(outcomes("m.eml", bytes(only))).containsExactly("m.eml not-a-page", "m.eml!/a.txt");
    }

    @Test
    void brokenMessagesAreReadAsFarAsTheyGo() {
        String cut = ALTERNATIVE.substring(0, ALTERNATIVE.indexOf("at the caf"));
        assertThat(page("m.eml", cut).text()).contains("“on Friday”");
        String noHeader = "\n" + PLAIN;
        assertThat(page("m.eml", noHeader).text()).contains(PLAIN);
        String odd = HEAD + "Content-Type: text/plain; charset=x-nowhere\nContent-Transfer-Encoding: odd\n\n" + PLAIN;
        assertThat(page("m.eml", odd).text()).isEqualTo(PLAIN);
        byte[] latin = (HEAD
                        + "\nGr\u00F6\u00DFe, caf\u00E9, na\u00EFve and \u00C5ngstr\u00F6m were in the harbour of Tolm.")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(open("m.eml", latin, Limits.DEFAULT).get(0).read().page().text())
                .contains("Größe, café");
    }

    private static Page page(String doc, String message) {
        return open(doc, bytes(message), Limits.DEFAULT).get(0).read().page();
    }
}
