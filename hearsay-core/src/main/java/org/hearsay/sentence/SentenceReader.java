package org.hearsay.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.page.Page;
import org.hearsay.text.Span;

/**
 * Splits an article into sentences and tokens and tags their parts of speech, with Apache OpenNLP's
 * English model. Safe for use by several threads at once.
 */
public final class SentenceReader {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    /** Longer runs of tokens are cut before tagging; no real sentence is that long. */
    private static final int LONGEST = 400;

    private final POSModel model;
    private final String modelSha256;

    /** Loads the model from the class path. */
    public SentenceReader() {
        try (InputStream in = SentenceReader.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + MODEL);
            }
            byte[] bytes = in.readAllBytes();
            modelSha256 = Page.digest(bytes);
            model = new POSModel(new java.io.ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("damaged model on the class path: " + MODEL, e);
        }
    }

    /** The name of the model, without folder. */
    public String modelName() {
        return MODEL.substring(1);
    }

    /** Digest of the model's bytes. */
    public String modelSha256() {
        return modelSha256;
    }

    /** The sentences of all blocks, in order; a title, byline, date or heading is one sentence. */
    public List<Sentence> read(Article article) {
        String text = article.text().text();
        // a tagger keeps state between calls, so each reading has its own
        POSTaggerME tagger = new POSTaggerME(model, POSTagFormat.UD);
        List<Sentence> sentences = new ArrayList<>();
        List<Block> blocks = article.blocks();
        for (int block = 0; block < blocks.size(); block++) {
            Block.Kind kind = blocks.get(block).kind();
            Span span = blocks.get(block).span();
            boolean prose = kind == Block.Kind.PARAGRAPH || kind == Block.Kind.ITEM;
            for (Span sentence : prose ? Splitter.sentences(text, span) : List.of(span)) {
                for (List<Token> tokens : tag(text, Tokenizer.tokens(text, sentence), tagger)) {
                    Span covered = tokens.get(0)
                            .span()
                            .union(tokens.get(tokens.size() - 1).span());
                    sentences.add(new Sentence(sentences.size(), block, kind, covered, tokens));
                }
            }
        }
        return sentences;
    }

    private static List<List<Token>> tag(String text, List<Span> spans, POSTaggerME tagger) {
        List<List<Token>> runs = new ArrayList<>();
        for (int from = 0; from < spans.size(); from += LONGEST) {
            List<Span> run = spans.subList(from, Math.min(spans.size(), from + LONGEST));
            String[] words = run.stream().map(s -> plain(s.in(text))).toArray(String[]::new);
            String[] tags = tagger.tag(words);
            List<Token> tokens = new ArrayList<>(run.size());
            for (int i = 0; i < tags.length; i++) {
                tokens.add(new Token(run.get(i), run.get(i).in(text), tags[i]));
            }
            runs.add(tokens);
        }
        return runs;
    }

    /** The model was trained on straight marks. */
    private static String plain(String word) {
        if (word.length() == 1) {
            return switch (word.charAt(0)) {
                case '“', '”', '«', '»', '„' -> "\"";
                case '‘', '’' -> "'";
                case '–', '—' -> "-";
                default -> word;
            };
        }
        return word.replace('’', '\'');
    }
}
