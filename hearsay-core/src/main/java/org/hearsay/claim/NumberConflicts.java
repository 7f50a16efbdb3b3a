package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearsay.event.Quantity;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Different figures for what is counted in one claim. Figures are compared as bounds: "at least six" leaves
 * room for nine. A later page that tells of a rise or corrects itself replaces the earlier figure. For every
 * two different figures the first page of each origin is shown; a copy is a side only when it altered the
 * figure.
 */
final class NumberConflicts {

    private static final Pattern RISE = Pattern.compile(
            "\\b(ris(es|en|ing)|rose|climb(s|ed)|grow(s|n)|grew|increased?|updated?|now stands|death toll)\\b");
    private static final Pattern CORRECTION =
            Pattern.compile("\\b(corrections?|corrected|earlier version|clarification|revised)\\b");
    private static final Pattern WOUNDED = Pattern.compile("\\b(wound|injur|hurt|hospitali)");
    private static final double ROUNDED = 0.1;

    private final StoryPages story;
    private final List<Draft> drafts;
    private final Function<Draft, String> claimOf;

    NumberConflicts(StoryPages story, List<Draft> drafts, Function<Draft, String> claimOf) {
        this.story = story;
        this.drafts = drafts;
        this.claimOf = claimOf;
    }

    private record Figure(int page, Span span, Quantity quantity, List<String> origins) {
        String value() {
            Double low = quantity.low();
            Double high = quantity.high();
            String figure = low != null && low.equals(high)
                    ? number(low)
                    : (low == null
                            ? "up to " + number(high)
                            : high == null ? "at least " + number(low) : number(low) + "-" + number(high));
            return quantity.approximate() && low != null && low.equals(high) ? "about " + figure : figure;
        }

        private static String number(@Nullable Double value) {
            if (value == null) {
                return "?";
            }
            return value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
        }
    }

    List<Conflict> find() {
        List<Conflict> found = new ArrayList<>();
        for (Draft draft : drafts) {
            Map<String, List<Figure>> slots = new TreeMap<>();
            for (Proposition proposition : draft.propositions) {
                for (Role role : proposition.event().roles()) {
                    Quantity quantity = role.quantity();
                    if (quantity != null && (quantity.low() != null || quantity.high() != null)) {
                        String slot = slot(proposition, role, quantity);
                        slots.computeIfAbsent(slot, k -> new ArrayList<>())
                                .add(new Figure(proposition.page(), role.span(), quantity, origins(proposition)));
                    }
                }
            }
            slots.forEach((slot, figures) -> compare(draft, slot, figures, found));
        }
        return found;
    }

    private List<String> origins(Proposition proposition) {
        return story.origins(story.holders(proposition.page(), proposition.event()).stream()
                .map(Statement::id)
                .toList());
    }

    private String slot(Proposition proposition, Role role, Quantity quantity) {
        if (role.kind() == Role.Kind.CASUALTIES) {
            String text = story.text(proposition.page());
            int end = Math.min(text.length(), role.span().end() + 25);
            String after = new Span(role.span().start(), end).in(text).toLowerCase(Locale.ROOT);
            String own = role.span().in(text).toLowerCase(Locale.ROOT);
            boolean wounded = WOUNDED.matcher(own).find()
                    || WOUNDED.matcher(after).find() && !after.contains("killed") && !after.contains("dead");
            return wounded ? "wounded" : "killed";
        }
        String unit = quantity.unit();
        if (unit == null || unit.isBlank()) {
            return "number";
        }
        Set<String> stems = Words.content(unit, new Span(0, unit.length())).keySet();
        return stems.isEmpty() ? unit.toLowerCase(Locale.ROOT) : String.join(" ", stems);
    }

