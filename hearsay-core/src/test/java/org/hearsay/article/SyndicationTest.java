package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.ArticleReaderTest.html;
import static org.hearsay.article.ArticleReaderTest.text;
import static org.hearsay.article.FieldsTest.BODY;
import static org.hearsay.article.FieldsTest.H1;
import static org.hearsay.article.FieldsTest.ONE;
import static org.hearsay.article.FieldsTest.THREE;
import static org.hearsay.article.FieldsTest.TWO;
import static org.hearsay.article.FieldsTest.ld;
import static org.hearsay.article.FieldsTest.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/** Signs on invented pages that an article comes from elsewhere. */
class SyndicationTest {

    private static final String SITE = "<meta property=og:site_name content='Grey Coast Mail'>";

    private static List<String> hints(Article article) {
        return article.imprint().syndication().stream()
                .map(h -> h.kind().name().toLowerCase(Locale.ROOT) + " " + (h.name() == null ? h.url() : h.name()))
                .toList();
    }

    private static Article ending(String line) {
        return html(page(SITE, H1 + BODY + "<p>" + line + "</p>"));
    }

    private static Article opening(String dateline) {
        return html(page(SITE, H1 + "<p>" + dateline + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>"));
    }

    @Test
    void anAgencyInTheDatelineIsASignAndTheOutletIsNone() {
        assertThat(hints(opening("SOLLEN, 3 February (Corvane) &mdash; "))).containsExactly("dateline Corvane");
        assertThat(hints(opening("SOLLEN (AP) - "))).containsExactly("dateline Associated Press");
        assertThat(hints(opening("SOLLEN, February 3. /TASS/. "))).containsExactly("dateline TASS");
        assertThat(hints(opening("SOLLEN, 3 February (Grey Coast Mail) &mdash; ")))
                .isEmpty();
        assertThat(hints(opening("The Merrow (built in Tolm) and others: "))).isEmpty();
    }

    @Test
    void anAgencyBehindTheLastSentenceIsASign() {
        assertThat(hints(ending("The harbour will open again on Tuesday at noon, the port authority said. (dpa)")))
                .containsExactly("dateline Deutsche Presse-Agentur");
        assertThat(hints(ending("The harbour will open again on Tuesday at noon, said the authority (PA)")))
                .isEmpty();
    }

    @Test
    void agencyBylinesAndAffiliationsAreSigns() {
        Article agency = html(page(SITE, H1 + "<div class=byline>By the Osk News Agency</div>" + BODY));
        assertThat(hints(agency)).containsExactly("byline Osk News Agency");

        Article affiliated = html(page(SITE, H1 + "<div class=byline>By Ann Ray, Agence France-Presse</div>" + BODY));
        assertThat(hints(affiliated)).containsExactly("byline Agence France-Presse");

        Article own = html(page(SITE, H1 + "<div class=byline>By Ann Ray, Grey Coast Mail</div>" + BODY));
        assertThat(hints(own)).isEmpty();
    }

    @Test
    void aSourceLineIsASignAndSoIsWhoPassedItOn() {
        String page = "Fog closes Sollen harbour\n\n3 February 2031\n\n" + ONE
                + "\n\nSource: website of the Ministry of Ports of Skerland, reported by Corvane Bulletin\n\n" + TWO
                + "\n\n" + THREE;
        Article article = text(page);

        assertThat(hints(article))
                .containsExactly("source_line Ministry of Ports of Skerland", "source_line Corvane Bulletin");
        Span span =
                Objects.requireNonNull(article.imprint().syndication().get(0).span());
        assertThat(article.text().toSource(span).in(page)).startsWith("Source: website of");
    }

    @Test
    void sourcesBelowFiguresAreNoSigns() {
        String figures = ("<p>" + TWO + "</p><p>Source: Bureau of Fog Statistics</p>").repeat(5);
        assertThat(hints(html(page(SITE, H1 + BODY + figures + "<p>" + THREE + "</p>"))))
                .doesNotContain("source_line Bureau of Fog Statistics");
    }

    @Test
    void whereItWasFirstPublishedIsSaidWithTheAddress() {
        String page = page(
                SITE + "<meta property=og:url content=https://mail.example/fog>",
                H1 + BODY
                        + "<p>This article was originally published on 2 February 2031 by <a href=https://corvane.example/fog>The Corvane Bulletin</a>.</p>");
        SyndicationHint hint = html(page).imprint().syndication().get(0);

        assertThat(hint.kind()).isEqualTo(SyndicationHint.Kind.FIRST_PUBLISHED);
        assertThat(hint.name()).isEqualTo("The Corvane Bulletin");
        assertThat(hint.url()).isEqualTo("https://corvane.example/fog");
        assertThat(hints(ending("This story was originally published on 2 February 2031.")))
                .isEmpty();
        assertThat(hints(ending("This story was originally published by Grey Coast Mail.")))
                .isEmpty();
        assertThat(hints(ending("The lighthouse first appeared on maps in Skerland about two hundred years ago.")))
                .isEmpty();
    }

    @Test
    void republishedContributedAndCopyrightLinesAreSigns() {
        assertThat(hints(ending("This article is republished from The Discourse under a Creative Commons licence.")))
                .containsExactly("republished The Discourse");
        assertThat(hints(ending("Reprinted with permission of Corvane Bulletin.")))
                .containsExactly("republished Corvane Bulletin");
        assertThat(hints(ending(
                        "Osk News Agency correspondent Ann Ray in Tolm and Reuters contributed to this report.")))
                .containsExactly("contributed Osk News Agency", "contributed Reuters");
        assertThat(hints(ending("With files from The Canadian Press"))).containsExactly("contributed Canadian Press");
        assertThat(hints(ending("Ann Ray and Bo Lund contributed to this report.")))
                .isEmpty();
        String rights = "Copyright 2031 Osk News Agency. No part of it may be republished without permission.";
        assertThat(hints(ending(rights + "</p><p>© 2031 Sollen Harbour Media")))
                .containsExactly("copyright Osk News Agency");
        assertThat(hints(ending(rights))).isEmpty(); // the only one is the page's own
        assertThat(hints(ending("© 2031 AFP"))).containsExactly("copyright Agence France-Presse");
        assertThat(hints(ending("© 2031 Grey Coast Mail"))).isEmpty();
        assertThat(hints(
                        ending("This material may not be published, broadcast, rewritten or redistributed from Tolm.")))
                .isEmpty();
    }

    private static Article at(String url, String head) {
        String text = page(SITE + head, H1 + BODY);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ArticleReader()
                .read(
                        new Page(
                                "p",
                                url,
                                Page.digest(bytes),
                                bytes,
                                Format.HTML,
                                "UTF-8",
                                text,
                                null,
                                Page.Given.NOTHING),
                        Limits.DEFAULT);
    }

    @Test
    void aCanonicalAddressOfAnotherSiteIsASign() {
        String link = "<link rel=canonical href=https://corvane.example/fog>";
        Article article = at("https://mail.example/fog", link);

        assertThat(hints(article)).containsExactly("canonical https://corvane.example/fog");
        assertThat(article.words(Objects.requireNonNull(
                        article.imprint().syndication().get(0).span())))
                .isEqualTo("https://corvane.example/fog");
        assertThat(hints(at("https://www.corvane.example/fog?x", link))).isEmpty();
        assertThat(hints(at("https://keep.example/2031/https://corvane.example/fog", link)))
                .isEmpty();
    }

    @Test
    void whatTheHeadNamesAsSourceIsASign() {
        String url = "https://mail.example/fog";
        assertThat(hints(at(url, "<meta name=syndication-source content=https://corvane.example/fog>")))
                .containsExactly("metadata https://corvane.example/fog");
        assertThat(hints(at(url, "<meta name=original-source content=https://www.mail.example/fog>")))
                .isEmpty();
        assertThat(hints(at(url, ld("\"sourceOrganization\":{\"@type\":\"Organization\",\"name\":\"Corvane\"}"))))
                .containsExactly("metadata Corvane");
        assertThat(hints(at(url, ld("\"isBasedOn\":\"https://corvane.example/fog\""))))
                .containsExactly("metadata https://corvane.example/fog");
        assertThat(hints(at(url, ld("\"isBasedOn\":\"javascript:alert(1)\"")))).isEmpty();
        assertThat(hints(at(
                        url, ld("\"publisher\":{\"name\":\"Corvane Bulletin\",\"url\":\"https://corvane.example\"}"))))
                .containsExactly("metadata Corvane Bulletin");
    }

    @Test
    void aPlainPageOfItsOwnHasNoSigns() {
        assertThat(hints(text("Fog closes Sollen harbour\n\nBy Ann Ray\n3 February 2031\n\n" + ONE + "\n\n" + TWO
                        + "\n\n" + THREE)))
                .isEmpty();
    }
}
