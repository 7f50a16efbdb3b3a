package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the article of a plain page: text without markup, often with what is left of a page around it. */
final class TextArticle {

    private static final int NEAR_TITLE = 4;
    private static final int AFTER_BODY = 3;

    /** A page is looked at up to this many times the length of the longest article: the rest would be leftovers. */
    private static final int LEFTOVERS = 3;

    private final Page page;
    private final AlignedText text;
    private final List<Line> lines;
    private boolean truncated;

    private TextArticle(Page page, Furniture furniture, Limits limits) {
        this.page = page;
        this.text = Paragraphs.of(page.text());
        this.lines = new ArrayList<>();
        for (Span line : Paragraphs.lines(text.text())) {
            if (line.end() > (long) LEFTOVERS * limits.textCharacters()) {
                truncated = true;
                break;
            }
            lines.add(Line.of(text.text(), line, furniture, Line.Markup.NONE));
        }
    }

    /** What is found on {@code page}, within {@code limits}. */
    static Assembly read(Page page, Furniture furniture, Limits limits) {
        return new TextArticle(page, furniture, limits).read();
    }

    private Assembly read() {
        Assembly found = new Assembly();
        if (truncated) {
            found.limits.add("truncated");
        }
        int title = Titles.pick(lines, page.given().title());
        Block.@Nullable Kind[] kinds = BodyLines.of(lines, title, true);
        int first = first(kinds);
        int last = last(kinds);
        for (int i = 0; i < kinds.length; i++) {
            Block.Kind kind = kinds[i];
            if (kind != null) {
                found.add(kind, text, lines.get(i).span());
            }
        }
        if (title >= 0) {
            found.add(Block.Kind.TITLE, text, lines.get(title).span());
        }
        HeadLines head = new HeadLines(
                text,
                lines,
                found,
                new NumericDate.Evidence(
                        page.text() + "\n" + (page.url() == null ? "" : page.url()),
                        text.text(),
                        null,
                        page.captured()));
        head.read(Math.max(0, (title < 0 ? first : Math.min(title, first)) - NEAR_TITLE), first, title);
        head.readAfter(last + 1, Math.min(lines.size(), last + 1 + AFTER_BODY));
        TextOutlet.read(text, lines, title, found);
        if (first < lines.size()) {
            head.dateline(lines.get(first));
        }
        found.inOrder();
        found.language = Language.of(words(kinds), null);
        TextFields.read(text, lines, title, found);
        return found;
    }

    private List<String> words(Block.@Nullable Kind[] kinds) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != null) {
                words.addAll(lines.get(i).words());
            }
        }
        return words;
    }

    private static int first(Block.@Nullable Kind[] kinds) {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != null) {
                return i;
            }
        }
        return kinds.length;
    }

    private static int last(Block.@Nullable Kind[] kinds) {
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] != null) {
                return i;
            }
        }
        return kinds.length - 1;
    }
}
