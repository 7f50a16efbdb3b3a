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
            return (RulingForm.isEntity(on) ? "/who/" : "/why/") + Query.encoded(on);
        }
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
                    e.before(),
                    e.after(),
                    ruling.hash(),
                    rulings.withdrawn(ruling),
                    Rulings.WITHDRAWN.equals(e.after()) && e.on().startsWith("ru-")));
        }
        return new RulingsScreen(rows, page, all.size() > (page + 1) * PAGE, all.size());
    }
}
