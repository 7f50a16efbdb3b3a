package org.hearsay.cli;

import java.util.List;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.story.ArticleFindings;

/** Everything in a ledger that can be explained, by its id or name. */
final class EntryNames {

    private static final int SHOWN = 5;

    private EntryNames() {}

    /**
     * The one id that is {@code given} or starts with it, or the page whose path ends with it.
     *
     * @throws NoSuchEntry when none or several do
     */
    static String complete(Entries entries, String given, String ledger) {
        TreeSet<String> ids = all(entries);
        if (ids.contains(given)) {
            return given;
        }
        List<String> starting = ids.stream()
                .filter(i -> i.startsWith(given) || i.endsWith("/" + given))
                .toList();
        if (starting.size() == 1) {
            return starting.get(0);
        }
        if (starting.isEmpty()) {
            throw new NoSuchEntry(ledger + " has no entry " + Screen.clean(given)
                    + "; 'hearsay show statements' and its like list ids");
        }
        String some = String.join(", ", starting.subList(0, Math.min(SHOWN, starting.size())));
        throw new NoSuchEntry(starting.size() + " entries may be meant by " + Screen.clean(given) + ": " + some
                + (starting.size() > SHOWN ? " …" : ""));
    }

    private static TreeSet<String> all(Entries entries) {
        TreeSet<String> ids = new TreeSet<>();
        for (ArticleFindings page : entries.view().pages()) {
            ids.add(page.article().doc());
            page.statements().forEach(s -> ids.add(s.id()));
            page.events().forEach(e -> ids.add(e.id()));
            page.evidence().forEach(e -> ids.add(e.id()));
            page.entities().entities().stream()
                    .map(Entity::id)
                    .map(entries::entity)
                    .forEach(ids::add);
        }
        entries.view().derived().claims().claims().forEach(c -> ids.add(c.id()));
        entries.view().derived().claims().conflicts().forEach(c -> ids.add(c.id()));
        entries.view().derived().story().origins().forEach(o -> ids.add(o.id()));
        entries.view().derived().story().stories().forEach(s -> ids.add(s.id()));
        return ids;
    }
}
