package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.LedgerIndex.Filter;
import org.hearsay.ledger.LedgerIndex.Named;
import org.hearsay.ledger.LedgerIndex.Who;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is taken to be: on which pages, under which names, and what rulings have made of that.
 *
 * @param id of the entity
 * @param facts what is known of it
 * @param pages that name it
 * @param others who speak in the same story, to merge it with
 * @param splittable whether pages name it by ids of their own, so that some can be told apart
 * @param cards what it says, the latest arrivals first
 * @param ruled what was ruled on it
 * @param story of the first page that names it
 */
public record WhoScreen(
        String id,
        String name,
        List<Why.Row> facts,
        List<Page> pages,
        List<LedgerIndex.Speaker> others,
        boolean splittable,
        List<Card> cards,
        Card.Ruled ruled,
        @Nullable String story) {

    private static final int CARDS = 12;
    private static final int OTHERS = 60;

    /** A page that names it; {@code id} is the page's own for it. */
    public record Page(String key, String id, String name, String outlet, String published) {}

    static WhoScreen of(LedgerIndex index, String asked) {
        Who who = index.who(asked).orElseThrow(() -> Refusal.missing("name " + Wording.brief(asked, 60)));
        Entity entity = who.entity();
        List<Why.Row> facts = new ArrayList<>();
        fact(facts, "kind", entity.type() == EntityType.ORG ? "organisation" : Wording.plain(entity.type()));
        fact(facts, "also", String.join(", ", entity.aliases()));
        fact(facts, "office", entity.role());
        fact(facts, "country", entity.country());
        who.merged().forEach((id, name) -> fact(facts, "merged with", name + " (" + id + ")"));
        Map<String, ArticleRow> articles = new HashMap<>();
        index.articles(who.pages().stream().map(Named::page).toList()).forEach(a -> articles.put(a.key(), a));
        List<Page> pages = new ArrayList<>();
        for (Named named : who.pages()) {
            ArticleRow article = articles.get(named.page());
            pages.add(new Page(
                    named.page(),
                    named.id(),
                    Wording.brief(named.name(), 120),
                    article == null ? named.page() : Wording.clean(article.from()),
                    Wording.day(article)));
        }
        String story = who.pages().isEmpty()
                ? null
                : index.storyOf(who.pages().get(0).page()).orElse(null);
        Filter said = new Filter(null, entity.id(), null, null, null, null, null, null);
        return new WhoScreen(
                entity.id(),
                Wording.brief(entity.name(), 160),
                facts,
                pages,
                story == null
                        ? List.of()
                        : index.speakers(story, OTHERS).stream()
                                .filter(s -> !s.entity().equals(entity.id()))
                                .toList(),
                pages.stream().map(Page::id).filter(i -> !i.equals(entity.id())).count() > 1,
                new Cards(index).statements(index.statements(said, 0, CARDS)),
                Cards.ruled(index.rulings(), entity.id()),
                story);
    }

    private static void fact(List<Why.Row> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Why.Row(label, Wording.clean(text), null));
        }
    }
}
