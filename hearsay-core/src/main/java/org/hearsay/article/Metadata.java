package org.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** What a marked-up page says of itself in its head: {@code meta} elements and JSON-LD. */
final class Metadata {

    private static final int MOST_ALIKE = 200;
    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    /**
     * A value and where it stands.
     *
     * @param text as meant
     * @param source the characters of the page; null if they cannot be told
     */
    record Value(String text, @Nullable Span source) {}

    /** A {@code meta} element with a content, and the how manyth it is. */
    private record Meta(int at, Element element) {}

    private final Document document;
    private final String page;
    private final LinkedData linked = new LinkedData();
    private final List<Meta> metas = new ArrayList<>();
    private final Map<String, List<Meta>> byName = new HashMap<>();
    private final @Nullable Value canonicalLink;
    private final @Nullable String language;
    private final @Nullable Element title;

    Metadata(Document document, String page) {
        this.document = document;
        this.page = page;
        List<Element> canonical = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        switch (element.normalName()) {
                            case "script" -> script(element);
                            case "meta" -> meta(element);
                            case "link" -> {
                                if (element.attr("rel").trim().equalsIgnoreCase("canonical")
                                        && element.hasAttr("href")) {
                                    canonical.add(element);
                                }
                            }
                            default -> {} // says nothing of the page as a whole
                        }
                    }
                },
                document);
        linked.close();
        this.canonicalLink = canonicalLink(canonical);
        this.language = findLanguage();
        this.title = document.head().selectFirst("title");
    }

    private void script(Element script) {
        if (script.childNodeSize() > 0
                && script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            Range range = script.childNode(0).sourceRange();
            String json = script.data();
            boolean tracked = range.isTracked() && page.startsWith(json, range.startPos());
            linked.read(json, tracked ? range.startPos() : page.length());
        }
    }

    private void meta(Element meta) {
        if (!meta.hasAttr("content")) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (String attribute : NAMING) {
            if (meta.hasAttr(attribute)) {
                names.add(meta.attr(attribute).trim().toLowerCase(Locale.ROOT));
            }
        }
        if (!names.isEmpty() && !meta.attr("content").isBlank()) {
            Meta found = new Meta(metas.size(), meta);
            metas.add(found);
            names.forEach(name ->
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(found));
        }
    }

    /** The first {@code meta} element with one of {@code names} as name, property or itemprop, and a content. */
    @Nullable
    Value meta(Set<String> names) {
        Meta first = null;
        for (String name : names) {
            List<Meta> named = byName.getOrDefault(name, List.of());
            if (!named.isEmpty() && (first == null || named.get(0).at() < first.at())) {
                first = named.get(0);
            }
        }
        return first == null ? null : attribute(first.element(), "content");
    }

    /** All such elements, in the order of the page, up to {@value #MOST_ALIKE}. */
    List<Value> metas(Set<String> names) {
        return names.stream()
                .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                .sorted(Comparator.comparingInt(Meta::at))
                .distinct()
                .limit(MOST_ALIKE)
                .map(meta -> attribute(meta.element(), "content"))
                .toList();
    }

    /** The {@code meta} elements that have a content. */
    List<Element> metas() {
        return metas.stream().map(Meta::element).toList();
    }

    /** The value of an attribute. */
    Value attribute(Element element, String name) {
        Range range = element.attributes().sourceRange(name).valueRange();
        boolean known = range.isTracked() && range.endPos() <= page.length() && range.startPos() < range.endPos();
        return new Value(element.attr(name), known ? new Span(range.startPos(), range.endPos()) : null);
    }

    /** The page's JSON-LD. */
    LinkedData linkedData() {
        return linked;
    }

    /** A text field of the page's article in JSON-LD, {@code a/b} being field b of field a; null if there is none. */
    @Nullable
    Value linked(String path) {
        List<Value> values = linkedAll(path);
        return values.isEmpty() ? null : values.get(0);
    }

    /** A text field of whatever JSON-LD describes. */
    @Nullable
    Value linkedAnywhere(String path) {
        List<Value> values = values(linked.ofAnything(path));
        return values.isEmpty() ? null : values.get(0);
    }

    /** All text values of a field of the page's article in JSON-LD; the first article that has any counts. */
    List<Value> linkedAll(String path) {
        return values(linked.ofArticle(path));
    }

    /** The body of the article as JSON-LD gives it, a sign of what belongs to the article; null if it does not. */
    @Nullable
    Value articleBody() {
        return linked("articleBody");
    }

    private List<Value> values(List<LinkedData.Item> items) {
        List<Value> values = new ArrayList<>();
        for (LinkedData.Item item : items) {
            if (item instanceof LinkedData.Words words) {
                values.add(value(words));
            }
        }
        return values;
    }

    /** Words of JSON-LD as meant, and their characters in the page. */
    Value value(LinkedData.Words words) {
        String text = words.text().indexOf('&') < 0 ? words.text() : Parser.unescapeEntities(words.text(), false);
        boolean known = words.source().end() <= page.length();
        return new Value(text.trim(), known ? words.source().trim(page) : null);
    }

    /** A value as a text that leads back to the page; null if its place is not known. */
    @Nullable
    AlignedText aligned(Value value) {
        Span source = value.source();
        return source == null ? null : Entities.text(Entities.align(page, source, value.text()));
    }

    /** The address the page calls its own; null if it states none of the web. */
    @Nullable
    String canonical() {
        Value value = canonicalValue();
        return value == null ? null : value.text();
    }

    private @Nullable Value canonicalValue() {
        Value link = canonicalLink();
        if (link != null) {
            return link;
        }
        Value og = meta(Set.of("og:url"));
        String address = og == null ? null : Addresses.web(og.text());
        return og == null || address == null ? null : new Value(address, og.source());
    }

    /** The address in the {@code link} element made for it, and where it stands. */
    @Nullable
    Value canonicalLink() {
        return canonicalLink;
    }

    private @Nullable Value canonicalLink(List<Element> links) {
        for (Element link : links) {
            String address = Addresses.web(link.absUrl("href"));
            if (address != null) {
                return new Value(address, attribute(link, "href").source());
            }
        }
        return null;
    }

    /** The address the page calls its own for programs that share it, where it differs from {@link #canonical}; else null. */
    @Nullable
    String shared() {
        Value og = meta(Set.of("og:url"));
        return og != null && !og.text().equals(canonical()) ? og.text().trim() : null;
    }

    /** The language tag as stated. */
    @Nullable
    String language() {
        return language;
    }

    private @Nullable String findLanguage() {
        Element html = document.selectFirst("html");
        String tag = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        if (!tag.isBlank()) {
            return tag.trim();
        }
        Value meta = meta(Set.of("content-language", "og:locale", "language", "dc.language"));
        Value value = meta != null ? meta : linked("inLanguage");
        return value == null ? null : value.text().trim();
    }

    /** The {@code title} element. */
    @Nullable
    Element title() {
        return title;
    }
}
