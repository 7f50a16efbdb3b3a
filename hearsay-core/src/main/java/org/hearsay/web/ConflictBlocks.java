package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerIndex;
import org.hearsay.ledger.LedgerIndex.ArticleRow;
import org.hearsay.ledger.Ruling;
import org.hearsay.ledger.Rulings;
import org.hearsay.statement.Stance;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Origin;
import org.hearsay.text.Label;
import org.hearsay.text.Span;

/** Puts conflicts over one slot of one claim together, and marks in each passage the words that give its value. */
final class ConflictBlocks {
    private static final String RESPONSE = "response of ";
    private static final int VALUE = 120;
    private static final Map<String, String> SAID = Map.of("confirm", "confirmed", "assert", "said");

    private final LedgerIndex index;
    private final Map<String, ArticleRow> articles = new HashMap<>();
    private final Map<String, ArticleFindings> pages = new HashMap<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Rulings rulings;

    ConflictBlocks(LedgerIndex index) {
        this.index = index;
        this.rulings = index.rulings();
    }

    /** The blocks of these conflicts, in the order of their first ones. */
    List<ConflictsScreen.Block> of(List<Conflict> conflicts) {
        look(conflicts);
        return grouped(conflicts).stream().map(this::block).toList();
    }

    private void look(List<Conflict> conflicts) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> roots = new LinkedHashSet<>();
        Set<String> about = new LinkedHashSet<>();
        for (Conflict conflict : conflicts) {
            for (Conflict.Side side : conflict.sides()) {
                keys.add(side.page());
                roots.addAll(side.origins());
            }
            String claim = conflict.claim();
            if (claim != null) {
                about.add(claim);
            }
        }
        index.articles(keys).forEach(a -> articles.put(a.key(), a));
        keys.forEach(k -> index.findings(k).ifPresent(f -> pages.put(k, f)));
        index.origins(roots).forEach(o -> origins.put(o.id(), o));
        index.claims(about).forEach(c -> claims.put(c.id(), c));
    }

    /** Conflicts over one slot of one claim; where they have no claim, those that share a position. */
    static List<List<Conflict>> grouped(List<Conflict> conflicts) {
        List<List<Conflict>> groups = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            List<Conflict> same = groups.stream()
                    .filter(g -> g.stream().anyMatch(c -> together(c, conflict)))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                groups.add(new ArrayList<>(List.of(conflict)));
            } else {
                same.add(conflict);
            }
        }
        return groups;
    }

    private static boolean together(Conflict a, Conflict b) {
        return a.type() == b.type()
                && a.slot().equals(b.slot())
                && Objects.equals(a.claim(), b.claim())
                && (a.claim() != null
                        || a.sides().stream()
                                .anyMatch(s -> b.sides().stream()
                                        .anyMatch(o -> s.page().equals(o.page())
                                                && s.spans().equals(o.spans()))));
    }

    private ConflictsScreen.Block block(List<Conflict> group) {
        Conflict first = group.get(0);
        Map<String, List<Conflict.Side>> byValue = new LinkedHashMap<>();
        for (Conflict conflict : group) {
            for (Conflict.Side side : conflict.sides()) {
                List<Conflict.Side> same =
                        byValue.computeIfAbsent(value(conflict.type(), side.value()), k -> new ArrayList<>());
                boolean known = same.stream()
                        .anyMatch(s -> s.page().equals(side.page()) && s.spans().equals(side.spans()));
                if (!known) {
                    same.add(side);
                }
            }
        }
        List<ConflictsScreen.Position> positions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        byValue.forEach((value, sides) -> {
            positions.add(position(first.type(), value, sides));
            long carried = sides.stream().map(Conflict.Side::page).distinct().count();
            values.add(Wording.brief(value, VALUE) + " on " + Wording.count(carried, "page"));
        });
        Claim claim = first.claim() == null ? null : claims.get(first.claim());
        return new ConflictsScreen.Block(
                first.id(),
                slot(first),
                String.join(" · ", values),
                Wording.plain(first.type()),
                claim == null ? null : claim.id(),
                claim == null ? "" : Wording.brief(claim.text(), 110),
                positions,
                group.stream().map(c -> verdict(c, group.size() > 1)).toList());
    }

    private ConflictsScreen.Position position(Conflict.Type type, String value, List<Conflict.Side> sides) {
        List<ConflictsScreen.Passage> passages = new ArrayList<>();
        Map<String, Card.OriginChip> under = new LinkedHashMap<>();
        for (Conflict.Side side : sides) {
            ArticleRow article = articles.get(side.page());
            passages.add(new ConflictsScreen.Passage(
                    side.page(),
                    article == null ? side.page() : Wording.clean(article.from()),
                    Wording.day(article),
                    runs(type, side)));
            for (String id : side.origins()) {
                Origin origin = origins.get(id);
                if (origin != null) {
                    under.putIfAbsent(id, Cards.chip(origin, ""));
                }
            }
        }
        return new ConflictsScreen.Position(Wording.brief(value, VALUE), passages, List.copyOf(under.values()));
    }

    /** The passages of a side with the words marked that give its value. */
    private List<Run> runs(Conflict.Type type, Conflict.Side side) {
        ArticleFindings in = pages.get(side.page());
        if (in == null) {
            return List.of();
        }
        ValuePlace place = new ValuePlace(type, side, in);
        List<Run> runs = new ArrayList<>();
        for (Span passage : side.spans()) {
            if (!runs.isEmpty()) {
                runs.add(new Run(" … ", false));
            }
            Span shown = place.shown(passage);
            runs.addAll(runs(in.article(), shown, place.in(shown)));
        }
        return runs;
    }

    private static List<Run> runs(Article article, Span passage, List<Span> marked) {
        List<Run> runs = new ArrayList<>();
        int at = passage.start();
        for (Span mark : marked) {
            if (mark.start() >= at) {
                add(runs, article, new Span(at, mark.start()), false);
                add(runs, article, mark, true);
                at = mark.end();
            }
        }
        add(runs, article, new Span(at, passage.end()), false);
        return runs;
    }

    private static void add(List<Run> runs, Article article, Span span, boolean marked) {
        if (!span.isEmpty()) {
            runs.add(new Run(Wording.spaced(article.words(span)), marked));
        }
    }

    private ConflictsScreen.Verdict verdict(Conflict conflict, boolean among) {
        Set<String> values = new LinkedHashSet<>();
        conflict.sides().forEach(s -> values.add(Wording.brief(value(conflict.type(), s.value()), 60)));
        String found = null;
        for (Ruling ruling : rulings.on(conflict.id())) {
            String after = ruling.entry().after();
            if (ruling.entry().action() == Ruling.Action.EDIT && ConflictsScreen.FINDINGS.contains(after)) {
                found = after;
            }
        }
        return new ConflictsScreen.Verdict(
                conflict.id(),
                among ? String.join(" – ", values) : "",
                Wording.plain(conflict.relation()),
                Wording.relation(conflict.relation()),
                conflict.why(),
                found,
                Cards.ruled(rulings, conflict.id()));
    }

    /** What differs, for a heading. */
    private String slot(Conflict conflict) {
        String slot = conflict.slot();
        if (conflict.type() == Conflict.Type.NUMBER) {
            return slot.equals("killed") ? "How many were killed" : "How many " + slot;
        }
        if (slot.startsWith(RESPONSE)) {
            String who = slot.substring(RESPONSE.length());
            return "Response of " + index.names(List.of(who)).getOrDefault(who, who);
        }
        return Wording.sentence(slot);
    }

    /** A value as a reader is told it: without the stance it was compared by, unless that is a doubt, which is no denial. */
    private static String value(Conflict.Type type, String value) {
        int bracket = value.lastIndexOf(" (");
        if (type != Conflict.Type.STANCE && type != Conflict.Type.HEADLINE_VS_BODY || bracket < 0) {
            return value;
        }
        String side = value.substring(0, bracket);
        return value.endsWith("(" + Label.of(Stance.DOUBT) + ")") ? "doubted" : SAID.getOrDefault(side, side);
    }
}
