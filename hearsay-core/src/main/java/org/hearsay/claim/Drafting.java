package org.hearsay.claim;

import java.util.ArrayList;
import java.util.IdentityHashMap;
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

/**
 * Gathers the events and statements of a story into claims. Events of one type whose slots agree are one
 * claim. A statement takes its stand on the claims whose events it holds; a denial or a silence without an
 * event goes to the claim that {@link Answering} or {@link Contesting} finds. Other statements are claims of their own, joined
 * when they say the same of the same names and numbers.
 */
final class Drafting {

    /** Types that are acts of speech; nobody denies them by "denied the claims". */
    static final Set<String> SPEECH = Set.of(
            "DENIAL",
            "NO_COMMENT",
            "DEMAND",
            "APPEAL",
            "CONDEMNATION",
            "JOINT_CONDEMNATION",
            "JOINT_STATEMENT",
            "WARNING",
            "ACCUSATION",
            "PLEDGE",
            "THREAT",
            "CONFIRMATION");

    /** Stances that take for granted that what is said happened. */
    static final Set<Stance> STANDING =
            Set.of(Stance.ASSERT, Stance.CONFIRM, Stance.CONDEMN, Stance.WARN, Stance.RETRACT);

    /** The least cosine that lets a statement without an event join another. */
    private static final double SAME = 0.6;

    private final StoryPages story;
    private final DomainPack pack;
    private final List<Draft> drafts = new ArrayList<>();

    /** The slots of the statement that opened a draft, so that each is read once however many follow. */
    private final IdentityHashMap<Draft, Slots> firstSlots = new IdentityHashMap<>();

    private final DenialReader reader;

