package org.hearsay.sentence;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.text.Span;

/**
 * Splits an article into sentences and tokens and tags their parts of speech. Safe for use by several threads at
 * once.
 */
public final class SentenceReader {

    /** Longer runs of tokens are cut before tagging; no real sentence is that long. */
    private static final int LONGEST = 400;

    private final PosTagger tagger;

    /** With the tagger that comes with the product. */
    public SentenceReader() {
        this(PosTagger.shipped());
    }

    /** With another tagger. */
    public SentenceReader(PosTagger tagger) {
        this.tagger = tagger;
    }

    /** The name of the tagger's file. */
    public String modelName() {
        return PosTagger.NAME;
    }

    /** Digest of the tagger's bytes. */
    public String modelSha256() {
        return tagger.sha256();
    }

    /** The sentences of all blocks, in order; a title, byline, date or heading is one sentence. */
    public List<Sentence> read(Article article) {
        String text = article.text().text();
        List<Sentence> sentences = new ArrayList<>();
        for (Untagged run : tokens(article)) {
            List<Span> spans = run.tokens();
            List<String> words = spans.stream().map(s -> s.in(text)).toList();
            List<String> tags = tagger.tag(words);
            List<Token> tokens = new ArrayList<>(words.size());
            for (int i = 0; i < words.size(); i++) {
                tokens.add(new Token(spans.get(i), words.get(i), tags.get(i)));
            }
            Span covered = spans.get(0).union(spans.get(spans.size() - 1));
            sentences.add(new Sentence(sentences.size(), run.block(), run.kind(), covered, tokens));
        }
        return sentences;
    }

    /**
     * A sentence before its parts of speech are known.
     *
     * @param block place of its block in the article
     * @param kind of that block
     * @param tokens its words and marks; at least one
     */
    public record Untagged(int block, Block.Kind kind, List<Span> tokens) {}

    /** The sentences of all blocks, not tagged: what a tagger learns from. */
    public static List<Untagged> tokens(Article article) {
        String text = article.text().text();
        List<Untagged> sentences = new ArrayList<>();
        List<Block> blocks = article.blocks();
        for (int block = 0; block < blocks.size(); block++) {
            Block.Kind kind = blocks.get(block).kind();
            Span span = blocks.get(block).span();
            boolean prose = kind == Block.Kind.PARAGRAPH || kind == Block.Kind.ITEM;
            for (Span sentence : prose ? Splitter.sentences(text, span) : List.of(span)) {
                List<Span> spans = Tokenizer.tokens(text, sentence);
                for (int from = 0; from < spans.size(); from += LONGEST) {
                    sentences.add(
                            new Untagged(block, kind, spans.subList(from, Math.min(spans.size(), from + LONGEST))));
                }
            }
        }
        return sentences;
    }
}
