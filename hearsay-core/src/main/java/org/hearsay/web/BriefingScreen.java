package org.hearsay.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
public record BriefingScreen(List<Choices> choices, Briefing briefing, int excerpt, String address) {

    private static final int CHOICES = 60;
    private static final int AT_ONCE = 12;
    private static final int EXCERPT = 200;
    private static final int LONGEST = 600;

    /** Claims or conflicts that may be picked. */
    public record Choices(String title, List<Choice> all) {

        /** Those that are shown at once: the first, and what is picked. */
        public List<Choice> first() {
            return all.stream()
                    .filter(c -> c.picked() || all.indexOf(c) < AT_ONCE)
                    .toList();
        }

        /** Those that are folded away. */
        public List<Choice> rest() {
            return all.stream()
                    .filter(c -> !c.picked() && all.indexOf(c) >= AT_ONCE)
                    .toList();
        }
    }

    /** A claim or conflict that may be picked; {@code place} is its place in the order. */
    public record Choice(String id, String text, String standing, boolean picked, int place) {}

    static BriefingScreen of(LedgerIndex index, Context context, Query query) {
        String storyId = query.get("story");
        Story story = storyId == null ? null : index.story(storyId).orElseThrow(() -> Refusal.missing("story"));
        Set<String> picked = new LinkedHashSet<>(context.queryParams("pick"));
        if (picked.size() > CHOICES * 2) {
            throw new Refusal(400, "A briefing holds at most " + CHOICES * 2 + " entries.");
        }
        List<Choice> claims = new ArrayList<>();
        List<Choice> conflicts = new ArrayList<>();
        if (story != null) {
            int at = 0;
            for (ClaimCard card :
                    new Cards(index).claims(index.claims(LedgerIndex.Filter.of(storyId), 0, CHOICES), 0)) {
                if (!card.ruled().state().equals("rejected")) {
                    claims.add(new Choice(
                            card.id(),
                            card.text(),
                            Wording.plain(card.status()) + ", "
                                    + Wording.count(card.supports().size(), "origin"),
                            picked.contains(card.id()),
                            place(context, card.id(), ++at)));
                }
            }
            for (var conflict : index.conflicts(storyId, 0, CHOICES)) {
                conflicts.add(new Choice(
                        conflict.id(),
                        conflict.slot() + ": " + conflict.why(),
                        Wording.plain(conflict.relation()),
                        picked.contains(conflict.id()),
                        place(context, conflict.id(), ++at)));
            }
        }
        int excerpt = Math.max(40, Math.min(LONGEST, query.number("excerpt", EXCERPT)));
        List<String> order = Stream.concat(claims.stream(), conflicts.stream())
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
                List.of(new Choices("Claims", claims), new Choices("Conflicts", conflicts)),
                Briefing.of(index, story == null ? "Briefing" : story.title(), RulingClock.now(), order, excerpt),
                excerpt,
                address.toString());
    }

    private static int place(Context context, String id, int usual) {
        String given = context.queryParam("place." + id);
        return given != null && given.matches("\\d{1,4}") ? Integer.parseInt(given) : usual;
    }
}
