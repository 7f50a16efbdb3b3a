package org.hearsay.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets of words written as a block of text. */
public final class WordSet {

    private WordSet() {}

    /**
     * The words of {@code block}, which stand between white space; repeated ones count once. The set cannot be changed;
     * it is a hash set because those of {@link Set#of} take several times as long to look a word up.
     */
    public static Set<String> of(String block) {
        return Collections.unmodifiableSet(new HashSet<>(List.of(block.strip().split("\\s+"))));
    }
}
