package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk answers, asked without a browser. */
class DeskTest {
    private static final String STATEMENT = "st-5b84ac4c34-2";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static DeskFixture desk;
    private static String story;

    @BeforeAll
    static void open() throws IOException {
        desk = DeskFixture.sample(folder);
        story = JSON.readTree(desk.get("/api/claims?status=disputed").body())
                .at("/items/0/story")
                .asText();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void everyScreenIsThereWithoutScripts() {
        assertThat(desk.get("/").body()).contains("Eleven seconds over Canal Street");
        assertThat(desk.get("/ledger?story=" + story + "&at=" + STATEMENT).body())
                .contains("40 guided rockets", "class=\"m-content sel\"", "p-beside", "id=\"at\"");
        assertThat(desk.get("/conflicts?story=" + story).body()).contains("<mark>60</mark>", "<mark>40</mark>");
        assertThat(desk.get("/lineage?story=" + story).body()).contains("shown to be independent", "e-copies");
        assertThat(desk.get("/lineage?story=" + story + "&whole=yes").body()).contains("<b>12</b> pages");
        assertThat(desk.get("/lineage/passages?page=03ab3069ca&of=5b84ac4c34").body())
                .contains("<mark>60</mark>");
        assertThat(desk.get("/timeline?story=" + story).body()).contains("2031-03-05", "class=\"lag\"");
        assertThat(desk.get("/search?q=Varkonda+quay").body()).contains("<mark>quay</mark>");
        assertThat(desk.get("/why/" + STATEMENT).body()).contains("found by", "because");
        assertThat(desk.get("/rulings").statusCode()).isEqualTo(200);
        assertThat(desk.get("/keys").body()).contains("<kbd>j</kbd>");
    }

    @Test
    void filtersLeaveOutWhatDoesNotPass() throws IOException {
        JsonNode denials = JSON.readTree(
                desk.get("/api/statements?stance=deny&story=" + story).body());
        assertThat(denials.get("items"))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.at("/statement/stance").asText()).isEqualTo("deny"));
        JsonNode late =
                JSON.readTree(desk.get("/api/statements?from=2031-03-21").body());
        assertThat(late.get("items")).isNotEmpty();
        assertThat(late.get("items").size())
                .isLessThan(JSON.readTree(desk.get("/api/statements?limit=100").body())
                        .get("items")
                        .size());
        assertThat(desk.get("/ledger?story=" + story + "&speaker=SKL.GOV").body())
                .contains("Skerland")
                .doesNotContain("Irena Dvalko</bdi> <em");
        assertThat(desk.get("/ledger?stance=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void listsAreGivenOutInParts() throws IOException {
        JsonNode first = JSON.readTree(desk.get("/api/claims?limit=5").body());
        assertThat(first.get("items")).hasSize(5);
        assertThat(first.get("next").asInt()).isEqualTo(5);
        JsonNode last = JSON.readTree(desk.get("/api/claims?limit=100").body());
        assertThat(last.has("next")).isFalse();
    }

    @Test
    void problemsOfTheInterfaceAreToldAsProblems() throws IOException {
        HttpResponse<String> missing = desk.get("/api/claims/cl-none");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        assertThat(JSON.readTree(missing.body()).get("detail").asText()).contains("cl-none");
        assertThat(desk.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(desk.get("/api/search").statusCode()).isEqualTo(400);
    }

    @Test
    void theDescriptionOfTheInterfaceNamesEveryPathAndEveryFieldThatIsGivenOut() throws IOException {
        JsonNode described = JSON.readTree(desk.get("/openapi.json").body());
        for (String kind : List.of("articles", "statements", "events", "claims", "conflicts", "origins", "stories")) {
            JsonNode path = described.at("/paths/~1api~1" + kind + "/get");
            assertThat(path.isMissingNode()).as(kind).isFalse();
            String schema = path.at("/responses/200/content/application~1json/schema/properties/items/items/$ref")
                    .asText();
            JsonNode properties = described.at(schema.substring(1)).get("properties");
            JsonNode item =
                    JSON.readTree(desk.get("/api/" + kind + "?limit=1").body()).at("/items/0");
            assertThat(names(item)).as(kind).isSubsetOf(names(properties));
        }
        assertThat(described.at("/paths/~1api~1search/get").isMissingNode()).isFalse();
    }

    private static List<String> names(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return java.util.stream.StreamSupport.stream(names.spliterator(), false).toList();
    }

    @Test
    void otherHostsAndOriginsAreRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: attacker.example\r\nConnection: close\r\n\r\n"))
                .contains(" 421 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n\r\n"))
                .contains(" 421 ");
        assertThat(desk.get("/api/claims", "Origin", "http://attacker.example").statusCode())
                .isEqualTo(403);
        assertThat(desk.get("/api/claims", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(desk.get("/api/claims", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(desk.get(
                                "/",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Sec-Fetch-Mode",
                                "navigate",
                                "Sec-Fetch-Dest",
                                "document")
                        .statusCode())
                .as("a link that leads here")
                .isEqualTo(200);
        assertThat(desk.get(
                                "/",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Sec-Fetch-Mode",
                                "navigate",
                                "Sec-Fetch-Dest",
                                "iframe")
                        .statusCode())
                .isEqualTo(403);
        String own = desk.address.substring(0, desk.address.length() - 1);
        assertThat(desk.get("/api/claims", "Origin", own).statusCode()).isEqualTo(200);
    }

    private static String raw(String request) throws IOException {
        int port = desk.uri("/").getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyAnswerForbidsScriptsAndLoadsFromElsewhere() {
        for (String where : List.of("/", "/ledger", "/nothing", "/api/claims", "/static/desk.js", "/openapi.json")) {
            assertThat(desk.get(where).headers().firstValue("Content-Security-Policy"))
                    .as(where)
                    .hasValueSatisfying(p -> assertThat(p)
                            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
        }
        assertThat(desk.get("/").body()).doesNotContain("<script>", "style=\"", "http://", "https://www");
    }

    @Test
    void filesAreKeptByTheirDigestAndElseAskedForAgain() {
        Matcher named = Pattern.compile("/static/desk\\.css\\?v=[0-9a-f]{16}")
                .matcher(desk.get("/").body());
        assertThat(named.find()).isTrue();
        HttpResponse<String> kept = desk.get(named.group());
        assertThat(kept.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(kept.body()).contains("--paper");
        String tag = kept.headers().firstValue("ETag").orElseThrow();
        for (String where : List.of("/static/desk.css", "/static/desk.css?v=0123456789abcdef")) {
            HttpResponse<String> asked = desk.get(where);
            assertThat(asked.headers().firstValue("Cache-Control")).as(where).contains("no-cache");
            assertThat(asked.body()).isEqualTo(kept.body());
            assertThat(desk.get(where, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(desk.get(where, "If-None-Match", "\"0\"").statusCode()).isEqualTo(200);
        }
        assertThat(desk.get("/static/nothing.css").statusCode()).isEqualTo(404);
    }

    @Test
    void whatADeskIsMadeOfLoadsWithoutAnAddress() {
        assertThat(DeskStart.load()).startsWith("HTTP/1.1 200 ").contains("<title>");
    }

    @Test
    void onlyAFormOfThisRunChangesAnything() {
        int before = desk.ledger.rulings().size();
        assertThat(desk.post("/rule", "on=" + STATEMENT + "&action=accept").statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/rule", "on=" + STATEMENT + "&action=accept&token=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/read", "addresses=https://post.example/").statusCode())
                .isEqualTo(403);
        assertThat(desk.post("/seen", "").statusCode()).isEqualTo(403);
        assertThat(desk.ledger.rulings()).hasSize(before);
    }

    @Test
    void noOtherAddressThanThisMachinesIsListenedOn() {
        DeskSettings open = new DeskSettings(
                desk.path, null, () -> null, () -> null, org.hearsay.run.Settings.DEFAULT, null, "0.0.0.0", 0, "Ada");
        assertThatThrownBy(() -> new Desk(open, desk.desk.index()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no accounts");
    }

    @Test
    void conflictsOverOneSlotStandSideBySideWithTheValueMarked() {
        String conflicts = desk.get("/conflicts?story=" + story).body()
                + desk.get("/conflicts?story=" + story + "&page=1").body();
        assertThat(conflicts)
                .contains("40 on 3 pages · 60 on 1 page · 24 on 1 page", "<mark>24</mark>", "<mark>denied</mark>")
                .contains("<mark>19 February</mark>", "<mark>21 February</mark>", "<mark>Nine</mark>")
                .doesNotContain("<mark>freighter</mark>", "<mark>Skerland</mark>");
    }

    @Test
    void theReaderIsAskedForAnyCharacterOfALongArticle() {
        String at = "/ledger?at=" + STATEMENT + "&char=";
        assertThat(desk.get(at + "250000").statusCode()).isEqualTo(200);
        assertThat(desk.get(at + "250000000").statusCode()).isEqualTo(400);
    }

    @Test
    void anEmptyLedgerSaysWhatToDo() {
        try (DeskFixture empty = DeskFixture.of(folder, List.of())) {
            for (String where : List.of(
                    "/", "/ledger", "/conflicts", "/lineage", "/timeline", "/briefing", "/rulings", "/search?q=a")) {
                assertThat(empty.get(where).statusCode()).as(where).isEqualTo(200);
            }
            assertThat(empty.get("/").body()).contains("No story yet");
            assertThat(empty.get("/ledger").body()).contains("No statement has been read yet");
        }
    }

    @Test
    void aReadingTellsOfEachPageAndLeadsNowhereElse() {
        String boundary = "----desk";
        String body = part(boundary, "token", null, desk.token())
                + part(
                        boundary,
                        "files",
                        "../../late.txt",
                        "Ferry resumes\n\nBRENHAVN, 2 April 2031 - \"The ferry runs"
                                + " again,\" harbour master Ilse Brandt said on Wednesday.\n")
                + part(boundary, "files", "empty.html", " ")
                + part(boundary, "addresses", null, "https://post.example/a")
                + "--" + boundary + "--\r\n";
        HttpResponse<String> begun = desk.send(HttpRequest.newBuilder(desk.uri("/read"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(begun.statusCode()).isEqualTo(303);
        String where = begun.headers().firstValue("Location").orElseThrow();
        String events =
                desk.get(java.net.URI.create(where).getPath() + "/events").body();
        assertThat(events).contains("event: page", "\"late.txt\"", "\"offline\"", "event: end");
        assertThat(desk.get(java.net.URI.create(where).getPath()).body()).contains("1 page added");
        assertThat(desk.get("/search?q=harbour+master+Brandt").body())
                .contains("late.txt")
                .doesNotContain("../");
        assertThat(desk.get("/").body()).contains("offline");
    }

    private static String part(
            String boundary, String name, @org.jspecify.annotations.Nullable String file, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    void aBriefingIsAttributedNumberedAndItsNotesLeadToTheCharacters() throws IOException {
        String claim = JSON.readTree(
                        desk.get("/api/claims?status=disputed&story=" + story).body())
                .at("/items/0/id")
                .asText();
        String conflict = JSON.readTree(
                        desk.get("/api/conflicts?story=" + story).body())
                .at("/items/0/id")
                .asText();
        String choice = "story=" + story + "&excerpt=60&pick=" + claim + "&pick=" + conflict;
        String markdown = desk.get("/briefing.md?" + choice).body();
        assertThat(markdown)
                .contains("As of ", "## Where pages differ", "## Not established", "[1]", "SHA-256 `a4cd833d");
        assertThat(markdown.lines().filter(l -> l.startsWith("- ") && l.endsWith("]")))
                .allSatisfy(l -> assertThat(l).contains(": ").matches(".* \\[\\d+]"));
        String html = desk.get("/briefing.html?" + choice).body();
        assertThat(html).contains("<style>", "id=\"note-1\"").doesNotContain("<script", "<link", "src=");
        var note = java.util.regex.Pattern.compile("characters (\\d+)–(\\d+)").matcher(markdown);
        assertThat(note.find()).isTrue();
        String page = desk.ledger.page("5b84ac4c34").orElseThrow().text();
        assertThat(page.substring(Integer.parseInt(note.group(1)), Integer.parseInt(note.group(2))))
                .contains("freighter");
    }
}
