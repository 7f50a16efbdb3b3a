package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.ArticleReaderTest.html;
import static org.hearsay.article.ArticleReaderTest.text;
import static org.hearsay.article.ArticleReaderTest.words;

import java.util.List;
import java.util.Objects;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bylines, outlet, section, address and language of invented pages. */
class FieldsTest {

    static final String ONE =
            "The harbour of Sollen was closed on Monday after two ships had collided in fog, the port authority said in the afternoon.";
    static final String TWO =
            "Nobody was hurt, said the head of the port’s pilots, and added that divers would look at both hulls on Tuesday morning.";
    static final String THREE =
            "The Alder Queen had been on its way to Brannoch with timber when the tanker Merrow crossed its course, according to the authority.";
    static final String BODY = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
    static final String H1 = "<h1>Fog closes Sollen harbour</h1>";

    static String page(String head, String article) {
        return "<!doctype html><html lang=en><head><title>Fog closes Sollen harbour | Grey Coast Mail</title>" + head
                + "</head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><div class=story>" + article
                + "</div><footer><p>About us</p></footer></body></html>";
    }

    static String ld(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + fields + "}</script>";
    }

    private static List<String> bylines(Article article) {
        return article.imprint().bylines().stream()
                .map(b -> b.kind() + " " + article.words(b.span()))
                .toList();
    }

    private static String cited(Article article, String page, @Nullable Span span) {
        return article.text().toSource(Objects.requireNonNull(span)).in(page);
    }

    @Test
    void writersAreCitedWhereTheyStandVisibly() {
        String page = page(
                ld(
                        "\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Ray\"},{\"@type\":\"Person\",\"name\":\"Bo Lund\"}]"),
                H1
                        + "<p class=byline>By <a href=/staff/ann>Ann Ray</a> and <a href=/staff/bo>Bo&nbsp;Lund</a> in Sollen</p>"
                        + BODY);
        Article article = html(page);

        assertThat(bylines(article)).containsExactly("PERSON Ann Ray", "PERSON Bo\u00a0Lund");
        assertThat(cited(article, page, article.imprint().bylines().get(1).span()))
                .isEqualTo("Bo&nbsp;Lund");
        assertThat(words(article, article.byline())).isEqualTo("Ann Ray and Bo\u00a0Lund");
    }

    @Test
    void writersWhomOnlyTheHeadNamesAreCitedThere() {
        String page = page("<meta name=author content='J&ouml;rg Holm, Ann Ray'>", H1 + BODY);
        Article article = html(page);

        assertThat(bylines(article)).containsExactly("PERSON Jörg Holm", "PERSON Ann Ray");
        assertThat(cited(article, page, article.imprint().bylines().get(0).span()))
                .isEqualTo("J&ouml;rg Holm");
        assertThat(words(article, article.byline())).isEqualTo("Jörg Holm, Ann Ray");
        assertThat(article.blocks().get(0).kind()).isEqualTo(Block.Kind.BYLINE);
    }

    @Test
    void theHeadAddsAWriterWhomThePageLeavesOut() {
        Article article = html(page(
                "<meta name=author content='Ann Ray, Bo Lund'>", H1 + "<div class=author-name>Ann Ray</div>" + BODY));

        assertThat(bylines(article)).containsExactly("PERSON Ann Ray", "PERSON Bo Lund");
    }

    @Test
    void aWriterVisiblyNamedIsBelievedBeforeTheOutletInTheHead() {
        Article article = html(page(
                ld("\"author\":{\"@type\":\"Organization\",\"name\":\"Grey Coast Mail\"}"),
                H1 + "<div>By Ann Ray</div>" + BODY));

        assertThat(bylines(article)).containsExactly("PERSON Ann Ray");
    }

    @Test
    void anOutletIsNoBylineOfItsOwnPage() {
        Article article = html(page(
                "<meta property=og:site_name content='Grey Coast Mail'>"
                        + ld("\"author\":{\"@type\":\"Organization\",\"name\":\"Grey Coast Mail\"}"),
                H1 + BODY));

        assertThat(article.imprint().bylines()).isEmpty();
        assertThat(article.byline()).isNull();
    }

    @Test
    void theWritersOfOtherStoriesAreNotTheWriter() {
        String teasers =
                "<div class=teaser><a href=/a/1>A singer buys a castle</a><p class=author>By Cem Arvo</p></div>"
                        .repeat(6);
        Article article = html(page(
                "<meta name=author content='Ann Ray'>",
                H1 + "<span class='author vcard'>Ann Ray</span>" + BODY + teasers));

        assertThat(bylines(article)).containsExactly("PERSON Ann Ray");
    }

    @Test
    void aBylineBehindTheBodyCountsWhereNoneStandsBefore() {
        Article article = html(page("", H1 + BODY + "<p class=attribution>Text by Ann Ray</p>"));

        assertThat(bylines(article)).containsExactly("PERSON Ann Ray");
    }

