package org.hearsay.entity;

/** What an entity is. */
public enum EntityType {
    /** A human being. */
    PERSON,
    /** A state, government, body, firm, outlet. */
    ORG,
    /** A location that is not read as an actor. */
    PLACE,
    /** People or states counted or described: "47 foreign ministers", "Ukrainian media", "experts". */
    GROUP,
    /** Anything else with a name: a weapon, a ship, a law. */
    MISC
}
