package org.hearsay.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.statement.Statement;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the claim that a silence answers: the one it shares most words with, the last one before it that is about the
 * speaker's side, or, for "the account" and "questions", the last one before it. What a denial answers is told by
 * {@link Contesting}.
 */
final class Answering {

    /** Nouns that point back to what was said before. */
    private static final Set<String> ANAPHORS = Set.of(
            "claim",
            "allegation",
            "accusation",
            "account",
            "charg",
            "report",
            "assertion",
            "suggestion",
            "it",
            "this",
            "that",
            "them",
            "request",
            "comment",
            "question",
            "statement",
            "version",
            "matter",
            "issue");

    private final StoryPages story;

    Answering(StoryPages story) {
        this.story = story;
    }

    /**
     * The claim that a statement answers; null when none can be told.
     *
     * @param matter content stems of the statement
     * @param drafts the claims so far
     */
    @Nullable
    Draft answered(int page, Statement statement, Map<String, Integer> matter, List<Draft> drafts) {
        int at = statement.mainContent().start();
        Set<String> sides = new TreeSet<>();
        statement.speakers().forEach(s -> sides.addAll(story.parties(s)));
        story.mates(page, statement).forEach(mate -> mate.speakers().forEach(s -> sides.addAll(story.parties(s))));
        List<Draft> here = drafts.stream()
                .filter(d -> !Drafting.SPEECH.contains(d.type) && d.before(page, at))
                .sorted(Comparator.<Draft>comparingInt(d -> -d.last(page, at)))
                .toList();
        Draft like = null;
        double most = 0.4;
        for (Draft draft : drafts) {
            if (!Drafting.stands(draft) || draft.propositions.stream().anyMatch(Proposition::ahead)) {
                continue;
            }
            boolean own = draft.supports.stream().anyMatch(s -> story.sameSpeaker(s.statement(), statement));
            double shared = own || Drafting.SPEECH.contains(draft.type) && !draft.type.equals(Draft.STATEMENT)
                    ? 0
                    : Words.shared(matter, draft.matter) * (draft.before(page, at) ? 1 : 0.7);
            if (matter.size() >= 3 && shared > most) {
                most = shared;
                like = draft;
            }
        }
        if (like != null) {
            return like;
        }
        List<Draft> accusing = here.stream()
                .filter(d -> d.propositions.stream().anyMatch(p -> p.page() == page && concerns(p, sides)))
                .sorted(Comparator.<Draft, Boolean>comparing(
                        d -> d.propositions.stream().allMatch(Proposition::ahead)))
                .toList();
        if (!accusing.isEmpty()) {
            return accusing.get(0);
        }
        boolean anaphor =
                matter.size() <= 2 && matter.keySet().stream().anyMatch(ANAPHORS::contains) || matter.isEmpty();
        if (!anaphor) {
            return null;
        }
        if (!here.isEmpty()) {
            return here.get(0);
        }
        return drafts.stream()
                .filter(d -> d.type.equals(Draft.STATEMENT) && d.before(page, at))
                .filter(d -> d.supports.stream().noneMatch(s -> story.sameSpeaker(s.statement(), statement)))
                .max(Comparator.<Draft>comparingInt(d -> d.last(page, at)))
                .orElse(null);
    }

    /** Whether a proposition is about one of these parties. */
    private boolean concerns(Proposition p, Set<String> sides) {
        Span sentence = story.sentence(p.page(), p.event().trigger().start());
        return p.actors().stream().anyMatch(sides::contains)
                || p.targets().stream().anyMatch(sides::contains)
                || !story.holders(p.page(), p.event()).isEmpty()
                        && story.mentioned(p.page(), sentence).stream().anyMatch(sides::contains);
    }
}
