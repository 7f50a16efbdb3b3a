package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.Statement;
import org.hearsay.text.Basis;
import org.hearsay.text.Label;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Makes origins of the groups that {@link OriginGrouper} finds: type, label, date, reasons. */
final class OriginReader {

    private final List<ArticleFindings> pages;
    private final Map<String, Entity> entities;
    private final List<Utterance> all = new ArrayList<>();

    /**
     * @param pages in canonical order
     * @param prose of each page
     */
    OriginReader(
            List<ArticleFindings> pages,
            List<Prose> prose,
            Map<String, String> entityOf,
            Map<String, Entity> entities,
            DomainPack pack) {
        this.pages = pages;
        this.entities = entities;
        for (int page = 0; page < pages.size(); page++) {
            for (Statement statement : pages.get(page).statements()) {
                all.add(Utterance.of(
                        page, pages.get(page), statement, prose.get(page).sentences(), entityOf, entities, pack));
            }
        }
    }

    /** The origins by id; every statement belongs to exactly one. */
    List<Origin> read(List<List<Integer>> stories, List<Copy> copies) {
        return new OriginGrouper(all)
                .group(stories, copied(copies)).stream()
                        .map(this::origin)
                        .sorted(Comparator.comparing(Origin::id))
                        .toList();
    }

    /** Pairs of statements that stand at the same place of a page and of what it repeats. */
    private List<int[]> copied(List<Copy> copies) {
        Map<String, List<Integer>> byPage = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            byPage.computeIfAbsent(pages.get(all.get(i).page()).key(), k -> new ArrayList<>())
                    .add(i);
        }
        List<int[]> pairs = new ArrayList<>();
        for (Copy copy : copies) {
            if (copy.how() == Copy.How.CITES) {
                continue;
            }
            List<Integer> from = byPage.getOrDefault(copy.of(), List.of());
            for (int i : byPage.getOrDefault(copy.page(), List.of())) {
                int best = -1;
                double most = copy.how() == Copy.How.COPIES ? 0.6 : 0.3;
                for (int j : from) {
                    double like = together(copy, all.get(i), all.get(j));
                    if (like > most) {
                        most = like;
                        best = j;
                    }
                }
                if (best >= 0) {
                    pairs.add(new int[] {i, best});
                }
            }
        }
        return pairs;
    }

    /** How alike two statements of a page and its source are; 0 when nothing says that they are one. */
    private static double together(Copy copy, Utterance in, Utterance from) {
        if (in.silent() != from.silent() || in.headline() != from.headline()) {
            return 0;
        }
        boolean retold = copy.how() == Copy.How.REWRITES
                && in.voice().kin(from.voice()) == Voice.Kinship.SAME
                && in.statement().stance() == from.statement().stance();
        if (retold) {
            return 0.4 + in.matter(from) / 2;
        }
        boolean passage = copy.passages().stream()
                .anyMatch(p -> p.in().overlaps(in.sentence()) && p.from().overlaps(from.sentence()));
        if (!passage) {
            return in.quoted().size() >= 5 && in.quoted().equals(from.quoted()) ? 1 : 0;
        }
        boolean sourceless = in.statement().source() == null || from.statement().source() == null;
        boolean related = sourceless
                || in.voice().kin(from.voice()) != Voice.Kinship.NONE
                || in.voice().words().stream().anyMatch(from.voice().words()::contains);
        double matter = in.matter().isEmpty() || from.matter().isEmpty()
                ? (in.statement().stance() == from.statement().stance() ? 0.7 : 0)
                : in.matter(from);
        if (copy.how() == Copy.How.REWRITES
                && in.statement().stance() == from.statement().stance()) {
            matter += 0.2;
        }
        return related ? matter : 0;
    }

    private Origin origin(OriginGrouper.Group group) {
        List<Utterance> members = group.members().stream().map(all::get).toList();
        Origin.Type type = type(members);
        TimeSpan date = date(members);
        List<String> keys =
                members.stream().map(m -> pages.get(m.page()).key()).distinct().toList();
        boolean seen = members.stream().anyMatch(this::ownPage);
        List<String> why = new ArrayList<>(group.why());
        if (why.isEmpty()) {
            why.add(members.get(0).silent() ? "a silence goes back to no utterance" : "stands alone");
        }
        List<String> ids = members.stream().map(m -> m.statement().id()).toList();
        return new Origin(
                "or-" + ids.get(0).replaceFirst("^st-", ""),
                type,
                label(members, type, date),
                date,
                ids,
                keys,
                seen,
                why);
    }

    private static Origin.Type type(List<Utterance> members) {
        return members.stream()
                .filter(m -> !m.silent())
                .map(Utterance::venue)
                .filter(v -> v != Origin.Type.UNKNOWN)
                .findFirst()
                .orElse(Origin.Type.UNKNOWN);
    }

    /** The tightest bounds that a member gives; of equal ones the first. */
    private static @Nullable TimeSpan date(List<Utterance> members) {
        return members.stream()
                .map(Utterance::said)
                .filter(s -> s != null)
                .min(Comparator.comparingLong(Moments::width))
                .map(s -> s.basis() == Basis.STATED && s.candidates().isEmpty()
                        ? s
                        : new TimeSpan(s.earliest(), s.latest(), Basis.DERIVED, s.candidates()))
                .orElse(null);
    }

    private String label(List<Utterance> members, Origin.Type type, @Nullable TimeSpan date) {
        TreeSet<String> names = new TreeSet<>();
        for (Utterance member : members) {
            member.voice().ids().stream()
                    .map(entities::get)
                    .filter(e -> e != null)
                    .map(Entity::name)
                    .forEach(names::add);
        }
        if (names.isEmpty()) {
            for (Utterance member : members) {
                Span source = member.statement().source();
                if (source != null && names.isEmpty()) {
                    names.add(words(member, source));
                }
            }
        }
        boolean silent = members.stream().allMatch(Utterance::silent);
        String what = silent
                ? "silence"
                : type == Origin.Type.UNKNOWN ? "statement" : Label.of(type).replace('-', ' ');
        String who = names.isEmpty() ? "unnamed source" : String.join(", ", names);
        return who + ": " + what + (date != null && date.isDay() ? ", " + date.firstDay() : "");
    }

    private String words(Utterance member, Span span) {
        return pages.get(member.page()).article().words(span).replaceAll("\\s+", " ");
    }

    /** Whether the page is its speaker's own. */
    private boolean ownPage(Utterance member) {
        String outlet = pages.get(member.page()).article().outlet();
        if (outlet == null || member.silent()) {
            return false;
        }
        return member.voice().ids().stream()
                .map(entities::get)
                .anyMatch(e -> e != null
                        && (e.name().equalsIgnoreCase(outlet) || e.aliases().contains(outlet)));
    }
}
