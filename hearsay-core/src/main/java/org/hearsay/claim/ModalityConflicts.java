package org.hearsay.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.event.Event;
import org.hearsay.event.Modality;
import org.hearsay.event.Polarity;
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

    /**
     * Places that call it alleged, or of a claim that is denied or left unanswered only attribute it, and places that tell
     * it in the page's own voice.
     */
    private void voices(Draft draft, List<Conflict> found) {
        boolean contested = !draft.denies.isEmpty() || !draft.silent.isEmpty();
        List<Position> own = new ArrayList<>();
        List<Position> others = new ArrayList<>();
        for (Proposition p : draft.propositions) {
            if (p.event().polarity() == Polarity.NEGATIVE) {
                continue;
            }
            for (Event.Told told : p.event().mentions()) {
                Modality modality = told.modality();
                if (modality == Modality.ASSERTED) {
                    first(own, p, told);
                } else if (modality == Modality.ALLEGED || contested && modality == Modality.ATTRIBUTED) {
                    first(others, p, told);
                }
            }
        }
        // a page that does both is shown for what it says in its own voice, unless it also says "alleged"
        others.removeIf(o ->
                !o.value().equals(Label.of(Modality.ALLEGED)) && own.stream().anyMatch(p -> p.page() == o.page()));
        if (own.isEmpty() || others.isEmpty() || Drafting.SPEECH.contains(draft.type)) {
            return;
        }
        List<Position> both = new ArrayList<>(own);
        both.addAll(others);
        both.sort((a, b) -> Integer.compare(a.page(), b.page()));
        found.add(positions.conflict(
                draft,
                Conflict.Type.MODALITY,
                "whose word it is",
                both,
                Conflict.Relation.REFINEMENT,
                "told as a fact, in the page's own voice, in one place, and as somebody's word in another"));
    }

    private static void first(List<Position> positions, Proposition p, Event.Told told) {
        String value = Label.of(told.modality());
        if (positions.stream().noneMatch(o -> o.page() == p.page() && o.value().equals(value))) {
            positions.add(new Position(p.page(), Set.of(value), value, told.trigger(), p));
        }
    }
}
