package org.hearsay.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.claim.Conflict;
import org.hearsay.event.Event;
import org.hearsay.event.Evidence;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Words;
import org.hearsay.text.Label;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a position stands in its passage: the figure, the day, the name, the word of saying or the words of an
 * event that the conflict is about. A side of a conflict holds the value as it was compared and the passage, so the place is
 * found among what was read on the page; nothing is marked where the passage does not hold it.
 */
final class ValuePlace {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("-?\\d{4,}-\\d{2}-\\d{2}");
    private static final Pattern STANCE = Pattern.compile("\\(([a-z-]+)\\)$");

    /** A passage is shown with the word of saying beside it when that does not make it longer than this. */
    private static final int WIDEST = Conflict.PASSAGE + 200;

    private final Conflict.Type type;
    private final String value;
    private final ArticleFindings page;

    /**
     * @param type what differs
     * @param side a position
     * @param page what was found on its page
     */
    ValuePlace(Conflict.Type type, Conflict.Side side, ArticleFindings page) {
        this.type = type;
        this.value = side.value();
        this.page = page;
    }

    /** The passage as it is shown: with the source and the word of saying where the conflict is about that and they stand near. */
    Span shown(Span passage) {
        if (stance() == null) {
            return passage;
        }
        Span shown = passage;
        for (Statement statement : answers(passage)) {
            shown = widened(widened(shown, statement.cue()), statement.source());
        }
        return shown;
    }

    private static Span widened(Span passage, @Nullable Span by) {
        if (by == null) {
            return passage;
        }
        Span both = new Span(Math.min(passage.start(), by.start()), Math.max(passage.end(), by.end()));
        return both.length() <= WIDEST ? both : passage;
    }

    /** The words within {@code passage} that give the value, in order; none when they do not stand there. */
    List<Span> in(Span passage) {
        List<Span> found = switch (type) {
            case NUMBER -> figures(passage);
            case DATE -> days(passage);
            case STANCE, HEADLINE_VS_BODY ->
                answers(passage).stream()
                        .flatMap(s -> Stream.ofNullable(s.cue()))
                        .toList();
            case MODALITY -> told(passage);
            case EVIDENCE ->
                page.evidence().stream()
                        .filter(e -> value.startsWith(Label.of(e.type())))
                        .map(Evidence::span)
                        .toList();
            case ACTOR -> roles(Set.of(Role.Kind.ACTOR));
            case TARGET -> roles(Set.of(Role.Kind.TARGET));
            case LEGAL_SCOPE -> roles(Set.of(Role.Kind.INSTRUMENT));
            case ITEM -> roles(Set.of(Role.Kind.ITEM));
            case PLACE -> roles(Set.of(Role.Kind.PLACE));
        };
        return found.stream()
                .filter(s -> passage.contains(s) && !s.isEmpty() && s.length() < passage.length())
                .sorted()
                .distinct()
                .toList();
    }

    private List<Span> figures(Span passage) {
        Set<Double> wanted = new TreeSet<>();
        Matcher numbers = NUMBER.matcher(value);
        while (numbers.find()) {
            wanted.add(Double.valueOf(numbers.group()));
        }
        return Words.in(page.article().text().text(), passage).stream()
                .filter(w -> w.value() != null && wanted.contains(w.value()))
                .map(w -> w.span())
                .filter(s -> page.times().stream().noneMatch(t -> t.span().overlaps(s)))
                .toList();
    }

    private List<Span> days(Span passage) {
        Set<LocalDate> wanted = new TreeSet<>();
        Matcher days = DAY.matcher(value);
        while (days.find()) {
            wanted.add(LocalDate.parse(days.group()));
        }
        return page.times().stream()
                .filter(t -> passage.contains(t.span()) && falls(t.when(), wanted))
                .map(TimeExpression::span)
                .toList();
    }

    private static boolean falls(@Nullable TimeSpan when, Set<LocalDate> wanted) {
        LocalDate first = when == null ? null : when.firstDay();
        LocalDate last = when == null ? null : when.lastDay();
        return first != null && wanted.contains(first) && (last == null || wanted.contains(last));
    }

    /** The stance by which a side stands where it does; null when it is not about that. */
    private @Nullable String stance() {
        boolean about = type == Conflict.Type.STANCE || type == Conflict.Type.HEADLINE_VS_BODY;
        Matcher matcher = STANCE.matcher(value);
        return about && matcher.find() ? matcher.group(1) : null;
    }

    /** The statements whose stance the side is about. */
    private List<Statement> answers(Span passage) {
        String stance = stance();
        return page.statements().stream()
                .filter(s -> Label.of(s.stance()).equals(stance))
                .filter(s -> s.content().stream().anyMatch(passage::overlaps))
                .toList();
    }

    /** The words of events that are told so, or of saying where somebody's word is meant. */
    private List<Span> told(Span passage) {
        List<Span> found = new ArrayList<>();
        String wanted = value.split(" ", 2)[0];
        for (Event event : page.events()) {
            for (Event.Told told : event.mentions()) {
                if (Label.of(told.modality()).equals(wanted) && passage.contains(told.trigger())) {
                    found.add(told.trigger());
                    page.statements().stream()
                            .filter(s -> wanted.equals("attributed") && s.holds(told.trigger()))
                            .flatMap(s -> Stream.ofNullable(s.cue()))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private List<Span> roles(Set<Role.Kind> kinds) {
        String named = plain(value);
        return page.events().stream()
                .flatMap(e -> e.roles().stream())
                .filter(r -> kinds.contains(r.kind()))
                .map(Role::span)
                .filter(s -> named.contains(plain(page.article().words(s))))
                .toList();
    }

    private static String plain(String words) {
        return Wording.clean(words).toLowerCase(Locale.ROOT);
    }
}
