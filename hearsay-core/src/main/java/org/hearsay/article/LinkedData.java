package org.hearsay.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD of a page: what its scripts describe, every value with its characters in the page.
 *
 * <p>Read token by token without recursion, up to counted limits. What a broken script says before it breaks
 * counts; comment and CDATA marks around it do not matter. A node that is only referred to
 * ({@code {"@id": "#writer"}}) is looked up among the others, as {@code @graph} pages need.
 */
final class LinkedData {

    /** Characters of JSON-LD that are read on one page. */
    static final int MOST_CHARACTERS = 1_000_000;

    /** Nested objects and arrays that are followed. */
    static final int DEEPEST = 64;

    private static final int MOST_NODES = 20_000;
    private static final int MOST_ALIKE = 500;
    private static final int LONGEST_NAME = 200;
    private static final String ID = "@id";
    private static final Pattern ARTICLE = Pattern.compile("(?i).*(?:article|posting|report|review|story|opinion).*");
    private static final Set<String> OF_READERS = Set.of("review", "reviews", "comment", "comments");
    private static final Set<String> PAGES = Set.of("webpage", "itempage", "creativework", "recipe", "howto", "guide");
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** A value of a field: words or a node. */
    sealed interface Item permits Words, Node {}

    /**
     * A string, number or truth value.
     *
     * @param text as meant
     * @param source its characters in the page, without quotation marks
     */
    record Words(String text, Span source) implements Item {}

    /** An object; an array of values is a field with several. */
    static final class Node implements Item {
        private final Map<String, List<Item>> fields = new LinkedHashMap<>();
        private String field = "";

        /** The values of a field, those of an array one by one. */
        List<Item> get(String name) {
            return fields.getOrDefault(name, List.of());
        }

        /** The first value of a field that is words; null if there is none. */
        @Nullable
        Words words(String name) {
            for (Item item : get(name)) {
                if (item instanceof Words words && !words.text().isBlank()) {
                    return words;
                }
            }
            return null;
        }

        /** Its types in lower case, without what stands before a slash or colon. */
        Set<String> types() {
            Set<String> types = new TreeSet<>();
            for (Item item : get("@type")) {
                if (item instanceof Words words) {
                    types.add(lastPart(words.text().toLowerCase(Locale.ROOT)));
                }
            }
            return types;
        }

