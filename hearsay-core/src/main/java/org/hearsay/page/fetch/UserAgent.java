package org.hearsay.page.fetch;

import org.jspecify.annotations.Nullable;

/** How hosts are told who asks: the product, its version, and whom to write to. */
public final class UserAgent {

    private static final int LONGEST = 200;

    private UserAgent() {}

    /**
     * The name.
     *
     * @param version of the product
     * @param contact an address of the web or of mail of whoever runs it; null when none is given
     * @throws IllegalArgumentException when the contact cannot stand in a request
     */
    public static String of(String version, @Nullable String contact) {
        String product = "Hearsay/" + version.replaceAll("[^A-Za-z0-9._+-]", "-");
        if (contact == null) {
            return product + " (reads news pages)";
        }
        boolean plain = !contact.isBlank()
                && contact.length() <= LONGEST
                && contact.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '(' && c != ')' && c != '\\');
        if (!plain) {
            throw new IllegalArgumentException(
                    "a contact is up to " + LONGEST + " ASCII characters without brackets and backslashes");
        }
        return product + " (reads news pages; contact: " + contact.strip() + ")";
    }
}
