package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.text.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred strings that would run or load something, in titles, bylines, quotations, addresses and names of files. */
class HostilePagesTest {

    private static final List<String> HOSTILE = List.of(
            "<script>window.hit=N</script>",
            "<img src=x onerror=window.hit=N>",
            "\"><script>window.hit=N</script>",
            "'><svg onload=window.hit=N>",
            "<svg/onload=window.hit=N>",
            "</title><script>window.hit=N</script>",
            "<iframe src=\"javascript:parent.hit=N\">",
            "<a href=\"javascript:window.hit=N\">x</a>",
            "javascript:window.hit=N",
            "<body onload=window.hit=N>",
            "<link rel=stylesheet href=http://evil.example/N.css>",
            "<style>@import 'http://evil.example/N.css';</style>",
            "<meta http-equiv=refresh content=\"0;url=http://evil.example/N\">",
            "<form action=http://evil.example/N><button autofocus onfocus=window.hit=N>",
            "<base href=http://evil.example/N/>",
            "<input autofocus onfocus=window.hit=N>",
            "<details open ontoggle=window.hit=N>",
            "<video src=http://evil.example/N onerror=window.hit=N>",
            "${window.hit=N}",
            "{{constructor.constructor('window.hit=N')()}}",
            "@raw(<script>window.hit=N</script>)",
            "<div hx-get=http://evil.example/N hx-trigger=load>",
            "<div hx-on::load=window.hit=N>",
            "<div data-hx-get='/seen' hx-trigger='load'>",
            "<object data=http://evil.example/N>",
            "<embed src=http://evil.example/N>",
            "<template><script>window.hit=N</script></template>",
            "<math><mtext></mtext><script>window.hit=N</script></math>",
            "--><script>window.hit=N</script>",
            "]]><script>window.hit=N</script>",
            "\u202e<script>window.hit=N</script>",
            "<scr\u0000ipt>window.hit=N</script>",
            "＜script＞window.hit=N＜/script＞",
            "&lt;script&gt;window.hit=N&lt;/script&gt;",
            "<noscript><p title=\"</noscript><img src=x onerror=window.hit=N>\">",
            "\" onmouseover=\"window.hit=N\" x=\"",
            "' autofocus onfocus='window.hit=N",
            "`-window.hit=N-`",
            "<!--#include virtual=\"/etc/passwd\"--><script>window.hit=N</script>",
            "<svg><use href=http://evil.example/N#a></svg><script>window.hit=N</script>");

    @TempDir
    Path folder;

    /** Five places on each of forty pages. */
    private static List<PageReader> pages() {
        List<PageReader> pages = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            String[] at = new String[5];
            for (int place = 0; place < at.length; place++) {
                at[place] =
                        HOSTILE.get((i + place * 7) % HOSTILE.size()).replace("N", Integer.toString(i * 5 + place + 1));
            }
            String html = "<!doctype html><html><head><title>" + escaped(at[0]) + "</title>"
                    + "<link rel=canonical href=\"" + escaped(at[3]) + "\">"
                    + "<meta name=author content=\"" + escaped(at[1]) + "\">"
                    + "<meta property=og:site_name content=\"" + escaped(at[1]) + "\"></head><body><nav>"
                    + escaped(at[0])
                    + "</nav><article><h1>" + escaped(at[0]) + "</h1><p class=byline>By " + escaped(at[1]) + "</p>"
                    + "<p>BRENHAVN, 5 March 2031 — A freighter delivered 40 rockets to Dhurvan, the foreign ministry of Skerland"
                    + " said on Wednesday. “" + escaped(at[2])
                    + " was seen in the port,” spokesman Eskil Ronnevik said.</p>"
                    + "<p>Ostavia denied that " + escaped(at[2])
                    + " had carried weapons of any kind on this voyage.</p>"
                    + "</article></body></html>";
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            pages.add(new StreamPage(i + at[4] + ".html", () -> new ByteArrayInputStream(bytes), Limits.DEFAULT));
        }
        return pages;
    }

    private static String escaped(String hostile) {
        return hostile.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Test
    void nothingOfAPageRunsAndNothingLeavesTheOrigin() {
        Browsing browsing = Browsing.shared();
        try (DeskFixture desk = DeskFixture.of(folder, pages());
                BrowserContext context = browsing.browser.newContext()) {
            long failed = desk.desk.index().failed(0, 100).size();
            assertThat(desk.desk.index().arrived() + failed).isEqualTo(HOSTILE.size());
            assertThat(failed).as("names that no page may have").isLessThan(HOSTILE.size() / 8);
            Set<String> elsewhere = new LinkedHashSet<>();
            context.onRequest(r -> {
                if (!r.url().startsWith(desk.address)) {
                    elsewhere.add(r.url());
                }
            });
            Page page = context.newPage();
            Set<String> dialogs = new LinkedHashSet<>();
            page.onDialog(d -> {
                dialogs.add(d.message());
                d.dismiss();
            });
            List<String> where = new ArrayList<>(List.of(
                    "/",
                    "/ledger",
                    "/ledger?page=1",
                    "/ledger?view=claims",
                    "/conflicts",
                    "/lineage",
                    "/timeline",
                    "/timeline?by=claim",
                    "/search?q=seen+in+the+port",
                    "/search?q=%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E",
                    "/ledger?outlet=%22%3E%3Cscript%3Ewindow.hit=1%3C/script%3E",
                    "/why/%3Cscript%3E"));
            desk.desk.index().stories(0, 0, 5).forEach(s -> {
                where.add("/ledger?view=claims&story=" + s.id());
                where.add("/lineage?whole=yes&story=" + s.id());
                where.add("/story/" + s.id());
                desk.desk.index().speakers(s.id(), 3).forEach(k -> where.add("/who/" + Query.encoded(k.entity())));
                where.add("/briefing?story=" + s.id()
                        + desk.desk.index().claims(org.hearsay.ledger.LedgerIndex.Filter.of(s.id()), 0, 20).stream()
                                .map(c -> "&pick=" + c.id())
                                .reduce("", String::concat));
            });
            desk.desk
                    .index()
                    .statements(org.hearsay.ledger.LedgerIndex.Filter.of(null), 0, 5)
                    .forEach(s -> where.add("/span?on=" + s.statement().id()));
            // the reader alone: lists are asked for above
            desk.desk.index().articles(0, 100).forEach(a -> where.add("/ledger?speaker=nobody&at=" + a.key()));
            for (String at : where) {
                page.navigate(desk.uri(at).toString());
                assertThat(page.evaluate("[window.hit === undefined, document.scripts.length,"
                                + " [...document.querySelectorAll('a[href]')].every(a =>"
                                + " /^https?:$/.test(new URL(a.getAttribute('href'), location).protocol))]"))
                        .as(at + ": nothing ran, no other script is there, links lead to pages")
                        .isEqualTo(List.of(true, 2, true));
                assertThat(page.url()).as(at).startsWith(desk.address);
            }
            page.navigate(desk.uri("/ledger").toString());
            String before = (String) page.evaluate("document.querySelector('.sheet').dataset.at");
            page.keyboard().press("j");
            page.waitForFunction("id => document.querySelector('.sheet').dataset.at !== id", before);
            assertThat(page.evaluate("window.hit === undefined")).isEqualTo(true);
            assertThat(elsewhere).isEmpty();
            assertThat(dialogs).isEmpty();
        }
    }
}
