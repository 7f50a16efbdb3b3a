package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Who wrote a marked-up article: names its head gives, shown where they stand visibly, or marked elements near the title. */
final class HtmlBylines {

    private static final Set<String> AUTHOR = Set.of(
            "author",
            "article:author",
            "byl",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byline",
            "authors",
            "article:author_name",
            "cxenseparse:author");
    private static final int LONGEST = 90;

    private HtmlBylines() {}

    /** Adds the byline to {@code found} if the page has one. */
    static void read(Rendition rendition, AlignedText text, Metadata metadata, Assembly found, int from, int body) {
        List<String> names = names(metadata);
        List<Rendition.TextBlock> blocks = rendition.blocks();
        int start = from < blocks.size() ? blocks.get(from).span().start() : 0;
        int end = body < blocks.size() ? blocks.get(body).span().start() : text.length();
        if (!names.isEmpty()) {
            Span visible = visible(text.text(), names, start, text.length());
            if (visible != null) {
                found.add(Block.Kind.BYLINE, text, visible);
                return;
            }
        }
        for (Rendition.Mark mark : rendition.marks()) {
            if (rendition.hints().author(mark.element())
                    && mark.span().start() >= start
                    && mark.span().end() <= end + LONGEST) {
                Span name = name(text.text(), mark.span());
                if (name != null) {
                    found.add(Block.Kind.BYLINE, text, name);
                    return;
                }
            }
        }
    }

    private static List<String> names(Metadata metadata) {
        List<String> names = new ArrayList<>();
        for (Metadata.Value value : metadata.linkedAll("author/name")) {
            names.add(value.text());
        }
        Metadata.Value meta = names.isEmpty() ? metadata.meta(AUTHOR) : null;
        if (meta != null && !meta.text().startsWith("http")) {
            names.add(meta.text().replaceFirst("(?i)^by ", "").trim());
        }
        return names;
    }

    /** Where the names stand, from the first to the last if they stand together. */
    private static @Nullable Span visible(String text, List<String> names, int from, int to) {
        Span all = null;
        for (String name : names) {
            int at = text.indexOf(name, all == null ? from : all.end());
            if (at >= 0 && at + name.length() <= to) {
                Span one = new Span(at, at + name.length());
                all = all == null ? one : at - all.end() < 12 ? all.union(one) : all;
            }
        }
        return all;
    }

    private static @Nullable Span name(String text, Span mark) {
        int line = text.indexOf("\n\n", mark.start());
        Span first = new Span(mark.start(), line >= 0 ? Math.min(line, mark.end()) : mark.end()).trim(text);
        if (first.isEmpty() || first.length() > LONGEST) {
            return null;
        }
        Span stated = Bylines.stated(first.in(text));
        Span name = stated != null ? stated : Bylines.alone(first.in(text));
        return name == null ? null : name.shift(first.start());
    }
}
