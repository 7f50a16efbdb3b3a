package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

/** On drafts written by hand, so that it does not depend on what the shipped tagger learnt. */
class MergingTest {

    private static final DomainPack PACK = new PackReader().read(List.of("general"));
    private static final StatementReader READER = new StatementReader(PACK, null);
    private static final SentenceReader SENTENCES = new SentenceReader();

    private final Article article;
    private final Context context;

    MergingTest() {
        article = Articles.of(
                "Anna Berg said that the ferry had sailed in fog. Officials, who asked not to be named, denied it."
                        + " The work did not go according to plan. The office did not show the pictures.",
                "2031-03-05");
        List<Sentence> sentences = SENTENCES.read(article);
        Entities entities = new EntityReader(PACK).read(article, sentences);
        context = READER.context(article, sentences, entities, new TimeReader(PACK).read(article, sentences));
    }

    private Span span(String words) {
        int at = context.text().indexOf(words);
        return new Span(at, at + words.length());
    }

    private Draft draft(String source, String cue, String content, String rule, double confidence) {
        Span at = span(cue);
        int sentence = context.sentences.stream()
                .filter(s -> s.span().contains(at))
                .findFirst()
                .orElseThrow()
                .index();
        return new Draft(
                sentence, span(source), at, List.of(span(content)), Stance.ASSERT, List.of(), rule, confidence);
    }

    private List<Draft> merge(List<Draft> grammar, Draft... tagged) {
        return new Merging(context, new CueClasses()).merge(grammar, List.of(tagged));
    }

    @Test
    void aTaggerThatIsSureOverrulesTheGrammar() {
        Draft grammar = draft("Anna Berg", "said", "in fog", "verb", 0.8);
        Draft sure = draft("Anna Berg", "said", "that the ferry had sailed in fog", AttributionTagger.RULE, 0.9);
        assertThat(merge(List.of(grammar), sure)).containsExactly(sure);
    }

    @Test
    void aTaggerThatIsNotSureDoesNot() {
        Draft grammar = draft("Anna Berg", "said", "that the ferry had sailed in fog", "verb", 0.8);
        Draft unsure = draft("Anna Berg", "said", "in fog", AttributionTagger.RULE, 0.6);
        assertThat(merge(List.of(grammar), unsure)).containsExactly(grammar);
    }

    @Test
    void whereBothAgreeTheSpansAreTheGrammars() {
        Draft grammar = draft("Anna Berg", "said", "that the ferry had sailed", "verb", 0.8);
        Draft sure = draft("Anna Berg", "said", "that the ferry had sailed in fog", AttributionTagger.RULE, 0.99);
        assertThat(merge(List.of(grammar), sure)).containsExactly(grammar);
    }

    @Test
    void aFindingOfTheGrammarGivesWayOnlyToOneThatStays() {
        Draft grammar = draft("Anna Berg", "said", "in fog", "verb", 0.8);
        Draft doubtful = draft("Anna Berg", "said", "that the ferry had sailed in fog", AttributionTagger.RULE, 0.1);
        assertThat(merge(List.of(grammar), doubtful)).containsExactly(grammar);
    }

    @Test
    void whatGoesAccordingToPlanIsNobodysStatement() {
        assertThat(merge(List.of(), draft("plan", "according to", "The work", AttributionTagger.RULE, 0.9)))
                .isEmpty();
    }

    @Test
    void whatWasNotShownIsNobodysStatement() {
        assertThat(merge(List.of(), draft("The office", "did not show", "the pictures", AttributionTagger.RULE, 0.9)))
                .isEmpty();
    }

    @Test
    void whatDescribesASourceIsNoStatement() {
        Draft denied = draft("Officials, who asked not to be named,", "denied", "it.", "verb", 0.8);
        Draft asked = draft("who", "asked not", "to be named", AttributionTagger.RULE, 0.9);
        assertThat(merge(List.of(denied), asked)).containsExactly(denied);
    }

    @Test
    void anUnlikelyOneIsLeftOut() {
        Draft likely = draft("Anna Berg", "said", "that the ferry had sailed in fog", AttributionTagger.RULE, 0.4);
        Draft unlikely = draft("Anna Berg", "said", "that the ferry had sailed in fog", AttributionTagger.RULE, 0.1);
        assertThat(merge(List.of(), likely)).containsExactly(likely);
        assertThat(merge(List.of(), unlikely)).isEmpty();
    }

    @Test
    void aStatementInsideAnotherIsNoRivalOfIt() {
        Draft outer = draft("Officials, who asked not to be named,", "denied", "it.", AttributionTagger.RULE, 0.95);
        Draft inner = draft("Anna Berg", "said", "that the ferry had sailed in fog", "verb", 0.8);
        Draft around = new Draft(
                inner.sentence(),
                null,
                span("Officials"),
                List.of(span("Anna Berg said that the ferry had sailed in fog")),
                Stance.ASSERT,
                List.of(),
                AttributionTagger.RULE,
                0.95);
        assertThat(merge(List.of(inner), outer, around)).contains(inner, outer);
    }

    @Test
    void contentOfAnArticleAloneSaysNothing() {
        assertThat(merge(List.of(), draft("Anna Berg", "said", "the", AttributionTagger.RULE, 0.9)))
                .isEmpty();
    }

    @Test
    void thousandsOfStatementsAreComparedWithTheirNeighboursOnly() {
        List<Draft> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Span cue = new Span(i * 100, i * 100 + 4);
            Span content = new Span(i * 100 + 5, i * 100 + 90);
            many.add(new Draft(0, null, cue, List.of(content), Stance.ASSERT, List.of(), "verb", 0.8));
        }
        Nearby nearby = new Nearby(many);
        assertThat(many).allSatisfy(d -> assertThat(nearby.of(d)).contains(d).hasSizeLessThan(20));
    }
}
