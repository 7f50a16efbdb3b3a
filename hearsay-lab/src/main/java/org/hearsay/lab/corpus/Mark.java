package org.hearsay.lab.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An element as it stands in the file, with the characters it is around.
 *
 * @param element its name
 * @param attributes its attributes, without {@code at}
 * @param span into the article's text
 * @param line where it starts in the file, from 1
 */
record Mark(String element, Map<String, String> attributes, Span span, int line) {

    Mark {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    @Nullable
    String get(String name) {
        return attributes.get(name);
    }

    boolean yes(String name) {
        return "yes".equals(attributes.get(name));
    }

    /** The whole numbers in an attribute, parted by blanks; those that are none are reported and left out. */
    List<Integer> numbers(String name, Problems problems) {
        List<Integer> numbers = new ArrayList<>();
        String value = attributes.get(name);
        if (value == null || value.isBlank()) {
            problems.error(line, "<" + element + "> has no " + name + "=; give the number it belongs to");
            return numbers;
        }
        for (String part : value.trim().split("\\s+")) {
            if (part.matches("[1-9][0-9]{0,4}")) {
                numbers.add(Integer.valueOf(part));
            } else {
                problems.error(
                        line, "<" + element + "> has " + name + "=\"" + value + "\"; numbers from 1 are asked for");
            }
        }
        return numbers;
    }

    /** The value of an attribute read as a constant, spelt in small letters with hyphens. */
    static <E extends Enum<E>> @Nullable E constant(Mark mark, String name, Class<E> type, Problems problems) {
        String value = mark.get(name);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (Names.of(constant).equals(value)) {
                return constant;
            }
        }
        problems.error(
                mark.line,
                "<" + mark.element + "> has " + name + "=\"" + value + "\"; known are "
                        + String.join(", ", Names.all(type)));
        return null;
    }
}
