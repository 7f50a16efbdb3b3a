package org.hearsay.page.document;

import java.util.List;
import java.util.Locale;
import org.hearsay.page.Capture;
import org.jspecify.annotations.Nullable;

/**
 * A part of a message, or the whole of it.
 *
 * @param fields its header, in order
 * @param type media type without parameters, in lower case
 * @param bytes decoded; empty where there are parts
 * @param parts in order; empty where there are bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MailPart(List<Capture.Header> fields, String type, byte[] bytes, List<MailPart> parts) {

    /** The first field of this name; null when there is none. */
    @Nullable
    String field(String name) {
        return fields.stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .map(Capture.Header::value)
                .findFirst()
                .orElse(null);
    }

    /** Whether it consists of others. */
    boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /** The name of the file it was; null when it was none. */
    @Nullable
    String fileName() {
        String name = HeaderField.parameter(field("Content-Disposition"), "filename");
        return name != null ? name : HeaderField.parameter(field("Content-Type"), "name");
    }

    /** Whether it says that it is to be kept apart. */
    boolean isSentAlong() {
        String disposition = field("Content-Disposition");
        return disposition != null
                && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    /** Whether it is sent along rather than shown. */
    boolean isAttachment() {
        return isSentAlong() || type.equals("message/rfc822") || !type.startsWith("text/") && !isMultipart();
    }
}
