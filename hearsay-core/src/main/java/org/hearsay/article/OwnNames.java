package org.hearsay.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which a page calls its own outlet.
 *
 * @param keys as {@link Syndication#alike} compares them
 */
record OwnNames(Set<String> keys) {
    static OwnNames of(Assembly found, List<String> others) {
        Set<String> names = new HashSet<>(others);
        if (found.outlet != null) {
            names.add(found.outlet);
        }
        return new OwnNames(Set.copyOf(names));
    }

    boolean has(String name) {
        return keys.stream().anyMatch(own -> Syndication.alike(own, name));
    }
}
