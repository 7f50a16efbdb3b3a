package org.hearsay.lab.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RivalTest {
    private static final String PARAGRAPH = "<p>The mill at Orrin stood still for a third day on Monday, its owner said"
            + " in a letter to the council, because no barge had come up the river since the ice broke. %s</p>";
    private static final String PAGE = "<html><head><title>Mill at Orrin stands still for a third day</title>"
            + "<meta name=author content='Ada Brome'></head><body>"
            + "<ul><li><a href=/a>News</a><li><a href=/b>Sport</a></ul><article><h1>Mill at Orrin stands still for a third day</h1>"
            + PARAGRAPH.formatted("She asked for grain.")
            + PARAGRAPH.formatted("The council meets on Friday.")
            + PARAGRAPH.formatted("Bread is dear.")
            + "</article></body></html>";

    static List<Rival> rivals() {
        return Rival.ALL;
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void eachFindsAPlainArticle(Rival rival) {
        Rival.Extract extract = rival.extract("https://mill.example/p", PAGE);
        assertThat(extract.body())
                .contains("She asked for grain.", "Bread is dear.")
                .doesNotContain("News");
        assertThat(rival.name()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void linksWithinLinksDoNotHarm(Rival rival) {
        String page = PAGE.replace(
                "<article>", "<article><a href=/c><table><tr><td><a href=/d>Bread</a></td></tr></table></a>");
        assertThat(rival.extract("https://mill.example/p", page).body()).contains("She asked for grain.");
    }

    @Test
    void readabilityGivesTitleAndByline() {
        Rival.Extract extract = new Readability().extract("https://mill.example/p", PAGE);
        assertThat(extract.title()).isEqualTo("Mill at Orrin stands still for a third day");
        assertThat(extract.byline()).isEqualTo("Ada Brome");
    }

    @Test
    void workThatFailsOrNeverEndsIsLeftBehindAndTheRestIsDone() {
        Callable<String> endless = () -> {
            long turns = 0;
            while (!Thread.currentThread().isInterrupted()) {
                turns++;
            }
            return "ended after " + turns;
        };
        Callable<String> failing = () -> {
            throw new IllegalStateException("no grain");
        };
        assertThat(CappedWork.run(
                        List.of(() -> "first", endless, failing, () -> "last"),
                        Duration.ofMillis(200),
                        (at, why) -> at + ": " + why))
                .containsExactly("first", "1: more than 0.2 s", "2: java.lang.IllegalStateException: no grain", "last");
    }
}
