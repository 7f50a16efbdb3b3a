package org.hearsay.article;

/**
 * A day that a page states somewhere, before it is decided what it is the day of.
 *
 * @param date as read
 * @param place where it stands
 * @param says what the page says of it there
 */
record DateCandidate(PublicationDate date, Place place, DateWords.Says says) {

    /** Where a date may stand. */
    enum Place {
        /** In the JSON-LD of the article. */
        LINKED,
        /** In a {@code meta} element whose name says what it is. */
        META,
        /** In the JSON-LD of something else on the page. */
        LINKED_ELSE,
        /** In a {@code meta} element that may tell the making of the page as well. */
        LOOSE_META,
        /** In an attribute of an element made for it. */
        MARKED,
        /** Visibly, near the title. */
        SHOWN,
        /** In the page's address. */
        ADDRESS,
        /** In the title of the window. */
        TITLE
    }
}
