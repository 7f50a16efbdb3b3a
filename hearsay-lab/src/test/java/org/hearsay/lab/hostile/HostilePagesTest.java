package org.hearsay.lab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.page.PageReader;
import org.hearsay.page.StreamPage;
import org.hearsay.run.Extraction;
import org.hearsay.run.Settings;
import org.hearsay.text.Limits;
import org.hearsay.text.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePagesTest {

    /** What may stand in the way of reading a page; a fault of the program or a lack of time may not. */
    private static final Set<String> REASONS = Set.of("binary", "empty", "no-article", "too-deep", "too-large");

    /** Long enough for a busy machine: `./lab bench hostile` measures, this only tells a hang from an end. */
    private static final Settings SETTINGS = new Settings(1, Duration.ofSeconds(20), Limits.DEFAULT);

    static Stream<HostilePages.HostilePage> pages() {
        return HostilePages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void endsWithAnArticleOrAReason(HostilePages.HostilePage page) {
        List<Article> articles = new ArrayList<>();
        List<Outcome> failed = new ArrayList<>();
        PageReader reader =
                new StreamPage(page.name(), () -> new ByteArrayInputStream(page.bytes()), SETTINGS.limits());
        new Extraction(SETTINGS).read(List.of(reader).iterator(), articles::add, failed::add);
        assertThat(articles.size() + failed.size()).isEqualTo(1);
        failed.forEach(outcome -> {
            assertThat(outcome.reason()).isIn(REASONS);
            assertThat(outcome.detail()).contains(page.name());
        });
        articles.forEach(article -> {
            assertThat(article.text().length())
                    .isLessThanOrEqualTo(SETTINGS.limits().textCharacters() + 1000);
            if (article.url() != null) {
                assertThat(article.url()).startsWith("http");
            }
        });
    }
}
