package org.hearsay.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets of words written as a block of text. */
public final class WordSet {

    private WordSet() {}

    /** The words of {@code block}, which stand between white space; repeated ones count once. */
    public static Set<String> of(String block) {
        return Set.copyOf(new LinkedHashSet<>(List.of(block.strip().split("\\s+"))));
    }
}
