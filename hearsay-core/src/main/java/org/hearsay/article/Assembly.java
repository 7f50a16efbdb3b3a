package org.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a page, on its way to an {@link Article}: the parts to be kept, each with the
 * derived text it is cut from, and the fields.
 */
final class Assembly {

    /**
     * A part of the article.
     *
     * @param kind what it is
     * @param from the text it is cut from
     * @param span into that text
     */
    record Part(Block.Kind kind, AlignedText from, Span span) {}

    /** In the order of the article. */
    final List<Part> parts = new ArrayList<>();

    final List<String> limits = new ArrayList<>();

    @Nullable
    String url;

    @Nullable
    String outlet;

    String language = Language.UNKNOWN;

    @Nullable
    PublicationDate published;

    @Nullable
    PublicationDate modified;

    /** Adds a part unless it is empty. */
    void add(Block.Kind kind, AlignedText from, Span span) {
        Span words = span.trim(from.text());
        if (!words.isEmpty()) {
            parts.add(new Part(kind, from, words));
        }
    }

    /** The number of characters of the body. */
    int bodyLength() {
        return parts.stream()
                .filter(p -> new Block(p.kind(), p.span()).isBody())
                .mapToInt(p -> p.span().length())
                .sum();
    }

    /** Puts parts of one text in the order of that text: used when dates and bylines were found after the body. */
    void inOrder() {
        parts.sort(Comparator.comparingInt(p -> p.span().start()));
    }

    /** The text and blocks of the article; stops at the limit of characters. */
    Written write(Limits limit) {
        AlignedText.Builder text = new AlignedText.Builder();
        List<Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            if (text.length() + part.span().length() > limit.textCharacters()) {
                limits.add("truncated");
                break;
            }
            int start = text.length();
            text.append(part.from(), part.span());
            blocks.add(new Block(part.kind(), new Span(start, text.length())));
            int end = part.from().toSource(part.span()).end();
            text.put("\n\n", new Span(end, end));
        }
        return new Written(text.build(), blocks);
    }

    /**
     * The finished text.
     *
     * @param text of the article
     * @param blocks into it
     */
    record Written(AlignedText text, List<Block> blocks) {
        /** The first block of a kind; null if there is none. */
        @Nullable
        Span first(Block.Kind kind) {
            return blocks.stream()
                    .filter(b -> b.kind() == kind)
                    .map(Block::span)
                    .findFirst()
                    .orElse(null);
        }
    }
}