    private void compare(Draft draft, String slot, List<Figure> figures, List<Conflict> found) {
        Map<String, List<Figure>> byValue = new TreeMap<>();
        for (Figure figure : figures) {
            List<Figure> same = byValue.computeIfAbsent(figure.value(), k -> new ArrayList<>());
            boolean copied =
                    same.stream().anyMatch(f -> f.page() == figure.page() || story.copies(f.page(), figure.page()));
            if (!copied) {
                same.add(figure);
            }
        }
        List<String> values = List.copyOf(byValue.keySet());
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                conflict(draft, slot, byValue.get(values.get(i)), byValue.get(values.get(j)), found);
            }
        }
    }

    private void conflict(Draft draft, String slot, List<Figure> a, List<Figure> b, List<Conflict> found) {
        Set<Integer> pages = new TreeSet<>();
        a.forEach(f -> pages.add(f.page()));
        b.forEach(f -> pages.add(f.page()));
        Conflict.Relation relation = relation(a, b);
        if (pages.size() < 2 && relation != Conflict.Relation.SUPERSEDED) {
            return;
        }
        List<Figure> both = new ArrayList<>(a);
        both.addAll(b);
        both.sort((x, y) -> Integer.compare(x.page(), y.page()));
        List<Conflict.Side> sides = both.stream().map(this::side).toList();
        String claim = claimOf.apply(draft);
        found.add(new Conflict(
                "cf-number-" + claim.replaceFirst("^cl-", "") + "-" + slot.replace(' ', '-') + "-"
                        + (a.get(0).value() + "-" + b.get(0).value()).replace(' ', '-'),
                claim,
                Conflict.Type.NUMBER,
                slot,
                sides,
                relation,
                why(relation, a.get(0).value(), b.get(0).value())));
    }

    private static String why(Conflict.Relation relation, String a, String b) {
        return switch (relation) {
            case SUPERSEDED -> a + " and " + b + ": the later figure replaces the earlier";
            case ROUNDING -> a + " and " + b + " are one figure, rounded";
            case COMPATIBLE -> a + " and " + b + " can both hold";
            default -> a + " and " + b + " are given for the same thing";
        };
    }

    private Conflict.Side side(Figure figure) {
        Span sentence = story.sentence(figure.page(), figure.span().start());
        return new Conflict.Side(
                story.page(figure.page()).key(),
                figure.value(),
                List.of(story.passage(figure.page(), figure.span(), sentence)),
                figure.origins());
    }

    private Conflict.Relation relation(List<Figure> a, List<Figure> b) {
        if (replaces(a, b) || replaces(b, a)) {
            return Conflict.Relation.SUPERSEDED;
        }
        Quantity first = a.get(0).quantity();
        Quantity second = b.get(0).quantity();
        if (overlap(first, second)) {
            return Conflict.Relation.COMPATIBLE;
        }
        if (first.approximate() || second.approximate()) {
            double x = middle(first);
            double y = middle(second);
            return Math.abs(x - y) <= ROUNDED * Math.max(x, y)
                    ? Conflict.Relation.ROUNDING
                    : Conflict.Relation.CONTRADICTION;
        }
        return Conflict.Relation.CONTRADICTION;
    }

    private static boolean overlap(Quantity a, Quantity b) {
        double low = Math.max(bound(a.low(), 0), bound(b.low(), 0));
        double high = Math.min(bound(a.high(), Double.MAX_VALUE), bound(b.high(), Double.MAX_VALUE));
        return low <= high;
    }

    private static double bound(@Nullable Double value, double open) {
        return value == null ? open : value;
    }

    private static double middle(Quantity q) {
        Double low = q.low();
        Double high = q.high();
        return low == null ? bound(high, 0) : high == null ? low : (low + high) / 2;
    }

    /** Whether some page of {@code later} says itself that the figure has grown or was wrong before. */
    private boolean replaces(List<Figure> later, List<Figure> earlier) {
        int first = earlier.stream().mapToInt(Figure::page).min().orElse(0);
        for (Figure figure : later) {
            if (figure.page() < first) {
                continue;
            }
            Span sentence = story.sentence(figure.page(), figure.span().start());
            String words = sentence.in(story.text(figure.page())).toLowerCase(Locale.ROOT);
            boolean grows = RISE.matcher(words).find()
                    && middle(figure.quantity()) > middle(earlier.get(0).quantity());
            if (grows || CORRECTION.matcher(words).find()) {
                return true;
            }
        }
        return false;
    }
}
