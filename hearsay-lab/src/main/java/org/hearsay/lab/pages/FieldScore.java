package org.hearsay.lab.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * Title, authors and date of a page against the gold. Pages whose gold has no title count for nothing; a
 * date counts where the gold has one to the day, authors always: those that the gold does not have are
 * wrong.
 *
 * @param titled whether the gold has a title
 * @param exact whether the titles have the same words
 * @param soft whether they do, or one holds the other and is at least three fifths as long
 * @param right authors of both
 * @param surplus authors that only the byline has
 * @param missing authors that only the gold has
 * @param date how the date compares
 */
record FieldScore(boolean titled, boolean exact, boolean soft, int right, int surplus, int missing, Answer date) {
    /** The beginning of the figures on dates. */
    static final String DATE = "date ";

    private static final double LEAST = 0.6;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** How a date compares with the gold. */
    enum Answer {
        /** The gold has no date. */
        FREE,
        /** The same day. */
        RIGHT,
        /** Another day. */
        WRONG,
        /** None was given. */
        NONE
    }

    /** Compares what was read with the gold. */
    static FieldScore of(Gold.OfArticle gold, Reading given) {
        List<String> wanted = Tokens.folded(gold.title());
        if (wanted.isEmpty()) {
            return new FieldScore(false, false, false, 0, 0, 0, Answer.FREE);
        }
        List<String> title = given.title() == null ? List.of() : Tokens.folded(given.title());
        List<List<String>> authors = Names.of(gold.authors());
        List<List<String>> left = new ArrayList<>(given.byline() == null ? List.of() : Names.of(given.byline()));
        int right = 0;
        for (List<String> author : authors) {
            List<String> found = left.stream()
                    .filter(name -> Names.same(author, name))
                    .findFirst()
                    .orElse(null);
            if (found != null) {
                left.remove(found);
                right++;
            }
        }
        boolean exact = wanted.equals(title);
        return new FieldScore(
                true,
                exact,
                exact || alike(wanted, title),
                right,
                left.size(),
                authors.size() - right,
                date(gold.date(), given.day()));
    }

    private static boolean alike(List<String> wanted, List<String> title) {
        String gold = String.join(" ", wanted);
        String given = String.join(" ", title);
        return !title.isEmpty()
                && (gold.contains(given) || given.contains(gold))
                && Math.min(wanted.size(), title.size()) >= LEAST * Math.max(wanted.size(), title.size());
    }

    private static Answer date(String gold, String given) {
        String day = gold.substring(0, Math.min(10, gold.length()));
        if (!DAY.matcher(day).matches()) {
            return Answer.FREE;
        }
        return given.equals(day) ? Answer.RIGHT : given.isEmpty() ? Answer.NONE : Answer.WRONG;
    }

    /** Whether the page has authors, and all of them and no other were found. */
    private boolean allAuthors() {
        return right + missing > 0 && missing == 0 && surplus == 0;
    }

    /** The figures over pages. */
    static List<Figure> figures(List<FieldScore> pages) {
        long titled = count(pages, FieldScore::titled);
        long right = sum(pages, FieldScore::right);
        long surplus = sum(pages, FieldScore::surplus);
        long missing = sum(pages, FieldScore::missing);
        long authored = count(pages, p -> p.right + p.missing > 0);
        long dated = count(pages, p -> p.date == Answer.RIGHT);
        long misdated = count(pages, p -> p.date == Answer.WRONG);
        long undated = count(pages, p -> p.date == Answer.NONE);
        return List.of(
                Figure.share("title", count(pages, FieldScore::exact), titled),
                Figure.share("soft", count(pages, FieldScore::soft), titled),
                Figure.share("auth P", right, right + surplus),
                Figure.share("auth R", right, right + missing),
                Figure.share("auth F1", 2 * right, 2 * right + surplus + missing),
                Figure.share("all auth", count(pages, FieldScore::allAuthors), authored),
                Figure.share(DATE + "P", dated, dated + misdated),
                Figure.share(DATE + "acc", dated, dated + misdated + undated),
                Figure.count("n", titled));
    }

    private static long count(List<FieldScore> pages, java.util.function.Predicate<FieldScore> which) {
        return pages.stream().filter(which).count();
    }

    private static long sum(List<FieldScore> pages, ToLongFunction<FieldScore> what) {
        return pages.stream().mapToLong(what).sum();
    }
}
