package org.hearsay.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.PublicationDate;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.Reading.Numeric;
import org.hearsay.time.Reading.OfDay;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time expressions of an article and sets them against its day of publication. For an article
 * that states none, it derives the interval the text proves and reads the expressions again with it.
 */
public final class TimeReader {

    /** Days of publication that are tried one by one; a longer interval settles nothing. */
    private static final int LONGEST_INTERVAL = 62;

    private final Scanner scanner = new Scanner();
    private final Dating dating;

    /** Takes the dated anchors of {@code pack}. */
    public TimeReader(DomainPack pack) {
        this.dating = new Dating(pack.anchors());
    }

    /** The times of {@code article}, whose sentences are {@code sentences}. */
    public Times read(Article article, List<Sentence> sentences) {
        String text = article.text().text();
        List<Placed> all = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Line line = Line.of(text, sentence);
            lines.add(line);
            for (Scanner.Found found : scanner.scan(line)) {
                all.add(new Placed(sentence, line, found, Direction.of(line, found.start(), found.end())));
            }
        }
        PublicationDate published = article.published();
        DayOrder order = DayOrder.of(numerics(all), published == null ? null : onlyDay(published.when()));
        if (published != null) {
            return new Times(new Expresser(days(published.when()), order).express(all), null);
        }
        PublicationDate derived = dating.derive(text, lines, all, order);
        List<LocalDate> anchors = derived == null ? List.of() : days(derived.when());
        return new Times(new Expresser(anchors, order).express(all), derived);
    }

    private static List<Numeric> numerics(List<Placed> all) {
        List<Numeric> dates = new ArrayList<>();
        for (Placed placed : all) {
            Reading reading = placed.reading() instanceof OfDay time ? time.day() : placed.reading();
            if (reading instanceof Numeric numeric) {
                dates.add(numeric);
            }
        }
        return dates;
    }

    private static @Nullable LocalDate onlyDay(TimeSpan when) {
        return when.isDay() ? when.firstDay() : null;
    }

    /** Every day of {@code when}; none if it is open or too long. */
    private static List<LocalDate> days(TimeSpan when) {
        LocalDate first = when.firstDay();
        LocalDate last = when.lastDay();
        if (first == null || last == null || ChronoUnit.DAYS.between(first, last) > LONGEST_INTERVAL) {
            return List.of();
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