    Drafting(StoryPages story, DomainPack pack) {
        this.story = story;
        this.pack = pack;
        this.reader = new DenialReader(story);
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
                boolean answer = answer(page, statement);
                boolean held = hold(page, statement, answer);
                held = held || !answer && adopt(page, statement);
                if (!held && answer) {
                    answers.add(new Draft.Said(page, statement));
                } else if (!held) {
                    alone(page, statement);
                }
            }
        }
        Responding responding = new Responding(story, pack, reader, drafts);
        answers.forEach(said -> responding.respond(said.page(), said.statement()));
        bareDenials();
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
    private boolean hold(int page, Statement statement, boolean answer) {
        boolean held = false;
        for (Draft draft : List.copyOf(drafts)) {
            for (Proposition member : draft.propositions) {
                if (member.page() == page && holds(statement, member.event())) {
                    held |= stand(draft, member, statement, answer);
                }
            }
        }
        return held;
    }

    /** Puts a statement on its side of the claim of an event it holds; false where it takes no side. */
    private boolean stand(Draft draft, Proposition member, Statement statement, boolean answer) {
        int page = member.page();
        boolean negative = member.event().polarity() == Polarity.NEGATIVE;
        if (silence(statement)) {
            draft.add(draft.silent, page, statement);
            return true;
        }
        if (statement.stance() == Stance.DENY) {
            if (draft.type.equals("DENIAL")) {
                return false;
            }
            Denial denial = reader.of(page, statement);
            Span trigger = member.event().trigger();
            boolean denies = denial.act()
                    ? denial.denies() ? denial.core().contains(trigger) : member.ahead()
                    : negative || denial.denies() && reader.negated(page, statement.mainContent(), trigger.start());
            if (denial.act() && !denies) {
                return false;
            }
            if (denies) {
                draft.deny(page, statement, new Draft.Answer(member, null));
            } else {
                draft.add(draft.supports, page, statement);
            }
            return true;
        }
        boolean stands = STANDING.contains(statement.stance()) || member.ahead() || answer;
        // "need not be tested" does not say that it was not
        if (!stands || negative && reader.conditional(page, statement)) {
            return false;
        }
        if (negative) {
            draft.deny(page, statement, new Draft.Answer(member, null));
        } else {
            draft.add(draft.supports, page, statement);
        }
        return true;
    }

    private static boolean holds(Statement statement, Event event) {
        return event.statements().contains(statement.id()) || statement.holds(event.trigger());
    }

    static boolean silence(Statement statement) {
        return statement.stance() == Stance.NO_COMMENT || statement.stance() == Stance.NO_INFORMATION;
    }

    /** Whether a statement answers what others say; what is only said in the words of a denial does not. */
    private boolean answer(int page, Statement statement) {
        if (statement.stance() == Stance.DENY) {
            Denial denial = reader.of(page, statement);
            return denial.denies() || denial.act();
        }
        return silence(statement) || statement.stance() == Stance.DOUBT;
    }

    /**
     * A statement in which no event was found supports a claim of a transfer or use when it names the same
     * class of goods and either goes back to the claim's origin or says it in the same verb.
     */
    private boolean adopt(int page, Statement statement) {
        Set<String> goods = new TreeSet<>();
        statement.content().forEach(span -> goods.addAll(Proposition.classes(story.text(page), span, pack)));
        if (goods.isEmpty() || !STANDING.contains(statement.stance())) {
            return false;
        }
        Set<String> matter = story.matter(page, statement).keySet();
        List<String> origin = story.origins(List.of(statement.id()));
        for (Draft draft : drafts) {
            if (SPEECH.contains(draft.type)
                    || draft.propositions.stream()
                            .noneMatch(p -> !p.ahead() && p.items().stream().anyMatch(goods::contains))) {
                continue;
            }
            List<String> origins = story.origins(
                    draft.supports.stream().map(s -> s.statement().id()).toList());
            boolean verb = draft.propositions.stream()
                    .anyMatch(p -> p.trigger().stream().anyMatch(t -> matter.contains(t) && !nouns(p).contains(t)));
            if (verb || origin.stream().anyMatch(origins::contains)) {
                draft.add(draft.supports, page, statement);
                return true;
            }
        }
        return false;
    }

    private Set<String> nouns(Proposition p) {
        Set<String> nouns = new TreeSet<>();
        p.event()
                .roles()
                .forEach(r -> nouns.addAll(
                        Words.content(story.text(p.page()), r.span()).keySet()));
        return nouns;
    }

    private void alone(int page, Statement statement) {
        TreeMap<String, Integer> matter = story.matter(page, statement);
        Slots own = slots(page, statement);
        Draft best = null;
        double most = SAME;
        for (Draft draft : drafts) {
            Slots first = firstSlots.get(draft);
            if (first != null && first.agree(own)) {
                double like = cosine(matter, draft.matter);
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
            firstSlots.put(best, own);
        }
        best.add(best.supports, page, statement);
    }

    private static double cosine(TreeMap<String, Integer> a, TreeMap<String, Integer> b) {
        double both = a.keySet().stream()
                .filter(b::containsKey)
                .mapToDouble(Words::weight)
                .sum();
        double first = a.keySet().stream().mapToDouble(Words::weight).sum();
        double second = b.keySet().stream().mapToDouble(Words::weight).sum();
        return Math.min(a.size(), b.size()) < 2 ? 0 : both / Math.sqrt(first * second);
    }

    /**
     * What decides whether statements can be of one claim. Names must not differ altogether, nor numbers: "six" and
     * "sixteen" are two values of one slot.
     */
    private record Slots(Set<String> names, Set<String> numbers) {
        boolean agree(Slots other) {
            boolean strangers =
                    !names.isEmpty() && !other.names.isEmpty() && names.stream().noneMatch(other.names::contains);
            return !strangers && numbers.equals(other.numbers);
        }
    }

    private Slots slots(int page, Statement statement) {
        return new Slots(names(page, statement, false), names(page, statement, true));
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

    /**
     * A proposition that is only ever denied ("denied arms deals") goes to the claim of its type that it
     * leaves room for.
     */
    private void bareDenials() {
        for (Draft bare : List.copyOf(drafts)) {
            if (bare.propositions.isEmpty() || stands(bare) || bare.denies.isEmpty()) {
                continue;
            }
            Proposition denied = bare.propositions.get(0);
            Draft best = null;
            for (Draft draft : drafts) {
                boolean open = draft != bare && draft.type.equals(bare.type) && stands(draft);
                if (open
                        && draft.propositions.stream().noneMatch(p -> p.fit(denied, story) < 0)
                        && draft.propositions.stream().anyMatch(p -> p.fit(denied, story) > 0)) {
                    boolean here = draft.propositions.stream().anyMatch(p -> p.page() == denied.page());
                    best = best == null || here && !draft(best, denied.page()) ? draft : best;
                }
            }
            if (best != null) {
                Draft target = best;
                target.propositions.addAll(bare.propositions);
                bare.supports.forEach(s -> target.add(target.supports, s.page(), s.statement()));
                bare.denies.stream()
                        .filter(s -> !target.holds(s.statement().id()))
                        .forEach(target.denies::add);
                bare.silent.forEach(s -> target.add(target.silent, s.page(), s.statement()));
                drafts.remove(bare);
            }
        }
    }

    /** Whether somebody says that it happened; who only demands or pledges takes it for granted at most. */
    static boolean stands(Draft draft) {
        return draft.supports.stream()
                .anyMatch(s -> STANDING.contains(s.statement().stance()));
    }

    private static boolean draft(Draft draft, int page) {
        return draft.propositions.stream().anyMatch(p -> p.page() == page);
    }
}
