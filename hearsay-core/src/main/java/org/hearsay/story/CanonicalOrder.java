package org.hearsay.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a set of pages is looked at, whatever order they arrived in: earliest day of
 * publication, then digest; undated pages last.
 */
public final class CanonicalOrder {

    private static final Comparator<ArticleFindings> ORDER =
            Comparator.comparingLong(CanonicalOrder::place).thenComparing(ArticleFindings::key);

    /** So many bits of a page's place are taken from its digest. */
    private static final int DIGEST_BITS = 43;

    /** Days are counted from the year 0. */
    private static final long FIRST_DAY = LocalDate.of(0, 1, 1).toEpochDay();

    private static final int DAY_BITS = Long.SIZE - 1 - DIGEST_BITS;

    private static final long UNDATED = (1L << DAY_BITS) - 1;

    private CanonicalOrder() {}

    /** The pages in canonical order, each version once. */
    public static List<ArticleFindings> of(Collection<ArticleFindings> pages) {
        TreeMap<String, ArticleFindings> byKey = new TreeMap<>();
        pages.forEach(page -> byKey.put(page.key(), page));
        return byKey.values().stream().sorted(ORDER).toList();
    }

    /**
     * Where a page stands in the order, as a number that is never negative; pages of one number stand by their keys.
     * Its upper {@value #DAY_BITS} bits are the day, the others the beginning of the digest.
     */
    public static long place(ArticleFindings page) {
        LocalDate day = day(page);
        long days = day == null ? UNDATED : Math.max(0, Math.min(UNDATED - 1, day.toEpochDay() - FIRST_DAY));
        long digest = Long.parseUnsignedLong(page.article().sha256().substring(0, 16), 16);
        return days << DIGEST_BITS | digest >>> Long.SIZE - DIGEST_BITS;
    }

    /** When a page was published, if it tells. */
    public static @Nullable TimeSpan published(ArticleFindings page) {
        return page.article().published() == null
                ? null
                : page.article().published().when();
    }

    /** The first day on which a page may have been published; null when it is undated. */
    public static @Nullable LocalDate day(ArticleFindings page) {
        TimeSpan when = published(page);
        if (when == null) {
            return null;
        }
        return when.firstDay() == null ? when.lastDay() : when.firstDay();
    }
}
