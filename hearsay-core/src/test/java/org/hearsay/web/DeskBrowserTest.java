package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hearsay.ledger.Ruling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main task of each screen in a browser, by the keyboard alone; and what a check of accessibility finds. */
class DeskBrowserTest {
    /** What depends on colours and on the width of the window; all else was looked at before. */
    private static final List<String> SEEN = List.of(
            "color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size", "meta-viewport");

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    @TempDir
    static Path folder;

    private static Browsing browsing;
    private static DeskFixture desk;
    private static String story;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        CompletableFuture<DeskFixture> read = CompletableFuture.supplyAsync(() -> DeskFixture.sample(folder));
        try {
            browsing = Browsing.shared(); // on this thread, which is the one that may ask it
        } finally {
            desk = read.join();
        }
        story = desk.desk.index().storyOf("5b84ac4c34").orElseThrow();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @BeforeEach
    void newPage() {
        context = browsing.browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(m -> complaints.add(m.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void go(String where) {
        page.navigate(desk.uri(where).toString());
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void storiesLeadToTheLedgerAndWhatIsSeenIsNoLongerNew() {
        go("/");
        assertThat(page.locator(".tag.new").count()).isPositive();
        page.locator("text=Mark as seen").focus();
        press("Enter");
        page.waitForSelector("text=Nothing arrived since you looked");
        assertThat(page.locator(".tag.new").count()).isZero();
        press("j", "Enter");
        page.waitForURL("**/ledger?story=**");
        assertThat(page.locator(".card.on").count()).isPositive();
    }

    @Test
    void jAndKWalkThroughTheCardsAndTheirPagesOpenBeside() {
        go("/ledger?story=" + story);
        String first = page.locator(".card.on").first().getAttribute("data-id");
        press("j");
        page.waitForFunction("id => document.querySelector('.sheet').dataset.at !== id", first);
        String second = page.locator(".card.on").first().getAttribute("data-id");
        assertThat(second).isNotEqualTo(first);
        assertThat(page.locator("#at").isVisible()).isTrue();
        assertThat(page.url()).contains("at=" + second);
        press("k");
        page.waitForFunction("id => document.querySelector('.sheet').dataset.at === id", first);
        press("n");
        page.waitForFunction("id => document.querySelector('.sheet').dataset.at !== id", first);
        page.locator("[data-why]").focus();
        press("Enter");
        page.waitForSelector("#why .whybox");
    }

    @Test
    void entriesAreAcceptedRejectedEditedAndUndoneByKeys() {
        go("/ledger?story=" + story + "&at=st-5b84ac4c34-3");
        press("a");
        page.waitForSelector(".athand .tag.accepted");
        press("x");
        page.waitForSelector(".athand .tag.rejected");
        press("u");
        page.waitForSelector(".athand .tag.accepted");
        press("e");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("field");
        press("Tab");
        page.keyboard().type("officials in Kelmora");
        press("Enter");
        page.waitForSelector("text=speaker → officials in Kelmora");
        List<Ruling> rulings = desk.ledger.rulings();
        assertThat(rulings.get(rulings.size() - 1).entry().by()).isEqualTo("Ada Quill");
        assertThat(desk.ledger.verify().problems()).isEmpty();
    }

    @Test
    void otherWordsAreChosenByMovingTheirEnds() {
        go("/span?on=st-5b84ac4c34-6");
        String chosen = page.locator(".choose mark").innerText();
        page.locator("button[value=end-earlier]").focus();
        press("Enter");
        page.waitForURL("**move=end-earlier**");
        String shorter = page.locator(".choose mark").innerText();
        assertThat(chosen).startsWith(shorter).isNotEqualTo(shorter);
        page.locator("button.main").focus();
        press("Enter");
        page.waitForSelector(".m-ruled");
        assertThat(page.locator(".athand .ruled").innerText()).contains("words → ");
    }

    @Test
    void pagesAreSplitOffMergedAgainAndBothIsUndone() {
        int all = desk.desk.index().story(story).orElseThrow().pages().size();
        int stories = desk.desk.index().stories(0, 0, 10).size();
        go("/");
        page.locator(".figures a[href='/story/" + story + "']").focus();
        press("Enter");
        page.waitForURL("**/story/" + story);
        page.locator(".ticked input").nth(1).focus();
        press("Space", "Tab", "Tab", "Space");
        page.locator("button[value=split]").focus();
        press("Enter");
        page.waitForSelector("text=2 pages split off");
        assertThat(page.locator(".ticked li").count()).isEqualTo(all - 2);
        assertThat(desk.desk.index().stories(0, 0, 10)).hasSize(stories + 1);
        page.locator("input[name=with]").focus();
        page.keyboard().type("depot");
        press("Enter");
        page.waitForURL("**/story/" + story + "?with=depot#merge");
        page.locator(".pick input").first().focus();
        press("Space", "Tab", "Enter");
        page.waitForSelector("text=one with the story of another page"); // by way of the progress, if it takes a while
        assertThat(page.locator(".ticked li").count()).isEqualTo(all);
        press("u");
        page.waitForSelector("text=2 pages split off");
        press("u");
        page.waitForSelector(".ticked li:nth-child(" + all + ")");
        assertThat(page.locator("button[value=undo]").count()).isZero();
        assertThat(desk.desk.index().stories(0, 0, 10)).hasSize(stories);
    }

    @Test
    void aConflictIsRuledOn() {
        go("/ledger?story=" + story);
        press("c");
        page.waitForURL("**/conflicts?story=**");
        page.locator("button:has-text('unresolved')").last().focus();
        press("Enter");
        page.waitForSelector("text=ruled: unresolved");
    }

    @Test
    void theLineageLeadsToThePassagesSideBySide() {
        go("/lineage?story=" + story);
        page.locator("svg a[href^='/lineage/passages']").first().focus();
        press("Enter");
        page.waitForURL("**/lineage/passages**");
        assertThat(page.locator("mark").count()).isPositive();
    }

    @Test
    void theListOfTheTimelineIsItsEqual() {
        go("/timeline?story=" + story);
        assertThat(page.locator(".days > li").count())
                .isEqualTo(page.locator("svg a").count());
        press("j", "Enter");
        page.waitForURL("**/ledger?at=**");
    }

    @Test
    void aSearchIsBegunByASlash() {
        go("/");
        press("/");
        page.keyboard().type("Varkonda quay");
        press("Enter");
        page.waitForURL("**/search?q=**");
        assertThat(page.locator("mark").count()).isPositive();
        press("?");
        page.waitForURL("**/keys");
    }

    @Test
    void aBriefingIsTickedAndTaken() {
        go("/briefing?story=" + story);
        page.locator("[name=pick]").first().focus();
        press("Space");
        page.locator(".brief button.main").focus();
        press("Enter");
        page.waitForURL("**pick=**");
        assertThat(page.locator(".notes li").count()).isPositive();
        String taken = new String(
                bytes(page.waitForDownload(
                                () -> page.locator("text=Take as HTML").press("Enter"))
                        .path()),
                StandardCharsets.UTF_8);
        assertThat(taken).contains("Not established", "SHA-256");
    }

    @Test
    void droppedPagesAreReadWithProgress() {
        go("/");
        page.locator("#files")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "dropped.txt",
                        "text/plain",
                        ("Port reopens\n\nBRENHAVN, 3 April 2031 - \"The port is open,\" Mayor Tilda Strand said on"
                                        + " Thursday.\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("button.main").focus();
        press("Enter");
        page.waitForURL("**/read/*");
        page.waitForSelector("text=1 page added");
        assertThat(page.locator("td:has-text('dropped.txt')").count()).isEqualTo(1);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void noScreenHasASeriousFindingOfAccessibilityOrLeavesTheWindow() {
        String axe = DeskFixture.text(AXE);
        List<String> screens = List.of(
                "/",
                "/ledger?status=disputed&story=" + story,
                "/conflicts?story=" + story,
                "/lineage?story=" + story,
                "/timeline?story=" + story,
                "/rulings",
                "/story/" + story,
                "/search?q=rockets",
                "/keys",
                "/why/st-5b84ac4c34-2",
                "/lineage/passages?page=03ab3069ca&of=5b84ac4c34",
                "/who/P:eskil-ronnevik",
                "/span?on=st-5b84ac4c34-2",
                "/briefing?story=" + story + "&pick=cl-5b84ac4c34-1");
        try (BrowserContext other = browsing.browser.newContext(
                new Browser.NewContextOptions().setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE))) {
            Page shown = other.newPage();
            for (String where : screens) {
                shown.navigate(desk.uri(where).toString());
                shown.evaluate(axe);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    int width = scheme == ColorScheme.DARK ? 390 : 1024;
                    shown.setViewportSize(width, 844);
                    shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    assertThat((Integer) shown.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                            .as(where + " at " + width)
                            .isLessThanOrEqualTo(0);
                    List<Map<String, Object>> found = (List<Map<String, Object>>) shown.evaluate(
                            "async rules => (await axe.run({resultTypes: ['violations'], preload: false,"
                                    + " ...(rules.length ? {runOnly: rules} : {})})).violations.filter(v =>"
                                    + " ['serious', 'critical'].includes(v.impact)).map(v => ({id: v.id, where:"
                                    + " v.nodes.map(n => n.html + ' ' + n.failureSummary).slice(0, 3).join('; ')}))",
                            scheme == ColorScheme.LIGHT ? List.of() : SEEN);
                    assertThat(found).as(where + " " + scheme).isEmpty();
                }
            }
        }
    }
}
