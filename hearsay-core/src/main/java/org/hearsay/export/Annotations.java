package org.hearsay.export;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.ledger.Citer;
import org.hearsay.ledger.Derived;
import org.hearsay.story.ArticleFindings;

/** Writes what was found in one text, without a ledger. */
public final class Annotations {
    private static final Links NONE = new Links(Derived.NOTHING);

    private Annotations() {}

    /**
     * The lines of kind {@code entity-mention}, {@code time}, {@code statement}, {@code event} and {@code
     * evidence}, each with its line end.
     *
     * @param findings of an article that takes its whole page as it is, as
     *     {@link org.hearsay.article.WholeText} does: spans are written as they are
     */
    public static String lines(ArticleFindings findings) {
        Article article = findings.article();
        Values values = new Values(
                article.doc(),
                article.sha256(),
                new Citer(article, article.text().text()),
                UnaryOperator.identity());
        FindingLines lines = new FindingLines(values, NONE);
        return Stream.of(
                        findings.entities().mentions().stream().map(lines::mention),
                        findings.times().stream().map(lines::time),
                        findings.statements().stream().map(lines::statement),
                        findings.events().stream().map(lines::event),
                        findings.evidence().stream().map(lines::evidence))
                .flatMap(s -> s)
                .map(line -> line.json() + "\n")
                .collect(Collectors.joining());
    }
}
