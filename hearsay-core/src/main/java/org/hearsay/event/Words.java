package org.hearsay.event;

import java.util.List;
import java.util.Set;

/** Lists of words written as blocks of text, parted by white space. */
final class Words {

    private Words() {}

    /** The words of a block, in order. */
    static List<String> list(String block) {
        return List.of(block.strip().split("\\s+", -1));
    }

    /** The words of a block; each may stand once. */
    static Set<String> set(String block) {
        return Set.copyOf(list(block));
    }
}
