package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.event.Event;
import org.hearsay.event.Polarity;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.story.ArticleFindings;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the events and statements of a story into claims. Events of one type whose slots agree are one
 * claim. A statement takes its stand on the claims whose events it holds; a denial or a silence without an
 * event goes to the claim it answers: the one it shares most words with, the last one before it that
 * accuses the speaker's side, or the last one before it. Other statements are claims of their own, joined
 * when they say the same of the same names and numbers.
 */
final class Drafting {

    /** Types that are acts of speech; nobody denies them by "denied the claims". */
    private static final Set<String> SPEECH =
            Set.of("DENIAL", "NO_COMMENT", "DEMAND", "JOINT_CONDEMNATION", "WARNING", "ACCUSATION", "STATEMENT");

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

    /** The least shared share of words that lets a statement without an event join another. */
    private static final double SAME = 0.6;

    private final StoryPages story;
    private final DomainPack pack;
    private final List<Draft> drafts = new ArrayList<>();

    Drafting(StoryPages story, DomainPack pack) {
        this.story = story;
        this.pack = pack;
    }

    /** The claims in order of their first member. */
    List<Draft> read() {
        for (int page = 0; page < story.pages().size(); page++) {
            for (Event event : story.page(page).events()) {
                place(Proposition.of(page, event, story, pack));
            }
        }
        List<Draft.Said> answers = new ArrayList<>();
        for (int page = 0; page < story.pages().size(); page++) {
            ArticleFindings findings = story.page(page);
            for (Statement statement : findings.statements()) {
                boolean held = hold(page, statement);
                if (!held && answer(statement)) {
                    answers.add(new Draft.Said(page, statement));
                } else if (!held) {
                    alone(page, statement);
                }
            }
        }
        answers.forEach(said -> respond(said.page(), said.statement()));
        return drafts;
    }

    private void place(Proposition proposition) {
        Draft best = null;
        int most = 0;
        for (Draft draft : drafts) {
            if (!draft.type.equals(proposition.event().type())) {
                continue;
            }
            int fit = 0;
            for (Proposition member : draft.propositions) {
                int one = member.fit(proposition, story);
                if (one < 0) {
                    fit = -1;
                    break;
                }
                fit = Math.max(fit, one);
            }
            if (fit > most) {
                most = fit;
                best = draft;
            }
        }
        if (best == null) {
            best = new Draft(proposition.event().type());
            drafts.add(best);
        }
        best.propositions.add(proposition);
        Span sentence =
                story.sentence(proposition.page(), proposition.event().trigger().start());
        merge(best.matter, Words.content(story.text(proposition.page()), sentence));
    }

    private static void merge(TreeMap<String, Integer> into, TreeMap<String, Integer> from) {
        from.forEach((stem, n) -> into.merge(stem, n, Integer::sum));
    }

    /** A statement takes its stand on every claim whose event it holds. */
    private boolean hold(int page, Statement statement) {
        boolean held = false;
        for (Draft draft : List.copyOf(drafts)) {
            for (Proposition member : draft.propositions) {
                if (member.page() != page || !holds(statement, member.event())) {
                    continue;
                }
                boolean negative = member.event().polarity() == Polarity.NEGATIVE;
                boolean denies = statement.stance() == Stance.DENY || negative;
                if (silence(statement)) {
                    draft.add(draft.silent, page, statement);
                } else {
                    draft.add(denies ? draft.denies : draft.supports, page, statement);
                }
                held = true;
            }
        }
        return held;
    }

    private static boolean holds(Statement statement, Event event) {
        return event.statements().contains(statement.id()) || statement.holds(event.trigger());
    }

    private static boolean silence(Statement statement) {
        return statement.stance() == Stance.NO_COMMENT || statement.stance() == Stance.NO_INFORMATION;
    }

    private static boolean answer(Statement statement) {
        return silence(statement) || statement.stance() == Stance.DENY || statement.stance() == Stance.DOUBT;
    }

