package org.hearsay.claim;

import java.util.Locale;
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

    private ClaimText() {}

    static String of(Draft draft, StoryPages story) {
        Proposition fullest = draft.propositions.stream()
                .reduce((a, b) -> b.event().roles().size() > a.event().roles().size() ? b : a)
                .orElse(null);
        if (fullest != null) {
            return said(fullest, story);
        }
        Draft.Said first = !draft.supports.isEmpty()
                ? draft.supports.get(0)
                : !draft.denies.isEmpty() ? draft.denies.get(0) : draft.silent.get(0);
        Statement statement = first.statement();
        return cut(plain(statement.mainContent().in(story.text(first.page()))));
    }

    private static String said(Proposition proposition, StoryPages story) {
        Event event = proposition.event();
        int page = proposition.page();
        String actor = name(story, page, event, Role.Kind.ACTOR);
        String target = name(story, page, event, Role.Kind.TARGET);
        String item = Proposition.words(story, page, event, Role.Kind.ITEM);
        String place = name(story, page, event, Role.Kind.PLACE);
        boolean slots = (actor == null ? 0 : 1) + (target == null ? 0 : 1) + (item == null ? 0 : 1) >= 2;
        if (!slots) {
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
        text.append(actor == null ? "someone" : actor);
        if (item != null) {
            text.append(", ").append(item);
        }
        if (target != null) {
            text.append(" → ").append(target);
        }
        if (place != null) {
            text.append(" (").append(place).append(')');
        }
        return cut(text.toString());
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
