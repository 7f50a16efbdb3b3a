package org.hearsay.page.fetch;

/** What an HTTP status other than success means for whoever wants the page. */
final class StatusRemedy {

    private StatusRemedy() {}

    /** For a person: what happened and what to do. */
    static String of(int status) {
        String what = "the host answers " + status;
        return switch (status) {
            case 401, 402, 403, 407, 451 ->
                what + " and does not give the page to a program; save it by hand and read the file";
            case 404, 410 -> what + ": there is no such page; check the address or look for it in a web archive";
            case 429, 503 -> what + ": it is busy; read it again later";
            default ->
                status >= 500
                        ? what + ": it has a fault; read it again later"
                        : what + " and not with a page; check the address";
        };
    }
}
