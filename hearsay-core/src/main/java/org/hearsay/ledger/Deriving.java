package org.hearsay.ledger;

import java.util.List;
import org.hearsay.story.Kept;

/** A ledger while what follows from its pages is brought up to date, story by story; all of it is kept or nothing. */
public interface Deriving {

    /** What is kept of the pages to tell which stories a new one touches. */
    Kept kept();

    /** Keys of the pages that came since this was last done. Of many only the next few thousand; it is done again then. */
    List<String> added();

    /** Removes what is derived from a story; nothing if there is none with this id. */
    void remove(String story);

    /**
     * Keeps what is derived from one story, in the place of what was.
     *
     * @throws IllegalArgumentException if it is not of one story, or cites a page that is not in the ledger
     */
    void put(Derived story);
}
