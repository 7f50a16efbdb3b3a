package org.hearsay.lab.pages;

import org.jspecify.annotations.Nullable;

/**
 * What an extractor made of a page.
 *
 * @param id the name of the page
 * @param body the article's text; empty when none was found
 * @param title its title
 * @param byline who wrote it
 * @param published ISO 8601
 * @param from where the date comes from, for a person
 * @param problem why there is no article; null when there is one
 */
record Reading(
        String id,
        String body,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String published,
        String from,
        @Nullable String problem) {

    /** A page of which nothing was made. */
    static Reading none(String id, String problem) {
        return new Reading(id, "", null, null, null, "", problem);
    }

    /** The day of publication; empty when none was given. */
    String day() {
        return published == null ? "" : published.substring(0, Math.min(10, published.length()));
    }

    /** The date and where it comes from, or why there is none, for a person. */
    String dated() {
        return problem != null ? problem : published + " | " + from;
    }
}