        private static String lastPart(String type) {
            int at = Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf(':'), type.lastIndexOf('#')));
            return type.substring(at + 1);
        }

        private void add(Item item) {
            fields.computeIfAbsent(field, f -> new ArrayList<>(1)).add(item);
        }
    }

    private final List<Node> roots = new ArrayList<>();
    private final List<Node> articles = new ArrayList<>();
    private final List<Node> pages = new ArrayList<>();
    private final List<Node> others = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();
    private int characters;
    private int nodes;
    private boolean cut;

    /**
     * Reads one script.
     *
     * @param json its characters
     * @param start where they begin in the page
     */
    void read(String json, int start) {
        int allowed = Math.min(json.length(), MOST_CHARACTERS - characters);
        cut |= allowed < json.length();
        int from = opening(json, allowed);
        characters += allowed;
        if (from < allowed) {
            parse(json.substring(from, allowed), start + from);
        }
    }

    /** Sorts what was read; to be called once, after the last script. */
    void close() {
        Deque<Node> queue = new ArrayDeque<>(roots);
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            Set<String> types = node.types();
            if (types.stream().anyMatch(t -> ARTICLE.matcher(t).matches())) {
                articles.add(node);
            } else if (types.stream().anyMatch(PAGES::contains)) {
                pages.add(node);
            } else if (!types.isEmpty()) {
                others.add(node);
            }
            Words id = node.words(ID);
            if (id != null && node.fields.size() > 1) {
                byId.putIfAbsent(id.text(), node);
            }
            node.fields.forEach((name, values) -> values.forEach(item -> {
                if (item instanceof Node inner && !OF_READERS.contains(name)) {
                    queue.add(inner);
                }
            }));
        }
    }

    /** Whether a limit left something out. */
    boolean cut() {
        return cut;
    }

    /** The articles described, outermost first. */
    List<Node> articles() {
        return articles;
    }

    /** The values of a field of the page's article, {@code a/b} being field b of field a; of the first article that has any. */
    List<Item> ofArticle(String path) {
        return first(articles, path);
    }

    /** The same of what describes the page as a whole. */
    List<Item> ofPage(String path) {
        return first(pages, path);
    }

    /** The same of whatever else is described. */
    List<Item> ofAnything(String path) {
        List<Item> found = first(pages, path);
        return found.isEmpty() ? first(others, path) : found;
    }

    /** The same of the nodes of a type, in lower case. */
    List<Item> ofType(String type, String path) {
        return first(others.stream().filter(n -> n.types().contains(type)).toList(), path);
    }

    private List<Item> first(List<Node> from, String path) {
        String[] steps = path.split("/");
        for (Node node : from.subList(0, Math.min(from.size(), MOST_ALIKE))) {
            List<Item> at = List.of(node);
            for (String step : steps) {
                List<Item> next = new ArrayList<>();
                for (Item item : at.subList(0, Math.min(at.size(), MOST_ALIKE))) {
                    if (resolve(item) instanceof Node inner) {
                        List<Item> values = inner.get(step);
                        next.addAll(values.subList(
                                0, Math.min(values.size(), MOST_ALIKE - Math.min(next.size(), MOST_ALIKE))));
                    } else {
                        next.add(item); // a name may stand for the one named: "author": "Ann"
                    }
                }
                at = next;
            }
            List<Item> found = at.stream()
                    .map(this::resolve)
                    .filter(i -> !(i instanceof Words words) || !words.text().isBlank())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private Item resolve(Item item) {
        if (item instanceof Node node && node.fields.size() == 1) {
            Words id = node.words(ID);
            return id == null ? item : byId.getOrDefault(id.text(), node);
        }
        return item;
    }

    /** Where the first object or array opens, behind comment and CDATA marks. */
    private static int opening(String json, int end) {
        for (int i = 0; i < end; i++) {
            char c = json.charAt(i);
            if (json.startsWith("<![CDATA[", i)) {
                i += "<![CDATA[".length() - 1;
            } else if (c == '{' || c == '[') {
                return i;
            }
        }
        return end;
    }

    private void parse(String json, int start) {
        Deque<Node> open = new ArrayDeque<>();
        int depth = 0;
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT, START_ARRAY -> {
                        if (depth >= DEEPEST || nodes >= MOST_NODES) {
                            cut = true;
                            parser.skipChildren();
                        } else {
                            depth++;
                            if (token == JsonToken.START_OBJECT) {
                                open(open);
                            }
                        }
                    }
                    case END_OBJECT -> {
                        depth--;
                        open.pop();
                    }
                    case END_ARRAY -> depth--;
                    case FIELD_NAME -> name(open, parser.currentName());
                    case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> {
                        Node node = open.peek();
                        if (node != null) {
                            node.add(words(parser, token, start));
                        }
                    }
                    default -> {}
                }
            }
        } catch (IOException e) {
            return; // what was read before the script broke stays; the page has other signs
        }
    }

    private void open(Deque<Node> open) {
        Node node = new Node();
        Node around = open.peek();
        if (around == null) {
            roots.add(node);
        } else {
            around.add(node);
        }
        open.push(node);
        nodes++;
    }

    private static void name(Deque<Node> open, String name) {
        Node node = open.peek();
        if (node != null) {
            node.field = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        }
    }

    private static Words words(JsonParser parser, JsonToken token, int start) throws IOException {
        String text = parser.getText();
        int quote = token == JsonToken.VALUE_STRING ? 1 : 0;
        int from = (int) parser.currentTokenLocation().getCharOffset() + quote;
        int to = quote == 1 ? (int) parser.currentLocation().getCharOffset() - quote : from + text.length();
        return new Words(text, new Span(start + from, start + Math.max(from, to)));
    }
}
