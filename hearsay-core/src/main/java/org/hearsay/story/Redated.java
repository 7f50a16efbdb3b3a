package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.PublicationDate;
import org.hearsay.event.Event;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.OpenTimes;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an undated article, with the times that its story's date settles: days without a year, and
 * the weekday by which it was dated. Statements and events that had no time get it from them. What was found in
 * the article alone stays as it is in the ledger.
 */
public final class Redated {

    private Redated() {}

    /** The pages, each with what {@code story} settles. */
    public static List<ArticleFindings> all(List<ArticleFindings> pages, StoryFindings story) {
        return pages.stream().map(page -> of(page, story)).toList();
    }

    /** {@code page} with what {@code story} settles; itself if the story does not date it. */
    public static ArticleFindings of(ArticleFindings page, StoryFindings story) {
        PublicationDate date = story.published().get(page.key());
        if (date == null || page.article().published() != null) {
            return page;
        }
        Span cited = date.source();
        LocalDate day = date.when().firstDay();
        List<TimeExpression> times = new ArrayList<>();
        List<TimeExpression> settled = new ArrayList<>();
        for (TimeExpression time : page.times()) {
            boolean told = cited != null
                    && cited.equals(page.article().text().toSource(time.span()))
                    && day != null
                    && OpenTimes.weekday(time) == day.getDayOfWeek();
            TimeExpression read = told && day != null ? OpenTimes.on(time, day) : OpenTimes.read(time, date.when());
            times.add(read);
            if (!read.equals(time)) {
                settled.add(read);
            }
        }
        List<Span> sentences = Prose.of(page).sentences();
        return new ArticleFindings(
                page.article().withPublished(date),
                page.entities(),
                times,
                page.statements().stream()
                        .map(s -> said(page, s, sentences, cited, day))
                        .toList(),
                page.events().stream().map(e -> event(e, settled)).toList(),
                page.evidence());
    }

    private static Statement said(
            ArticleFindings page,
            Statement statement,
            List<Span> sentences,
            @Nullable Span cited,
            @Nullable LocalDate day) {
        TimeExpression weekday = statement.said() == null ? ToldWeekday.of(page, statement, sentences) : null;
        boolean told = weekday != null
                && day != null
                && OpenTimes.weekday(weekday) == day.getDayOfWeek()
                && page.article().text().toSource(weekday.span()).equals(cited);
        TimeSpan when = told && weekday != null && day != null
                ? OpenTimes.on(weekday, day).when()
                : null;
        return when == null ? statement : statement.withSaid(when);
    }

    private static Event event(Event event, List<TimeExpression> settled) {
        TimeSpan when = event.date() != null
                ? null
                : settled.stream()
                        .filter(t -> event.roles().stream()
                                .anyMatch(r ->
                                        r.kind() == Role.Kind.TIME && r.span().equals(t.span())))
                        .map(TimeExpression::when)
                        .findFirst()
                        .orElse(null);
        return when == null ? event : event.withDate(when);
    }
}
