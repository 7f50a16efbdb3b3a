package org.hearsay.web;

import java.util.List;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerIndex;
import org.jspecify.annotations.Nullable;

/**
 * Conflicts, a column a position. Conflicts over one slot of one claim are shown as one block, each with its own relation.
 *
 * @param blocks in the order of their first conflicts
 * @param page number of this page of the list, from 0
 * @param more whether there is another
 */
public record ConflictsScreen(List<Block> blocks, int page, boolean more) {

    private static final int PAGE = 8;

    private static final int AT_ONCE = 3;

    /** Conflicts of a story are gathered up to this number; beyond, and without a story, blocks end with the page. */
    private static final int GATHERED = 300;

    /** What an analyst may find a conflict to be. */
    public static final List<String> FINDINGS = List.of("compatible", "superseded", "unresolved", "extraction error");

    /**
     * What differs, and how.
     *
     * @param id of its first conflict
     * @param slot what differs, as a heading
     * @param difference in a line: each value and how many pages carry it
     * @param type of the conflict in words
     * @param claim id of the claim; null when the sides have none in common
     * @param claimText its proposition
     * @param positions a column each
     * @param verdicts what each two of them amount to
     */
    public record Block(
            String id,
            String slot,
            String difference,
            String type,
            @Nullable String claim,
            String claimText,
            List<Position> positions,
            List<Verdict> verdicts) {}

    /**
     * What a conflict amounts to.
     *
     * @param between its values, where a block holds more than one conflict; else empty
     * @param relation in a word
     * @param relationWords in a phrase
     * @param found what an analyst has found it to be; null when nobody has
     */
    public record Verdict(
            String id,
            String between,
            String relation,
            String relationWords,
            String why,
            @Nullable String found,
            Card.Ruled ruled) {}

    /** A position: its value, the passages that carry it, the origins under it. */
    public record Position(String value, List<Passage> passages, List<Card.OriginChip> origins) {

        /** The passages that are shown at once. */
        public List<Passage> first() {
            return passages.subList(0, Math.min(AT_ONCE, passages.size()));
        }

        /** Those that are folded away. */
        public List<Passage> rest() {
            return passages.subList(first().size(), passages.size());
        }
    }

    /** A passage of a page, in runs. */
    public record Passage(String page, String outlet, String published, List<Run> runs) {}

    static ConflictsScreen of(LedgerIndex index, Query query) {
        int page = query.page();
        String story = query.get("story");
        if (story == null) {
            List<Conflict> found = index.conflicts(null, page * PAGE, PAGE + 1);
            List<Conflict> shown = found.subList(0, Math.min(PAGE, found.size()));
            return new ConflictsScreen(new ConflictBlocks(index).of(shown), page, found.size() > PAGE);
        }
        List<List<Conflict>> groups = ConflictBlocks.grouped(index.conflicts(story, 0, GATHERED));
        int from = Math.min(page * PAGE, groups.size());
        int to = Math.min(from + PAGE, groups.size());
        List<Conflict> shown =
                groups.subList(from, to).stream().flatMap(List::stream).toList();
        return new ConflictsScreen(new ConflictBlocks(index).of(shown), page, to < groups.size());
    }
}
