package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.event.Quantity;
import org.hearsay.statement.Statement;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/** Reads figures with what they count: "at least six people were killed", "nearly 50 other countries". */
final class FigureReader {

    /** Stems of what makes a figure one of the dead. */
    static final Set<String> DEATH = Set.of("kill", "dead", "died", "death", "die");
    /** Stems of what makes it one of the wounded. */
    static final Set<String> HURT = Set.of("wound", "injur", "hurt", "hospitalis", "hospitaliz");

    private static final Pattern CORRECTION =
            Pattern.compile("\\b(corrections?|corrected|earlier version|clarification)\\b");
    private static final Pattern RISE =
            Pattern.compile("\\b(ris(es|en|ing)|rose|climb(s|ed)|grown|grew|increased)\\b[^.]*\\bfrom\\b[^.]*\\bto\\b");

    /** The words between a number and what it counts. */
    private static final int REACH = 4;

    /** Words without content that may stand between a number and what it counts. */
    private static final Set<String> WITHIN =
            Set.of("of", "the", "other", "more", "such", "these", "those", "its", "their", "own");

    private final StoryPages story;

    FigureReader(StoryPages story) {
        this.story = story;
    }

    /** The figures in {@code span} before a noun that {@code counted} accepts by its stem. */
    List<Figure> counted(int page, Span span, Predicate<String> counted) {
        List<Figure> figures = new ArrayList<>();
        List<Word> words = Words.in(story.text(page), span);
        for (int i = 0; i < words.size(); i++) {
            Word number = words.get(i);
            if (number.value() == null || timed(page, number) || describes(page, words, i)) {
                continue;
            }
            for (int j = i + 1;
                    j <= Math.min(words.size() - 1, i + REACH) && joined(page, words.get(j - 1), words.get(j));
                    j++) {
                if (!Words.content(words.get(j))
                        && !WITHIN.contains(words.get(j).form())) {
                    break;
                }
                if (counted.test(words.get(j).stem())) {
                    int last = j;
                    while (last + 1 < words.size()
                            && counted.test(words.get(last + 1).stem())
                            && joined(page, words.get(last), words.get(last + 1))) {
                        last++;
                    }
                    figures.add(figure(page, words, i, words.get(last).span().end(), Figure.Change.NONE));
                    break;
                }
            }
        }
        return figures;
    }

    /** The number of dead, or of wounded, that a sentence gives; null when it gives none. */
    @Nullable
    Figure harmed(int page, Span sentence, Set<String> harm) {
        String text = story.text(page);
        String lower = sentence.in(text).toLowerCase(Locale.ROOT);
        List<Word> words = Words.in(text, sentence);
        if (words.stream().noneMatch(w -> harm.contains(w.stem()))) {
            return null;
        }
        boolean corrected = CORRECTION.matcher(lower).find();
        boolean risen = RISE.matcher(lower).find();
        Figure found = null;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).value() == null || timed(page, words.get(i))) {
                continue;
            }
            String before = i == 0 ? "" : words.get(i - 1).form();
            int end = words.get(i).span().end();
            if (corrected) {
                if (before.equals("is")
                        || before.equals("was")
                                && i > 1
                                && words.get(i - 2).form().equals("it")) {
                    found = figure(page, words, i, end, Figure.Change.CORRECTION);
                }
            } else if (risen) {
                if (before.equals("to")) {
                    found = figure(page, words, i, end, Figure.Change.RISE);
                }
            } else if (found == null && near(page, words, i, harm)) {
                found = figure(page, words, i, end, Figure.Change.NONE);
            }
        }
        return found;
    }

    /** The stem of the noun right after a figure of people who are harmed; empty when none stands there. */
    String noun(Figure figure) {
        Span sentence = story.sentence(figure.page(), figure.span().start());
        List<Word> words =
                Words.in(story.text(figure.page()), new Span(figure.span().start(), sentence.end()));
        if (words.size() < 2) {
            return "";
        }
        Word next = words.get(1);
        boolean noun = joined(figure.page(), words.get(0), next)
                && Words.content(next)
                && !next.capital()
                && !DEATH.contains(next.stem())
                && !HURT.contains(next.stem());
        return noun ? next.stem() : "";
    }

    private boolean near(int page, List<Word> words, int number, Set<String> harm) {
        for (int j = number + 1;
                j <= Math.min(words.size() - 1, number + REACH + 1) && joined(page, words.get(j - 1), words.get(j));
                j++) {
            String stem = words.get(j).stem();
            if (harm.contains(stem)) {
                return true;
            }
            if (HURT.contains(stem) || DEATH.contains(stem) || words.get(j).value() != null) {
                return false;
            }
        }
        return number > 0 && harm.contains(words.get(number - 1).stem());
    }

    /** Whether a number is part of an adjective, "12-storey", and counts nothing. */
    private boolean describes(int page, List<Word> words, int number) {
        int end = words.get(number).span().end();
        return number + 1 < words.size()
                && words.get(number + 1).span().start() == end + 1
                && story.text(page).charAt(end) == '-'
                && !words.get(number + 1).number();
    }

    /** Whether nothing but blanks and hyphens stands between two words. */
    private boolean joined(int page, Word a, Word b) {
        String between = story.text(page).substring(a.span().end(), b.span().start());
        return between.isBlank() || between.equals("-");
    }

    private boolean timed(int page, Word number) {
        return story.page(page).times().stream().map(TimeExpression::span).anyMatch(t -> t.overlaps(number.span()));
    }

    private Figure figure(int page, List<Word> words, int at, int end, Figure.Change change) {
        Double value = words.get(at).value();
        int from = Math.max(0, at - 3);
        List<String> before = words.subList(from, at).stream().map(Word::form).toList();
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        String lead = String.join(" ", before);
        boolean least = lead.endsWith("at least")
                || lead.endsWith("no fewer than")
                || lead.endsWith("no less than")
                || lead.endsWith("more than")
                || lead.endsWith("more than a")
                || last.equals("over");
        boolean most = last.equals("nearly")
                || last.equals("almost")
                || lead.endsWith("up to")
                || lead.endsWith("fewer than") && !least
                || lead.endsWith("less than") && !least;
        boolean about = last.equals("about")
                || last.equals("some")
                || last.equals("around")
                || last.equals("roughly")
                || last.equals("nearly")
                || last.equals("almost")
                || lead.endsWith("about a")
                || last.equals("approximately");
        return figure(
                page,
                new Span(words.get(at).span().start(), end),
                words.get(at).span(),
                new Quantity(most ? null : value, least ? null : value, null, about),
                change);
    }

    /** A figure as an event has it. */
    Figure figure(int page, Span span, Quantity quantity) {
        return figure(page, span, span, quantity, Figure.Change.NONE);
    }

    private Figure figure(int page, Span span, Span number, Quantity quantity, Figure.Change change) {
        List<String> holders = story.page(page).statements().stream()
                .filter(s -> s.holds(number))
                .map(Statement::id)
                .toList();
        return new Figure(page, span, quantity, change, story.origins(holders));
    }
}
