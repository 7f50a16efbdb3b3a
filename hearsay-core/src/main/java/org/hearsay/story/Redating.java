package org.hearsay.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.PublicationDate;
import org.hearsay.statement.Statement;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;

/**
 * Dates an undated page by the others: when it tells of an utterance "on Wednesday" that other pages give
 * the day of, and that day is a Wednesday, the page was published on that day or within the six after it.
 */
final class Redating {

    private static final Pattern WEEKDAY =
            Pattern.compile("(?<!last |next |every |following )\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b");

    private Redating() {}

    /** The dates found, by article key. */
    static Map<String, PublicationDate> read(List<ArticleFindings> pages, List<Prose> prose, List<Origin> origins) {
        Map<String, PublicationDate> dates = new TreeMap<>();
        for (int i = 0; i < pages.size(); i++) {
            ArticleFindings page = pages.get(i);
            if (page.article().published() != null) {
                continue;
            }
            TreeSet<LocalDate> days = new TreeSet<>();
            for (Statement statement : page.statements()) {
                for (Origin origin : origins) {
                    TimeSpan date = origin.date();
                    if (date == null || !date.isDay() || !origin.statements().contains(statement.id())) {
                        continue;
                    }
                    LocalDate day = date.firstDay();
                    if (day != null && day.getDayOfWeek() == weekday(page, statement, prose.get(i))) {
                        days.add(day);
                    }
                }
            }
            if (days.size() == 1) {
                LocalDate day = days.first();
                dates.put(
                        page.key(),
                        new PublicationDate(TimeSpan.days(day, day.plusDays(6), Basis.DERIVED), null, List.of()));
            }
        }
        return dates;
    }

    private static @org.jspecify.annotations.Nullable DayOfWeek weekday(
            ArticleFindings page, Statement statement, Prose prose) {
        for (Span sentence : prose.sentences()) {
            if (!sentence.overlaps(statement.mainContent())) {
                continue;
            }
            Matcher found = WEEKDAY.matcher(page.article().words(sentence).toLowerCase(Locale.ROOT));
            if (found.find()) {
                DayOfWeek day = DayOfWeek.valueOf(found.group().toUpperCase(Locale.ROOT));
                return found.find() ? null : day;
            }
        }
        return null;
    }
}
