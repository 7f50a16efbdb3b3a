package org.hearsay.lab.gold;

import java.util.List;
import java.util.function.Function;
import org.hearsay.lab.score.Report;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.train.GumText;
import org.hearsay.sentence.SentenceReader;
import org.hearsay.text.Span;

/** Parts of speech against those that people gave, of words that both cut alike. */
public final class PosScorer {
    private PosScorer() {}

    /**
     * Adds a row with the share of words tagged as the gold has it.
     *
     * @param tagger of a sentence's words
     */
    public static void row(
            Report report, String name, List<GumText> texts, Function<List<String>, List<String>> tagger) {
        long right = 0;
        long all = 0;
        for (GumText text : texts) {
            String characters = text.article().text().text();
            for (SentenceReader.Untagged sentence : SentenceReader.tokens(text.article())) {
                List<Span> tokens = sentence.tokens();
                List<String> tags =
                        tagger.apply(tokens.stream().map(t -> t.in(characters)).toList());
                for (int i = 0; i < tags.size(); i++) {
                    String gold = text.parts().get(tokens.get(i));
                    all += gold == null ? 0 : 1;
                    right += tags.get(i).equals(gold) ? 1 : 0;
                }
            }
        }
        report.row(name, Score.percent((double) right / all, 2) + " of " + all + " words");
    }
}
