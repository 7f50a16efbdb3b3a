package org.hearsay.text;

import java.util.Locale;

/** The name of an enum constant as it stands in exports and on the command line. */
public final class Label {

    private Label() {}

    /** {@code NO_COMMENT} becomes {@code no-comment}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
