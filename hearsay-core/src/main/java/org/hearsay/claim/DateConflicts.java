package org.hearsay.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.statement.Mode;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.CanonicalOrder;
import org.hearsay.story.Origin;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Two days for one happening: for one utterance (pages that give another day for the same origin), and for
 * one fact, recognised by the word that the day belongs to and the names around it: "docked at Qashim on 19
 * February" against "docking in Qashim on 21 February". A day within an interval is no conflict.
 */
final class DateConflicts {

    /** Days further apart belong to two happenings. */
    private static final int SPREAD = 12;

    /** A day belongs to one of so many content words before it, names apart. */
    private static final int BEHIND = 3;

    private final StoryPages story;
    private final List<Draft> drafts;

    DateConflicts(StoryPages story, List<Draft> drafts) {
        this.story = story;
        this.drafts = drafts;
    }

    List<Conflict> find() {
        List<Conflict> found = new ArrayList<>(utterances());
        if (found.isEmpty()) {
            found.addAll(jointActs());
        }
        found.addAll(facts());
        return found;
    }

    // ---- the day of an utterance

    private record Told(int page, Statement statement, LocalDate day) {}

    private List<Conflict> utterances() {
        Map<String, List<Told>> byOrigin = new TreeMap<>();
        for (int page = 0; page < story.pages().size(); page++) {
            for (Statement statement : story.page(page).statements()) {
                Origin origin = story.origin(statement.id());
                LocalDate day = statement.mode() == Mode.HEADLINE ? null : day(statement.said());
                if (origin != null && day != null) {
                    byOrigin.computeIfAbsent(origin.id(), k -> new ArrayList<>())
                            .add(new Told(page, statement, day));
                }
            }
        }
        List<Conflict> found = new ArrayList<>();
        byOrigin.forEach((origin, told) -> {
            Map<LocalDate, Told> days = new TreeMap<>();
            for (Told one : told) {
                boolean again = days.values().stream().anyMatch(t -> recurs(t.page(), t.day(), one.page(), one.day()));
                if (!again) {
                    days.putIfAbsent(one.day(), one);
                }
            }
            Set<Integer> pages = new TreeSet<>();
            days.values().forEach(t -> pages.add(t.page()));
            if (days.size() < 2 || pages.size() < 2) {
                return;
            }
            List<Conflict.Side> sides = days.values().stream()
                    .sorted((a, b) -> Integer.compare(a.page(), b.page()))
                    .map(t -> side(t.page(), t.statement().mainContent(), when(t), t.day()))
                    .toList();
            found.add(new Conflict(
                    "cf-date-" + origin.replaceFirst("^or-", ""),
                    null,
                    Conflict.Type.DATE,
                    "day of the statement",
                    sides,
                    Conflict.Relation.CONTRADICTION,
                    "one utterance cannot have been made on " + days.size() + " days"));
        });
        return found;
    }

    /** Joint acts that pages date differently, where no statement was read that shows it. */
    private List<Conflict> jointActs() {
        List<Conflict> found = new ArrayList<>();
        for (Draft draft : drafts) {
            Map<LocalDate, Conflict.Side> days = new TreeMap<>();
            Set<Integer> pages = new TreeSet<>();
            for (Proposition p : draft.propositions) {
                LocalDate day = draft.type.startsWith("JOINT") ? actDay(p) : null;
                if (day != null && !days.containsKey(day)) {
                    days.put(day, side(p.page(), p.event().trigger(), p.event().trigger(), day));
                    pages.add(p.page());
                }
            }
            if (days.size() > 1 && pages.size() > 1) {
                found.add(new Conflict(
                        "cf-date-" + draft.propositions.get(0).event().id(),
                        null,
                        Conflict.Type.DATE,
                        "day of the joint statement",
                        List.copyOf(days.values()),
                        Conflict.Relation.CONTRADICTION,
                        "one joint statement cannot have been made on " + days.size() + " days"));
            }
        }
        return found;
    }

    /** The day of an act: its own, else that of the one day its sentence names. */
    private @Nullable LocalDate actDay(Proposition p) {
        LocalDate own = day(p.event().date());
        if (own != null) {
            return own;
        }
        Span sentence = story.sentence(p.page(), p.event().trigger().start());
        Set<LocalDate> named = new TreeSet<>();
        story.page(p.page()).times().stream()
                .filter(t -> sentence.contains(t.span()))
                .map(t -> day(t.when()))
                .filter(d -> d != null)
                .forEach(named::add);
        return named.size() == 1 ? named.iterator().next() : null;
    }

    private static @Nullable LocalDate day(@Nullable TimeSpan when) {
        return when != null && when.isDay() && when.candidates().size() < 2 ? when.firstDay() : null;
    }

    /** The words that give the day, if they stand in the sentence; else the sentence itself. */
    private Span when(Told told) {
        Span sentence =
                story.sentence(told.page(), told.statement().mainContent().start());
        return story.page(told.page()).times().stream()
                .filter(t -> sentence.contains(t.span()) && told.day().equals(day(t.when())))
                .map(TimeExpression::span)
                .findFirst()
                .orElse(sentence);
    }

