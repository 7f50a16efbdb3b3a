package org.hearsay.story;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the pages between one reading and the next, so that a page that comes is compared with its neighbours
 * alone: what each page tells, its fingerprints, the ties between pages with the reason each comes from, who repeats
 * whom, and the stories that follow. All of it follows from the pages. {@link StoryGrouper} brings it up to date.
 */
public interface Kept {

    /** Whether no page is kept yet. */
    boolean isEmpty();

    /**
     * What was found in a page.
     *
     * @throws IllegalArgumentException if there is none with this key
     */
    ArticleFindings page(String key);

    /** Keeps what a page tells, and its fingerprints, each once. */
    void put(Telling telling, List<Long> prints);

    /** What the pages of these days tell, both days included, in canonical order. */
    List<Telling> told(LocalDate from, LocalDate to);

    /** What the pages tell whose day is not known, in canonical order. */
    List<Telling> undated();

    /** The days from one to another, both included, of which there are pages. */
    SortedSet<LocalDate> days(LocalDate from, LocalDate to);

    /** The day a page counts for; null when it is not known or the page is not kept. */
    @Nullable
    LocalDate day(String key);

    /** What the pages tell that bear a mark of a happening, in canonical order. */
    List<Telling> marked(String mark);

    /** Those of the pages that are kept, in canonical order. */
    List<String> inOrder(Collection<String> keys);

    /**
     * The pages before {@code key} in canonical order that share at least {@code least} of its fingerprints, where of
     * the pages that bear a fingerprint only the first and the {@code back} ones just before {@code key} count.
     */
    List<String> before(String key, int back, int least);

    /** The pages of which {@link #before} may have another answer since {@code key} is kept. */
    Set<String> after(String key, int back);

    /** The ties that come from one reason. */
    List<Tie> ties(String reason);

    /** Replaces the ties that come from one reason. */
    void ties(String reason, List<Tie> ties);

    /** The ties of a page, whatever they come from. */
    List<Tie> tiesOf(String page);

    /** The pairs found when {@code later} was compared with the pages before it. */
    List<Reuse> reuses(String later);

    /** Replaces them. */
    void reuses(String later, List<Reuse> found);

    /** The pairs in which {@code page} repeats the other, whichever was compared. */
    List<Reuse> reusesBy(String page);

    /** The id of the story that a page is in; null when it is in none yet. */
    @Nullable
    String storyOf(String page);

    /** The pages of a story, in canonical order. */
    List<String> pagesOf(String story);

    /** The rulings on stories that were last respected, as {@link Repairs#text()}; empty at first. */
    String ruled();

    /** Keeps which they are. */
    void ruled(String repairs);
}
