package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.hearsay.page.FrontMatter;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;

/**
 * The words of a page in Markdown (CommonMark), without its markers, each character mapped to its place in the
 * source: what a reader of the page would see, but for pictures, raw markup and blocks of code, which are left
 * out. The properties at the head of a page, between lines of three dashes, are no text either.
 */
final class MarkdownText extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(64)
            .maxInlineNesting(64)
            .build();

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final int LONGEST_REFERENCE = 40;

    private final String page;
    private final int offset;
    private final AlignedText.Builder text = new AlignedText.Builder();
    private final Map<Integer, Line.Markup> markup = new HashMap<>();
    private int at;

    private MarkdownText(String page, int offset) {
        this.page = page;
        this.offset = offset;
        this.at = offset;
    }

    /**
     * The words of a page.
     *
     * @param text a line each block
     * @param markup what the lines are that begin at these characters, if not paragraphs
     */
    record Words(AlignedText text, Map<Integer, Line.Markup> markup) {

        Line.Markup markup(Span line) {
            return markup.getOrDefault(line.start(), Line.Markup.NONE);
        }
    }

    /** The words of {@code page}. */
    static Words of(String page) {
        int offset = FrontMatter.end(page);
        MarkdownText reader = new MarkdownText(page, offset);
        PARSER.parse(page.substring(offset)).accept(reader);
        return new Words(reader.text.build(), Map.copyOf(reader.markup));
    }

    @Override
    public void visit(Heading heading) {
        block(heading, Line.Markup.HEADING);
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean item = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
        block(paragraph, item ? Line.Markup.ITEM : Line.Markup.NONE);
    }

    private void block(Block block, Line.Markup kind) {
        if (text.length() > 0) {
            text.put("\n\n", new Span(at, at));
        }
        int start = text.length();
        visitChildren(block);
        if (kind != Line.Markup.NONE && text.length() > start) {
            markup.put(start, kind);
        }
    }

    @Override
    public void visit(Text node) {
        literal(node, node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        Span whole = span(node);
        String source = whole.in(page);
        int inside = source.indexOf(node.getLiteral());
        if (inside >= 0) {
            copy(new Span(
                    whole.start() + inside,
                    whole.start() + inside + node.getLiteral().length()));
        } else {
            literal(node, node.getLiteral());
        }
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.put(" ", lineEnd());
    }

    @Override
    public void visit(HardLineBreak node) {
        text.put("\n", lineEnd());
    }

    @Override
    public void visit(Image image) {
        // a picture is not read, and what is said for want of it is no word of the article
    }

    @Override
    public void visit(HtmlInline html) {
        // markup is no text
    }

    @Override
    public void visit(HtmlBlock html) {
        // markup is no text
    }

    @Override
    public void visit(FencedCodeBlock code) {
        // programs and tables of figures are no sentences
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        // likewise
    }

    /** Writes characters of which some stand in the source as an escape or a reference. */
    private void literal(Node node, String literal) {
        Span whole = span(node);
        String source = whole.in(page);
        if (source.equals(literal)) {
            copy(whole);
            return;
        }
        int from = 0;
        int written = 0;
        while (written < literal.length() && from < source.length()) {
            char c = source.charAt(from);
            boolean escape = c == '\\'
                    && from + 1 < source.length()
                    && PUNCTUATION.indexOf(source.charAt(from + 1)) >= 0
                    && source.charAt(from + 1) == literal.charAt(written);
            int semicolon = c == '&' ? source.indexOf(';', from) : -1;
            String reference = semicolon > 0 && semicolon - from < LONGEST_REFERENCE
                    ? org.jsoup.parser.Parser.unescapeEntities(source.substring(from, semicolon + 1), false)
                    : "";
            if (!reference.isEmpty()
                    && reference.length() < semicolon + 1 - from
                    && literal.startsWith(reference, written)) {
                text.put(reference, new Span(whole.start() + from, whole.start() + semicolon + 1));
                written += reference.length();
                from = semicolon + 1;
            } else if (escape) {
                text.put(
                        source.substring(from + 1, from + 2), new Span(whole.start() + from, whole.start() + from + 2));
                written++;
                from += 2;
            } else if (c == literal.charAt(written)) {
                text.copy(page, new Span(whole.start() + from, whole.start() + from + 1));
                written++;
                from++;
            } else {
                break;
            }
        }
        if (written < literal.length()) {
            text.put(literal.substring(written), new Span(whole.start() + from, whole.end()));
        }
        at = whole.end();
    }

    private void copy(Span span) {
        text.copy(page, span);
        at = span.end();
    }

    /** The end of the line after what was written last. */
    private Span lineEnd() {
        int start = at;
        while (start < page.length() && page.charAt(start) != '\n' && page.charAt(start) != '\r') {
            start++;
        }
        int end = Math.min(page.length(), start + 1);
        at = end;
        return new Span(Math.min(start, end), end);
    }

    /** Where a node stands in the page; where nothing is known, behind what was written last. */
    private Span span(Node node) {
        List<SourceSpan> spans = new ArrayList<>(node.getSourceSpans());
        if (spans.isEmpty()) {
            return new Span(at, at);
        }
        SourceSpan first = spans.get(0);
        SourceSpan last = spans.get(spans.size() - 1);
        return new Span(offset + first.getInputIndex(), offset + last.getInputIndex() + last.getLength());
    }
}
