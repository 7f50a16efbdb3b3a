package org.hearsay.claim;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.entity.Entity;
import org.hearsay.event.Event;
import org.hearsay.event.Polarity;
import org.hearsay.event.Role;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Says a claim in plain words: from the slots of its fullest event, or in the words of its first statement. */
final class ClaimText {

    private static final int LONGEST = 160;

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*\\b");

    private ClaimText() {}

    static String of(Draft draft, StoryPages story) {
        Proposition fullest = draft.propositions.stream()
                .reduce((a, b) -> b.event().roles().size() > a.event().roles().size() ? b : a)
                .orElse(null);
        if (fullest != null) {
            List<String> items = draft.propositions.stream()
                    .map(p -> Proposition.words(story, p.page(), p.event(), Role.Kind.ITEM))
                    .filter(Objects::nonNull)
                    .toList();
            return said(fullest, items, story);
        }
        Draft.Said first = !draft.supports.isEmpty()
                ? draft.supports.get(0)
                : !draft.denies.isEmpty() ? draft.denies.get(0) : draft.silent.get(0);
        Statement statement = first.statement();
        return cut(plain(statement.mainContent().in(story.text(first.page()))));
    }

    private static String said(Proposition proposition, List<String> items, StoryPages story) {
        Event event = proposition.event();
        int page = proposition.page();
        String actor = name(story, page, event, Role.Kind.ACTOR);
        String target = name(story, page, event, Role.Kind.TARGET);
        String item = Proposition.words(story, page, event, Role.Kind.ITEM);
        String place = name(story, page, event, Role.Kind.PLACE);
        String hurt = Proposition.words(story, page, event, Role.Kind.CASUALTIES);
        String law = Proposition.words(story, page, event, Role.Kind.INSTRUMENT);
        List<String> slots = Stream.of(actor, target, item, hurt, law)
                .filter(Objects::nonNull)
                .toList();
        if (slots.isEmpty() || slots.size() == 1 && slots.get(0).equals(actor)) {
            Span sentence = story.sentence(page, event.trigger().start());
            return cut(plain(sentence.in(story.text(page))));
        }
        StringBuilder text =
                new StringBuilder(event.type().toLowerCase(Locale.ROOT).replace('_', ' ') + ": ");
        if (proposition.ahead()) {
            text.append("planned or possible: ");
        }
        if (event.polarity() == Polarity.NEGATIVE) {
            text.append("not: ");
        }
        boolean done = item != null || target != null;
        String who = actor == null && done ? "someone" : actor;
        text.append(Stream.of(who, item == null ? null : figures(item, items), hurt, law == null ? null : "of " + law)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
        if (target != null) {
            text.append(" → ").append(target);
        }
        if (place != null) {
            text.append(" (").append(place).append(')');
        }
        return cut(text.toString());
    }

    /** The words for the goods with every figure that pages give for them: "40 / 60 guided rockets". */
    private static String figures(String item, List<String> items) {
        String figures = items.stream()
                .map(FIGURE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .distinct()
                .collect(Collectors.joining(" / "));
        return FIGURE.matcher(item).replaceFirst(Matcher.quoteReplacement(figures));
    }

    private static @Nullable String name(StoryPages story, int page, Event event, Role.Kind kind) {
        Role role = event.roles(kind).stream().findFirst().orElse(null);
        if (role == null) {
            return null;
        }
        Entity entity = role.entity() == null ? null : story.known(role.entity());
        return entity == null ? plain(role.span().in(story.text(page))) : entity.name();
    }

    static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int at = text.lastIndexOf(' ', LONGEST - 2);
        return text.substring(0, at > 0 ? at : LONGEST - 2) + " …";
    }
}
