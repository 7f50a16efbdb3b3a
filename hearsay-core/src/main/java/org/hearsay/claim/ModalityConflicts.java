package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.event.Event;
import org.hearsay.event.Modality;
import org.hearsay.event.Role;
import org.hearsay.text.Label;

/** Pages that take one claim for more or less real: a plan or a thought, a fact or an allegation. Both can hold. */
final class ModalityConflicts {

    private final List<Draft> drafts;
    private final Positions positions;

    ModalityConflicts(StoryPages story, List<Draft> drafts, Function<Draft, String> claimOf) {
        this.drafts = drafts;
        this.positions = new Positions(story, claimOf);
    }

    List<Conflict> find() {
        List<Conflict> found = new ArrayList<>();
        for (Draft draft : drafts) {
            stages(draft, found);
            voices(draft, found);
        }
        return found;
    }

    // ---- how far a plan has come

    private void stages(Draft draft, List<Conflict> found) {
        List<Position> all = new ArrayList<>();
        for (Proposition p : draft.propositions) {
            Modality modality = p.event().modality();
            if (modality == Modality.PLANNED || modality == Modality.CONSIDERED) {
                List<Role> actors = p.event().roles(Role.Kind.ACTOR);
                String who = actors.isEmpty() ? "" : " (" + positions.words(p.page(), actors) + ")";
                all.add(new Position(
                        p.page(),
                        Set.of(Label.of(modality)),
                        Label.of(modality) + who,
                        p.event().trigger(),
                        p));
            }
        }
        List<Position> firsts = positions.firsts(all);
        if (Positions.differ(firsts)) {
            found.add(positions.conflict(
                    draft,
                    Conflict.Type.MODALITY,
                    "how far it has come",
                    firsts,
                    Conflict.Relation.COMPATIBLE,
                    "one page tells of a plan, another of something still considered; neither says that it happened"));
        }
    }

    // ---- whose word it is

    /** A page that calls it alleged, and one that tells it in its own voice. */
    private void voices(Draft draft, List<Conflict> found) {
        List<Position> all = new ArrayList<>();
        for (Proposition p : draft.propositions) {
            for (Event.Told told : p.event().mentions()) {
                boolean alleged = told.modality() == Modality.ALLEGED;
                if (alleged || told.modality() == Modality.ASSERTED) {
                    String value = Label.of(told.modality());
                    boolean known = all.stream()
                            .anyMatch(o -> o.page() == p.page() && o.value().equals(value));
                    if (!known) {
                        all.add(new Position(p.page(), Set.of(value), value, told.trigger(), p));
                    }
                }
            }
        }
        if (Positions.differ(all) && !Drafting.SPEECH.contains(draft.type)) {
            found.add(positions.conflict(
                    draft,
                    Conflict.Type.MODALITY,
                    "whose word it is",
                    all,
                    Conflict.Relation.REFINEMENT,
                    "it is called alleged in one place and told as a fact, in the page's own voice, in another"));
        }
    }
}
