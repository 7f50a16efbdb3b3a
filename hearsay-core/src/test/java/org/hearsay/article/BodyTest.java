package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.article.ArticleReaderTest.body;
import static org.hearsay.article.ArticleReaderTest.html;

import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which blocks of a page are the body, on pages of an invented paper in an invented valley. */
class BodyTest {

    private static final String A =
            "The cable railway of Hollin was stopped on Tuesday after a guard had found a frayed rope above the second pylon, the railway said.";
    private static final String B =
            "About forty passengers walked down the service path to the valley station, where the council had tea and blankets brought to them.";
    private static final String C =
            "“The rope was due for its test in March, and it will now be changed at once,” said Tove Harrack, who runs the railway.";
    private static final String D =
            "The council of Hollin wants to know by Friday why the frayed rope had not been found at the test in autumn.";
    private static final String E =
            "Until the rope is changed a bus goes from the valley station to the upper village twice an hour, the council said.";

    private static String p(String... paragraphs) {
        return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
    }

    private static String page(String article) {
        return "<!doctype html><html lang=en><head><title>Frayed rope stops Hollin railway | Hollin Herald</title></head>"
                + "<body><header><nav><ul><li><a href=/>Home</a><li><a href=/valley>Valley</a><li><a href=/sport>Sport</a></ul></nav></header>"
                + "<div id=content><article><h1>Frayed rope stops Hollin railway</h1>" + article
                + "</article></div><footer><p>© 2031 Hollin Herald. All rights reserved.</p><ul><li><a href=/about>About us</a></ul></footer>"
                + "</body></html>";
    }

    @Test
    void subheadsListsAndTablesInsideTheArticleStay() {
        Article article = html(page(p(A, B) + "<h2>What the railway says</h2>" + p(C, D)
                + "<h2>The bus goes</h2><ul><li>from the valley station at ten past and twenty to</li><li>from the upper village on the hour and at half past</li></ul>"
                + "<table><tr><th>Day</th><th>Buses</th></tr><tr><td>Weekdays</td><td>thirty-two</td></tr></table>"
                + p(E)));

        assertThat(body(article))
                .contains(A, "What the railway says", C, "from the valley station at ten past and twenty to", E);
        assertThat(article.blocks())
                .filteredOn(b -> article.words(b.span()).startsWith("from the"))
                .extracting(Block::kind)
                .containsOnly(Block.Kind.ITEM);
        assertThat(article.limits()).isEmpty();
    }

    @Test
    void whatPagesPutBetweenParagraphsStaysOut() {
        Article article = html(
                page(
                        p(A, B)
                                + "<div class=related><h3>Related stories</h3><ul><li><a href=/1>Goat stops traffic in the upper village for an hour</a>"
                                + "<li><a href=/2>New bell for the chapel of Saint Orla arrives by boat</a></ul></div>"
                                + p(C)
                                + "<div class=newsletter-signup><p>Get the valley's news in your inbox every morning. Sign up for our newsletter.</p></div>"
                                + p(D, E)
                                + "<div class=author-bio><p>Una Brack has written about the valley and its railways for the Herald since 2019.</p></div>"
                                + "<section id=comments><h3>2 comments</h3><p>I have always said that the rope looked thin from where I stand.</p></section>"));

        assertThat(body(article)).containsExactly(A, B, C, D, E);
    }

