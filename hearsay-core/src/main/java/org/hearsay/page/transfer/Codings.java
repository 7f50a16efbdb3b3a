package org.hearsay.page.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The codings of a body, as {@code Content-Encoding} names them (RFC 9110, 8.4).
 *
 * @param applied their names in lower case, in the order in which they were applied; none that changes nothing
 */
public record Codings(List<String> applied) {

    private static final int MOST = 2;

    /** Undoes one coding. */
    public interface Undo {
        /** {@code in} as it was before {@code coding} was applied; an exception if it is not known. */
        InputStream undo(String coding, InputStream in) throws IOException;
    }

    public Codings {
        applied = List.copyOf(applied);
    }

    /** Those that the value of a header names; values of several headers are joined by commas. */
    public static Codings of(String header) {
        return new Codings(Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty() && !c.equals("identity"))
                .toList());
    }

    /** Whether there are more than pages have, one inside the other. */
    public boolean tooMany() {
        return applied.size() > MOST;
    }

    /** {@code in} as it was before, the last coding undone first. */
    public InputStream undo(InputStream in, Undo each) throws IOException {
        InputStream plain = in;
        for (int i = applied.size() - 1; i >= 0; i--) {
            plain = each.undo(applied.get(i), plain);
        }
        return plain;
    }
}
