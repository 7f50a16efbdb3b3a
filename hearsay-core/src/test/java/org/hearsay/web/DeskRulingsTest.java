package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst rules at the desk, asked without a browser. */
class DeskRulingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static DeskFixture desk;
    private static String story;

    @BeforeAll
    static void open() {
        desk = DeskFixture.sample(folder);
        story = desk.desk.index().storyOf("5b84ac4c34").orElseThrow();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aRulingStandsBesideTheReadingAndIsUndoneByAnother() {
        String token = desk.token();
        String at = "st-5b84ac4c34-4";
        assertThat(rule(token, at, "reject", "").statusCode()).isEqualTo(303);
        assertThat(desk.get("/ledger?at=" + at).body()).contains("tag rejected", "Ada Quill");
        String last =
                desk.ledger.rulings().get(desk.ledger.rulings().size() - 1).id();
        assertThat(rule(token, last, "undo", "").statusCode()).isEqualTo(303);
        assertThat(desk.get("/ledger?at=" + at).body()).doesNotContain("tag rejected");
        assertThat(rule(token, last, "undo", "").statusCode()).isEqualTo(409);
        assertThat(rule(token, at, "edit", "&field=speaker&after=Ostavia").statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/ledger?at=" + at).body()).contains("speaker → Ostavia");
        assertThat(rule(token, at, "edit", "&field=truth&after=yes").statusCode())
                .isEqualTo(400);
        assertThat(rule(token, "st-none-1", "accept", "").statusCode()).isEqualTo(404);
        assertThat(desk.ledger.verify().problems()).isEmpty();
    }

    @Test
    void claimsAreGradedAndConflictsRuledOn() throws IOException {
        String token = desk.token();
        String claim = JSON.readTree(desk.get("/api/claims?story=" + story).body())
                .at("/items/0/id")
                .asText();
        assertThat(rule(token, claim, "grade", "&reliability=B&credibility=2&after=two+of+us")
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/why/" + claim).body()).contains("B2: two of us");
        assertThat(rule(token, claim, "grade", "&reliability=Z&credibility=2").statusCode())
                .isEqualTo(400);
        String conflict = JSON.readTree(desk.get("/api/conflicts").body())
                .at("/items/0/id")
                .asText();
        assertThat(rule(token, conflict, "edit", "&after=superseded").statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/conflicts").body()).contains("ruled: superseded");
        assertThat(rule(token, conflict, "edit", "&after=false").statusCode()).isEqualTo(400);
        assertThat(new Rulings(desk.ledger.rulings()).grade(claim)).isNotNull();
    }

    @Test
    void namesAreMergedWhereTheyAreShownUntilThatIsUndone() throws IOException {
        String token = desk.token();
        assertThat(desk.get("/who/OSV.GOV.PRES").body()).contains("the Amber Palace", "Merge");
        assertThat(rule(token, "OSV.GOV.PRES", "merge", "&after=P:nobody").statusCode())
                .isEqualTo(400);
        assertThat(rule(token, "OSV.GOV.PRES", "merge", "&after=OSV.GOV").statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/who/OSV.GOV.PRES").body())
                .contains("<bdi>Ostavia</bdi>", "the Amber Palace (OSV.GOV.PRES)");
        assertThat(desk.desk.index().speakers(story, 100))
                .noneMatch(s -> s.entity().equals("OSV.GOV.PRES"));
        int merged = JSON.readTree(
                        desk.get("/api/statements?limit=100&speaker=OSV.GOV").body())
                .get("items")
                .size();
        String last =
                desk.ledger.rulings().get(desk.ledger.rulings().size() - 1).id();
        assertThat(rule(token, last, "undo", "").statusCode()).isEqualTo(303);
        int apart = JSON.readTree(
                        desk.get("/api/statements?limit=100&speaker=OSV.GOV").body())
                .get("items")
                .size();
        assertThat(merged).isGreaterThan(apart);
    }

    @Test
    void namesOfPagesAreToldApart() {
        String token = desk.token();
        var who = desk.desk.index().who("P:eskil-ronnevik").orElseThrow();
        String own = who.pages().get(0).id();
        assertThat(rule(token, "P:eskil-ronnevik", "split", "&after=OSV.GOV").statusCode())
                .isEqualTo(400);
        assertThat(rule(token, "P:eskil-ronnevik", "split", "&after=" + own).statusCode())
                .isEqualTo(303);
        assertThat(desk.desk.index().who(own).orElseThrow().entity().id()).isEqualTo(own);
        assertThat(desk.desk.index().who("P:eskil-ronnevik").orElseThrow().pages())
                .hasSize(who.pages().size() - 1);
        String last =
                desk.ledger.rulings().get(desk.ledger.rulings().size() - 1).id();
        assertThat(rule(token, last, "undo", "").statusCode()).isEqualTo(303);
    }

    @Test
    void storiesAreSplitAndMergedAsTheirPagesSay() throws InterruptedException {
        String token = desk.token();
        List<String> pages = desk.desk.index().story(story).orElseThrow().pages();
        String off = pages.get(pages.size() - 1);
        assertThat(rule(token, story, "split", "").statusCode()).isEqualTo(400);
        assertThat(rule(token, story, "split", "&after=0123456789").statusCode())
                .isEqualTo(400);
        assertThat(rule(token, story, "split", "&after=" + String.join("&after=", pages))
                        .statusCode())
                .isEqualTo(400);
        assertThat(rule(token, story, "merge", "&after=" + story).statusCode()).isEqualTo(400);
        assertThat(rule(token, story, "reject", "").statusCode()).isEqualTo(400);
        assertThat(rule(token, "sy-0123456789", "merge", "&after=" + story).statusCode())
                .isEqualTo(404);
        assertThat(ruled(token, story, "split", "&after=" + off)).isEqualTo(303);
        assertThat(desk.desk.index().storyOf(off)).contains("sy-" + off);
        assertThat(desk.get("/story/sy-" + off).body()).contains("1 page split off another story", "/story/" + story);
        assertThat(ruled(token, "sy-" + off, "merge", "&after=" + story)).isEqualTo(303);
        assertThat(desk.desk.index().story(story).orElseThrow().pages()).isEqualTo(pages);
        assertThat(desk.get("/story/sy-" + off).headers().firstValue("location"))
                .contains("/story/" + story);
        assertThat(desk.get("/rulings").body()).contains("/story/sy-" + off);
        List<Ruling> rulings = desk.ledger.rulings();
        for (int i = 1; i <= 2; i++) {
            String last = rulings.get(rulings.size() - i).id();
            assertThat(ruled(token, last, "undo", "")).isEqualTo(303);
            assertThat(desk.desk.index().storyOf(off)).contains(i == 1 ? "sy-" + off : story);
        }
        assertThat(desk.ledger.verify().problems()).isEmpty();
    }

    @Test
    void otherWordsAreChosenOnlyWhereThePageHasThem() {
        String token = desk.token();
        String at = "st-5b84ac4c34-5";
        String shown = desk.get("/span?on=" + at + "&words=a+fuel+depot").body();
        assertThat(shown).contains("<mark>a fuel depot</mark>");
        assertThat(desk.get("/span?on=" + at + "&words=no+such+words").body()).contains("role=\"alert\"");
        var numbers = Pattern.compile("name=\"(start|end)\" value=\"(\\d+)\"").matcher(shown);
        assertThat(numbers.find()).isTrue();
        String start = numbers.group(2);
        assertThat(numbers.find()).isTrue();
        String end = numbers.group(2);
        assertThat(desk.get("/span?on=" + at + "&move=end-later&start=" + start + "&end=" + end)
                        .body())
                .contains("<mark>a fuel depot in</mark>");
        String form = "&field=span&start=" + start + "&end=";
        assertThat(rule(token, at, "edit", form + "999999").statusCode()).isEqualTo(400);
        assertThat(rule(token, at, "edit", form + start).statusCode()).isEqualTo(400);
        assertThat(rule(token, at, "edit", "&field=span&after=any+words").statusCode())
                .isEqualTo(400);
        assertThat(rule(token, at, "edit", form + end).statusCode()).isEqualTo(303);
        assertThat(desk.get("/ledger?at=" + at).body()).contains("m-ruled\">a fuel depot</span>", "“a fuel depot”");
        String after = desk.ledger
                .rulings()
                .get(desk.ledger.rulings().size() - 1)
                .entry()
                .after();
        var span = Pattern.compile("span=(\\d+)-(\\d+) “a fuel depot”").matcher(after);
        assertThat(span.matches()).isTrue();
        assertThat(desk.ledger
                        .page("5b84ac4c34")
                        .orElseThrow()
                        .text()
                        .substring(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))))
                .isEqualTo("a fuel depot");
    }

    /** The status of the answer to a ruling on stories, once it has been followed. */
    private static int ruled(String token, String on, String action, String more) throws InterruptedException {
        HttpResponse<String> answer = rule(token, on, action, more);
        Matcher progress = Pattern.compile("/read/(\\d+)\\?then=%2F")
                .matcher(answer.headers().firstValue("location").orElse(""));
        if (progress.matches()) {
            var deriving = desk.desk
                    .readings()
                    .reading(Integer.parseInt(progress.group(1)))
                    .orElseThrow();
            deriving.await(Integer.MAX_VALUE, 60_000);
            assertThat(desk.get("/read/" + progress.group(1)).body()).contains("Done:");
        }
        return answer.statusCode();
    }

    private static HttpResponse<String> rule(String token, String on, String action, String more) {
        return desk.post("/rule", "token=" + token + "&on=" + on + "&action=" + action + "&back=/" + more);
    }
}
