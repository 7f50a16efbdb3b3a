package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.page.Format;
import org.hearsay.page.Page;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads the article of a plain page: text without markup, often with what is left of a page around it. */
final class TextArticle {

    private static final int NEAR_TITLE = 4;
    private static final int ABOVE_BODY = 10;
    private static final int AFTER_BODY = 3;

    private final Page page;
    private final AlignedText text;
    private final List<Line> lines;
    private boolean truncated;

    private TextArticle(Page page, Furniture furniture, Limits limits) {
        this.page = page;
        MarkdownText.Words marked = page.format() == Format.MARKDOWN ? MarkdownText.of(page.text()) : null;
        this.text = marked == null ? Paragraphs.of(page.text()) : marked.text();
        this.lines = new ArrayList<>();
        Map<String, Line> known = new HashMap<>();
        for (Span line : Paragraphs.lines(text.text())) {
            if (line.end() > limits.shownCharacters()) {
                truncated = true;
                break;
            }
            Line.Markup markup = marked == null ? Line.Markup.NONE : marked.markup(line);
            lines.add(Line.of(text.text(), line, furniture, markup, known));
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
        BodyLines body = BodyLines.search(lines, title);
        Block.@Nullable Kind[] kinds = body.kinds();
        int first = body.start();
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
                new DateEvidence(
                        () -> page.text() + "\n" + (page.url() == null ? "" : page.url()),
                        text.text(),
                        null,
                        page.captured(),
                        page.url()));
        head.read(Math.max(0, title < 0 ? first - ABOVE_BODY : Math.min(title, first) - NEAR_TITLE), first, title);
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

    private static int last(Block.@Nullable Kind[] kinds) {
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] != null) {
                return i;
            }
        }
        return kinds.length - 1;
    }
}
