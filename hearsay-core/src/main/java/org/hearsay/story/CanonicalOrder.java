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

    private static final Comparator<ArticleFindings> ORDER = Comparator.comparing(
                    CanonicalOrder::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(f -> f.article().sha256())
            .thenComparing(ArticleFindings::key);

    private CanonicalOrder() {}

    /** The pages in canonical order, each version once. */
    public static List<ArticleFindings> of(Collection<ArticleFindings> pages) {
        TreeMap<String, ArticleFindings> byKey = new TreeMap<>();
        pages.forEach(page -> byKey.put(page.key(), page));
        return byKey.values().stream().sorted(ORDER).toList();
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