    @Test
    void aPlainPageHasItsWritersOneByOne() {
        String page =
                "Grey Coast Mail\nHome News\n\nFog closes Sollen harbour\n\nBy Ann Ray, chief reporter, and Bo Lund\n3 February 2031\n\n"
                        + ONE + "\n\n" + TWO + "\n\n" + THREE;
        Article article = text(page);

        assertThat(bylines(article)).containsExactly("PERSON Ann Ray", "PERSON Bo Lund");
        assertThat(cited(article, page, article.imprint().bylines().get(1).span()))
                .isEqualTo("Bo Lund");
        assertThat(article.outlet()).isEqualTo("Grey Coast Mail");
        assertThat(cited(article, page, article.imprint().outlet())).isEqualTo("Grey Coast Mail");
    }

    @Test
    void theOutletIsCitedAndANameGoesBeforeAnAddress() {
        String page = page(
                "<meta property=og:site_name content='greycoast.example'>"
                        + ld("\"publisher\":{\"name\":\"The Grey Coast Mail\"}"),
                H1 + BODY);
        Article article = html(page);

        assertThat(article.outlet()).isEqualTo("The Grey Coast Mail");
        assertThat(cited(article, page, article.imprint().outlet())).isEqualTo("The Grey Coast Mail");
        String bare = page("", H1 + BODY);
        assertThat(cited(html(bare), bare, html(bare).imprint().outlet())).isEqualTo("Grey Coast Mail");
    }

    @Test
    void theSectionIsTheLastStepThatIsNotTheArticle() {
        String meta = page("<meta property=article:section content='Harbours, Ships'>", H1 + BODY);
        assertThat(cited(html(meta), meta, html(meta).imprint().section())).isEqualTo("Harbours");

        String crumbs = page(
                "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":["
                        + "{\"@type\":\"ListItem\",\"position\":3,\"name\":\"Fog closes Sollen harbour\"},"
                        + "{\"@type\":\"ListItem\",\"position\":1,\"name\":\"Home\"},"
                        + "{\"@type\":\"ListItem\",\"position\":2,\"item\":{\"name\":\"Sea \\u0026 Trade\"}}]}</script>",
                H1 + BODY);
        assertThat(words(html(crumbs), html(crumbs).imprint().section())).isEqualTo("Sea & Trade");

        String trail =
                "Home > News > Harbours\n\nFog closes Sollen harbour\n\n3 February 2031\n\n" + ONE + "\n\n" + TWO;
        assertThat(cited(text(trail), trail, text(trail).imprint().section())).isEqualTo("Harbours");

        String label =
                "Fog closes Sollen harbour\nPosted by: editor   Category: Harbours   2 min\n\n" + ONE + "\n\n" + TWO;
        assertThat(words(text(label), text(label).imprint().section())).isEqualTo("Harbours");
        assertThat(html(page("", H1 + BODY)).imprint().section()).isNull();
    }

    @Test
    void onlyAnAddressOfTheWebIsCanonical() {
        assertThat(html(page("<link rel=canonical href=https://mail.example/fog>", H1 + BODY))
                        .imprint()
                        .canonical())
                .isEqualTo("https://mail.example/fog");
        assertThat(html(page("<link rel=canonical href='javascript:alert(1)'>", H1 + BODY))
                        .imprint()
                        .canonical())
                .isNull();
        assertThat(html(page(
                                "<link rel=canonical href='data:text/html,x'><meta property=og:url content='javascript:1'>",
                                H1 + BODY))
                        .url())
                .isNull();
    }

    @Test
    void theLanguageOfTheWordsWinsAndTheReasonIsSaid() {
        Article article = html(page("", H1 + BODY).replace("lang=en", "lang=de-AT"));

        assertThat(article.language()).isEqualTo("en");
        assertThat(article.imprint().declaredLanguage()).isEqualTo("de-AT");
        assertThat(article.imprint().languageNote()).isEqualTo("the page declares de, but its words are of en");
        assertThat(html(page("", H1 + BODY)).imprint().languageNote()).isNull();
    }

    @Test
    void theMastheadIsNotTheTitle() {
        Article linked = html(page(
                "", "<h1><a href='/'>Grey Coast Mail of Sollen</a></h1><h2>Fog closes Sollen harbour</h2>" + BODY));
        assertThat(words(linked, linked.title())).isEqualTo("Fog closes Sollen harbour");

        Article named = html(page(
                "<meta property=og:site_name content='The Grey Coast Mail'>",
                "<h1>The Grey Coast Mail</h1><h2>Fog closes Sollen harbour</h2>" + BODY));
        assertThat(words(named, named.title())).isEqualTo("Fog closes Sollen harbour");
    }

    @Test
    void aTitleStandsWithoutTheSiteADateOrALabelBesideIt() {
        String site = "<meta property=og:site_name content='Grey Coast Mail'>";
        for (String heading : List.of(
                "Fog closes Sollen harbour - Grey Coast Mail",
                "3 February 2031 Fog closes Sollen harbour",
                "Fog closes Sollen harbour | Opinion")) {
            Article article = html(page(site, "<h1>" + heading + "</h1>" + BODY));
            assertThat(words(article, article.title())).isEqualTo("Fog closes Sollen harbour");
        }
        Article inHead = html(
                page(site + "<meta property=og:title content='Fog closes Sollen harbour – Grey Coast Mail'>", BODY));
        assertThat(words(inHead, inHead.title())).isEqualTo("Fog closes Sollen harbour");
    }
}