    private TreeMap<String, Integer> matter(int page, Statement statement) {
        TreeMap<String, Integer> matter = new TreeMap<>();
        statement.content().forEach(span -> merge(matter, Words.content(story.text(page), span)));
        return matter;
    }

    private void alone(int page, Statement statement) {
        TreeMap<String, Integer> matter = matter(page, statement);
        Draft best = null;
        double most = SAME;
        for (Draft draft : drafts) {
            if (draft.type.equals(Draft.STATEMENT) && slotsAgree(draft, page, statement)) {
                double like = Words.shared(matter, draft.matter) * balance(matter, draft);
                if (like >= most) {
                    most = like;
                    best = draft;
                }
            }
        }
        if (best == null) {
            best = new Draft(Draft.STATEMENT);
            best.matter.putAll(matter);
            drafts.add(best);
        }
        best.add(best.supports, page, statement);
    }

    /** Short texts are contained in long ones by chance. */
    private static double balance(TreeMap<String, Integer> matter, Draft draft) {
        double least = Math.min(matter.size(), draft.matter.size());
        return Math.max(matter.size(), draft.matter.size()) > 3 * least ? 0 : least < 2 ? 0 : 1;
    }

    /** Names must not differ altogether, nor numbers: "six" and "sixteen" are two values of one slot. */
    private boolean slotsAgree(Draft draft, int page, Statement statement) {
        Draft.Said first = draft.supports.isEmpty() ? null : draft.supports.get(0);
        if (first == null) {
            return false;
        }
        Set<String> names = names(page, statement, false);
        Set<String> others = names(first.page(), first.statement(), false);
        if (!names.isEmpty() && !others.isEmpty() && names.stream().noneMatch(others::contains)) {
            return false;
        }
        return names(page, statement, true).equals(names(first.page(), first.statement(), true));
    }

    private Set<String> names(int page, Statement statement, boolean numbers) {
        Set<String> names = new TreeSet<>();
        for (Span span : statement.content()) {
            List<Word> words = Words.in(story.text(page), span);
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                if (numbers ? word.number() : word.capital() && i > 0 && Words.content(word)) {
                    names.add(word.stem());
                }
            }
        }
        return names;
    }

    /** A denial or silence without an event of its own. */
    private void respond(int page, Statement statement) {
        Draft answered = answered(page, statement);
        if (answered == null) {
            answered = new Draft(Draft.STATEMENT);
            answered.matter.putAll(matter(page, statement));
            drafts.add(answered);
        }
        answered.add(silence(statement) ? answered.silent : answered.denies, page, statement);
    }

    private @Nullable Draft answered(int page, Statement statement) {
        TreeMap<String, Integer> matter = matter(page, statement);
        int at = statement.mainContent().start();
        Set<String> sides = new TreeSet<>();
        statement.speakers().forEach(s -> sides.add(story.party(s)));
        List<Draft> here = drafts.stream()
                .filter(d -> !SPEECH.contains(d.type) && d.before(page, at))
                .sorted(Comparator.<Draft>comparingInt(d -> -d.last(page, at)))
                .toList();
        Draft like = null;
        double most = 0.4;
        for (Draft draft : drafts) {
            boolean own = draft.supports.stream().anyMatch(s -> sameSpeaker(s.statement(), statement));
            double shared = own || SPEECH.contains(draft.type) && !draft.type.equals(Draft.STATEMENT)
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
                .filter(d -> d.parties().stream().anyMatch(sides::contains))
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
                .filter(d -> d.supports.stream().noneMatch(s -> sameSpeaker(s.statement(), statement)))
                .max(Comparator.<Draft>comparingInt(d -> d.last(page, at)))
                .orElse(null);
    }

    private boolean sameSpeaker(Statement a, Statement b) {
        Set<String> first = new TreeSet<>();
        a.speakers().forEach(s -> first.add(story.entity(s)));
        return b.speakers().stream().anyMatch(s -> first.contains(story.entity(s)));
    }
}
