package org.hearsay.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement or event as a sentence, with what stands beside it.
 *
 * @param id of the entry
 * @param page key of its page
 * @param event whether it is an event
 * @param speaker who says it, or does it
 * @param who id of the first who speaks or acts; null where the page names nobody
 * @param verb what is done
 * @param words what is said, in the page's words
 * @param mode direct, indirect, mixed, headline; for an event its modality
 * @param stance what is done with the content; for an event its type
 * @param said when, with the basis
 * @param published when its page was
 * @param outlet who published it
 * @param origins what it goes back to
 * @param side on which side of its claim it stands: for, against, silent, or nothing
 * @param ruled what an analyst has ruled on it
 */
public record Card(
        String id,
        String page,
        boolean event,
        String speaker,
        @Nullable String who,
        String verb,
        String words,
        String mode,
        String stance,
        String said,
        String published,
        String outlet,
        List<OriginChip> origins,
        String side,
        Ruled ruled) {

    /** Who speaks or acts where the page names nobody. */
    static final String NOBODY = "Someone not named";

    /** Whether the page names nobody. */
    public boolean unnamed() {
        return speaker.equals(NOBODY);
    }

    /** The same with what was ruled on it. */
    Card with(Ruled other) {
        return new Card(
                id, page, event, speaker, who, verb, words, mode, stance, said, published, outlet, origins, side,
                other);
    }

    /**
     * An origin in short.
     *
     * @param seen whether the root itself is among the pages
     * @param independence established, not established, or empty where it is of no side
     */
    public record OriginChip(
            String id, String label, String type, String date, int pages, boolean seen, String independence) {}

    /**
     * What analysts have ruled on an entry, beside the machine's reading.
     *
     * @param state accepted, rejected, or empty
     * @param notes each ruling that stands, in words
     * @param last id of the last ruling that stands; null if there is none
     */
    public record Ruled(
            String state, List<String> notes, @Nullable String last) {

        /** Nothing was ruled. */
        public static final Ruled NOTHING = new Ruled("", List.of(), null);
    }
}
