package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hearsay.statement.Mode;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.story.Words;
import org.hearsay.text.Label;
import org.hearsay.text.Span;

/**
 * Origins that stand against each other on one claim. One conflict for each origin that denies,
 * with the passages on either side. Silence is no denial; but when one side both denies and keeps silent, or when one state
 * says two things, that is shown as what it is.
 */
final class StanceConflicts {

    /** Passages shown of one side. */
    private static final int SHOWN = 12;

    /** Passages shown of one origin on one page. */
    private static final int PASSAGES = 3;

    /** The least share of what is denied that a passage must say to stand against the denial. */
    private static final double SHARED = 0.6;

    private static final Pattern REPLY =
            Pattern.compile("(?i)\\b(?:declin|refus|refrain|comment|respon|repl[iy]|answer|address|discuss"
                    + "|confirm|silen)\\p{L}*\\b");

    private final StoryPages story;
    private final List<Draft> drafts;
    private final Function<Draft, String> claimOf;
    private final DenialReader reader;

    StanceConflicts(StoryPages story, List<Draft> drafts, Function<Draft, String> claimOf) {
        this.story = story;
        this.drafts = drafts;
        this.claimOf = claimOf;
        this.reader = new DenialReader(story);
    }

    List<Conflict> find() {
        List<Conflict> found = new ArrayList<>();
        for (Draft draft : drafts) {
            denied(draft, found);
            unknown(draft, found);
        }
        headlines(found);
        responses(found);
        return withoutRepeats(found);
    }

