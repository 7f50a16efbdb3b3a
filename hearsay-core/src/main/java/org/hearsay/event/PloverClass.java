package org.hearsay.event;

import java.util.Set;
import org.hearsay.pack.EventType;
import org.jspecify.annotations.Nullable;

/**
 * The PLOVER class of a mention. A pack gives that of the deed; what is only announced, offered or threatened is no
 * deed yet but words, and PLOVER counts it as such: cooperation to come is an agreement, or a refusal where it is not to
 * come, hostility to come is a threat (the PLOVER codebook, under AGREE, REJECT and THREATEN).
 */
final class PloverClass {
    private static final Set<Modality> TO_COME = Set.of(Modality.PLANNED, Modality.CONSIDERED, Modality.POSSIBLE);
    private static final Set<String> COOPERATION =
            Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE");
    private static final Set<String> HOSTILITY = Set.of("SANCTION", "COERCE", "ASSAULT", "PROTEST");

    private PloverClass() {}

    /** The class of the deed itself; null where PLOVER has none. */
    static @Nullable String deed(EventType type, EventType.Trigger way) {
        return way.plover() == null ? type.plover() : way.plover();
    }

    /** The class of what {@code way} says of {@code type}, as real as it is said to be; null where PLOVER has none. */
    static @Nullable String of(EventType type, EventType.Trigger way, Modality modality, Polarity polarity) {
        String deed = deed(type, way);
        if (deed == null || !TO_COME.contains(modality)) {
            return deed;
        }
        if (COOPERATION.contains(deed)) {
            return polarity == Polarity.NEGATIVE ? "REJECT" : "AGREE";
        }
        return HOSTILITY.contains(deed) && polarity == Polarity.POSITIVE ? "THREATEN" : deed;
    }
}
