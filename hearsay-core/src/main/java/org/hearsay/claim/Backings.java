package org.hearsay.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.event.Evidence;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Statement;
import org.hearsay.story.Origin;

/**
 * Who stands behind one side of a claim, and whether they are shown to be independent. An origin's
 * independence is ESTABLISHED only when another origin on the same side has other speakers of another
 * party, both are named, neither is passed on by the other, and each rests on evidence of its own of
 * another kind. Several pages that carry one origin, different outlets, different spokesmen of one state, or
 * lineage that nobody tells establish nothing; a lone origin is not established either.
 */
final class Backings {

    private Backings() {}

    private record Root(String id, Set<String> parties, Set<Evidence.Type> grounds, boolean named, boolean relayed) {}

    static List<Claim.Backing> of(List<Draft.Said> side, StoryPages story) {
        Map<String, List<Draft.Said>> byOrigin = new LinkedHashMap<>();
        for (Draft.Said said : side) {
            Origin origin = story.origin(said.statement().id());
            if (origin != null) {
                byOrigin.computeIfAbsent(origin.id(), k -> new ArrayList<>()).add(said);
            }
        }
        List<Root> roots = new ArrayList<>();
        byOrigin.forEach((id, said) -> roots.add(root(id, said, story)));
        return roots.stream()
                .map(root -> new Claim.Backing(
                        root.id(),
                        roots.stream().anyMatch(other -> apart(root, other))
                                ? Claim.Independence.ESTABLISHED
                                : Claim.Independence.NOT_ESTABLISHED))
                .toList();
    }

    private static Root root(String id, List<Draft.Said> said, StoryPages story) {
        Set<String> parties = new TreeSet<>();
        Set<Evidence.Type> grounds = new TreeSet<>();
        boolean named = false;
        boolean relayed = false;
        Origin origin = story.origin(said.get(0).statement().id());
        for (Draft.Said one : said) {
            one.statement().speakers().forEach(s -> parties.add(story.party(s)));
            named |= one.statement().sourceKind() == SourceKind.NAMED
                    && !one.statement().speakers().isEmpty();
            relayed |= !one.statement().relay().isEmpty();
        }
        for (int page = 0; page < story.pages().size(); page++) {
            for (Evidence evidence : story.page(page).evidence()) {
                boolean own = evidence.statement() != null
                        && origin != null
                        && origin.statements().contains(evidence.statement());
                if (own && !evidence.weakens() && firsthand(evidence)) {
                    grounds.add(evidence.type());
                }
            }
        }
        return new Root(id, parties, grounds, named, relayed);
    }

    /** What somebody heard or read of others is no ground of one's own. */
    private static boolean firsthand(Evidence evidence) {
        return switch (evidence.type()) {
            case FOOTAGE, PHYSICAL_REMNANTS, OFFICIAL_DOCUMENT, DECLASSIFIED_INTELLIGENCE, EXPERT_ASSESSMENT -> true;
            default -> false;
        };
    }

    private static boolean apart(Root a, Root b) {
        return !a.id().equals(b.id())
                && a.named()
                && b.named()
                && !a.relayed()
                && !b.relayed()
                && !a.parties().isEmpty()
                && !b.parties().isEmpty()
                && a.parties().stream().noneMatch(b.parties()::contains)
                && !a.grounds().isEmpty()
                && !b.grounds().isEmpty()
                && !a.grounds().equals(b.grounds());
    }

    /** Whether one of them retracts what it said. */
    static boolean retracted(List<Draft.Said> side) {
        return side.stream()
                .map(Draft.Said::statement)
                .map(Statement::stance)
                .anyMatch(s -> s == org.hearsay.statement.Stance.RETRACT);
    }
}
