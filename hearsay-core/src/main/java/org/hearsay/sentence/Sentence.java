package org.hearsay.sentence;

import java.util.List;
import org.hearsay.article.Block;
import org.hearsay.text.Span;

/**
 * A sentence, or a headline or heading taken as one.
 *
 * @param index its place in the article, from 0
 * @param block the place of its block in {@link org.hearsay.article.Article#blocks()}, from 0
 * @param kind what its block is
 * @param span into the article's text
 * @param tokens in order, at least one
 */
public record Sentence(int index, int block, Block.Kind kind, Span span, List<Token> tokens) {

    /** Copies the tokens. */
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence without tokens at " + span);
        }
    }

    /** The index of the first token that ends after {@code offset}; the token count if none does. */
    public int tokenAt(int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).span().end() <= offset) {
            i++;
        }
        return i;
    }

    /** From the start of token {@code first} to the end of token {@code last}, inclusive. */
    public Span span(int first, int last) {
        return new Span(
                tokens.get(first).span().start(), tokens.get(last).span().end());
    }
}
