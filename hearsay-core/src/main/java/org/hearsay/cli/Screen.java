package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where text for people goes: how wide it may be and whether it may be coloured. Whatever comes from a page
 * is cleaned first, so that no page can send commands to a terminal.
 *
 * @param out the stream
 * @param width columns
 * @param colour whether words may be set off with colour
 */
record Screen(PrintWriter out, int width, boolean colour) {

    private static final int NARROWEST = 40;
    private static final int USUAL = 100;

    /** The screen a command writes to: {@code COLUMNS} wide, coloured only on a terminal. */
    static Screen of(PrintWriter out, @Nullable String columns, boolean terminal) {
        int width = USUAL;
        if (columns != null && columns.strip().matches("\\d{1,4}")) {
            width = Math.max(NARROWEST, Integer.parseInt(columns.strip()));
        }
        return new Screen(out, width, terminal);
    }

    /** Writes a line as it is. */
    void line(String text) {
        out.println(text);
    }

    /** Writes an empty line. */
    void gap() {
        out.println();
    }

    /** Writes {@code text} broken into lines, the first after {@code first}, the others after {@code rest}. */
    void wrapped(String first, String rest, String text) {
        String indent = first;
        for (String line : wrap(text, width - Math.max(width(first), width(rest)))) {
            out.println((indent + line).stripTrailing());
            indent = rest;
        }
    }

    /** A heading. */
    void heading(String text) {
        out.println(bold(text));
    }

    /** The text in bold where colour is allowed. */
    String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /** Text without control characters, each run of white space a single blank. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!unprintable(c)) {
                if (space && clean.length() > 0) {
                    clean.append(' ');
                }
                space = false;
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean unprintable(char c) {
        // controls, and the marks that turn the direction of writing or hide characters
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /** How many columns {@code text} takes. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
                continue;
            }
            width += wide(point) ? 2 : 1;
        }
        return width;
    }

    private static boolean wide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || point >= 0x2E80 && point <= 0xA4CF
                        || point >= 0xAC00 && point <= 0xD7A3
                        || point >= 0xF900 && point <= 0xFAFF
                        || point >= 0xFF00 && point <= 0xFF60
                        || point >= 0x1F300 && point <= 0x1FAFF
                        || point >= 0x20000 && point <= 0x3FFFD);
    }

    /** The text in lines of at most {@code most} columns, broken at blanks where there are any. */
    static List<String> wrap(String text, int most) {
        int width = Math.max(1, most);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int need = width(word);
            if (used > 0 && used + 1 + need > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int i = 0; i < word.length(); ) {
                int point = word.codePointAt(i);
                String character = Character.toString(point);
                i += character.length();
                int columns = width(character);
                if (used + columns > width && used > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(character);
                used += columns;
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
