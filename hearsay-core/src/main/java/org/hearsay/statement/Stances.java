package org.hearsay.statement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.text.Span;

/** What a source does with its content: the cue says it first, negation and the content's own words after. */
final class Stances {

    private static final Set<Stance> PLAIN = Set.of(Stance.ASSERT, Stance.CONFIRM);
    private static final Pattern NEGATION =
            Pattern.compile("\\b(?:not|never|no)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);
    /** "You cannot lie to parliament" is said of everybody. */
    private static final Pattern ANYBODY = Pattern.compile(
            "\\b(?:you|one|nobody|no one)\\s+(?:can|must|should|may|would)\\b", Pattern.CASE_INSENSITIVE);

    /** Who rejects an appeal or a proposal decides; who rejects a claim says that it is not so. */
    private static final Pattern DECIDED = Pattern.compile(
            "^(?:[\\p{L}\\p{N}'’-]+\\s+){0,4}?(?:appeal|petition|motion|lawsuit|suit|indictment|case|bid|plea|application"
                    + "|request|offer|proposal|bill|amendment|invitation|budget)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IGNORANCE = Pattern.compile(
            "\\b(?:ha(?:s|d|ve) no (?:\\w+ )?(?:information|knowledge|confirmation|details)|(?:not|n['’]t) aware|unaware|(?:not|n['’]t) (?:have|know)(?: any)? (?:information|whether|who|what|if)"
                    + "|could not (?:independently )?(?:confirm|verify)|no information)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLEDGE_DIRECT = Pattern.compile(
            "\\b(?:we|i)(?: \\w+)? (?:will|shall|are going to|am going to|promise|pledge|vow)\\b|\\b(?:we|i)['’]ll\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLEDGE_INDIRECT = Pattern.compile(
            "^(?:that )?(?:they|he|she|it|we|its? \\w+|their \\w+) (?:will|would)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEMAND = Pattern.compile(
            "\\b(?:must|ought to|need to|needs to|should|have to|has to|we need|call(?:s|ed)? (?:on|upon)|urge[sd]?|demand(?:s|ed)?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDEMN = Pattern.compile(
            "\\b(?:outrageous|unacceptable|shameful|barbaric|despicable|deplorable|cowardly|heinous|disgraceful|appalling|we condemn|i condemn|condemns?|disgrace"
                    + "|criminal act|act of terror)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FALSEHOOD = Pattern.compile(
            "\\b(?:false|untrue|baseless|groundless|unfounded|fabricat\\w+|lies?|fake|fiction|nonsense|invention|invented|absurd|fairy tale|not true|did not happen)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REJECTION =
            Pattern.compile("^(?:reject|dismiss|den[iy]|disput|rebuff|refut|rebut)\\w* .*\\w");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:we|our|us|i|my)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FUTURE = Pattern.compile(
            "\\b(?:will (?:likely|probably)|is likely to|are likely to|expected to)\\b", Pattern.CASE_INSENSITIVE);

    /** What a page tells of an earlier version of itself it takes back. */
    private static final Pattern EARLIER = Pattern.compile(
            "^(?:an|the|our|its|this)?\\s*(?:earlier|previous|original|initial|first)\\s+(?:version|edition)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Context context;

    Stances(Context context) {
        this.context = context;
    }

    /**
     * The stance of {@code draft}.
     *
     * @param before the drafts before it, in order: who has just denied goes on denying
     */
    Stance of(Draft draft, Mode mode, List<Draft> before) {
        Stance stance = draft.stance();
        String cue = draft.cue() == null ? "" : draft.cue().in(context.text()).toLowerCase(Locale.ROOT);
        if (stance == Stance.NO_COMMENT || stance == Stance.NO_INFORMATION) {
            return stance;
        }
        if (draft.source() != null
                && PLAIN.contains(stance)
                && EARLIER.matcher(draft.source().in(context.text())).find()) {
            return Stance.RETRACT;
        }
        if (NEGATION.matcher(cue).find()) {
            return switch (stance) {
                case CONFIRM, DENY, ASSERT -> Stance.NO_COMMENT;
                case EXPECT -> Stance.DOUBT;
                default -> stance;
            };
        }
        String content = draft.content().stream()
                .map(s -> s.in(context.text()))
                .reduce("", (a, b) -> a + " " + b)
                .trim();
        if (stance == Stance.DENY && (DECIDED.matcher(content).find() || person(draft))) {
            return Stance.ASSERT;
        }
        if (!PLAIN.contains(stance)) {
            return stance;
        }
        if (REJECTION.matcher(cue).find()) {
            return Stance.DENY;
        }
        if (IGNORANCE.matcher(content).find()) {
            return Stance.NO_INFORMATION;
        }
        boolean direct = mode == Mode.DIRECT || mode == Mode.MIXED;
        boolean accuses = draft.rule().equals("verb-object-of");
        if (!accuses && FALSEHOOD.matcher(content).find()
                || NEGATION.matcher(content).find() && !ANYBODY.matcher(content).find() && denying(draft, before)) {
            return Stance.DENY;
        }
        if (direct
                        && PLEDGE_DIRECT.matcher(content).find()
                        && !FUTURE.matcher(content).find()
                || PLEDGE_INDIRECT.matcher(content).find()
                        && !FUTURE.matcher(content).find()) {
            return demandFirst(content) ? Stance.DEMAND : Stance.PLEDGE;
        }
        if (CONDEMN.matcher(content).find() && direct) {
            return Stance.CONDEMN;
        }
        if (DEMAND.matcher(content).find()
                && (direct || !FIRST_PERSON.matcher(content).find())
                && !past(content)) {
            return Stance.DEMAND;
        }
        return stance;
    }

    /** "The palace dismissed Anna Berg": a person is no claim. */
    private boolean person(Draft draft) {
        return context.entities.in(draft.extent()).stream()
                .anyMatch(m -> m.type() == EntityType.PERSON
                        && m.form() == Mention.Form.NAME
                        && m.span().start() == draft.extent().start()
                        && m.span().end() >= draft.extent().end() - 1);
    }

    private static boolean demandFirst(String content) {
        var demand = DEMAND.matcher(content);
        var pledge = PLEDGE_DIRECT.matcher(content);
        return demand.find() && pledge.find() && demand.start() < pledge.start();
    }

    /** "said the crew had to wait" tells what was, not what should be. */
    private static boolean past(String content) {
        return content.contains(" had to ") || content.contains("should have");
    }

    /** Whether the same source has denied in the sentence or paragraph before. */
    private boolean denying(Draft draft, List<Draft> before) {
        for (int i = before.size() - 1; i >= 0 && before.size() - i <= 2; i--) {
            Draft other = before.get(i);
            boolean near = draft.sentence() - other.sentence() <= 1;
            if (other.stance() == Stance.DENY && near && maySpeakAgain(draft, other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the source of {@code draft} can be that of {@code before}: it names no other person (a state speaks through its people). */
    private boolean maySpeakAgain(Draft draft, Draft before) {
        Span source = draft.source();
        Span earlier = before.source();
        if (source == null || earlier == null) {
            return true;
        }
        List<String> named = people(source);
        List<String> known = people(earlier);
        return named.isEmpty() || known.isEmpty() || named.stream().anyMatch(known::contains);
    }

    private List<String> people(Span source) {
        return context.entities.in(source).stream()
                .filter(m -> m.type() == EntityType.PERSON)
                .map(Mention::entity)
                .filter(e -> e != null)
                .toList();
    }

    /** The words in {@code content} that weaken it. */
    List<Span> hedges(List<Span> content) {
        return content.stream()
                .flatMap(s -> HEDGE.matcher(s.in(context.text()))
                        .results()
                        .map(r -> new Span(s.start() + r.start(), s.start() + r.end())))
                .toList();
    }

    private static final Pattern HEDGE = Pattern.compile(
            "\\b(?:may|might|could|possibl[ey]|probabl[ey]|perhaps|allegedly|reportedly|apparently|alleged|suspected|potential(?:ly)?|likely|appears? to|seems? to"
                    + "|believed to|thought to|purported(?:ly)?|presumably|estimated)\\b",
            Pattern.CASE_INSENSITIVE);
}
