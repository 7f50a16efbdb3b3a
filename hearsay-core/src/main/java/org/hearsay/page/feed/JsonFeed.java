package org.hearsay.page.feed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.page.Captured;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1 and 1.1 (jsonfeed.org), item by item, so that each can be cut out as it stands. */
final class JsonFeed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String text;
    private final @Nullable String base;
    private final List<FeedEntry> entries = new ArrayList<>();
    private final List<Captured.Limit> gaps = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String language;
    private @Nullable String authors;
    private int seen;

    private JsonFeed(String text, @Nullable String base) {
        this.text = text;
        this.base = base;
    }

    /**
     * The feed that {@code text} holds.
     *
     * @param base the address of the feed; null when it has none
     * @throws JsonProcessingException when it is not JSON before its first item
     */
    static Feed read(String text, @Nullable String base) throws JsonProcessingException {
        JsonFeed feed = new JsonFeed(text.startsWith("\uFEFF") ? text.substring(1) : text, base);
        try {
            feed.read();
        } catch (JsonProcessingException e) {
            if (feed.seen == 0) {
                throw e;
            }
            feed.gaps.add(new Captured.Limit("cut-short", "the feed breaks off: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
        if (feed.seen > Feed.MOST) {
            feed.gaps.add(new Captured.Limit(
                    "too-many-entries", "of " + feed.seen + " entries the first " + Feed.MOST + " were read"));
        }
        return feed.done();
    }

    private Feed done() {
        List<FeedEntry> signed = entries.stream()
                .map(e -> e.author() != null || authors == null
                        ? e
                        : new FeedEntry(
                                e.id(),
                                e.link(),
                                e.title(),
                                authors,
                                e.date(),
                                e.modified(),
                                e.content(),
                                e.full(),
                                e.relay(),
                                e.source()))
                .toList();
        return new Feed(title, language, signed, gaps);
    }

    private void read() throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("items") && value == JsonToken.START_ARRAY) {
                    items(parser);
                } else {
                    head(name, parser.readValueAsTree());
                }
            }
        }
    }

    private void head(String name, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        switch (name) {
            case "title" -> title = string(value);
            case "language" -> language = string(value);
            case "authors", "author" -> authors = authors == null ? names(value) : authors;
            default -> {} // what is not needed
        }
    }

    private void items(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT || seen >= Feed.MOST) {
                seen += parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
                parser.skipChildren();
                continue;
            }
            int start = (int) parser.currentTokenLocation().getCharOffset();
            JsonNode item = parser.readValueAsTree();
            int end = (int) parser.currentLocation().getCharOffset();
            seen++;
            entries.add(entry(item, text.substring(start, end)));
        }
    }

    private FeedEntry entry(JsonNode item, String source) {
        String html = string(item.path("content_html"));
        String plain = string(item.path("content_text"));
        String content = html != null ? html : plain == null ? null : XmlEntry.paragraphs(plain);
        String summary = string(item.path("summary"));
        boolean full = content != null && FullText.isContent(content);
        String link = FeedLink.of(string(item.path("url")), base);
        String id = item.path("id").isValueNode() ? item.path("id").asText().strip() : "";
        String modified = string(item.path("date_modified"));
        return new FeedEntry(
                id.isEmpty() ? null : id,
                link != null ? link : FeedLink.of(id.contains("://") ? id : null, base),
                string(item.path("title")),
                names(item.has("authors") ? item.path("authors") : item.path("author")),
                FeedEntry.Date.of(string(item.path("date_published")), modified),
                modified == null ? null : FeedDate.iso(modified),
                content != null ? content : summary == null ? null : XmlEntry.paragraphs(summary),
                full,
                null,
                source);
    }

    private static @Nullable String names(JsonNode authors) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode author : authors.isArray() ? authors : List.of(authors)) {
            String name = string(author.path("name"));
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String string(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank()
                ? value.textValue().strip()
                : null;
    }
}
