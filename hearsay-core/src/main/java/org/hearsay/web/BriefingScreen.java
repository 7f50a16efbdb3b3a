package org.hearsay.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.run.RulingClock;
import org.hearsay.story.Story;

/**
 * Choosing what goes into a briefing, and what it looks like then.
 *
 * @param choices claims and conflicts of the story
 * @param briefing of those picked
 * @param excerpt the longest excerpt, in characters
 * @param address of this choice, without the screen's path
 */
public record BriefingScreen(List<Choice> choices, Briefing briefing, int excerpt, String address) {

    private static final int CHOICES = 60;
    private static final int EXCERPT = 200;
    private static final int LONGEST = 600;

    /** A claim or conflict that may be picked; {@code place} is its place in the order. */
    public record Choice(String id, String kind, String text, String standing, boolean picked, int place) {}

    static BriefingScreen of(LedgerIndex index, Context context, Query query) {
        String storyId = query.get("story");
        Story story = storyId == null ? null : index.story(storyId).orElseThrow(() -> Refusal.missing("story"));
        Set<String> picked = new LinkedHashSet<>(context.queryParams("pick"));
        if (picked.size() > CHOICES * 2) {
            throw new Refusal(400, "A briefing holds at most " + CHOICES * 2 + " entries.");
        }
        List<Choice> choices = new ArrayList<>();
        if (story != null) {
            int at = 0;
            for (ClaimCard card :
                    new Cards(index).claims(index.claims(LedgerIndex.Filter.of(storyId), 0, CHOICES), 0)) {
                if (!card.ruled().state().equals("rejected")) {
                    choices.add(new Choice(
                            card.id(),
                            "claim",
                            card.text(),
                            Wording.plain(card.status()) + ", "
                                    + Wording.count(card.supports().size(), "origin"),
                            picked.contains(card.id()),
                            place(context, card.id(), ++at)));
                }
            }
            for (var conflict : index.conflicts(storyId, 0, CHOICES)) {
                choices.add(new Choice(
                        conflict.id(),
                        "conflict",
                        conflict.slot() + ": " + conflict.why(),
                        Wording.plain(conflict.relation()),
                        picked.contains(conflict.id()),
                        place(context, conflict.id(), ++at)));
            }
        }
        int excerpt = Math.max(40, Math.min(LONGEST, query.number("excerpt", EXCERPT)));
        List<String> order = choices.stream()
                .filter(Choice::picked)
                .sorted(Comparator.comparingInt(Choice::place))
                .map(Choice::id)
                .toList();
        StringBuilder address = new StringBuilder("?excerpt=").append(excerpt);
        if (storyId != null) {
            address.append("&story=").append(Query.encoded(storyId));
        }
        for (int i = 0; i < order.size(); i++) {
            address.append("&pick=")
                    .append(Query.encoded(order.get(i)))
                    .append("&place.")
                    .append(Query.encoded(order.get(i)))
                    .append('=')
                    .append(i + 1);
        }
        return new BriefingScreen(
                choices,
                Briefing.of(index, story == null ? "Briefing" : story.title(), RulingClock.now(), order, excerpt),
                excerpt,
                address.toString());
    }

    private static int place(Context context, String id, int usual) {
        String given = context.queryParam("place." + id);
        return given != null && given.matches("\\d{1,4}") ? Integer.parseInt(given) : usual;
    }
}
