package org.hearsay.web;

import org.jspecify.annotations.Nullable;

/**
 * What every screen shows around its own content.
 *
 * @param title of the screen
 * @param active the screen's name in the navigation
 * @param story the story at hand; null for all
 * @param storyTitle its title
 * @param token what every form that changes something must bring back
 * @param writable whether pages may be read and rulings made
 * @param query what was searched for
 * @param ledger the ledger's file name
 * @param here the address of what is shown, to come back to
 */
public record Frame(
        String title,
        String active,
        @Nullable String story,
        @Nullable String storyTitle,
        String token,
        boolean writable,
        String query,
        String ledger,
        String here) {

    /** A screen's address for the story at hand. */
    public String to(String screen) {
        return story == null ? "/" + screen : "/" + screen + "?story=" + Query.encoded(story);
    }

    /** {@code page} for the screen that is shown, as {@code aria-current} wants it; null for the others. */
    public @Nullable String current(String screen) {
        return screen.equals(active) ? "page" : null;
    }

    /** This screen at another entry. */
    public String at(String id) {
        return Query.replaced(base(), "at", id);
    }

    /** The reader at a page, from a character on. */
    public String from(String key, int character) {
        return Query.replaced(Query.replaced(base(), "at", key), "char", Integer.toString(character));
    }

    /** This list at another of its pages. */
    public String page(int number) {
        return Query.replaced(Query.replaced(here, "at", null), "page", Integer.toString(number));
    }

    /** This screen with another value of a parameter. */
    public String with(String name, @Nullable String value) {
        return Query.replaced(here, name, value);
    }

    /** The ledger's screen, as it is filtered if it is the one that is shown. */
    private String base() {
        String from = here.startsWith("/ledger") ? here : "/ledger";
        return Query.replaced(from, "char", null);
    }
}
