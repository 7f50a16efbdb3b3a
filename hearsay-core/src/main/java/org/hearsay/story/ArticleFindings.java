package org.hearsay.story;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.statement.Statement;
import org.hearsay.time.TimeExpression;

/**
 * All that was found in one article. Spans count into {@link Article#text()}.
 *
 * @param article the article
 * @param entities who and what is named
 * @param times in order of the text
 * @param statements in order of the text
 * @param events in order of the text
 * @param evidence in order of the text
 */
public record ArticleFindings(
        Article article,
        Entities entities,
        List<TimeExpression> times,
        List<Statement> statements,
        List<Event> events,
        List<Evidence> evidence) {

    /** Copies the lists. */
    public ArticleFindings {
        times = List.copyOf(times);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        evidence = List.copyOf(evidence);
    }

    /** The article's key. */
    public String key() {
        return article.key();
    }
}
