package org.hearsay.page.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.hearsay.page.Capture;
import org.hearsay.page.Captured;
import org.hearsay.text.Limits;
import org.jspecify.annotations.Nullable;

/** Takes a message apart, to a counted number of parts and depth; what lies beyond is left out and said. */
final class MailParser {

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(256 * 1024)
            .setMaxHeaderCount(2_000)
            .setMaxContentLen(-1)
            .build();

    private final Limits.Unpacking limits;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private final List<Captured.Limit> met = new ArrayList<>();
    private int parts;
    private @Nullable MailPart root;

    private MailParser(Limits.Unpacking limits) {
        this.limits = limits;
    }

    /** A part whose end has not come yet. */
    private static final class Open {
        final List<Capture.Header> fields = new ArrayList<>();
        final List<MailPart> parts = new ArrayList<>();
        String contentType = "";
        byte[] bytes = new byte[0];

        MailPart close(boolean digest) {
            String type = HeaderField.base(contentType, digest ? "message/rfc822" : "text/plain");
            return new MailPart(List.copyOf(fields), type, bytes, List.copyOf(parts));
        }
    }

    /** The parts of {@code message}, and what was left out. */
    static Mail parse(byte[] message, Limits.Unpacking limits) throws IOException {
        return new MailParser(limits).read(message);
    }

    private Mail read(byte[] message) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(message));
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                if (!accept(state, tokens)) {
                    break;
                }
            }
        } catch (MimeException | IllegalStateException | IllegalArgumentException e) {
            // the latter two are what mime4j makes of some damaged parts
            met.add(new Captured.Limit("damaged", "the message cannot be taken apart further: " + e.getMessage()));
        }
        while (!open.isEmpty()) {
            close();
        }
        MailPart whole = root;
        return new Mail(message, whole == null ? new Open().close(false) : whole, met);
    }

    private boolean accept(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> {
                if (++parts > limits.mailParts() || open.size() >= limits.mailDepth()) {
                    met.add(new Captured.Limit(
                            "too-many-parts",
                            "the message has more than " + limits.mailParts() + " parts, or more than "
                                    + limits.mailDepth() + " one within the other; the rest was left out"));
                    return false;
                }
                open.push(new Open());
            }
            case T_FIELD -> {
                Capture.Header field = field(tokens.getField());
                Open part = open.getFirst();
                part.fields.add(field);
                if (part.contentType.isEmpty() && field.name().equalsIgnoreCase("Content-Type")) {
                    part.contentType = field.value();
                }
            }
            case T_BODY -> {
                try (InputStream in = tokens.getDecodedInputStream()) {
                    open.getFirst().bytes = in.readAllBytes();
                }
            }
            case T_END_MESSAGE, T_END_BODYPART -> close();
            default -> {
                // the rest is between the parts
            }
        }
        return true;
    }

    private static Capture.Header field(Field field) {
        byte[] raw = field.getRaw() == null ? new byte[0] : field.getRaw().toByteArray();
        String line = HeaderField.characters(raw);
        int colon = line.indexOf(':');
        String value = colon < 0 ? line : line.substring(colon + 1);
        return new Capture.Header(
                field.getName(), value.replaceAll("\r?\n[ \t]+", " ").strip());
    }

    private void close() {
        Open part = open.pop();
        Open outer = open.peek();
        if (outer == null) {
            root = part.close(false);
        } else {
            outer.parts.add(part.close(HeaderField.base(outer.contentType, "").equals("multipart/digest")));
        }
    }
}
