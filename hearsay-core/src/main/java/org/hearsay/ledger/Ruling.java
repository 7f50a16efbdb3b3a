package org.hearsay.ledger;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.hearsay.page.Page;
import org.hearsay.text.Label;
import org.jspecify.annotations.Nullable;

/**
 * A ruling of an analyst as it stands in the ledger: never changed, never removed, chained to the one
 * before it by its hash.
 *
 * @param number from 1, without gaps
 * @param entry what was ruled
 * @param hash SHA-256 over the hash before it and every field, see {@link #after}
 */
public record Ruling(int number, Entry entry, String hash) {

    /** The ruling's id in exports. */
    public String id() {
        return "ru-" + number;
    }

    /**
     * The ruling that {@code entry} becomes after {@code previous} (null for the first). Its hash is the
     * digest of the previous hash (empty for the first), the number and the fields of the entry, each
     * written as its length in UTF-8 bytes ({@code -} for null), a colon and its bytes.
     */
    public static Ruling after(@Nullable Ruling previous, Entry entry) {
        int number = previous == null ? 1 : previous.number + 1;
        StringBuilder all = new StringBuilder();
        put(all, previous == null ? "" : previous.hash);
        put(all, Integer.toString(number));
        put(all, entry.at);
        put(all, entry.by);
        put(all, entry.on);
        put(all, Label.of(entry.action));
        put(all, entry.before);
        put(all, entry.after);
        return new Ruling(number, entry, Page.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void put(StringBuilder all, @Nullable String field) {
        all.append(field == null ? "-" : Integer.toString(field.getBytes(StandardCharsets.UTF_8).length))
                .append(':')
                .append(field == null ? "" : field);
    }

    /** What an analyst may do. */
    public enum Action {
        /** Agrees with an entry. */
        ACCEPT,
        /** Changes a field of an entry. */
        EDIT,
        /** Takes an entry out. */
        REJECT,
        /** Says that two entries are one. */
        MERGE,
        /** Says that one entry is two. */
        SPLIT,
        /** Grades a claim. */
        GRADE,
        /** Adds a remark. */
        NOTE
    }

    /**
     * What is ruled.
     *
     * @param at when, ISO 8601 instant
     * @param by who
     * @param on id of the entry ruled on
     * @param action what is done
     * @param before the value before, if one is changed
     * @param after the value after, or the remark; for a grade reliability and credibility, with a
     *     remark if there is one: {@code B2} or {@code B2: seen by two of us}
     */
    public record Entry(
            String at,
            String by,
            String on,
            Action action,
            @Nullable String before,
            @Nullable String after) {

        private static final Pattern GRADE = Pattern.compile("[A-F][1-6](: .+)?", Pattern.DOTALL);

        /** Checks that a grade is one and that nobody rules without a name. */
        public Entry {
            if (by.isBlank() || on.isBlank()) {
                throw new IllegalArgumentException("a ruling names who rules and on what");
            }
            if (action == Action.GRADE
                    && (after == null || !GRADE.matcher(after).matches())) {
                throw new IllegalArgumentException("not a grade such as \"B2\" or \"B2: remark\": " + after);
            }
        }
    }
}
