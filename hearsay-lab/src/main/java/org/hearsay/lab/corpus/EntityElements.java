package org.hearsay.lab.corpus;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.entity.EntityType;

/** The elements that mark mentions, and the type each stands for. */
final class EntityElements {
    static final Map<String, EntityType> TYPES = new TreeMap<>(Map.of(
            "per", EntityType.PERSON,
            "org", EntityType.ORG,
            "pla", EntityType.PLACE,
            "grp", EntityType.GROUP,
            "misc", EntityType.MISC));
    static final Set<String> NAMES = Vocabulary.copy(TYPES.keySet());

    private EntityElements() {}
}
