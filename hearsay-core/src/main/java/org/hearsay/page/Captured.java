package org.hearsay.page;

import java.util.List;

/**
 * A page, and what reading its bytes left open or left out.
 *
 * @param page the page
 * @param limits in the order they were met; empty when all of it was read without doubt
 */
public record Captured(Page page, List<Limit> limits) {

    /** Copies the list. */
    public Captured {
        limits = List.copyOf(limits);
    }

    /**
     * Something left open or left out.
     *
     * @param reason a countable name: {@code charset}, {@code too-large}, {@code date}
     * @param detail for a person
     */
    public record Limit(String reason, String detail) {}
}
