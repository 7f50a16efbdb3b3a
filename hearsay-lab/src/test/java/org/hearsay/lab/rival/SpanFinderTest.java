package org.hearsay.lab.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;
import org.hearsay.sentence.Token;
import org.junit.jupiter.api.Test;

class SpanFinderTest {
    // one character a token: token n stands at 2n
    private static final List<Token> TOKENS = tokens(12);

    private static List<Token> tokens(int count) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tokens.add(new Token(new org.hearsay.text.Span(2 * i, 2 * i + 1), "x", "X"));
        }
        return tokens;
    }

    private static org.hearsay.text.Span at(int from, int to) {
        return new org.hearsay.text.Span(2 * from, 2 * to - 1);
    }

    @Test
    void eachSpanGoesToTheNearestCue() {
        List<SpanFinder.Joined> joined = SpanFinder.join(TOKENS, new Span[] {
            new Span(0, 1, "source"),
            new Span(1, 2, "cue"),
            new Span(2, 5, "content"),
            new Span(6, 8, "content"),
            new Span(8, 9, "cue"),
            new Span(9, 10, "source"),
            new Span(11, 12, "source")
        });
        assertThat(joined)
                .containsExactly(
                        new SpanFinder.Joined(at(0, 1), at(1, 2), List.of(at(2, 5))),
                        new SpanFinder.Joined(at(9, 10), at(8, 9), List.of(at(6, 8))));
    }

    @Test
    void withoutACueOrContentThereIsNoStatement() {
        assertThat(SpanFinder.join(TOKENS, new Span[] {new Span(0, 1, "source"), new Span(2, 5, "content")}))
                .isEmpty();
        assertThat(SpanFinder.join(TOKENS, new Span[] {new Span(0, 1, "source"), new Span(2, 5, "cue")}))
                .isEmpty();
    }
}