    /** One answer to a sentence that holds several events is one conflict: the one that shows most. */
    private static List<Conflict> withoutRepeats(List<Conflict> found) {
        List<Conflict> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt((Conflict c) -> -c.sides().size()));
        Map<String, Conflict> byAnswer = new LinkedHashMap<>();
        for (Conflict conflict : ordered) {
            Conflict.Side answer = conflict.sides().get(conflict.sides().size() - 1);
            byAnswer.putIfAbsent(conflict.slot() + answer.page() + answer.value() + answer.spans(), conflict);
        }
        return found.stream().filter(byAnswer::containsValue).toList();
    }

    /** One conflict for each origin that denies. */
    private void denied(Draft draft, List<Conflict> found) {
        List<Draft.Said> support = firsts(draft.supports.stream()
                .filter(s -> s.statement().mode() != Mode.HEADLINE)
                .filter(s -> Drafting.STANDING.contains(s.statement().stance()))
                .toList());
        Set<String> answered = new TreeSet<>();
        for (Draft.Said denial : firsts(draft.denies)) {
            List<String> origin = story.origins(List.of(denial.statement().id()));
            boolean doubt = denial.statement().stance() == Stance.DOUBT;
            if (doubt
                    && draft.propositions.stream()
                            .noneMatch(p -> p.page() == denial.page()
                                    && p.event()
                                            .statements()
                                            .contains(denial.statement().id()))) {
                continue;
            }
            List<Draft.Said> against = support.stream()
                    .filter(s -> !story.origins(List.of(s.statement().id())).equals(origin))
                    .filter(s -> apart(s, denial))
                    .filter(s -> against(draft, denial, s))
                    .sorted(Comparator.comparing((Draft.Said s) -> s.page() != denial.page()))
                    .limit(SHOWN)
                    .sorted(Comparator.comparingInt(Draft.Said::page))
                    .toList();
            if (against.isEmpty() || !answered.add(String.join(" ", origin))) {
                continue;
            }
            List<Conflict.Side> sides = new ArrayList<>();
            // of each origin only the passages that say what is denied are shown
            List<Draft.Said> said = draft.supports.stream()
                    .filter(s -> against(draft, denial, s))
                    .toList();
            against.forEach(s -> sides.add(side(s, said, "asserted")));
            firsts(draft.denies).stream()
                    .filter(d -> story.origins(List.of(d.statement().id())).equals(origin))
                    .forEach(d -> sides.add(side(d, draft.denies, "denied")));
            found.add(conflict(
                    draft,
                    "denied-" + denial.statement().id().replaceFirst("^st-", ""),
                    sides,
                    doubt ? Conflict.Relation.COMPATIBLE : Conflict.Relation.CONTRADICTION,
                    doubt
                            ? "one side says that it is so, the other doubts it, which is no denial"
                            : "one side says that it is so, the other denies it"));
        }
    }

    /** Whether two statements are of different speakers, and neither stands inside the other, unless it is what the other denies. */
    private boolean apart(Draft.Said said, Draft.Said denial) {
        Set<String> speakers = new TreeSet<>();
        said.statement().speakers().forEach(s -> speakers.add(story.entity(s)));
        boolean same = denial.statement().speakers().stream().anyMatch(s -> speakers.contains(story.entity(s)));
        if (same || said.page() != denial.page()) {
            return !same;
        }
        boolean named = said.statement().source() != null
                && said.statement().sourceKind() != SourceKind.UNNAMED
                && denial.answers() != null
                && said.equals(denial.answers().words())
                && inside(denial.statement(), said.statement());
        return named || !inside(said.statement(), denial.statement()) && !inside(denial.statement(), said.statement());
    }

    private static boolean inside(Statement outer, Statement inner) {
        return outer.content().stream()
                .anyMatch(c -> inner.content().stream().anyMatch(c::overlaps)
                        || inner.cue() != null && c.overlaps(inner.cue()));
    }

    /** Whether a statement says what a denial denies: it is the passage that the denial answers, or says the same. */
    private boolean against(Draft draft, Draft.Said denial, Draft.Said said) {
        Draft.Answer answer = denial.answers();
        if (answer == null) {
            return false;
        }
        Draft.Said words = answer.words();
        if (words != null) {
            Denial what = reader.of(denial.page(), denial.statement());
            return reader.opposed(denial.page(), what, said.page(), said.statement())
                    && (said.equals(words) || says(what, words, said));
        }
        return tells(draft, answer, said);
    }

    private boolean says(Denial what, Draft.Said words, Draft.Said said) {
        double share = what.kind() == Denial.Kind.PLAIN
                ? reader.shared(what, said.page(), said.statement())
                : DenialReader.shared(
                        reader.matter(words.page(), words.statement().mainContent()),
                        reader.matter(said.page(), said.statement().mainContent()));
        return share >= SHARED;
    }

    /** Whether a statement tells the deed that is denied, by who did it, to whom or with what. */
    private boolean tells(Draft draft, Draft.Answer answer, Draft.Said said) {
        Proposition deed = answer.deed();
        List<Proposition> told = held(draft, said);
        if (deed == null || told.isEmpty()) {
            return deed != null && !deed.items().isEmpty();
        }
        return told.stream()
                .filter(p -> !reader.negated(
                        p.page(),
                        said.statement().mainContent(),
                        p.event().trigger().start()))
                .anyMatch(p -> deed.same(p, story));
    }

    private static List<Proposition> held(Draft draft, Draft.Said said) {
        return draft.propositions.stream()
                .filter(p -> p.page() == said.page()
                        && (p.event().statements().contains(said.statement().id())
                                || said.statement().holds(p.event().trigger())))
                .toList();
    }

    /** One state asserts while another of its voices has no information. */
    private void unknown(Draft draft, List<Conflict> found) {
        for (Draft.Said silent : draft.silent) {
            if (silent.statement().stance() != Stance.NO_INFORMATION) {
                continue;
            }
            Set<String> parties = parties(silent.statement());
            parties.addAll(subject(silent));
            List<Draft.Said> own = firsts(draft.supports.stream()
                    .filter(s -> parties(s.statement()).stream().anyMatch(parties::contains))
                    .filter(s -> knowsNothingOf(draft, silent, s))
                    .toList());
            if (!own.isEmpty()) {
                List<Conflict.Side> sides = new ArrayList<>();
                own.stream().limit(SHOWN).map(s -> side(s, "asserted")).forEach(sides::add);
                sides.add(side(silent, "no information"));
                found.add(conflict(
                        draft,
                        "unknown",
                        sides,
                        Conflict.Relation.DIFFERENT_SCOPE,
                        "voices of one side: one asserts it, one has no information, which is no denial"));
            }
        }
    }

    /** A headline that says "confirms" where the body only has the speaker say so. */
    private void headlines(List<Conflict> found) {
        for (int page = 0; page < story.pages().size(); page++) {
            for (Statement head : story.page(page).statements()) {
                if (head.mode() != Mode.HEADLINE || head.stance() != Stance.CONFIRM) {
                    continue;
                }
                List<String> origin = story.origins(List.of(head.id()));
                int number = page;
                List<Statement> body = story.page(page).statements().stream()
                        .filter(s -> s.mode() != Mode.HEADLINE)
                        .filter(s -> story.origins(List.of(s.id())).equals(origin) || describes(number, head, s))
                        .toList();
                boolean confirmed = body.stream().anyMatch(s -> s.stance() == Stance.CONFIRM);
                if (!body.isEmpty() && !confirmed) {
                    int here = page;
                    List<Draft.Said> said =
                            body.stream().map(s -> new Draft.Said(here, s)).toList();
                    found.add(new Conflict(
                            "cf-headline-" + head.id(),
                            null,
                            Conflict.Type.HEADLINE_VS_BODY,
                            "strength of the statement",
                            List.of(side(new Draft.Said(page, head), "confirm"), side(said.get(0), said, "assert")),
                            Conflict.Relation.REFINEMENT,
                            "the headline says more than the body"));
                }
            }
        }
    }

    /** Whether a headline's nameless source is the one the body describes so: "Official Confirms", "a senior official, X". */
    private boolean describes(int page, Statement head, Statement body) {
        if (head.source() == null || body.source() == null || !head.speakers().isEmpty()) {
            return false;
        }
        Set<String> words = Words.content(story.text(page), head.source()).keySet();
        return !words.isEmpty()
                && Words.content(story.text(page), body.source()).keySet().containsAll(words);
    }

    /** One speaker who denies on one page and keeps silent on another: each answers another thing. */
    private void responses(List<Conflict> found) {
        Map<String, List<Draft.Said>> bySpeaker = new TreeMap<>();
        for (int page = 0; page < story.pages().size(); page++) {
            for (Statement statement : story.page(page).statements()) {
                boolean answer = statement.stance() == Stance.NO_COMMENT && replies(page, statement)
                        || statement.stance() == Stance.DENY
                                && reader.of(page, statement).denies();
                if (answer && statement.mode() != Mode.HEADLINE) {
                    for (String speaker : statement.speakers()) {
                        bySpeaker
                                .computeIfAbsent(story.entity(speaker), k -> new ArrayList<>())
                                .add(new Draft.Said(page, statement));
                    }
                }
            }
        }
        bySpeaker.forEach((speaker, said) -> {
            boolean both = said.stream()
                    .filter(s -> s.statement().stance() == Stance.DENY)
                    .anyMatch(d -> said.stream()
                            .anyMatch(s -> s.statement().stance() == Stance.NO_COMMENT && s.page() != d.page()));
            if (both) {
                found.add(new Conflict(
                        "cf-response-" + said.get(0).statement().id(),
                        null,
                        Conflict.Type.STANCE,
                        "response of " + speaker,
                        firsts(said).stream()
                                .map(s -> side(s, s.statement().stance() == Stance.DENY ? "denied" : "no comment"))
                                .toList(),
                        Conflict.Relation.DIFFERENT_SCOPE,
                        "the same speaker denies one thing and leaves another unanswered"));
            }
        });
    }

    /** Whether who has no information has none of the deed that the other tells. */
    private boolean knowsNothingOf(Draft draft, Draft.Said silent, Draft.Said said) {
        List<Proposition> told = held(draft, said);
        return held(draft, silent).stream().anyMatch(p -> told.stream().anyMatch(q -> p.same(q, story)));
    }

    /** Whether a silence is a refusal to answer, and not only something left unsaid. */
    private boolean replies(int page, Statement statement) {
        Span cue = statement.cue();
        String words = cue == null ? "" : cue.in(story.text(page));
        return cue == null
                || REPLY.matcher(words).find()
                || REPLY.matcher(statement.mainContent().in(story.text(page))).find();
    }

    private Conflict conflict(
            Draft draft, String kind, List<Conflict.Side> sides, Conflict.Relation relation, String why) {
        String claim = claimOf.apply(draft);
        return new Conflict(
                "cf-stance-" + kind + "-" + claim.replaceFirst("^cl-", ""),
                claim,
                Conflict.Type.STANCE,
                "whether it is so",
                sides,
                relation,
                why);
    }

    private Set<String> parties(Statement statement) {
        Set<String> parties = new TreeSet<>();
        statement.speakers().forEach(s -> parties.addAll(story.parties(s)));
        return parties;
    }

    /** Who is said to have no information: the party named first in the content. */
    private Set<String> subject(Draft.Said said) {
        Span content = said.statement().mainContent();
        int end = Math.min(content.end(), content.start() + 30);
        return story.mentioned(said.page(), new Span(content.start(), end));
    }

    /** The first statement of each origin on each page; pages that copy one shown are left out. */
    private List<Draft.Said> firsts(List<Draft.Said> side) {
        List<Draft.Said> kept = new ArrayList<>();
        for (Draft.Said said : side) {
            List<String> origin = story.origins(List.of(said.statement().id()));
            boolean shown = kept.stream()
                    .filter(k -> story.origins(List.of(k.statement().id())).equals(origin))
                    .anyMatch(k -> k.page() == said.page() || story.copies(k.page(), said.page()));
            if (!shown) {
                kept.add(said);
            }
        }
        return kept;
    }

    /** One origin on one page: its passages, the shown one first. */
    private Conflict.Side side(Draft.Said said, List<Draft.Said> all, String value) {
        List<String> origin = story.origins(List.of(said.statement().id()));
        List<Span> spans = new ArrayList<>();
        for (Draft.Said one : all) {
            boolean same = one.page() == said.page()
                    && story.origins(List.of(one.statement().id())).equals(origin);
            if (!same) {
                continue;
            }
            for (Span content : one.statement().content()) {
                Span passage = story.passage(one.page(), content);
                if (spans.size() < PASSAGES && spans.stream().noneMatch(s -> s.overlaps(passage))) {
                    spans.add(passage);
                }
            }
        }
        return new Conflict.Side(
                story.page(said.page()).key(),
                value + " (" + Label.of(said.statement().stance()) + ")",
                spans,
                origin);
    }

    private Conflict.Side side(Draft.Said said, String value) {
        return side(said, List.of(said), value);
    }
}
