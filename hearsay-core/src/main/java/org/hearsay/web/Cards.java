package org.hearsay.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.event.Role;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.LedgerIndex.EventRow;
import org.hearsay.ledger.LedgerIndex.StatementRow;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.statement.Statement;
import org.hearsay.story.Origin;
import org.hearsay.text.Label;
import org.jspecify.annotations.Nullable;

/** Makes cards of entries: looks up names, origins, pages and rulings for many at once. */
final class Cards {
    private static final int WORDS = 420;

    private final LedgerIndex index;

    Cards(LedgerIndex index) {
        this.index = index;
    }

    /** Cards of statements, in their order. */
    List<Card> statements(List<StatementRow> rows) {
        Looked looked = look(rows, List.of());
        return rows.stream().map(r -> card(r, looked, "")).toList();
    }

    /** Cards of events, in their order. */
    List<Card> events(List<EventRow> rows) {
        Looked looked = look(List.of(), rows);
        return rows.stream().map(r -> card(r, looked, "")).toList();
    }

    /** Cards of claims, with at most {@code most} of the entries of each. */
    List<ClaimCard> claims(List<Claim> claims, int most) {
        Set<String> members = new LinkedHashSet<>();
        Set<String> origins = new LinkedHashSet<>();
        for (Claim claim : claims) {
            shown(claim, most).keySet().forEach(members::add);
            Stream.of(claim.support(), claim.deny(), claim.silence())
                    .flatMap(List::stream)
                    .forEach(b -> origins.add(b.origin()));
        }
        List<StatementRow> statements = index.statements(members);
        List<EventRow> events = index.events(members);
        Looked looked = look(statements, events);
        Map<String, Origin> byId = new HashMap<>();
        index.origins(origins).forEach(o -> byId.put(o.id(), o));
        List<ClaimCard> cards = new ArrayList<>();
        for (Claim claim : claims) {
            Map<String, String> sides = shown(claim, most);
            List<Card> own = new ArrayList<>();
            statements.stream()
                    .filter(s -> sides.containsKey(s.statement().id()))
                    .forEach(s -> own.add(
                            card(s, looked, sides.getOrDefault(s.statement().id(), ""))));
            events.stream()
                    .filter(e -> sides.containsKey(e.event().id()))
                    .forEach(e ->
                            own.add(card(e, looked, sides.getOrDefault(e.event().id(), ""))));
            cards.add(claim(claim, own, byId, looked.rulings));
        }
        return cards;
    }

    /** The entries of a claim that are shown, each with its side: all sides are heard before one is heard twice. */
    private static Map<String, String> shown(Claim claim, int most) {
        Map<String, String> shown = new LinkedHashMap<>();
        List<String> supports = statementsFirst(claim.supports());
        for (int i = 0; i < most && shown.size() < most; i++) {
            put(shown, supports, i, "for", most);
            put(shown, claim.denies(), i, "against", most);
            put(shown, claim.silent(), i, "silent", most);
        }
        return shown;
    }

    private static void put(Map<String, String> shown, List<String> side, int at, String name, int most) {
        if (at < side.size() && shown.size() < most) {
            shown.putIfAbsent(side.get(at), name);
        }
    }

    /** An event is the narrator's word for what a statement says; where there are statements they are shown first. */
    private static List<String> statementsFirst(List<String> ids) {
        return Stream.concat(
                        ids.stream().filter(i -> i.startsWith("st-")),
                        ids.stream().filter(i -> !i.startsWith("st-")))
                .toList();
    }

