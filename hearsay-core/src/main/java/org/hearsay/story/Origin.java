package org.hearsay.story;

import java.util.List;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * The root that statements and reports go back to.
 *
 * @param id {@code or-…}, from its earliest statement
 * @param type what the root is
 * @param label for a person: "White House briefing", "joint statement"
 * @param date when; null when no page tells
 * @param statements ids of the statements that go back to it
 * @param pages keys of the pages that carry them
 * @param seen whether the root itself is among the pages
 * @param why the reasons, in words
 */
public record Origin(
        String id,
        Type type,
        String label,
        @Nullable TimeSpan date,
        List<String> statements,
        List<String> pages,
        boolean seen,
        List<String> why) {

    /** Copies the lists. */
    public Origin {
        statements = List.copyOf(statements);
        pages = List.copyOf(pages);
        why = List.copyOf(why);
    }

    /** What a root is. */
    public enum Type {
        JOINT_STATEMENT,
        BRIEFING,
        POST,
        ADDRESS,
        DOCUMENT,
        DISCLOSURE,
        WIRE_STORY,
        INTERVIEW,
        STUDY,
        UNKNOWN
    }
}
