package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Captured;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom with a parser of markup that forgives: feeds are often no sound XML. It
 * knows no document types, so there are no entities to expand and none to load from elsewhere, and it tells
 * where in the feed each entry stands.
 */
final class XmlFeed {

    private XmlFeed() {}

    /**
     * The feed that {@code text} holds.
     *
     * @param base the address of the feed, which its links count from; null when it has none
     * @return null when there is no feed in it
     */
    static @Nullable Feed read(String text, @Nullable String base) {
        Document document = Jsoup.parse(text, Parser.xmlParser().setTrackPosition(true));
        Element root = root(document);
        if (root == null) {
            return null;
        }
        Element channel = child(root, "channel");
        Element head = channel == null ? root : channel;
        List<Element> items = new ArrayList<>(items(head));
        if (channel != null) {
            items.addAll(items(root)); // in RSS 0.9 and RDF they stand beside the channel
        }
        List<Captured.Limit> gaps = new ArrayList<>();
        String from = base(head, base(root, base));
        String signed = XmlNames.of(head).equals("atom:feed") ? XmlEntry.authors(head) : null;
        List<FeedEntry> entries = new ArrayList<>();
        for (Element item : items.subList(0, Math.min(items.size(), Feed.MOST))) {
            if (item.endSourceRange().isTracked() && !item.endSourceRange().isImplicit()) {
                entries.add(new XmlEntry(text, item, signed, from).read());
            } else {
                gaps.add(new Captured.Limit("cut-short", "the feed ends within an entry, which was left out"));
            }
        }
        if (items.size() > Feed.MOST) {
            gaps.add(new Captured.Limit(
                    "too-many-entries", "of " + items.size() + " entries the first " + Feed.MOST + " were read"));
        }
        String language = first(head, "language", "dc:language");
        String attribute = root.attr("xml:lang");
        return new Feed(title(head), language == null && !attribute.isBlank() ? attribute : language, entries, gaps);
    }

    /** The title of a feed. */
    static @Nullable String title(Element head) {
        String title = first(head, "title", "atom:title", "dc:title");
        String plain = title == null ? "" : PlainText.words(title);
        return plain.isEmpty() ? null : plain;
    }

    /** What links inside {@code element} count from. */
    static @Nullable String base(Element element, @Nullable String outer) {
        String own = element.attr("xml:base").strip();
        return own.isEmpty() ? outer : FeedLink.of(own, outer);
    }

    /** The first child of that name. */
    static @Nullable Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            if (XmlNames.of(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** What the first child with one of the names says, the names in order; null when it says nothing. */
    static @Nullable String first(Element parent, String... names) {
        for (String name : names) {
            for (Element child : parent.children()) {
                if (XmlNames.of(child).equals(name) && !child.wholeText().isBlank()) {
                    return child.wholeText().strip();
                }
            }
        }
        return null;
    }

    private static @Nullable Element root(Document document) {
        for (Element element : document.children()) {
            String name = XmlNames.of(element);
            String local = name.substring(name.indexOf(':') + 1);
            if (local.equals("rss") || local.equals("rdf") || local.equals("feed")) {
                return element;
            }
        }
        return null;
    }

    private static List<Element> items(Element parent) {
        return parent.children().stream()
                .filter(c -> {
                    String name = XmlNames.of(c);
                    return name.equals("item") || name.equals("atom:entry") || name.equals("entry");
                })
                .toList();
    }
}
