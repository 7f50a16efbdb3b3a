package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.pack.DomainPack;

/** All conflicts of a story: each kind is looked for by a class of its own; none is shown twice. */
final class ConflictFinder {

    private final StoryPages story;
    private final List<Draft> drafts;
    private final Function<Draft, String> claimOf;
    private final DomainPack pack;

    ConflictFinder(StoryPages story, List<Draft> drafts, Function<Draft, String> claimOf, DomainPack pack) {
        this.story = story;
        this.drafts = drafts;
        this.claimOf = claimOf;
        this.pack = pack;
    }

    List<Conflict> find() {
        List<Conflict> all = new ArrayList<>();
        all.addAll(new NumberConflicts(story, drafts, claimOf, pack).find());
        all.addAll(new DateConflicts(story, drafts).find());
        all.addAll(new SlotConflicts(story, drafts, claimOf).find());
        all.addAll(new ModalityConflicts(story, drafts, claimOf).find());
        all.addAll(new EvidenceConflicts(story, drafts, claimOf).find());
        all.addAll(new StanceConflicts(story, drafts, claimOf).find());
        Set<String> seen = new HashSet<>();
        return all.stream().filter(c -> seen.add(c.id())).toList();
    }
}
