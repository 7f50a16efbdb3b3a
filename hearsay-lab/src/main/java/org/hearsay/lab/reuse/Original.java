package org.hearsay.lab.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article.
 *
 * @param id its name
 * @param outlet who published it
 * @param day when; null when it is undated
 * @param title its title
 * @param paragraphs of its body
 */
public record Original(String id, String outlet, @Nullable LocalDate day, String title, List<String> paragraphs) {

    /** Copies the list. */
    public Original {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Of a text whose first block or line may be the title. */
    public static Original of(String id, String outlet, @Nullable LocalDate day, String title, String text) {
        List<String> blocks = Stream.of(text.split("\\n\\s*\\n|\\n(?=\\S)"))
                .map(b -> b.replaceAll("\\s+", " ").strip())
                .filter(b -> !b.isEmpty())
                .toList();
        boolean headed = title.isEmpty() || !blocks.isEmpty() && blocks.get(0).equals(title.strip());
        String head = headed && !blocks.isEmpty() ? blocks.get(0) : title;
        return new Original(
                id, outlet, day, head, headed ? blocks.subList(Math.min(1, blocks.size()), blocks.size()) : blocks);
    }

    /** The same article with other paragraphs. */
    Original with(List<String> others) {
        return new Original(id, outlet, day, title, others);
    }
}