    private Conflict.Side side(int page, Span near, Span core, LocalDate day) {
        Span sentence = story.sentence(page, core.start());
        List<String> origins = new ArrayList<>();
        for (Statement statement : story.page(page).statements()) {
            if (statement.holds(core) || statement.mainContent().equals(near)) {
                story.origins(List.of(statement.id())).stream()
                        .filter(o -> !origins.contains(o))
                        .forEach(origins::add);
            }
        }
        return new Conflict.Side(
                story.page(page).key(), day.toString(), List.of(story.passage(page, core, sentence)), origins);
    }

    // ---- the day of a fact

    /**
     * A day and what it belongs to.
     *
     * @param words content stems between the day before it, or the start of the clause, and the day
     * @param names names in the same stretch
     * @param around names in the sentence
     */
    private record Fact(int page, Span span, LocalDate day, Set<String> words, Set<String> names, Set<String> around) {}

    private List<Conflict> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int page = 0; page < story.pages().size(); page++) {
            facts.addAll(facts(page));
        }
        List<Conflict> found = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < facts.size(); i++) {
            for (int j = i + 1; j < facts.size(); j++) {
                Fact a = facts.get(i);
                Fact b = facts.get(j);
                String word = a.page() == b.page() ? null : sameFact(a, b, facts);
                if (word == null || !seen.add(word + a.day() + b.day())) {
                    continue;
                }
                found.add(new Conflict(
                        "cf-date-" + story.page(a.page()).key() + "-" + a.span().start() + "-"
                                + story.page(b.page()).key() + "-" + b.span().start(),
                        null,
                        Conflict.Type.DATE,
                        "day on which: " + word,
                        List.of(
                                side(a.page(), a.span(), a.span(), a.day()),
                                side(b.page(), b.span(), b.span(), b.day())),
                        Conflict.Relation.CONTRADICTION,
                        "two days for one happening: " + a.day() + " and " + b.day()));
            }
        }
        return found;
    }

    private List<Fact> facts(int page) {
        ArticleFindings findings = story.page(page);
        String text = story.text(page);
        List<Fact> facts = new ArrayList<>();
        Span last = null;
        for (TimeExpression time : findings.times()) {
            LocalDate day = day(time.when());
            Span sentence = story.sentence(page, time.span().start());
            int from = last != null && sentence.contains(last) ? last.end() : sentence.start();
            last = time.span();
            if (day == null || from >= time.span().start() || uttered(page, sentence, time.span())) {
                continue;
            }
            Set<String> words = new TreeSet<>();
            Set<String> names = new TreeSet<>();
            split(Words.in(text, new Span(from, time.span().start())), words, names);
            Set<String> around = new TreeSet<>();
            split(Words.in(text, sentence), new TreeSet<>(), around);
            facts.add(new Fact(page, time.span(), day, words, names, around));
        }
        return facts;
    }

    /** Whether a time tells when something was said: it stands beside a cue and in nobody's content. */
    private boolean uttered(int page, Span sentence, Span time) {
        return story.page(page).statements().stream()
                .filter(s -> s.cue() != null && sentence.contains(s.cue()))
                .anyMatch(s -> !s.holds(time));
    }

    /** Whether two days are one weekday of two weeks and a page names no more than the weekday, which is soon misread. */
    private boolean weekdays(Fact a, Fact b) {
        boolean bare = Stream.of(a, b)
                .anyMatch(f -> f.span().in(story.text(f.page())).chars().noneMatch(Character::isDigit));
        return bare && a.day().getDayOfWeek() == b.day().getDayOfWeek();
    }

    private static void split(List<Word> all, Set<String> words, Set<String> names) {
        List<String> behind = new ArrayList<>();
        for (Word word : all) {
            if (Words.content(word) && word.capital()) {
                names.add(word.stem());
            } else if (Words.content(word) && !word.number()) {
                behind.add(word.stem());
            }
        }
        words.addAll(behind.subList(Math.max(0, behind.size() - BEHIND), behind.size()));
    }

    /** Whether pages of different days each tell of a day as far from their own: what comes every week is no one thing. */
    private boolean recurs(int a, LocalDate dayA, int b, LocalDate dayB) {
        LocalDate first = published(a);
        LocalDate second = published(b);
        return first != null
                && second != null
                && !first.equals(second)
                && first.toEpochDay() - dayA.toEpochDay() == second.toEpochDay() - dayB.toEpochDay();
    }

    private @Nullable LocalDate published(int page) {
        return day(CanonicalOrder.published(story.page(page)));
    }

    /** The telling word that two facts share, if they are one; null when not. */
    private @Nullable String sameFact(Fact a, Fact b, List<Fact> all) {
        long days = Math.abs(a.day().toEpochDay() - b.day().toEpochDay());
        if (days == 0 || days > SPREAD) {
            return null;
        }
        if (recurs(a.page(), a.day(), b.page(), b.day()) || weekdays(a, b)) {
            return null;
        }
        boolean here = a.names().stream().anyMatch(b.names()::contains);
        long around = a.around().stream().filter(b.around()::contains).count();
        String word = a.words().stream()
                .filter(w -> b.words().contains(w) && Words.weight(w) >= 3)
                .findFirst()
                .orElse(null);
        if (!here || around < 2 || word == null) {
            return null;
        }
        // a page that gives both days tells of two happenings
        boolean both = all.stream()
                .anyMatch(f -> f.page() == a.page()
                                && f.day().equals(b.day())
                                && f.words().contains(word)
                        || f.page() == b.page()
                                && f.day().equals(a.day())
                                && f.words().contains(word));
        return both ? null : word;
    }
}
