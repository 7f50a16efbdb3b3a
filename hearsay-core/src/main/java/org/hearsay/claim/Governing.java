package org.hearsay.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.event.Event;
import org.hearsay.event.Role;
import org.hearsay.text.Span;

/**
 * Tells which event of its sentence a figure belongs to: one that has it in a role, else the one whose word stands nearest
 * with the fewest breaks between clauses. In "delivered 40 rockets, a day after rockets struck a depot" forty were delivered.
 */
final class Governing {

    /** Characters that a break between clauses counts for. */
    private static final int BREAK = 1000;

    private static final Pattern CLAUSE =
            Pattern.compile("[,;:—]|\\b(?:after|before|when|while|as|that|which|who|because|but|where|since|until)\\b");

    private final StoryPages story;

    Governing(StoryPages story) {
        this.story = story;
    }

    /** The ids of the events that a figure may belong to; empty where its sentence tells of none. */
    Set<String> of(Figure figure) {
        Span sentence = story.sentence(figure.page(), figure.span().start());
        String text = story.text(figure.page());
        Set<String> nearest = new TreeSet<>();
        Set<String> holding = new TreeSet<>();
        int least = Integer.MAX_VALUE;
        for (Event event : story.page(figure.page()).events()) {
            if (Drafting.SPEECH.contains(event.type()) && !event.type().startsWith("JOINT")) {
                continue;
            }
            for (Event.Told told : event.mentions()) {
                if (!sentence.overlaps(told.trigger())) {
                    continue;
                }
                int cost = cost(text, told.trigger(), figure.span());
                if (cost < least) {
                    nearest.clear();
                    least = cost;
                }
                if (cost == least) {
                    nearest.add(event.id());
                }
            }
            if (has(event, figure.span())) {
                holding.add(event.id());
            }
        }
        return holding.isEmpty() ? nearest : holding;
    }

    private static boolean has(Event event, Span figure) {
        return List.of(Role.Kind.ITEM, Role.Kind.QUANTITY, Role.Kind.CASUALTIES).stream()
                .flatMap(kind -> event.roles(kind).stream())
                .anyMatch(r -> r.span().overlaps(figure));
    }

    private static int cost(String text, Span trigger, Span figure) {
        int from = Math.min(trigger.end(), figure.end());
        int to = Math.max(trigger.start(), figure.start());
        if (from >= to) {
            return 0;
        }
        long breaks = CLAUSE.matcher(text.substring(from, to)).results().count();
        return (int) breaks * BREAK + to - from;
    }
}