    @Test
    void whatFollowsTheElementThatCallsItselfTheArticlesIsNotOfIt() {
        String teaser =
                "The goats of the upper village have eaten the flags of the ski club, and nobody will say who left the gate open.";
        Article article = html(page(p(A, B, C, D))
                .replace(
                        "</article></div>",
                        "</article><div>" + p(teaser, teaser.replace("goats", "sheep")) + "</div></div>"));

        assertThat(body(article)).containsExactly(A, B, C, D);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has-sidebar",
                "page no-sidebar",
                "layout-sidebar-left",
                "has-comments",
                "the-rope-that-frayed-above-the-menu"
            })
    void aNameThatSaysWhatAnElementHasOrLacksOrThatIsASentenceIsNoFurniture(String name) {
        Article article = html(page("<div class='" + name + "'>" + p(A, B) + "</div>" + p(C, D, E)));

        assertThat(body(article)).containsExactly(A, B, C, D, E);
    }

    @Test
    void anElementAroundTheMainHeadingIsNoFurnitureWhateverItsName() {
        Article article = html("<body><div class=content-sidebar-wrap><h1>Frayed rope stops Hollin railway</h1>"
                + p(A, B) + "</div><div>" + p(C, D, E) + "</div></body>");

        assertThat(body(article)).contains(A, B, C, D, E);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div class=author-summary", "div class=article-cta", "form", "div class=testimonials"})
    void notesOnAuthorsAppealsAndFormsStayOutWhereverTheyStand(String element) {
        String note =
                "Imme Orlop has written on cable railways for twenty years and is glad of every letter that readers send.";
        Article article =
                html(page(p(A, B) + "<" + element + "><p>" + note + "</p></" + element.split(" ")[0] + ">" + p(C, D)));

        assertThat(body(article)).containsExactly(A, B, C, D);
    }

    @Test
    void headingsAndItemsOfTheBodyMayBeLinks() {
        Article article = html(
                page(p(A) + "<h2><a href=/railway>What the railway says</a></h2>" + p(C, B + " Papers on the rope:")
                        + "<ul><li><a href=/test>Test of the rope in autumn</a></li><li><a href=/order>Order for a new rope</a></li></ul>"
                        + p(D, E)));

        assertThat(body(article))
                .containsExactly(
                        A,
                        "What the railway says",
                        C,
                        B + " Papers on the rope:",
                        "Test of the rope in autumn",
                        "Order for a new rope",
                        D,
                        E);
    }

    @Test
    void aListOfLinksThatNothingIntroducesStaysOut() {
        Article article = html(page(p(A, B)
                + "<ul><li><a href=/goat>Goat stops traffic for an hour</a></li><li><a href=/bell>New bell arrives by boat</a></li></ul>"
                + p(C, D)));

        assertThat(body(article)).containsExactly(A, B, C, D);
    }

    @Test
    void aParagraphBrokenByLineBreaksIsSeveral() {
        Article article = html(page("<div>" + String.join("<br><br>", A, B, C, D) + "</div>"));

        assertThat(body(article)).containsExactly(A, B, C, D);
    }

    @Test
    void theRestOfAnArticleThatOnlyAScriptShowsIsReadAndSaidToBeHidden() {
        Article article = html(
                page(p(A) + "<div style='display: none'>" + p(B, C, D, E, B.replace("forty", "fifty")) + "</div>"));

        assertThat(body(article)).contains(A, B, C, D, E);
        assertThat(article.limits()).containsExactly("hidden");
    }

    @Test
    void aHiddenNoticeIsNotTheArticleHoweverLong() {
        String terms =
                "Whoever wins the prize of the Herald agrees that the Herald may print the name and the picture of the winner in any issue of the paper.";
        Article article =
                html(page(p(A, B, C, D)).replace("<footer>", "<div hidden>" + p(terms).repeat(30) + "</div><footer>"));

        assertThat(body(article)).containsExactly(A, B, C, D);
        assertThat(article.limits()).isEmpty();
    }

    @Test
    void whatIsStreamedIntoPlaceIsShown() {
        Article article = html(page("<template id='B:0'></template>")
                .replace(
                        "</body>",
                        "<div hidden id='S:0'>" + p(A, B, C, D) + "</div><script>$RC('B:0','S:0')</script></body>"));

        assertThat(body(article)).containsExactly(A, B, C, D);
        assertThat(article.limits()).isEmpty();
    }

    @Test
    void aQuestionThatOpensItsAnswerIsAHeading() {
        Article article = html(page(p(A, B) + "<h3><button>When does the railway run again?</button></h3>" + p(C, D)));

        assertThat(body(article)).containsExactly(A, B, "When does the railway run again?", C, D);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table>stray &amp; strange<tr><td>%s</td></tr></table>",
                "<p>%s\r\n and so on\rand on</p>",
                "<p>\u0000%s &#0; &#x80; &nosuch; &amp;amp;</p>",
                "<p>\uD83D\uDEA1 %s &#x1F6A1; \uD83D</p>",
                "<b><p>%s</b> more</p><i>",
                "<p>%s</p><a href=x><div>stray<a href=y>again</a></div>",
                "<select><option>no</option></select><p>%s",
                "<p title='&quot;>'>%s&nbsp;&nbsp;&shy;ab&zwj;c &LeftArrow;</p>"
            })
    void everyCharacterLeadsBackWhateverTheMarkup(String markup) {
        String page = page(p(A, B) + markup.replace("%s", C) + p(D, E));
        Article article = html(page);

        String text = article.text().text();
        int[] runs = article.text().runs();
        for (int i = 0; i < runs.length; i += 3) {
            int end = i + 3 < runs.length ? runs[i + 3] : text.length();
            String derived = text.substring(runs[i], end);
            Span source = new Span(runs[i + 1], runs[i + 1] + runs[i + 2]);
            if (derived.isBlank()) {
                continue;
            }
            String meant = source.length() == derived.length()
                    ? source.in(page)
                    : org.jsoup.parser.Parser.unescapeEntities(source.in(page), false);
            assertThat(meant.replaceAll("[\\r\\n]", " ")).isEqualTo(derived);
        }
        assertThat(text).contains(C);
    }

    @Test
    void aTitleBelowARuledLineDoesNoHarm() {
        assertThat(body(html("<main>" + p(A, B, C, D, E) + "<hr><h1>Frayed rope</h1><p>Herald staff</p></main>")))
                .contains(A, E);
        assertThat(body(html("<main>" + p(A, B, C, D, E) + "</main><hr><div><h1>Frayed rope</h1></div>")))
                .contains(A, E);
    }

    @Test
    void anArticleInTwoBoxesOfTheSameKindIsReadToItsEnd() {
        Article article = html(page("<div class=rich-text>" + p(A, B, C) + "</div><figure><img src=a.jpg></figure>"
                + "<div class=rich-text>" + p(D, E) + "</div>"));

        assertThat(body(article)).contains(A, C, D, E);
    }

    @Test
    void aStyleThatOnlyNamesVisibilityHidesNothing() {
        Article article = html(
                page(p(A, B) + "<div style='backface-visibility: hidden; color: red'>" + p(C) + "</div>" + p(D, E)));

        assertThat(body(article)).contains(C);
    }

    @Test
    void aStyleThatHidesIsSeenWhereverItStands() {
        Article article = html(page(p(A, B) + "<div style='backface-visibility: visible; visibility: hidden'>" + p(C)
                + "</div>" + p(D, E)));

        assertThat(body(article)).doesNotContain(C);
    }
}
