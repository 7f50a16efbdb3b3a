package org.hearsay.article;

import java.time.Instant;
import java.util.List;
import org.hearsay.page.Format;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A page's article. All spans of an article and of everything found in it count into {@link #text()};
 * {@link AlignedText#toSource} leads back to the page.
 *
 * @param key identifies the page version, see {@link org.hearsay.page.Page#key()}
 * @param doc the input's name as given
 * @param url canonical address, if known
 * @param sha256 digest of the page's bytes
 * @param format what the bytes are
 * @param charset how they were decoded
 * @param captured when they were captured, if known
 * @param outlet who published it, if the page says so
 * @param title into the text; null when the page has none
 * @param byline into the text; null when the page has none
 * @param language BCP 47 primary tag, {@code und} when undecided
 * @param published null when the page does not say
 * @param modified null when the page does not say
 * @param text the title, byline, dates and body, then other lines that are cited, each block followed by a blank line
 * @param blocks in the order of the text
 * @param limits what was left out and why, countable names
 * @param imprint what the page says of the article beside these
 */
public record Article(
        String key,
        String doc,
        @Nullable String url,
        String sha256,
        Format format,
        String charset,
        @Nullable Instant captured,
        @Nullable String outlet,
        @Nullable Span title,
        @Nullable Span byline,
        String language,
        @Nullable PublicationDate published,
        @Nullable PublicationDate modified,
        AlignedText text,
        List<Block> blocks,
        List<String> limits,
        Imprint imprint) {

    /** Copies the lists and checks that the blocks lie in the text, in order. */
    public Article {
        imprint = imprint == null ? Imprint.NONE : imprint; // as stored before there were imprints
        blocks = List.copyOf(blocks);
        limits = List.copyOf(limits);
        int at = 0;
        for (Block block : blocks) {
            if (block.span().start() < at || block.span().end() > text.length()) {
                throw new IllegalArgumentException("block outside the text or out of order: " + block);
            }
            at = block.span().end();
        }
    }

    /** The words at {@code span} of the article's text. */
    public String words(Span span) {
        return span.in(text.text());
    }

    /** The same article with another date of publication. */
    public Article withPublished(@Nullable PublicationDate date) {
        return new Article(
                key, doc, url, sha256, format, charset, captured, outlet, title, byline, language, date, modified, text,
                blocks, limits, imprint);
    }

    /** The same article with other limits. */
    public Article withLimits(List<String> others) {
        return new Article(
                key, doc, url, sha256, format, charset, captured, outlet, title, byline, language, published, modified,
                text, blocks, others, imprint);
    }

    /** The body's blocks. */
    public List<Block> body() {
        return blocks.stream().filter(Block::isBody).toList();
    }
}
