package org.hearsay.story;

import java.util.List;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.hearsay.time.OpenTimes;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** The one weekday beside a statement, outside what is said, that an undated page could not place: "on Thursday". */
final class ToldWeekday {

    private ToldWeekday() {}

    /** Null if there is none, or more than one. */
    static @Nullable TimeExpression of(ArticleFindings page, Statement statement, List<Span> sentences) {
        TimeExpression found = null;
        for (Span sentence : sentences) {
            if (!sentence.overlaps(statement.mainContent())) {
                continue;
            }
            for (TimeExpression time : page.times()) {
                boolean bare = !page.article().words(time.span()).contains(" ");
                boolean beside = sentence.contains(time.span())
                        && statement.content().stream().noneMatch(c -> c.overlaps(time.span()));
                if (bare && beside && OpenTimes.weekday(time) != null) {
                    if (found != null) {
                        return null;
                    }
                    found = time;
                }
            }
        }
        return found;
    }
}
