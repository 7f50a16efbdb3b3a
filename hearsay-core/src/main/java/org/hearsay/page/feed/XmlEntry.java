package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads one entry of a feed in XML. */
final class XmlEntry {

    private static final Set<String> AUTHORS = Set.of("author", "dc:creator", "atom:author");

    /** What an entry is read from; the rest, such as counts of comments, is left out of what is kept. */
    private static final Set<String> KEPT = Set.of(
            "title",
            "link",
            "guid",
            "author",
            "pubdate",
            "description",
            "source",
            "content",
            "content:encoded",
            "feedburner:origlink",
            "xhtml:body",
            "xhtml:div",
            "dc:title",
            "dc:creator",
            "dc:date",
            "dc:source",
            "dcterms:issued",
            "dcterms:created",
            "dcterms:modified",
            "atom:id",
            "atom:title",
            "atom:link",
            "atom:author",
            "atom:published",
            "atom:issued",
            "atom:created",
            "atom:updated",
            "atom:modified",
            "atom:summary",
            "atom:content",
            "atom:source");

    private final String feed;
    private final Element item;
    private final @Nullable String signed;
    private final @Nullable String base;

    /**
     * @param feed the characters of the feed
     * @param item the element of the entry
     * @param signed whose the entries are that name no author
     * @param base what links count from
     */
    XmlEntry(String feed, Element item, @Nullable String signed, @Nullable String base) {
        this.feed = feed;
        this.item = item;
        this.signed = signed;
        this.base = XmlFeed.base(item, base);
    }

    FeedEntry read() {
        String published = XmlFeed.first(
                item,
                "pubdate",
                "atom:published",
                "dcterms:issued",
                "atom:issued",
                "dc:date",
                "dcterms:created",
                "atom:created");
        String modified = XmlFeed.first(item, "atom:updated", "atom:modified", "dcterms:modified");
        String content = content();
        String summary = summary();
        boolean full = content != null && FullText.isContent(content);
        if (!full && summary != null && FullText.isDescription(summary)) {
            full = true;
            content = summary;
        }
        String about = item.attr("rdf:about").strip();
        String id = XmlFeed.first(item, "guid", "atom:id");
        return new FeedEntry(
                id == null && !about.isEmpty() ? about : id,
                link(about),
                title(),
                author(),
                FeedEntry.Date.of(published, modified),
                modified == null ? null : FeedDate.iso(modified),
                content != null && (full || summary == null) ? content : summary,
                full,
                relay(),
                kept());
    }

