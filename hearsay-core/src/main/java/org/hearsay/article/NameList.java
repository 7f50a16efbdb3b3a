package org.hearsay.article;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.text.WordSet;

/** Names that page makers give to elements of one kind, each made of words with hyphens between them. */
final class NameList {

    private final Set<String> words;
    private final List<String> beginnings;
    private final List<String> phrases;

    /**
     * @param words single words
     * @param beginnings how words begin
     * @param phrases several words with hyphens between them
     */
    NameList(String words, String beginnings, String phrases) {
        this.words = WordSet.of(words);
        this.beginnings = sorted(beginnings).map(b -> "-" + b).toList();
        this.phrases = sorted(phrases).map(p -> "-" + p + "-").toList();
    }

    private static Stream<String> sorted(String block) {
        return block.isEmpty() ? Stream.of() : WordSet.of(block).stream().sorted();
    }

    /** Whether a word of one of {@code names}, or several in a row, are listed. */
    boolean has(String... names) {
        for (String name : names) {
            String framed = "-" + name + "-";
            for (String word : name.split("-")) {
                if (words.contains(word)) {
                    return true;
                }
            }
            for (String beginning : beginnings) {
                if (framed.contains(beginning)) {
                    return true;
                }
            }
            if (name.indexOf('-') >= 0) {
                for (String phrase : phrases) {
                    if (framed.contains(phrase)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
