package org.hearsay.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.LedgerIndex.EventRow;
import org.hearsay.ledger.LedgerIndex.Filter;
import org.hearsay.ledger.LedgerIndex.StatementRow;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What is said to have happened, and what was said, on a line of days.
 *
 * @param lanes by who speaks or acts, or by claim
 * @param items the same as a list, in the order of their days
 * @param undated entries without a day
 * @param ticks days that are named
 * @param byClaim whether lanes are claims
 * @param height of the drawing
 * @param left how many entries the drawing leaves out
 */
public record TimelineScreen(
        List<Lane> lanes, List<Item> items, int undated, List<Tick> ticks, boolean byClaim, int height, int left) {

    private static final int MOST = 160;
    private static final int LANES = 9;
    private static final int LINE = 34;
    private static final int LANE = 50;
    private static final int FROM = 230;
    private static final int TO = 1060;
    private static final int STEP = 10;

    /** A lane and where it lies; its name on two lines, the second one empty where one is enough. */
    public record Lane(String name, String rest, int y) {
        static Lane of(String name, int y) {
            String whole = Wording.brief(name, 2 * LINE - 4);
            int cut = whole.length() <= LINE ? -1 : whole.lastIndexOf(' ', LINE);
            return cut < LINE / 2
                    ? new Lane(Wording.brief(whole, LINE), "", y)
                    : new Lane(whole.substring(0, cut), whole.substring(cut + 1), y);
        }
    }

    /** A named day and where it lies. */
    public record Tick(String day, int x) {}

    /**
     * An entry.
     *
     * @param said whether it was said; else it is said to have happened
     * @param open whether the page leaves a choice of days, so that it is drawn hollow
     * @param x where its first possible day lies
     * @param width to its last possible day
     * @param published where the publication of its page lies; negative when it is undated
     */
    public record Item(
            Card card, String day, String lane, boolean said, boolean open, int x, int y, int width, int published) {}

    private record Dated(
            Card card,
            LocalDate first,
            LocalDate last,
            boolean open,
            String lane,
            boolean said,
            @Nullable LocalDate published) {}

    static TimelineScreen of(LedgerIndex index, Query query) {
        String story = query.get("story");
        boolean byClaim = "claim".equals(query.get("by"));
        List<StatementRow> statements = index.statements(Filter.of(story), 0, MOST * 2);
        List<EventRow> events = index.events(story, 0, MOST * 2);
        Cards cards = new Cards(index);
        Map<String, ArticleRow> articles = cards.articles(Stream.concat(
                        statements.stream().map(StatementRow::page),
                        events.stream().map(EventRow::page))
                .distinct()
                .toList());
        List<Dated> dated = new ArrayList<>();
        int undated = 0;
        Map<String, List<Claim>> claims = byClaim
                ? index.claimsOf(Stream.concat(
                                statements.stream().map(s -> s.statement().id()),
                                events.stream().map(e -> e.event().id()))
                        .toList())
                : Map.of();
        List<Card> said = cards.statements(statements);
        for (int i = 0; i < said.size(); i++) {
            undated += add(
                    dated,
                    said.get(i),
                    statements.get(i).statement().said(),
                    true,
                    lane(said.get(i), byClaim, claims),
                    articles);
        }
        List<Card> happened = cards.events(events);
        for (int i = 0; i < happened.size(); i++) {
            undated += add(
                    dated,
                    happened.get(i),
                    events.get(i).event().date(),
                    false,
                    lane(happened.get(i), byClaim, claims),
                    articles);
        }
        dated.sort(
                Comparator.comparing(Dated::first).thenComparing(d -> d.card().id()));
        int left = Math.max(0, dated.size() - MOST);
        return draw(dated.subList(0, Math.min(MOST, dated.size())), undated, byClaim, left);
    }

    private static String lane(Card card, boolean byClaim, Map<String, List<Claim>> claims) {
        if (!byClaim) {
            return card.speaker();
        }
        List<Claim> of = claims.getOrDefault(card.id(), List.of());
        return of.isEmpty() ? "no claim" : Wording.brief(of.get(0).text(), 70);
    }

    /** Adds an entry unless it has no day; how many were left out. */
    private static int add(
            List<Dated> dated,
            Card card,
            @Nullable TimeSpan when,
            boolean said,
            String lane,
            Map<String, ArticleRow> articles) {
        LocalDate first = when == null ? null : when.firstDay() == null ? when.lastDay() : when.firstDay();
        if (when == null || first == null) {
            return 1;
        }
        LocalDate last = when.lastDay() == null ? first : when.lastDay();
        ArticleRow article = articles.get(card.page());
        String published = article == null ? null : article.published();
        dated.add(new Dated(
                card,
                first,
                last,
                when.candidates().size() > 1,
                lane,
                said,
                published == null ? null : LocalDate.parse(Wording.day(article))));
        return 0;
    }

    private static TimelineScreen draw(List<Dated> dated, int undated, boolean byClaim, int left) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        dated.forEach(d -> sizes.merge(d.lane(), 1, Integer::sum));
        List<String> names = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LANES)
                .map(Map.Entry::getKey)
                .toList();
        boolean others = sizes.size() > names.size();
        List<Lane> lanes = new ArrayList<>();
        for (String name : names) {
            lanes.add(Lane.of(name, 40 + lanes.size() * LANE));
        }
        if (others) {
            lanes.add(Lane.of("others", 40 + lanes.size() * LANE));
        }
        Scale scale = Scale.of(dated);
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        for (Dated d : dated) {
            int lane = names.indexOf(d.lane());
            lane = lane < 0 ? names.size() : lane;
            int x = scale.x(d.first());
            int stacked = taken.merge(lane + "/" + x + "/" + d.said(), 1, Integer::sum) - 1;
            int y = lanes.get(lane).y() + (d.said() ? 0 : 21) + stacked % 2 * STEP;
            items.add(new Item(
                    d.card(),
                    d.first().equals(d.last()) ? d.first().toString() : d.first() + " to " + d.last(),
                    d.lane(),
                    d.said(),
                    d.open(),
                    x + Math.min(stacked, 40) / 2 * STEP,
                    y,
                    Math.max(0, scale.x(d.last()) - x),
                    d.published() == null ? -1 : scale.x(d.published())));
        }
        return new TimelineScreen(lanes, items, undated, scale.ticks(), byClaim, 36 + lanes.size() * LANE, left);
    }

    /** Days to places. The middle nine tenths of the entries take the drawing; what lies outside is put at its edge. */
    private record Scale(LocalDate first, LocalDate last) {

        static Scale of(List<Dated> dated) {
            if (dated.isEmpty()) {
                return new Scale(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1));
            }
            List<LocalDate> days = dated.stream().map(Dated::first).sorted().toList();
            LocalDate from = days.get(days.size() / 20);
            LocalDate to = days.get(days.size() - 1 - days.size() / 20);
            for (Dated d : dated) {
                LocalDate published = d.published();
                if (published != null && published.isAfter(to) && ChronoUnit.DAYS.between(to, published) < 60) {
                    to = published;
                }
            }
            return new Scale(from.minusDays(1), to.plusDays(1));
        }

        int x(LocalDate day) {
            double all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            double at = ChronoUnit.DAYS.between(first, day) / all;
            return FROM + (int) Math.round(Math.max(0, Math.min(1, at)) * (TO - FROM));
        }

        List<Tick> ticks() {
            long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            long step = Math.max(1, (all + 7) / 8);
            List<Tick> ticks = new ArrayList<>();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
                ticks.add(new Tick(day.toString(), x(day)));
            }
            return ticks;
        }
    }
}
