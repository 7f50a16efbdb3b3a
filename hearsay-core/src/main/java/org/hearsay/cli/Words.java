package org.hearsay.cli;

import java.util.List;
import org.hearsay.article.PublicationDate;
import org.hearsay.claim.Claim;
import org.hearsay.text.TimeSpan;
import org.hearsay.web.Wording;
import org.jspecify.annotations.Nullable;

/** Small things of the ledger in words. */
final class Words {

    private Words() {}

    /** {@code 1 page}, {@code 2 pages}. */
    static String count(int number, String noun) {
        String plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }

    /** A time as bounds, or its open candidates; empty for null. */
    static String when(@Nullable TimeSpan time) {
        return time == null ? "" : Wording.when(time);
    }

    /** A publication date with its basis; "undated" for null. */
    static String published(@Nullable PublicationDate date) {
        return Wording.published(date);
    }

    /** The origins behind one side of a claim: how many there are and how many are independent. */
    static String origins(List<Claim.Backing> side) {
        long independent = side.stream()
                .filter(b -> b.independence() == Claim.Independence.ESTABLISHED)
                .count();
        return side.isEmpty()
                ? "-"
                : independent > 1 ? side.size() + " (" + independent + " independent)" : "" + side.size();
    }
}
