package org.hearsay.page.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The names of elements in feeds, by what their namespace means and not by the prefix a feed happens to use. */
final class XmlNames {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""));

    private XmlNames() {}

    /**
     * The name of {@code element} in lower case: bare in RSS, behind {@code atom:}, {@code content:},
     * {@code dc:} and so on elsewhere, behind its own prefix where the namespace is none that feeds are read for.
     */
    static String of(Element element) {
        String prefix = PREFIXES.get(element.tag().namespace().toLowerCase(Locale.ROOT));
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        if (prefix != null) {
            return prefix + local;
        }
        String own = element.tag().prefix().toLowerCase(Locale.ROOT);
        return own.isEmpty() ? local : own + ":" + local;
    }
}
