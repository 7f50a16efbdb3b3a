package org.hearsay.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.story.Repairs;
import org.jspecify.annotations.Nullable;

/**
 * What rulings say of stories. Pages are named by their keys, or by the id of a story, which names its first page;
 * several stand with blanks between them.
 *
 * <ul>
 *   <li>{@code merge} on a story, {@code after} another: both are one.
 *   <li>{@code split} on a story, {@code before} the pages that stay (its first page if null), {@code after} those
 *       that are a story of their own.
 *   <li>{@code edit} on a page, {@code after} a story, {@code before} the story it was in: the page belongs to the
 *       other.
 * </ul>
 *
 * Other rulings say nothing of stories.
 */
final class StoryRulings {

    private static final String STORY = "sy-";

    private StoryRulings() {}

    /** The repairs that {@code rulings} ask for, in the order they were made; what was undone asks for nothing. */
    static Repairs repairs(List<Ruling> rulings) {
        Rulings standing = new Rulings(rulings);
        Repairs repairs = Repairs.NONE;
        for (Ruling ruling : rulings) {
            if (standing.withdrawn(ruling)) {
                continue;
            }
            Ruling.Entry entry = ruling.entry();
            boolean story = entry.on().startsWith(STORY);
            List<String> on = pages(entry.on());
            List<String> after = pages(entry.after());
            List<String> before = entry.before() == null ? on : pages(entry.before());
            if (after.isEmpty()) {
                continue;
            }
            if (story && entry.action() == Ruling.Action.MERGE) {
                repairs = repairs.together(joined(on, after));
            } else if (story && entry.action() == Ruling.Action.SPLIT) {
                repairs = repairs.apart(before, after);
            } else if (entry.action() == Ruling.Action.EDIT && moves(entry)) {
                repairs = repairs.apart(on, before).together(joined(on, after));
            }
        }
        return repairs;
    }

    private static boolean moves(Ruling.Entry entry) {
        String from = entry.before();
        String to = entry.after();
        return from != null && to != null && from.startsWith(STORY) && to.startsWith(STORY);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<String> pages(@Nullable String named) {
        return named == null
                ? List.of()
                : Arrays.stream(named.split("[\\s,]+"))
                        .filter(n -> !n.isEmpty())
                        .map(n -> n.startsWith(STORY) ? n.substring(STORY.length()) : n)
                        .toList();
    }
}
