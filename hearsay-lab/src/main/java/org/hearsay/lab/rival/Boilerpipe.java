package org.hearsay.lab.rival;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.sax.BoilerpipeHTMLContentHandler;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** boilerpipe's article extractor, on what jsoup parses (its own parser, NekoHTML, knows no HTML 5). */
public final class Boilerpipe implements Rival {

    @Override
    public String name() {
        return "boilerpipe 1.1.0 on jsoup";
    }

    @Override
    public boolean fields() {
        return false;
    }

    @Override
    public Extract extract(String url, String html) {
        BoilerpipeHTMLContentHandler handler = new BoilerpipeHTMLContentHandler();
        NodeTraversor.traverse(new Events(handler), Jsoup.parse(html, url));
        TextDocument document = handler.toTextDocument();
        try {
            return new Extract(ArticleExtractor.INSTANCE.getText(document), document.getTitle(), null);
        } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException("boilerpipe failed", e);
        }
    }

    /**
     * The nodes of a document as the events of a parser that writes names in capitals, as boilerpipe wants
     * it. Of links within links, which it refuses, the outermost counts.
     */
    private static final class Events implements NodeVisitor {
        private static final String LINK = "A";

        private final ContentHandler handler;
        private int links;

        Events(ContentHandler handler) {
            this.handler = handler;
        }

        @Override
        public void head(Node node, int depth) {
            try {
                if (depth == 0) {
                    handler.startDocument();
                } else if (node instanceof TextNode text) {
                    characters(text.getWholeText());
                } else if (node instanceof DataNode data) {
                    characters(data.getWholeData());
                } else if (node instanceof Element element) {
                    start(element);
                }
            } catch (SAXException e) {
                throw refused(e);
            }
        }

        private void start(Element element) throws SAXException {
            String name = name(element);
            if (name.equals(LINK) && ++links > 1) {
                return;
            }
            AttributesImpl attributes = new AttributesImpl();
            element.attributes()
                    .forEach(a -> attributes.addAttribute("", a.getKey(), a.getKey(), "CDATA", a.getValue()));
            handler.startElement("", name, name, attributes);
        }

        @Override
        public void tail(Node node, int depth) {
            try {
                if (depth == 0) {
                    handler.endDocument();
                } else if (node instanceof Element element) {
                    String name = name(element);
                    if (!name.equals(LINK) || --links == 0) {
                        handler.endElement("", name, name);
                    }
                }
            } catch (SAXException e) {
                throw refused(e);
            }
        }

        private static IllegalStateException refused(SAXException e) {
            return new IllegalStateException("boilerpipe: " + e.getMessage(), e);
        }

        private void characters(String text) throws SAXException {
            handler.characters(text.toCharArray(), 0, text.length());
        }

        private static String name(Element element) {
            return element.normalName().toUpperCase(Locale.ROOT);
        }
    }
}
