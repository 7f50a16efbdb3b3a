package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.page.archive.ArchiveFixture.STORY;
import static org.hearsay.page.archive.ArchiveFixture.bytes;
import static org.hearsay.page.archive.ArchiveFixture.gzip;
import static org.hearsay.page.archive.ArchiveFixture.response;
import static org.hearsay.page.archive.ArchiveFixture.zip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.page.document.PdfFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One page of each kind, read into a ledger, verified and exported. */
class InputKindsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SAID =
            "The harbour master of Tolm, Ilse Ravn, said on Tuesday that the ferry would sail on"
                    + " Friday, a week late.";

    private static final String DENIED =
            "The company that owns the ferry denied that it had been told to wait, and the ministry did not comment.";

    private static final String MAIL = "From: Press office <press@tolm.example>\r\nTo: desk@bell.example\r\n"
            + "Subject: Ferry to Tolm sails on Friday\r\nDate: Tue, 4 Mar 2031 09:12:44 +0100\r\nMIME-Version: 1.0\r\n";

    @TempDir
    Path folder;

    private Map<String, byte[]> inputs() {
        String plain = "Ferry to Tolm sails on Friday\n\n" + SAID + "\n\n" + DENIED + "\n";
        byte[] html = bytes(STORY);
        byte[] pdf = new PdfFixture()
                .page()
                .heading("Ferry to Tolm sails on Friday")
                .lines(
                        "The harbour master of Tolm, Ilse Ravn, said on Tuesday that the ferry would",
                        "sail on Friday, a week late.")
                .gap()
                .lines(
                        "The company that owns the ferry denied that it had been told to wait, and the",
                        "ministry did not comment.")
                .bytes();
        String encoded = Base64.getMimeEncoder().encodeToString(html);
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        inputs.put("a.html", html);
        inputs.put("b.txt", bytes(plain));
        inputs.put("c.md", bytes("# Ferry to *Tolm* sails on Friday\n\n" + SAID + "\n\n" + DENIED + "\n"));
        inputs.put("d.pdf", pdf);
        inputs.put(
                "e.eml",
                bytes(MAIL + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + encoded));
        inputs.put(
                "f.mbox",
                bytes("From x Tue Mar  4 09:12:44 2031\n" + MAIL + "Content-Type: text/plain\r\n\r\n" + plain));
        inputs.put(
                "g.mhtml",
                bytes("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://bell.example/ferry\r\n"
                        + "Date: Wed, 5 Mar 2031 10:15:30 -0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + encoded + "\r\n--b--\r\n"));
        inputs.put("h.html.gz", gzip(html));
        inputs.put("i.zip", zip("inner.html", STORY, "deep/inner.pdf", pdf));
        inputs.put("j.warc", response("https://bell.example/warc", "text/html", html));
        inputs.put("k.warc.gz", gzip(response("https://bell.example/packed", "application/pdf", pdf)));
        inputs.put(
                "l.wacz",
                zip(
                        "datapackage.json",
                        "{}",
                        "archive/data.warc.gz",
                        gzip(response("https://bell.example/wacz", "text/html", html))));
        inputs.put(
                "m.jsonl",
                bytes("{\"id\": \"line\", \"text\": " + JSON.getNodeFactory().textNode(plain) + "}\n"));
        inputs.put(
                "n.html",
                STORY.replace("<head>", "<head><meta charset=x-sjis>").getBytes(Charset.forName("Shift_JIS")));
        return inputs;
    }

    @Test
    void everyKindIsReadVerifiedAndExported() throws IOException {
        write(inputs());
        String ledger = folder.resolve("story.ledger").toString();
        Ran read = Ran.hearsay("read", pages(), "--ledger", ledger);
        assertThat(read.err()).isEmpty();
        assertThat(read.code()).isZero();
        Ran verify = Ran.hearsay("verify", ledger);
        assertThat(verify.code()).as(verify.out()).isZero();

        List<JsonNode> lines = lines(Ran.hearsay("export", "--ledger", ledger));
        List<JsonNode> articles = of(lines, "article");
        assertThat(articles).hasSize(15);
        for (JsonNode article : articles) {
            String doc = article.get("doc").asText();
            boolean rendered = doc.endsWith(".pdf")
                    || doc.contains(".eml")
                    || doc.contains(".mbox")
                    || doc.contains(".mhtml")
                    || doc.contains("packed");
            assertThat(article.get("rendition").isNull()).as(doc).isEqualTo(!rendered);
            assertThat(article.get("limits")).as(doc).isEmpty();
            assertThat(article.get("body").size()).as(doc).isEqualTo(2);
            assertThat(article.get("title").get("text").asText()).as(doc).isEqualTo("Ferry to Tolm sails on Friday");
        }
        assertThat(one(articles, "d.pdf").get("rendition").get("reader").asText())
                .isEqualTo("pdf-1");
        assertThat(one(articles, "e.eml").get("published").get("earliest").asText())
                .isEqualTo("2031-03-04T09:12+01:00");
        assertThat(one(articles, "g.mhtml").get("captured").asText()).isEqualTo("2031-03-05T10:15:30Z");
        assertThat(one(articles, "g.mhtml").get("url").asText()).isEqualTo("https://bell.example/ferry");
        assertThat(one(articles, "bell.example/warc").get("captured").asText()).isEqualTo("2031-03-05T10:15:30Z");
        assertThat(of(lines, "outcome")).allMatch(o -> o.get("result").asText().equals("read"));
        for (JsonNode article : articles) {
            String doc = article.get("doc").asText();
            assertThat(of(lines, "statement"))
                    .as(doc)
                    .filteredOn(s -> s.get("doc").asText().equals(doc))
                    .extracting(s -> s.get("cue").get("text").asText())
                    .contains("said");
        }
    }

    @Test
    void theExportIsTheSameWhateverTheThreadsAndTheOrder() throws IOException {
        write(inputs());
        String one = folder.resolve("one.ledger").toString();
        String four = folder.resolve("four.ledger").toString();
        Ran.hearsay("read", pages(), "--ledger", one, "--threads", "1");
        List<String> reversed = new ArrayList<>(List.of("read", "--ledger", four, "--threads", "4"));
        inputs().keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(n -> reversed.add(pages() + "/" + n));
        Ran.hearsay(reversed.toArray(String[]::new));
        assertThat(Ran.hearsay("export", "--ledger", four).out())
                .isEqualTo(Ran.hearsay("export", "--ledger", one).out());
    }

    private String pages() {
        return folder.resolve("pages").toString();
    }

    private void write(Map<String, byte[]> inputs) throws IOException {
        Files.createDirectories(folder.resolve("pages"));
        for (Map.Entry<String, byte[]> input : inputs.entrySet()) {
            Path file = folder.resolve("pages").resolve(input.getKey());
            Files.write(file, input.getValue());
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-03-06T12:00:00Z")));
        }
    }

    private static JsonNode one(List<JsonNode> articles, String ending) {
        return articles.stream()
                .filter(a -> a.get("doc").asText().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> of(List<JsonNode> lines, String kind) {
        return lines.stream().filter(l -> l.get("kind").asText().equals(kind)).toList();
    }

    private static List<JsonNode> lines(Ran ran) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ran.out().split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
