package org.hearsay.lab.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Constants as the files spell them: small letters, hyphens. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Names::of).toList();
    }
}
