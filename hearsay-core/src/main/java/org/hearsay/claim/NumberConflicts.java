package org.hearsay.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearsay.event.Quantity;
import org.hearsay.event.Role;
import org.hearsay.pack.DomainPack;
import org.hearsay.story.Moments;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Different figures for one slot: the items of a transfer, the parties to a joint statement, what an act is told to have
 * taken or held, the dead, the wounded.
 * Figures are compared as bounds: "at least six" leaves room for nine. A page that tells of a rise or
 * corrects a figure replaces the one before. For every two figures the pages are shown that give them; a
 * copy is a side only when it altered the figure.
 */
final class NumberConflicts {

    private static final Set<String> STATES = Set.of("stat", "countr", "governm", "nation", "government", "state");

    /** Stems of what may be counted of all who are harmed; the empty one when it is not said. */
    private static final Set<String> ANYONE = Set.of("", "peopl", "person", "victim", "dead", "other", "live");

    /** Tolls of pages further apart are not compared, in days. */
    private static final int WINDOW = 14;

    private static final double ROUNDED = 0.1;

    private final StoryPages story;
    private final List<Draft> drafts;
    private final Function<Draft, String> claimOf;
    private final DomainPack pack;
    private final FigureReader reader;
    private final Governing governing;

    NumberConflicts(StoryPages story, List<Draft> drafts, Function<Draft, String> claimOf, DomainPack pack) {
        this.story = story;
        this.drafts = drafts;
        this.claimOf = claimOf;
        this.pack = pack;
        this.reader = new FigureReader(story);
        this.governing = new Governing(story);
    }

