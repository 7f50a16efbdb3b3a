package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.story.FindingsBuilder.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hearsay.article.PublicationDate;
import org.hearsay.entity.EntityType;
import org.hearsay.pack.PackReader;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Basis;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.hearsay.time.TimeExpression.Type;
import org.junit.jupiter.api.Test;

class RedatingTest {

    /** Wednesday, 12 June 2030 is in it. */
    private static final TimeSpan WEEK =
            TimeSpan.days(LocalDate.parse("2030-06-10"), LocalDate.parse("2030-06-16"), Basis.DERIVED);

    private static final String CONTENT = "the Tarvish barges carried launch tubes and rockets to Ostavia";

    private final StoryReader reader = new StoryReader(new PackReader().read(List.of("general")));

    private static ArticleFindings dated(TimeSpan said) {
        ArticleFindings page = page(
                        "a",
                        "Last week, Mara Tolvane said " + CONTENT + ". Nobody else was heard.",
                        "2030-06-18",
                        "Mail")
                .entity("P:mara-tolvane", EntityType.PERSON, "Mara Tolvane", null, null)
                .says("Mara Tolvane", CONTENT, Stance.ASSERT, null)
                .build();
        List<Statement> statements =
                page.statements().stream().map(s -> s.withSaid(said)).toList();
        return new ArticleFindings(
                page.article(), page.entities(), page.times(), statements, page.events(), page.evidence());
    }

    private static ArticleFindings undated(String weekday, String value) {
        String text = "Mara Tolvane said on " + weekday + " that " + CONTENT
                + ". A fire broke out on June 2 and burned for days.";
        return page("b", text, null, "Post")
                .entity("P:mara-tolvane", EntityType.PERSON, "Mara Tolvane", null, null)
                .says("Mara Tolvane", CONTENT, Stance.ASSERT, null)
                .time(weekday, Type.DATE, value)
                .time("June 2", Type.DATE, "XXXX-06-02")
                .build();
    }

    @Test
    void aWeekdayInTheWeekThatAnotherPageGivesDatesThePage() {
        ArticleFindings page = undated("Wednesday", "XXXX-WXX-3");

        StoryFindings story = reader.read(List.of(dated(WEEK), page));

        PublicationDate date = Objects.requireNonNull(story.published().get(page.key()));
        assertThat(date.when().earliest()).isEqualTo("2030-06-12");
        assertThat(date.when().latest()).isEqualTo("2030-06-18");
        assertThat(date.when().basis()).isEqualTo(Basis.DERIVED);
        assertThat(date.why()).singleElement().asString().contains("Wednesday", "2030-06-12", "Mara Tolvane");
        assertThat(date.source())
                .isEqualTo(page.article().text().toSource(page.times().get(0).span()));
    }

    @Test
    void theDateSettlesWhatThePageLeftOpen() {
        ArticleFindings page = undated("Wednesday", "XXXX-WXX-3");
        StoryFindings story = reader.read(List.of(dated(WEEK), page));

        ArticleFindings settled = Redated.of(page, story);

        assertThat(settled.times()).extracting(TimeExpression::value).containsExactly("2030-06-12", "2030-06-02");
        assertThat(settled.statements())
                .singleElement()
                .extracting(Statement::said)
                .isEqualTo(TimeSpan.day(LocalDate.parse("2030-06-12"), Basis.DERIVED));
        assertThat(page.times()).extracting(TimeExpression::value).containsExactly("XXXX-WXX-3", "XXXX-06-02");
    }

    @Test
    void aDayThatIsAnotherWeekdayDatesNothing() {
        ArticleFindings page = undated("Thursday", "XXXX-WXX-4");
        TimeSpan wednesday = TimeSpan.day(LocalDate.parse("2030-06-12"), Basis.STATED);

        StoryFindings story = reader.read(List.of(dated(wednesday), page));

        assertThat(story.published()).isEmpty();
        assertThat(Redated.of(page, story)).isSameAs(page);
    }

    @Test
    void aFortnightHasTwoOfEachWeekday() {
        ArticleFindings page = undated("Wednesday", "XXXX-WXX-3");
        TimeSpan fortnight = TimeSpan.days(LocalDate.parse("2030-06-10"), LocalDate.parse("2030-06-23"), Basis.DERIVED);

        assertThat(reader.read(List.of(dated(fortnight), page)).published()).isEmpty();
    }
}
