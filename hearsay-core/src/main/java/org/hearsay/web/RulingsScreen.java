package org.hearsay.web;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.jspecify.annotations.Nullable;

/** The log of rulings, the latest first. */
public record RulingsScreen(List<Row> rows, int page, boolean more, int all) {

    private static final int PAGE = 50;

    /** A ruling; {@code undoes} is what it undoes, if it does. */
    public record Row(
            String id,
            String at,
            String by,
            String on,
            String action,
            @Nullable String before,
            @Nullable String after,
            String hash,
            boolean withdrawn,
            boolean undoes) {

        /** The screen that explains what was ruled on. */
        public String link() {
            String screen = RulingForm.isEntity(on) ? "/who/" : on.startsWith(StoryScreen.PREFIX) ? "/story/" : "/why/";
            return screen + Query.encoded(on);
        }
    }

    /** The pages of a story that was split are counted: their keys tell nobody anything. */
    private static @Nullable String pages(Ruling ruling, @Nullable String keys) {
        boolean split = StoryScreen.onStories(ruling) && ruling.entry().action() == Ruling.Action.SPLIT;
        return split && keys != null ? Wording.count(keys.strip().split("[\\s,]+", -1).length, "page") : keys;
    }

    static RulingsScreen of(LedgerIndex index, Query query) {
        Rulings rulings = index.rulings();
        int page = query.page();
        List<Row> rows = new ArrayList<>();
        List<Ruling> all = rulings.all();
        for (int i = all.size() - 1 - page * PAGE; i >= 0 && rows.size() < PAGE; i--) {
            Ruling ruling = all.get(i);
            Ruling.Entry e = ruling.entry();
            rows.add(new Row(
                    ruling.id(),
                    e.at(),
                    e.by(),
                    e.on(),
                    Wording.plain(e.action()),
                    pages(ruling, e.before()),
                    pages(ruling, e.after()),
                    ruling.hash(),
                    rulings.withdrawn(ruling),
                    Rulings.WITHDRAWN.equals(e.after()) && e.on().startsWith("ru-")));
        }
        return new RulingsScreen(rows, page, all.size() > (page + 1) * PAGE, all.size());
    }
}
