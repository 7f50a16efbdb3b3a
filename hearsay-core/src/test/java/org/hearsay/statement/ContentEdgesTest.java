package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Articles;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityReader;
import org.hearsay.pack.DomainPack;
import org.hearsay.pack.PackReader;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;
import org.hearsay.time.TimeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentEdgesTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general"));
    private static final SentenceReader SENTENCES = new SentenceReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // text | cue | content as found | cue | content as it should be
                "The palace referred to the new evidence in its statement on Monday. | referred | to the new evidence in its statement on Monday | referred to | the new evidence",
                "The palace pointed to declassified reports. | pointed | to declassified reports | pointed to | declassified reports",
                "The palace asked to see the reports. | asked | to see the reports | asked | to see the reports",
                "The palace denied that it had lied in a letter. | denied | that it had lied in a letter | denied | that it had lied in a letter",
                "The palace denied the report in a letter on Monday. | denied | the report in a letter on Monday | denied | the report",
                "While The palace has dismissed such claims, it has not shown the ledger. | has dismissed | such claims, it has not shown the ledger | has dismissed | such claims",
                "The palace has dismissed such claims, it has been said. | has dismissed | such claims, it has been said | has dismissed | such claims",
                "The palace said it was “hurt by lies in his speech”. | said | it was “hurt by lies in his speech” | said | it was “hurt by lies in his speech”",
            })
    void a_content_begins_behind_its_preposition_and_ends_before_the_occasion(
            String text, String cue, String content, String cueRight, String contentRight) {
        Article article = Articles.of(text, "2031-03-05");
        List<Sentence> sentences = SENTENCES.read(article);
        Entities entities = new EntityReader(PACK).read(article, sentences);
        Context context = new StatementReader(PACK, null)
                .context(article, sentences, entities, new TimeReader(PACK).read(article, sentences));
        Draft found = new Draft(
                0,
                span(text, "The palace"),
                span(text, cue),
                List.of(span(text, content)),
                Stance.ASSERT,
                List.of(),
                AttributionTagger.RULE,
                0.9);
        Draft right = new ContentEdges(context, new CueClasses()).of(found);
        assertThat(right.cue()).isEqualTo(span(text, cueRight));
        assertThat(right.content()).containsExactly(span(text, contentRight));
    }

    private static Span span(String text, String words) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length());
    }
}
