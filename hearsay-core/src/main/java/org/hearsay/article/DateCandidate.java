package org.hearsay.article;

/**
 * A day that the head of a page states, before it is decided which of all is that of publication.
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
        /** In the page's address. */
        ADDRESS
    }
}
