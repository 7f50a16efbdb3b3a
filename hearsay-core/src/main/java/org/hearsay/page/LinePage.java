package org.hearsay.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.StageException;
import org.jspecify.annotations.Nullable;

/**
 * A page on a line of JSON: {@code id} or {@code doc_id}, {@code text}, and if known {@code title},
 * {@code published} or {@code date}, {@code source}, {@code url}. Other keys are ignored. The text is
 * taken as plain text, and its digest is that of its UTF-8 bytes. Where the text is empty the title is the
 * page, and a limit says so.
 */
public final class LinePage implements PageReader {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");

    private final String where;
    private final @Nullable Instant captured;
    private final @Nullable JsonNode node;
    private final String wrong;

    /**
     * Parses the line.
     *
     * @param where the name of the file and the number of the line, for messages and for want of an id
     * @param line its bytes, UTF-8
     * @param captured the time of the file, if it has one
     */
    public LinePage(String where, byte[] line, @Nullable Instant captured) {
        this.where = where;
        this.captured = captured;
        JsonNode parsed = null;
        String problem = "not a JSON object";
        try {
            parsed = JSON.readTree(line);
            if (parsed == null || !parsed.isObject()) {
                parsed = null;
            } else if (!parsed.path("text").isTextual()) {
                problem = "no \"text\" in it";
                parsed = null;
            }
        } catch (JsonProcessingException e) {
            problem = "not JSON: " + e.getOriginalMessage();
        } catch (IOException e) {
            problem = "not UTF-8: " + e.getMessage();
        }
        node = parsed;
        wrong = problem;
    }

    @Override
    public String doc() {
        String id = first("id", "doc_id");
        return id == null ? where : id;
    }

    @Override
    public Captured read() {
        if (node == null) {
            throw new StageException(
                    "page", "bad-line", where + ": " + wrong + "; a line is an object with \"id\" and \"text\"");
        }
        List<Captured.Limit> met = new ArrayList<>();
        String stands = node.path("text").textValue();
        String title = first("title");
        if (stands.isBlank()) {
            if (title == null) {
                throw new StageException("page", "empty", where + ": the text is empty");
            }
            stands = title;
            met.add(new Captured.Limit(Page.TITLE_ONLY, where + ": the text is empty, and only the title was read"));
        }
        byte[] bytes = stands.getBytes(StandardCharsets.UTF_8);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String stated = first("published", "date");
        String published = stated == null ? null : iso(stated);
        if (stated != null && published == null) {
            met.add(new Captured.Limit(
                    "date", where + ": \"" + shortened(stated) + "\" is not an ISO 8601 date and was left out"));
        }
        Page page = new Page(
                doc(),
                first("url"),
                Page.digest(bytes),
                bytes,
                Format.TEXT,
                "UTF-8",
                text,
                captured,
                new Page.Given(title, published, first("source")));
        return new Captured(page, met);
    }

    private @Nullable String first(String... keys) {
        for (String key : keys) {
            JsonNode value = node == null ? null : node.get(key);
            if (value != null && value.isValueNode() && !value.asText().isBlank() && !value.isNull()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    /** A day, or a day and minute with its offset if it has one; null for anything else. */
    private static @Nullable String iso(String stated) {
        Matcher matcher = ISO.matcher(stated.strip());
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDate.parse(matcher.group(1));
            if (matcher.group(2) == null) {
                return matcher.group(1);
            }
            java.time.LocalTime.parse(matcher.group(2));
        } catch (DateTimeParseException e) {
            return null; // the caller notes that it was left out
        }
        String offset = matcher.group(3) == null ? "" : matcher.group(3);
        offset = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        return matcher.group(1) + "T" + matcher.group(2) + offset;
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
