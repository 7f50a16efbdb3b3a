package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.Basis;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlDatesTest {

    private static final String BODY =
            "<p>The harbour of Sollen, the largest on the Grey Coast, was closed on Monday after two ships had collided in fog, the port authority said.</p>"
                    + "<p>Nobody was hurt, said Runa Eskholm, who speaks for the pilots of the port, and added that divers would look at both hulls on Tuesday.</p>"
                    + "<p>The Alder Queen had been on its way to Brannoch with timber when the tanker Merrow crossed its course, according to the authority.</p>";
    private static final String TITLE = "<h1>Fog closes Sollen harbour</h1>";

    private static String page(String head, String body) {
        return "<html><head><title>Fog closes Sollen harbour</title>" + head
                + "</head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><main>" + body
                + "</main><footer><p>© 2019-2031 Grey Coast Mail</p></footer></body></html>";
    }

    private static Article read(String html) {
        return read(html, null);
    }

    private static Article read(String html, @Nullable Instant captured) {
        return new ArticleReader()
                .read(ArticleReaderTest.page(Format.HTML, html, captured, Page.Given.NOTHING), Limits.DEFAULT);
    }

    private static PublicationDate published(String html) {
        return Objects.requireNonNull(read(html).published());
    }

    private static String day(String html) {
        PublicationDate date = published(html);
        assertThat(date.when().basis()).isEqualTo(Basis.STATED);
        return Objects.requireNonNull(date.day()).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Published 5 March 2031 | Last updated 7 March 2031",
                "de | Veröffentlicht am 5. März 2031 | Aktualisiert: 7. März 2031",
                "fr | Publié le 5 mars 2031 | Mis à jour le 7 mars 2031",
                "es | Publicado el 5 de marzo de 2031 | Actualizado: 7 de marzo de 2031",
                "it | Pubblicato il 5 marzo 2031 | Aggiornato il 7 marzo 2031",
                "pt | Publicado em 5 de março de 2031 | Atualizado em 7 de março de 2031",
                "nl | Gepubliceerd op 5 maart 2031 | Bijgewerkt op 7 maart 2031",
                "pl | Opublikowano: 5 marca 2031 | Zaktualizowano: 7 marca 2031",
                "ru | Опубликовано 5 марта 2031 | Обновлено 7 марта 2031",
                "uk | Опубліковано 5 березня 2031 | Оновлено 7 березня 2031",
                "tr | Yayınlanma: 5 Mart 2031 | Güncelleme: 7 Mart 2031",
                "cs | Publikováno 5. března 2031 | Aktualizováno 7. března 2031",
                "sv | Publicerad 5 mars 2031 | Uppdaterad 7 mars 2031",
                "el | Δημοσιεύθηκε: 5 Μαρτίου 2031 | Ενημερώθηκε: 7 Μαρτίου 2031",
                "id | Diterbitkan 5 Maret 2031 | Diperbarui 7 Maret 2031",
                "ar | نشر في 5 مارس 2031 | آخر تحديث 7 مارس 2031",
                "fa | تاریخ انتشار: ۱۴ اسفند ۱۴۰۹ | بروزرسانی: ۱۶ اسفند ۱۴۰۹",
                "zh | 发布时间：2031年3月5日 | 更新时间：2031年3月7日",
                "ja | 公開 2031年3月5日 | 更新 2031年3月7日",
                "ko | 입력 2031.03.05. 09:10 | 수정 2031.03.07. 10:15",
            })
    void publicationAndChangeAreToldApartInManyLanguages(String language, String published, String changed) {
        for (String lines : new String[] {
            "<p>" + published + "</p><p>" + changed + "</p>",
            "<p>" + changed + "</p><p>" + published + "</p>",
            "<p>" + published + " | " + changed + "</p>"
        }) {
            Article article = read(page("", TITLE + lines + BODY).replace("<html>", "<html lang=" + language + ">"));

            assertThat(Objects.requireNonNull(article.published(), lines).day())
                    .as(lines)
                    .hasToString("2031-03-05");
            assertThat(Objects.requireNonNull(article.modified(), lines).day())
                    .as(lines)
                    .hasToString("2031-03-07");
        }
    }

    @Test
    void theHeadGivesTheTimeOfTheDayThatThePageShows() {
        PublicationDate date = published(page(
                "<meta property='article:published_time' content='2031-03-05T18:40:00+01:00'>",
                TITLE + "<p>5 March 2031</p>" + BODY));

        assertThat(date.when().earliest()).isEqualTo("2031-03-05T18:40+01:00");
        assertThat(date.rejected()).isEmpty();
    }

    @Test
    void theDayBesideTheTitleCountsOverTheHeadWhichIsKeptAsRejected() {
        String html = page(
                "<meta property='article:published_time' content='2029-11-20T08:00:00+01:00'>",
                TITLE + "<p>5 March 2031</p>" + BODY);
        PublicationDate date = published(html);

        assertThat(date.when().earliest()).isEqualTo("2031-03-05");
        assertThat(Objects.requireNonNull(date.source()).in(html)).isEqualTo("5 March 2031");
        assertThat(date.rejected())
                .containsExactly(new PublicationDate.Rejected(
                        "2029-11-20T08:00+01:00",
                        "stated in the head of the page; beside its title the page shows another day"));
    }

    @Test
    void aMomentByUniversalTimeIsTheDayThatThePageOrItsAddressNames() {
        String meta = "<meta property='article:published_time' content='2031-03-06T02:25:54Z'>";
        PublicationDate shown = published(page(meta, TITLE + "<p>March 5, 2031 | 9:25pm</p>" + BODY));
        PublicationDate address = published(
                page(meta + "<link rel=canonical href='https://mail.example/2031/03/05/fog/'>", TITLE + BODY));
        PublicationDate tooLate = published(page(
                meta.replace("T02", "T17") + "<link rel=canonical href='https://mail.example/2031/03/05/fog/'>",
                TITLE + BODY));

        assertThat(shown.when().earliest()).isEqualTo("2031-03-05T21:25");
        assertThat(shown.rejected().get(0).why()).contains("same moment");
        assertThat(address.when().earliest()).isEqualTo("2031-03-05");
        assertThat(address.rejected().get(0).value()).isEqualTo("2031-03-06T02:25Z");
        assertThat(tooLate.when().earliest()).isEqualTo("2031-03-06T17:25Z");
    }

    @Test
    void whatAnElementShowsCountsOverItsAttribute() {
        PublicationDate date = published(page(
                "", TITLE + "<div><time datetime='2031-03-09T10:18:46Z'>Published 5 March 2031</time></div>" + BODY));

        assertThat(date.when().earliest()).isEqualTo("2031-03-05");
        assertThat(date.rejected()).extracting(PublicationDate.Rejected::value).containsExactly("2031-03-09T10:18Z");
        assertThat(day(page("", TITLE + "<div><time datetime='2031-03-05T10:18:46Z'>3 hours ago</time></div>" + BODY)))
                .isEqualTo("2031-03-05");
    }

    @Test
    void aPageThatSaysOnlyWhenItWasChangedHasADerivedDate() {
        Article article = read(page("", TITLE + "<p>Last updated: 5 March 2031</p>" + BODY));
        PublicationDate date = Objects.requireNonNull(article.published());

        assertThat(date.when().basis()).isEqualTo(Basis.DERIVED);
        assertThat(date.day()).hasToString("2031-03-05");
        assertThat(date.why()).hasSize(1);
        assertThat(Objects.requireNonNull(article.modified()).when().basis()).isEqualTo(Basis.STATED);
    }

    @Test
    void datesOfOtherThingsAreNotTaken() {
        assertThat(read(page("", TITLE + BODY + "<p>© 2031 Grey Coast Mail, 5 March 2031</p>"))
                        .published())
                .isNull();
        assertThat(read(page(
                                "",
                                TITLE + BODY
                                        + "<div class=comments><p>Bo Tarn, 5 March 2031</p><p>I saw it from the pier and it was loud.</p></div>"))
                        .published())
                .isNull();
        assertThat(read(page(
                                "",
                                TITLE + BODY
                                        + "<aside class=related><p>Storm at Tolm</p><time datetime=2031-03-01>1 March 2031</time></aside>"))
                        .published())
                .isNull();
        assertThat(read(page(
                                "",
                                "<p>Today is Wednesday, 5 March 2031</p><p>Weather</p><p>Tides</p><p>Ferries</p>"
                                        + TITLE + BODY))
                        .published())
                .isNull();
        assertThat(read(page("", TITLE + "<p>The fair runs 5–7 March 2031</p>" + BODY))
                        .published())
                .isNull();
        assertThat(read(page("", TITLE + "<p>Event starts: 5 March 2031</p>" + BODY))
                        .published())
                .isNull();
        assertThat(read(page("", TITLE + "<p>— Bo Tarn (@botarn) March 5, 2031</p>" + BODY))
                        .published())
                .isNull();
        assertThat(read(page(
                                "<script type='application/ld+json'>{\"@type\":\"Recipe\",\"review\":[{\"@type\":\"Review\",\"datePublished\":\"2031-03-05\"}]}</script>",
                                TITLE + BODY))
                        .published())
                .isNull();
    }

    @Test
    void aDayThatOpensTheBodyDatesIt() {
        assertThat(day(page("", TITLE + BODY.replaceFirst("<p>", "<p>KELMORA, 5 March 2031 — "))))
                .isEqualTo("2031-03-05");
        assertThat(day(page("", TITLE + BODY.replaceFirst("<p>", "<p>5. März 2031. "))))
                .isEqualTo("2031-03-05");
    }

    @Test
    void addressWindowTitleAndSignatureAreAskedLast() {
        assertThat(day(page("<link rel=canonical href='https://mail.example/a-20310305.html'>", TITLE + BODY)))
                .isEqualTo("2031-03-05");
        assertThat(day(page("", TITLE + BODY).replace("harbour</title>", "harbour | Mail | 05.03.2031</title>")))
                .isEqualTo("2031-03-05");
        assertThat(day(page("", TITLE + BODY + "<p>Runa Eskholm, 5 March 2031</p>")))
                .isEqualTo("2031-03-05");
        assertThat(read(page("<link rel=canonical href='https://mail.example/2031/12/10-things/'>", TITLE + BODY))
                        .published())
                .isNull();
        assertThat(read(page("<link rel=canonical href='https://mail.example/season/2030-31/2/fog'>", TITLE + BODY))
                        .published())
                .isNull();
    }

    @Test
    void figuresAreSettledByTheCountryOfTheAddressAndByTheSameDayInWords() {
        String figures = TITLE + "<p>03/05/2031</p>" + BODY;

        assertThat(day(page("<link rel=canonical href='https://www.mail.co.uk/fog'>", figures)))
                .isEqualTo("2031-05-03");
        assertThat(day(page("", TITLE + "<p>03/05/2031</p>" + BODY + "<p>Collision of 5 March 2031</p>")))
                .isEqualTo("2031-03-05");
        assertThat(published(page("", figures)).when().candidates()).containsExactly("2031-03-05", "2031-05-03");
    }

    @Test
    void noDateLiesAfterTheCapture() {
        String html = page("<meta property='article:published_time' content='2031-03-09T08:00:00Z'>", TITLE + BODY);

        assertThat(read(html, Instant.parse("2031-03-06T00:00:00Z")).published())
                .isNull();
        assertThat(Objects.requireNonNull(read(html, Instant.parse("2031-03-10T00:00:00Z"))
                                .published())
                        .day())
                .hasToString("2031-03-09");
    }

    @Test
    void aDateBehindTheOutletInTheWindowTitleIsNoOutlet() {
        Article article = read(
                "<html><head><title>Ferry leaves Corvane early | Herald | 2031-03-05</title></head><body>" + TITLE
                        + BODY + "</body></html>",
                null);

        assertThat(Objects.requireNonNull(article.published()).day()).hasToString("2031-03-05");
        assertThat(article.outlet()).isNotEqualTo("2031-03-05");
    }
}
