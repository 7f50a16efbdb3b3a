package org.hearsay.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.PublicationDate;
import org.hearsay.statement.Statement;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.OpenTimes;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Dates an undated page by the others: when it tells of an utterance "on Wednesday" that other pages give the
 * day or week of, and one day of that is a Wednesday, the page was published on that day or within the six after
 * it, for later it would be another Wednesday. The weekday is what the date cites.
 */
final class Redating {

    private record Told(LocalDate day, Span at, String why) {}

    private Redating() {}

    /** The dates found, by article key. */
    static Map<String, PublicationDate> read(List<ArticleFindings> pages, List<Prose> prose, List<Origin> origins) {
        Map<String, PublicationDate> dates = new TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            ArticleFindings page = pages.get(i);
            Told told = page.article().published() == null ? told(page, prose.get(i), origins) : null;
            if (told != null) {
                TimeSpan when = TimeSpan.days(told.day(), told.day().plusDays(6), Basis.DERIVED);
                Span cited = page.article().text().toSource(told.at());
                dates.put(page.key(), new PublicationDate(when, cited, List.of(), List.of(told.why())));
            }
        }
        return dates;
    }

    /** The first of its weekdays that is placed; null if none is, or they disagree. */
    private static @Nullable Told told(ArticleFindings page, Prose prose, List<Origin> origins) {
        Told first = null;
        for (Statement statement : page.statements()) {
            TimeExpression weekday = ToldWeekday.of(page, statement, prose.sentences());
            for (Origin origin : weekday == null ? List.<Origin>of() : origins) {
                DayOfWeek name = weekday == null ? null : OpenTimes.weekday(weekday);
                LocalDate day = origin.date() == null || name == null ? null : only(origin.date(), name);
                if (weekday == null || day == null || !origin.statements().contains(statement.id())) {
                    continue;
                }
                if (first != null && !first.day().equals(day)) {
                    return null;
                }
                String said = page.article().words(weekday.span());
                first = first != null
                        ? first
                        : new Told(
                                day,
                                weekday.span(),
                                "tells on " + said + " what other pages of the story date " + day + ": "
                                        + origin.label());
            }
        }
        return first;
    }

    /** The one day of {@code when} that is a {@code name}; null if there is none, or another. */
    static @Nullable LocalDate only(TimeSpan when, DayOfWeek name) {
        LocalDate first = when.firstDay();
        LocalDate last = when.lastDay();
        if (first == null || last == null) {
            return null;
        }
        LocalDate day = first.plusDays((name.getValue() - first.getDayOfWeek().getValue() + 7) % 7);
        return day.isAfter(last) || !day.plusWeeks(1).isAfter(last) ? null : day;
    }
}