    private @Nullable String link(String about) {
        List<String> candidates = new ArrayList<>();
        candidates.add(XmlFeed.first(item, "feedburner:origlink"));
        candidates.add(XmlFeed.first(item, "link"));
        candidates.add(alternate());
        Element guid = XmlFeed.child(item, "guid");
        if (guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false")) {
            candidates.add(guid.text().contains("://") ? guid.text() : null);
        }
        candidates.add(about.contains("://") ? about : null);
        for (String candidate : candidates) {
            String link = FeedLink.of(candidate, base);
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    private @Nullable String alternate() {
        for (Element link : item.children()) {
            String name = XmlNames.of(link);
            boolean such = name.equals("atom:link") || name.equals("link");
            String rel = link.attr("rel");
            if (such && link.hasAttr("href") && (rel.isEmpty() || rel.equals("alternate"))) {
                return link.attr("href");
            }
        }
        return null;
    }

    private @Nullable String title() {
        Element title = XmlFeed.child(
                item, item.children().stream().anyMatch(c -> XmlNames.of(c).equals("title")) ? "title" : "atom:title");
        if (title == null) {
            return XmlFeed.first(item, "dc:title");
        }
        String text = title.attr("type").equals("text") ? title.wholeText() : PlainText.words(markup(title));
        String one = text.replaceAll("\\s+", " ").strip();
        return one.isEmpty() ? null : one;
    }

    private @Nullable String author() {
        String own = authors(item);
        return own == null ? signed : own;
    }

    /** Those whom the children of {@code element} name as authors; null when there are none. */
    static @Nullable String authors(Element element) {
        Set<String> names = new LinkedHashSet<>();
        for (Element child : element.children()) {
            if (AUTHORS.contains(XmlNames.of(child))) {
                String name = XmlNames.of(child).equals("atom:author")
                        ? XmlFeed.first(child, "atom:name", "name")
                        : mailbox(PlainText.words(child.wholeText()));
                if (name != null && !name.isBlank()) {
                    names.add(name.replaceAll("\\s+", " ").strip());
                }
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** The name in {@code desk@outlet.example (Name)}. */
    private static String mailbox(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        int at = text.indexOf('@');
        return at > 0 && open > at && close > open + 1 ? text.substring(open + 1, close) : text;
    }

    private @Nullable String relay() {
        Element source = XmlFeed.child(item, "atom:source");
        if (source != null) {
            return XmlFeed.title(source);
        }
        String named = XmlFeed.first(item, "source", "dc:source");
        return named == null ? null : PlainText.words(named);
    }

    private @Nullable String content() {
        for (Element child : item.children()) {
            String name = XmlNames.of(child);
            if (name.equals("content:encoded") || name.equals("xhtml:body") || name.equals("xhtml:div")) {
                return filled(markup(child));
            }
            if ((name.equals("atom:content") || name.equals("content")) && !child.hasAttr("src")) {
                String html = construct(child);
                if (html != null) {
                    return filled(html);
                }
            }
        }
        return null;
    }

    private @Nullable String summary() {
        for (Element child : item.children()) {
            String name = XmlNames.of(child);
            String html = name.equals("description")
                    ? filled(markup(child))
                    : name.equals("atom:summary") || name.equals("summary") ? filled(construct(child)) : null;
            if (html != null) {
                return html;
            }
        }
        return null;
    }

    /** A text construct of Atom as HTML; null when it is of another kind, such as an image. */
    private @Nullable String construct(Element element) {
        String type = element.attr("type").strip();
        boolean escaped = element.attr("mode").equals("escaped");
        return switch (type) {
            case "", "text", "text/plain" -> escaped ? element.wholeText() : paragraphs(element.wholeText());
            case "html", "text/html", "xhtml", "application/xhtml+xml" -> markup(element);
            default -> null;
        };
    }

    /** What stands in {@code element} as markup, whether the feed escaped it or not. */
    private String markup(Element element) {
        if (element.childrenSize() == 0) {
            return element.wholeText();
        }
        int start = element.sourceRange().endPos();
        int end = element.endSourceRange().startPos();
        String inner = start >= 0 && end >= start ? feed.substring(start, Math.min(end, feed.length())) : "";
        String prefix = element.child(0).tag().prefix();
        return prefix.isEmpty() ? inner : inner.replace("<" + prefix + ":", "<").replace("</" + prefix + ":", "</");
    }

    /** Plain text as markup: paragraphs where lines are left empty. */
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder(text.length() + 64);
        for (String paragraph : text.strip().split("\\R[ \\t]*\\R\\s*")) {
            html.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
        }
        return html.toString();
    }

    private static @Nullable String filled(@Nullable String html) {
        return html == null || html.isBlank() ? null : html;
    }

    /** The entry with the elements it was read from, each to the letter and in order. */
    private String kept() {
        StringBuilder kept = new StringBuilder();
        kept.append(feed, item.sourceRange().startPos(), item.sourceRange().endPos());
        for (Element child : item.children()) {
            int start = child.sourceRange().startPos();
            int end = child.endSourceRange().endPos();
            if (KEPT.contains(XmlNames.of(child)) && start >= 0) {
                int stop = end > start ? end : child.sourceRange().endPos();
                kept.append('\n').append(feed, start, stop);
            }
        }
        kept.append('\n')
                .append(
                        feed,
                        item.endSourceRange().startPos(),
                        item.endSourceRange().endPos());
        return kept.toString();
    }
}
