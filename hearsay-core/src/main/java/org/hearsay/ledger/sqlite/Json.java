package org.hearsay.ledger.sqlite;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.LedgerException.Reason;
import org.hearsay.text.Span;

/** Records to JSON and back, as they stand in the columns {@code body} and {@code cited}. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Span.class, AsArray.class)
            .addMixIn(CitedSpan.class, AsArray.class)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantWriter())
                    .addDeserializer(Instant.class, new InstantReader()))
            .build();

    private static final TypeReference<List<CitedSpan>> CITED = new TypeReference<>() {};

    private Json() {}

    /** {@code value} on one line. */
    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** The record that {@link #write} made {@code json} of. */
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getSimpleName(), e);
        }
    }

    /** The list of citations that {@link #write} made {@code json} of. */
    static List<CitedSpan> readCited(String json) {
        try {
            return MAPPER.readValue(json, CITED);
        } catch (JsonProcessingException e) {
            throw unreadable("citations", e);
        }
    }

    private static LedgerException unreadable(String what, JsonProcessingException e) {
        return new LedgerException(
                Reason.CORRUPT,
                "The ledger holds an entry (" + what + ") that cannot be read: " + e.getOriginalMessage()
                        + ". Run `hearsay verify` to see which; restore the file from a copy, or read the pages"
                        + " again into a new one.",
                e);
    }

    /** Writes the components of a record without their names. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface AsArray {}

    private static final class InstantWriter extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