    List<Conflict> find() {
        List<Conflict> found = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.type.startsWith("JOINT")) {
                compare(claimOf.apply(draft), "states", counted(draft, STATES::contains), found);
            } else {
                Set<String> nouns = new TreeSet<>();
                draft.propositions.forEach(p -> p.items().forEach(c -> nouns.addAll(nouns(c))));
                if (!nouns.isEmpty()) {
                    compare(claimOf.apply(draft), "items", counted(draft, nouns::contains), found);
                }
                amounts(draft, nouns).forEach((unit, figures) -> compare(claimOf.apply(draft), unit, figures, found));
            }
        }
        people("killed", FigureReader.DEATH, found);
        people("wounded", FigureReader.HURT, found);
        return found;
    }

    private Set<String> nouns(String itemClass) {
        Set<String> stems = new TreeSet<>();
        for (String noun : pack.itemClasses().getOrDefault(itemClass, List.of())) {
            Words.in(noun, new Span(0, noun.length())).forEach(w -> stems.add(w.stem()));
        }
        return stems;
    }

    /** Figures in the sentences of the claim's events and in what is said for it, where they belong to one of its events. */
    private List<Figure> counted(Draft draft, Predicate<String> noun) {
        Set<String> own = new TreeSet<>();
        draft.propositions.forEach(p -> own.add(p.event().id()));
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Proposition p : draft.propositions) {
            Span sentence = story.sentence(p.page(), p.event().trigger().start());
            reader.counted(p.page(), sentence, noun).stream()
                    .filter(f -> governing.of(f).contains(p.event().id()))
                    .forEach(f -> figures.putIfAbsent(place(f), f));
        }
        for (Draft.Said said : draft.supports) {
            for (Span content : said.statement().content()) {
                reader.counted(said.page(), content, noun).stream()
                        .filter(f -> governing.of(f).isEmpty()
                                || governing.of(f).stream().anyMatch(own::contains))
                        .forEach(f -> figures.putIfAbsent(place(f), f));
            }
        }
        Map<Integer, Figure> first = new TreeMap<>();
        figures.values().forEach(f -> first.putIfAbsent(f.page(), f));
        return List.copyOf(first.values());
    }

    /** What pages give as the amounts of one act, by what is counted; the first of each page. */
    private Map<String, List<Figure>> amounts(Draft draft, Set<String> items) {
        Map<String, Map<Integer, Figure>> byUnit = new TreeMap<>();
        for (Proposition p : draft.propositions) {
            for (Role role : p.event().roles(Role.Kind.QUANTITY)) {
                Quantity quantity = role.quantity();
                String unit = quantity == null ? null : quantity.unit();
                if (quantity != null && unit != null && !items.contains(stem(unit))) {
                    byUnit.computeIfAbsent(unit, k -> new TreeMap<>())
                            .putIfAbsent(p.page(), reader.figure(p.page(), role.span(), quantity));
                }
            }
        }
        Map<String, List<Figure>> amounts = new TreeMap<>();
        byUnit.forEach((unit, figures) -> amounts.put(unit, List.copyOf(figures.values())));
        return amounts;
    }

    private static String stem(String noun) {
        return Words.in(noun, new Span(0, noun.length())).stream()
                .reduce((first, last) -> last)
                .map(Word::stem)
                .orElse(noun);
    }

    private static String place(Figure figure) {
        return figure.page() + ":" + figure.span().start();
    }

    private void people(String slot, Set<String> harm, List<Conflict> found) {
        List<Figure> figures = new ArrayList<>();
        for (int page = 0; page < story.pages().size(); page++) {
            Figure best = null;
            for (Span sentence : sentences(page)) {
                Figure figure = past(page, sentence) ? null : reader.harmed(page, sentence, harm);
                boolean better = figure != null
                        && (best == null
                                || best.change() == Figure.Change.NONE && figure.change() != Figure.Change.NONE);
                best = better ? figure : best;
            }
            if (best != null) {
                figures.add(best);
            }
        }
        compare(null, slot, figures, found);
    }

    /** Whether a sentence recalls something of another time than the page's. */
    private boolean past(int page, Span sentence) {
        TimeSpan published = org.hearsay.story.CanonicalOrder.published(story.page(page));
        return story.page(page).times().stream()
                .filter(t -> sentence.contains(t.span()) && t.type() == TimeExpression.Type.DATE)
                .map(TimeExpression::when)
                .anyMatch(when -> when != null && Moments.daysApart(when, published) > WINDOW);
    }

    /** Whether two sentences that both name someone or somewhere name nobody and nowhere alike. */
    private boolean elsewhere(Figure a, Figure b) {
        Set<String> first = names(a);
        Set<String> second = names(b);
        return !first.isEmpty() && !second.isEmpty() && first.stream().noneMatch(second::contains);
    }

    /** Whether one counts people, the other some among them: two women, and the two hundred dead of a war. */
    private boolean othersAreCounted(Figure a, Figure b) {
        String first = reader.noun(a);
        String second = reader.noun(b);
        return !first.equals(second) && !(ANYONE.contains(first) && ANYONE.contains(second));
    }

    private Set<String> names(Figure figure) {
        Set<String> names = new TreeSet<>();
        Span sentence = story.sentence(figure.page(), figure.span().start());
        List<Word> words = Words.in(story.text(figure.page()), sentence);
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean day = story.page(figure.page()).times().stream()
                    .anyMatch(t -> t.span().overlaps(word.span()));
            if (word.capital() && Words.content(word) && !day) {
                names.add(word.stem());
            }
        }
        return names;
    }

    private List<Span> sentences(int page) {
        List<Span> sentences = new ArrayList<>();
        story.page(page).article().body().forEach(block -> {
            int at = block.span().start();
            while (at < block.span().end()) {
                Span sentence = story.sentence(page, at);
                sentences.add(sentence);
                at = Math.max(sentence.end(), at) + 1;
            }
        });
        return sentences;
    }

    private void compare(@Nullable String claim, String slot, List<Figure> figures, List<Conflict> found) {
        Map<String, List<Figure>> byValue = new TreeMap<>();
        for (Figure figure : figures) {
            List<Figure> same = byValue.computeIfAbsent(figure.change() + figure.value(), k -> new ArrayList<>());
            if (same.stream().noneMatch(f -> story.copies(f.page(), figure.page()))) {
                same.add(figure);
            }
        }
        List<List<Figure>> values = List.copyOf(byValue.values());
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                pair(claim, slot, values.get(i), values.get(j), found);
            }
        }
    }

    private void pair(@Nullable String claim, String slot, List<Figure> a, List<Figure> b, List<Conflict> found) {
        Figure first = a.get(0);
        Figure second = b.get(0);
        Conflict.Relation relation = relation(first, second);
        if (relation == Conflict.Relation.CONTRADICTION && (all(first, second) || all(second, first))) {
            relation = Conflict.Relation.DIFFERENT_SCOPE;
        }
        boolean near = a.stream().anyMatch(x -> b.stream().anyMatch(y -> near(x, y)));
        boolean others = claim == null
                && a.stream().allMatch(x -> b.stream().allMatch(y -> elsewhere(x, y) || othersAreCounted(x, y)));
        if (relation == null || !near || others) {
            return;
        }
        List<Figure> both = new ArrayList<>(a);
        both.addAll(b);
        both.sort((x, y) -> Integer.compare(x.page(), y.page()));
        found.add(new Conflict(
                "cf-number-" + slot + "-" + story.page(first.page()).key() + "-"
                        + first.span().start() + "-" + story.page(second.page()).key() + "-"
                        + second.span().start(),
                claim,
                Conflict.Type.NUMBER,
                slot,
                both.stream().map(this::side).toList(),
                relation,
                why(relation, first.value(), second.value())));
    }

    /** Whether one counts all and the other only those of a kind: "23 missiles" and "three long-range missiles". */
    private boolean all(Figure a, Figure b) {
        Set<String> whole = words(a);
        Set<String> part = words(b);
        return a.middle() > b.middle() && part.size() > whole.size() && !whole.isEmpty() && part.containsAll(whole);
    }

    /** The stems of what is counted, with the words that tell of which kind it is. */
    private Set<String> words(Figure figure) {
        Set<String> stems = new TreeSet<>();
        Words.in(story.text(figure.page()), figure.span()).stream()
                .filter(w -> !w.number() && Words.content(w))
                .forEach(w -> stems.add(w.stem()));
        return stems;
    }

    private boolean near(Figure a, Figure b) {
        return Moments.daysApart(
                        org.hearsay.story.CanonicalOrder.published(story.page(a.page())),
                        org.hearsay.story.CanonicalOrder.published(story.page(b.page())))
                <= WINDOW;
    }

    /** Null when the two need not be shown against each other. */
    private static Conflict.@Nullable Relation relation(Figure a, Figure b) {
        boolean same = a.value().equals(b.value());
        if (a.change() != Figure.Change.NONE || b.change() != Figure.Change.NONE) {
            if (same || a.change() != Figure.Change.NONE && b.change() != Figure.Change.NONE) {
                return null;
            }
            boolean first = a.change() != Figure.Change.NONE;
            Figure later = first ? a : b;
            Figure earlier = first ? b : a;
            boolean replaces = later.page() >= earlier.page()
                    && (later.change() == Figure.Change.CORRECTION || later.middle() > earlier.middle());
            return replaces ? Conflict.Relation.SUPERSEDED : null;
        }
        if (same) {
            return null;
        }
        if (a.compatible(b)) {
            return Conflict.Relation.COMPATIBLE;
        }
        boolean about = a.quantity().approximate() || b.quantity().approximate();
        boolean close = Math.abs(a.middle() - b.middle()) <= ROUNDED * Math.max(a.middle(), b.middle());
        return about && close ? Conflict.Relation.ROUNDING : Conflict.Relation.CONTRADICTION;
    }

    private static String why(Conflict.Relation relation, String a, String b) {
        return switch (relation) {
            case SUPERSEDED -> a + " and " + b + ": the later page says that the figure before no longer holds";
            case ROUNDING -> a + " and " + b + " are one figure, rounded";
            case DIFFERENT_SCOPE -> a + " and " + b + ": one may count all, the other those of a kind";
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
}
