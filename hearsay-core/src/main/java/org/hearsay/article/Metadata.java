package org.hearsay.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** What a marked-up page says of itself in its head: {@code meta} elements and JSON-LD. */
final class Metadata {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern ARTICLE = Pattern.compile("(?i).*(?:article|posting|report|review|story|opinion).*");
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?:<!\\[CDATA\\[|<!--|//<!\\[CDATA\\[)?|(?:]]>|-->|//]]>|;)?\\s*$");
    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");
    private static final Set<String> OF_READERS = Set.of("review", "reviews", "comment", "comments");
    private static final int MOST_NODES = 20_000;
    private static final int KEY_GAP = 8;

    /**
     * A value and where it stands.
     *
     * @param text as meant
     * @param source the characters of the page; null if they cannot be told
     */
    record Value(String text, @Nullable Span source) {}

    private final Document document;
    private final String page;
    private final List<Element> metas;
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();
    private final List<Span> scripts = new ArrayList<>();

    Metadata(Document document, String page) {
        this.document = document;
        this.page = page;
        this.metas = document.select("meta[content]").stream()
                .filter(m -> !m.attr("content").isBlank())
                .toList();
        for (Element script : document.select("script[type*=ld+json]")) {
            Range range = script.childNodeSize() == 0
                    ? script.sourceRange()
                    : script.childNode(0).sourceRange();
            read(
                    WRAPPING.matcher(script.data()).replaceAll(""),
                    range.isTracked() ? new Span(range.startPos(), range.endPos()) : new Span(0, 0));
        }
    }

    private void read(String json, Span script) {
        try {
            Deque<JsonNode> queue = new ArrayDeque<>();
            queue.add(JSON.readTree(json));
            scripts.add(script);
            for (int seen = 0; !queue.isEmpty() && seen < MOST_NODES; seen++) {
                JsonNode node = queue.remove();
                if (node.isObject() && node.has("@type")) {
                    (ARTICLE.matcher(node.get("@type").toString()).matches() ? articles : others).add(node);
                }
                node.properties().forEach(field -> {
                    if (field.getValue().isContainerNode() && !OF_READERS.contains(field.getKey())) {
                        queue.add(field.getValue());
                    }
                });
                if (node.isArray()) {
                    node.forEach(item -> {
                        if (item.isContainerNode()) {
                            queue.add(item);
                        }
                    });
                }
            }
        } catch (JsonProcessingException e) {
            return; // a page's script may be no JSON; the page's other signs remain
        }
    }

    /** The first {@code meta} element with one of {@code names} as name, property or itemprop, and a content. */
    @Nullable
    Value meta(Set<String> names) {
        List<Value> values = metas(names);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All such elements, in the order of the page. */
    List<Value> metas(Set<String> names) {
        List<Value> values = new ArrayList<>();
        for (Element meta : metas) {
            for (String attribute : NAMING) {
                if (names.contains(meta.attr(attribute).toLowerCase(Locale.ROOT))) {
                    values.add(attribute(meta, "content"));
                    break;
                }
            }
        }
        return values;
    }

    /** The {@code meta} elements that have a content. */
    List<Element> metas() {
        return metas;
    }

    /** The value of an attribute. */
    Value attribute(Element element, String name) {
        Range range = element.attributes().sourceRange(name).valueRange();
        boolean known = range.isTracked() && range.endPos() <= page.length() && range.startPos() < range.endPos();
        return new Value(element.attr(name), known ? new Span(range.startPos(), range.endPos()) : null);
    }

    /** A text field of the page's article in JSON-LD, {@code a/b} being field b of field a; null if there is none. */
    @Nullable
    Value linked(String path) {
        List<Value> values = all(path, articles);
        return values.isEmpty() ? null : values.get(0);
    }

    /** A text field of whatever JSON-LD describes. */
    @Nullable
    Value linkedAnywhere(String path) {
        List<Value> values = all(path, others);
        return values.isEmpty() ? null : values.get(0);
    }

    /** All text values of a field of the page's article in JSON-LD; the first article that has any counts. */
    List<Value> linkedAll(String path) {
        return all(path, articles);
    }

    private List<Value> all(String path, List<JsonNode> nodes) {
        for (JsonNode article : nodes) {
            List<JsonNode> at = List.of(article);
            for (String step : path.split("/")) {
                List<JsonNode> next = new ArrayList<>();
                for (JsonNode node : at) {
                    JsonNode field = node.isTextual() ? node : node.path(step);
                    if (field.isArray()) {
                        field.forEach(next::add);
                    } else if (!field.isMissingNode()) {
                        next.add(field);
                    }
                }
                at = next;
            }
            List<Value> values = at.stream()
                    .filter(n -> n.isTextual() && !n.asText().isBlank())
                    .map(n -> new Value(n.asText().trim(), find(n.asText(), path.substring(path.lastIndexOf('/') + 1))))
                    .toList();
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    /** Where {@code value} stands, rather behind {@code key} than elsewhere. */
    private @Nullable Span find(String value, String key) {
        Span found = null;
        String quoted = "\"" + value + "\"";
        for (Span script : scripts) {
            for (int at = page.indexOf(quoted, script.start());
                    at >= 0 && at < script.end();
                    at = page.indexOf(quoted, at + 1)) {
                Span here = new Span(at + 1, at + 1 + value.length());
                found = found == null ? here : found;
                if (page.substring(Math.max(0, at - key.length() - KEY_GAP), at).contains("\"" + key + "\"")) {
                    return here;
                }
            }
        }
        return found;
    }

    /** The address the page calls its own. */
    @Nullable
    String canonical() {
        Element link = document.selectFirst("link[rel=canonical][href]");
        if (link != null && link.attr("href").startsWith("http")) {
            return link.attr("href").trim();
        }
        Value og = meta(Set.of("og:url"));
        return og != null && og.text().startsWith("http") ? og.text().trim() : null;
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
        Element html = document.selectFirst("html");
        String tag = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        if (!tag.isBlank()) {
            return tag.trim();
        }
        Value meta = meta(Set.of("content-language", "og:locale", "language", "dc.language"));
        return meta == null ? null : meta.text().trim();
    }

    /** The {@code title} element. */
    @Nullable
    Element title() {
        return document.head().selectFirst("title");
    }
}
