package org.hearsay.lab.corpus;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Closed sets of words in the order they are given. */
final class Vocabulary {
    private Vocabulary() {}

    static Set<String> of(String words) {
        return copy(Arrays.asList(words.split(" ")));
    }

    static Set<String> copy(Collection<String> words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }
}
