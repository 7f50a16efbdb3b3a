package org.hearsay.page.feed;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The rendition of an entry, {@code feed-1}: an HTML page with the entry's title, authors, dates and link
 * where pages of the web have them, and the content as it is. So an entry goes the way of any page, and what
 * the feed says beside the text can be cited like the text.
 */
final class EntryText {

    static final String READER = "feed-1";

    private EntryText() {}

    static String of(FeedEntry entry, Feed feed) {
        StringBuilder html = new StringBuilder(1024);
        String language = feed.language();
        html.append("<!DOCTYPE html>\n<html");
        attribute(html, "lang", language);
        html.append(">\n<head>\n<meta charset=\"utf-8\">\n");
        element(html, "title", "", entry.title());
        meta(html, "og:site_name", feed.title());
        meta(html, "author", entry.author());
        boolean stated = entry.date().basis() == org.hearsay.text.Basis.STATED;
        meta(html, "article:published_time", stated ? entry.date().iso() : null);
        meta(html, "article:modified_time", entry.modified());
        if (entry.link() != null) {
            html.append("<link rel=\"canonical\"");
            attribute(html, "href", entry.link());
            html.append(">\n");
        }
        html.append("</head>\n<body>\n<article>\n");
        element(html, "h1", "", entry.title());
        element(html, "p", " class=\"byline\"", entry.author());
        String content = entry.content();
        html.append("<div>\n").append(content == null ? "" : content).append("\n</div>\n");
        return html.append("</article>\n</body>\n</html>\n").toString();
    }

    private static void element(StringBuilder html, String tag, String attributes, @Nullable String text) {
        if (text != null) {
            html.append('<').append(tag).append(attributes).append('>');
            html.append(Entities.escape(text)).append("</").append(tag).append(">\n");
        }
    }

    private static void meta(StringBuilder html, String property, @Nullable String content) {
        if (content != null) {
            html.append("<meta property=\"").append(property).append('"');
            attribute(html, "content", content);
            html.append(">\n");
        }
    }

    private static void attribute(StringBuilder html, String name, @Nullable String value) {
        if (value != null) {
            html.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Entities.escape(value).replace("\"", "&quot;"))
                    .append('"');
        }
    }
}
