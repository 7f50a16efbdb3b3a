package org.hearsay.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.text.Label;

/** The ledger as JSON, read-only: the entries that the screens show. {@code openapi.json} describes it. */
final class Api {
    private static final int MOST = 100;
    private static final int USUAL = 25;

    /** Made when the first answer is: no screen needs it. */
    private static final class Mapper {
        static final ObjectMapper MAPPER = JsonMapper.builder()
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .addModule(new SimpleModule().addSerializer(new LabelWriter()))
                .build();
    }

    private final LedgerIndex index;

    Api(LedgerIndex index) {
        this.index = index;
    }

    /** A list of entries: {@code items}, and {@code next}, the offset of those behind them, if there are any. */
    private interface Listed<T> {
        List<T> get(int offset, int limit);
    }

    void articles(Context context) {
        list(context, index::articles);
    }

    void statements(Context context) {
        Query query = new Query(context);
        list(context, (offset, limit) -> index.statements(query.filter(), offset, limit));
    }

    void events(Context context) {
        Query query = new Query(context);
        list(context, (offset, limit) -> index.events(query.get("story"), offset, limit));
    }

    void claims(Context context) {
        Query query = new Query(context);
        list(context, (offset, limit) -> index.claims(query.filter(), offset, limit));
    }

    void conflicts(Context context) {
        Query query = new Query(context);
        list(context, (offset, limit) -> index.conflicts(query.get("story"), offset, limit));
    }

    void origins(Context context) {
        Query query = new Query(context);
        list(context, (offset, limit) -> index.origins(query.get("story"), offset, limit));
    }

    void stories(Context context) {
        list(context, (offset, limit) -> index.stories(0, offset, limit));
    }

    void search(Context context) {
        Query query = new Query(context);
        String words = query.get("q");
        if (words == null) {
            throw new Refusal(400, "The parameter q holds the words that are searched for.");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "items",
                index.search(words, limit(query)).hits().stream()
                        .map(h -> new LedgerIndex.Hit(
                                h.kind(), h.id(), h.page(), h.title(), Wording.brief(h.text(), 400)))
                        .toList());
        write(context, answer);
    }

    /** One entry by the id in the path. */
    <T> void one(Context context, String what, Function<String, java.util.Optional<T>> find) {
        String id = context.pathParam("id");
        T found = find.apply(id).orElseThrow(() -> Refusal.missing(what + " " + Wording.brief(id, 60)));
        write(context, found);
    }

    private static int limit(Query query) {
        return Math.max(1, Math.min(MOST, query.number("limit", USUAL)));
    }

    private static <T> void list(Context context, Listed<T> listed) {
        Query query = new Query(context);
        int limit = limit(query);
        int offset = query.number("offset", 0);
        List<T> found = listed.get(offset, limit + 1);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", found.subList(0, Math.min(limit, found.size())));
        if (found.size() > limit) {
            answer.put("next", offset + limit);
        }
        write(context, answer);
    }

    private static void write(Context context, Object answer) {
        context.contentType("application/json; charset=utf-8").result(json(answer));
    }

    /** {@code value} as JSON. */
    static String json(Object value) {
        try {
            return Mapper.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written as JSON", e);
        }
    }

    /** A problem as RFC 9457 has it. */
    static void problem(Context context, int status, String title, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        context.status(status)
                .contentType("application/problem+json; charset=utf-8")
                .result(json(problem));
    }

    /** Constants as they stand in exports: {@code no-comment}. */
    private static final class LabelWriter extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        LabelWriter() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Label.of(value));
        }
    }
}