    private static ClaimCard claim(Claim claim, List<Card> cards, Map<String, Origin> origins, Rulings rulings) {
        Ruling grade = rulings.grade(claim.id());
        int members =
                claim.supports().size() + claim.denies().size() + claim.silent().size();
        String last = claim.history().stream()
                .map(Claim.Change::at)
                .filter(java.util.Objects::nonNull)
                .max(String::compareTo)
                .orElse(null);
        return new ClaimCard(
                claim.id(),
                Wording.brief(claim.text(), WORDS),
                Wording.plain(claim.type()),
                Label.of(claim.status()),
                chips(claim.support(), origins),
                chips(claim.deny(), origins),
                chips(claim.silence(), origins),
                claim.history().size(),
                claim.firstSeen(),
                last,
                cards,
                Math.max(0, members - cards.size()),
                grade == null
                        ? null
                        : grade.entry().after() + " (" + grade.entry().by() + ")",
                ruled(rulings, claim.id()));
    }

    static List<Card.OriginChip> chips(List<Claim.Backing> side, Map<String, Origin> origins) {
        List<Card.OriginChip> chips = new ArrayList<>();
        for (Claim.Backing backing : side) {
            Origin origin = origins.get(backing.origin());
            if (origin != null) {
                chips.add(chip(origin, Label.of(backing.independence()).replace('-', ' ')));
            }
        }
        return chips;
    }

    static Card.OriginChip chip(Origin origin, String independence) {
        return new Card.OriginChip(
                origin.id(),
                Wording.clean(origin.label()),
                Wording.plain(origin.type()),
                origin.date() == null ? "" : Wording.when(origin.date()),
                origin.pages().size(),
                origin.seen(),
                independence);
    }

    /** A statement as it was read, by which it is known again on another version of its page. */
    static String reading(Card card) {
        return Wording.brief(card.speaker() + " " + card.verb() + " " + card.words(), 300);
    }

    /**
     * A card with what was ruled on it; where nothing was, with what was ruled on the same reading of an earlier version of the
     * same document.
     */
    private Card ruledCard(Card card, Looked looked) {
        Card.Ruled own = ruled(looked.rulings, card.id());
        ArticleRow article = looked.articles.get(card.page());
        if (own.last() != null || card.event() || article == null) {
            return card.with(own);
        }
        for (Ruling ruling : looked.rulings.onReading(reading(card))) {
            String on = ruling.entry().on();
            String key = Query.pageOf(on);
            boolean sameDoc = on.startsWith("st-")
                    && index.articles(List.of(key)).stream()
                            .anyMatch(a -> a.doc().equals(article.doc()));
            if (sameDoc) {
                return card.with(ruled(looked.rulings, on));
            }
        }
        return card;
    }

    /** What was ruled on an entry and still stands. */
    static Card.Ruled ruled(Rulings rulings, String id) {
        List<Ruling> on = rulings.on(id);
        if (on.isEmpty()) {
            return Card.Ruled.NOTHING;
        }
        String state = rulings.rejected(id) ? "rejected" : rulings.accepted(id) ? "accepted" : "";
        return new Card.Ruled(
                state,
                on.stream().map(Cards::inWords).toList(),
                on.get(on.size() - 1).id());
    }

    /** A ruling in a sentence, beside the entry that it is on. */
    static String inWords(Ruling ruling) {
        Ruling.Entry e = ruling.entry();
        String after = e.after() == null ? "" : Wording.brief(e.after(), 240);
        String what = switch (e.action()) {
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case EDIT -> after.replaceFirst("^(speaker|stance|date)=", "$1 → ").replaceFirst("^span=\\S+ ", "words → ");
            case MERGE -> "the same as " + after;
            case SPLIT -> "told apart: " + after;
            case GRADE -> "graded " + after;
            case NOTE -> after;
        };
        return what + " — " + Wording.clean(e.by()) + ", " + Wording.instant(e.at());
    }

    private record Looked(
            Map<String, String> names,
            Map<String, List<Origin>> origins,
            Map<String, ArticleRow> articles,
            Rulings rulings) {}

