package org.hearsay.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.ledger.Derived;
import org.hearsay.story.Copy;
import org.hearsay.story.Origin;
import org.hearsay.story.Story;
import org.jspecify.annotations.Nullable;

/** From a finding to what it belongs to across pages. */
final class Links {
    private final Map<String, String> originOf = new HashMap<>();
    private final Map<String, String> claimOf = new HashMap<>();
    private final Map<String, List<String>> claimsOn = new HashMap<>();
    private final Map<String, String> storyOf = new HashMap<>();
    private final Map<String, List<Copy>> copies = new HashMap<>();

    Links(Derived derived) {
        for (Origin origin : derived.story().origins()) {
            origin.statements().forEach(s -> originOf.putIfAbsent(s, origin.id()));
        }
        for (Story story : derived.story().stories()) {
            story.pages().forEach(p -> storyOf.putIfAbsent(p, story.id()));
        }
        for (Copy copy : derived.story().copies()) {
            copies.computeIfAbsent(copy.page(), k -> new ArrayList<>()).add(copy);
        }
        for (Claim claim : derived.claims().claims()) {
            claim.supports().forEach(m -> claimOf.putIfAbsent(m, claim.id()));
            claim.denies().forEach(m -> claimOf.putIfAbsent(m, claim.id()));
            claim.silent().forEach(m -> claimOf.putIfAbsent(m, claim.id()));
            claim.evidence()
                    .forEach(e ->
                            claimsOn.computeIfAbsent(e, k -> new ArrayList<>()).add(claim.id()));
        }
    }

    /** The origin of a statement. */
    @Nullable
    String origin(String statement) {
        return originOf.get(statement);
    }

    /** The claim that an event or statement belongs to; the first in the order of claims. */
    @Nullable
    String claim(String member) {
        return claimOf.get(member);
    }

    /** The claims that a piece of evidence is offered for or against. */
    List<String> claimsOn(String evidence) {
        return claimsOn.getOrDefault(evidence, List.of());
    }

    /** The story of a page. */
    @Nullable
    String story(String page) {
        return storyOf.get(page);
    }

    /** What a page repeats. */
    List<Copy> copies(String page) {
        return copies.getOrDefault(page, List.of());
    }
}
