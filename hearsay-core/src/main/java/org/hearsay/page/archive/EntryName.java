package org.hearsay.page.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names inside archives: their characters, and whether they stay inside. */
final class EntryName {

    private static final Charset DOS = Charset.forName("IBM437");
    private static final int LONGEST = 1024;

    private EntryName() {}

    /** UTF-8 where the archive says so or the bytes are; else the charset of DOS, as the format has it. */
    static String decode(byte[] name, boolean utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, utf8 ? StandardCharsets.UTF_8 : DOS);
        }
    }

    /**
     * Why {@code name} is refused; null when it names a place inside the archive. Nothing is unpacked to a disk
     * here, but the name becomes that of a page, and others may make a path of it.
     */
    static @Nullable String refusal(String name) {
        if (name.indexOf('\0') >= 0) {
            return "holds a NUL character";
        }
        if (name.indexOf('\\') >= 0) {
            return "holds a backslash";
        }
        if (name.startsWith("/")) {
            return "is absolute";
        }
        if (name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0))) {
            return "begins with a drive";
        }
        if (List.of(name.split("/", -1)).contains("..")) {
            return "leads out of the archive";
        }
        return name.isBlank() ? "is blank" : name.length() > LONGEST ? "is too long" : null;
    }

    /** Whether {@code name} is hidden, as what systems add to archives is. */
    static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    /** {@code name} as it can be shown and kept: control characters become U+FFFD, a long one is cut. */
    static String shown(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        StringBuilder shown = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            shown.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return shown.toString();
    }

    /** What follows the last slash. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
