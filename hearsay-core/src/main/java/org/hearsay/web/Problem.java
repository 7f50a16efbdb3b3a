package org.hearsay.web;

/** Why a request was not answered. */
public record Problem(int status, String title, String why) {

    static String title(int status) {
        return switch (status) {
            case 400 -> "Not understood";
            case 403 -> "Refused";
            case 404 -> "Not found";
            case 405 -> "Not allowed";
            case 409 -> "Done already";
            case 413 -> "Too large";
            case 421 -> "Not this address";
            case 429 -> "Too much at once";
            case 503 -> "The ledger cannot be used";
            default -> status >= 500 ? "A fault" : "Refused";
        };
    }
}