    private Looked look(List<StatementRow> statements, List<EventRow> events) {
        Set<String> entities = new LinkedHashSet<>();
        Set<String> pages = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (StatementRow row : statements) {
            entities.addAll(row.statement().speakers());
            pages.add(row.page());
            ids.add(row.statement().id());
        }
        for (EventRow row : events) {
            pages.add(row.page());
            row.event().roles().stream()
                    .map(Role::entity)
                    .filter(java.util.Objects::nonNull)
                    .forEach(entities::add);
        }
        Map<String, ArticleRow> articles = new HashMap<>();
        index.articles(pages).forEach(a -> articles.put(a.key(), a));
        return new Looked(
                entities.isEmpty() ? Map.of() : index.names(entities),
                ids.isEmpty() ? Map.of() : index.originsOf(ids),
                articles,
                index.rulings());
    }

    private Card card(StatementRow row, Looked looked, String side) {
        Statement s = row.statement();
        ArticleRow article = looked.articles.get(row.page());
        List<String> names = s.speakers().stream()
                .map(e -> looked.names.getOrDefault(e, e))
                .distinct()
                .toList();
        String words = row.source();
        String speaker = names.isEmpty() ? words == null ? Card.NOBODY : words : Wording.few(names, 3);
        return ruledCard(
                new Card(
                        s.id(),
                        row.page(),
                        false,
                        Wording.brief(speaker, 160),
                        names.isEmpty() ? null : s.speakers().get(0),
                        Wording.verb(s.stance()),
                        Wording.brief(String.join(" … ", row.content()), WORDS),
                        Wording.plain(s.mode()),
                        Wording.plain(s.stance()),
                        s.said() == null
                                ? ""
                                : Wording.when(s.said()) + " ("
                                        + Label.of(s.said().basis()) + ")",
                        Wording.day(article),
                        article == null ? row.page() : Wording.clean(article.from()),
                        looked.origins.getOrDefault(s.id(), List.of()).stream()
                                .map(o -> chip(o, ""))
                                .toList(),
                        side,
                        Card.Ruled.NOTHING),
                looked);
    }

    private Card card(EventRow row, Looked looked, String side) {
        ArticleRow article = looked.articles.get(row.page());
        String who = role(row, Role.Kind.ACTOR, looked);
        String actor = row.event().roles(Role.Kind.ACTOR).stream()
                .flatMap(r -> Stream.ofNullable(r.entity()))
                .findFirst()
                .orElse(null);
        List<String> rest = new ArrayList<>(List.of("“" + Wording.brief(row.trigger(), 120) + "”"));
        for (Role.Kind kind : List.of(Role.Kind.ITEM, Role.Kind.TARGET, Role.Kind.PLACE, Role.Kind.CASUALTIES)) {
            String words = role(row, kind, looked);
            if (words != null && !row.trigger().contains(words)) {
                rest.add(Wording.plain(kind) + " " + words);
            }
        }
        return ruledCard(
                new Card(
                        row.event().id(),
                        row.page(),
                        true,
                        Wording.brief(who == null ? Card.NOBODY : who, 160),
                        actor,
                        Wording.told(row.event().modality(), row.event().polarity()),
                        Wording.brief(String.join(" · ", rest), WORDS),
                        Wording.plain(row.event().modality()),
                        Wording.plain(row.event().type()),
                        row.event().date() == null
                                ? ""
                                : Wording.when(row.event().date()) + " ("
                                        + Label.of(row.event().date().basis()) + ")",
                        Wording.day(article),
                        article == null ? row.page() : Wording.clean(article.from()),
                        List.of(),
                        side,
                        Card.Ruled.NOTHING),
                looked);
    }

    private static @Nullable String role(EventRow row, Role.Kind kind, Looked looked) {
        List<Role> roles = row.event().roles();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            if (role.kind() == kind) {
                String entity = role.entity();
                String name = entity == null ? null : looked.names.get(entity);
                return name == null ? Wording.clean(row.roles().get(i)) : name;
            }
        }
        return null;
    }

    /** The names of articles, by key. */
    Map<String, ArticleRow> articles(Collection<String> keys) {
        Map<String, ArticleRow> articles = new HashMap<>();
        index.articles(keys).forEach(a -> articles.put(a.key(), a));
        return articles;
    }
}
