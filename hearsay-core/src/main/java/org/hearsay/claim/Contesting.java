package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passage that a denial answers. One that names what it denies answers a passage in which most of its words stand;
 * one that denies goods, what was told before of the denier's goods; one that points back, what was last told of the
 * denier, by those whose word it denies. Where no passage can be told, the denial stands alone.
 */
final class Contesting {

    /** The least share of the weight of a denial's words that must stand in the passage. */
    private static final double MOST = 0.6;

    /** Characters between a statement and a denial that points back to it. */
    private static final int NEXT = 400;

    /** Words for whatever goods a denial means. */
    private static final String GOODS = "cargo arms weapons shipment shipments delivery deliveries transfer supplies";

    private static final Set<String> CARGO =
            Words.content(GOODS, new Span(0, GOODS.length())).keySet();

    private final StoryPages story;
    private final DomainPack pack;
    private final DenialReader reader;

    Contesting(StoryPages story, DomainPack pack, DenialReader reader) {
        this.story = story;
        this.pack = pack;
        this.reader = reader;
    }

    /**
     * A passage and the claim it is of.
     *
     * @param draft the claim
     * @param answer the passage
     */
    record Found(Draft draft, Draft.Answer answer) {}

    /**
     * What a denial answers by the words it has in common with it; null when it cannot be told.
     *
     * @param denial what it denies
     * @param drafts the claims so far
     */
    @Nullable
    Found byWords(int page, Statement statement, Denial denial, List<Draft> drafts) {
        return denial.kind() == Denial.Kind.PLAIN ? sameWords(page, statement, denial, drafts) : null;
    }

    /**
     * What a denial answers of what was told of the denier, or of goods; null when it cannot be told.
     *
     * @param denial what it denies
     * @param drafts the claims so far
     */
    @Nullable
    Found byDenier(int page, Statement statement, Denial denial, List<Draft> drafts) {
        if (!denial.denies()) {
            return null;
        }
        if (denial.kind() == Denial.Kind.PLAIN) {
            if (!goods(page, denial)) {
                return null;
            }
            Found accusing = accusing(page, statement, denial, true, drafts);
            return accusing != null ? accusing : carried(page, statement, denial, drafts);
        }
        // how a denial goes on tells what it means: "Ostavia denied the account. The ship carried no weapons."
        boolean goods = story.mates(page, statement).stream()
                .filter(m -> m.stance() == Stance.DENY
                        && Math.abs(m.mainContent().start()
                                        - statement.mainContent().start())
                                <= NEXT)
                .anyMatch(m -> goods(page, reader.of(page, m)));
        Found accusing = goods ? accusing(page, statement, denial, true, drafts) : null;
        accusing = accusing != null ? accusing : accusing(page, statement, denial, false, drafts);
        return accusing != null ? accusing : last(page, statement, denial, drafts);
    }

    private boolean goods(int page, Denial denial) {
        return denial.kind() == Denial.Kind.PLAIN
                && (denial.matter().keySet().stream().anyMatch(CARGO::contains)
                        || !Proposition.classes(story.text(page), denial.core(), pack)
                                .isEmpty());
    }

    /** What somebody else has last told of goods, where goods of whatever kind are denied. */
    private @Nullable Found carried(int page, Statement statement, Denial denial, List<Draft> drafts) {
        if (denial.matter().keySet().stream().noneMatch(CARGO::contains)) {
            return null;
        }
        int at = statement.mainContent().start();
        Found found = null;
        int latest = -1;
        for (Draft draft : drafts) {
            Proposition deed = Drafting.SPEECH.contains(draft.type)
                    ? null
                    : draft.propositions.stream()
                            .filter(p -> !p.items().isEmpty() && !p.ahead())
                            .max(Comparator.comparing(p -> p.page() == page))
                            .orElse(null);
            for (Draft.Said said : deed == null ? List.<Draft.Said>of() : draft.supports) {
                Span content = said.statement().mainContent();
                boolean told = said.page() == page
                        && content.start() < at
                        && content.start() > latest
                        && Drafting.STANDING.contains(said.statement().stance())
                        && !story.sameSpeaker(said.statement(), statement)
                        && !Proposition.classes(story.text(page), content, pack).isEmpty();
                if (told) {
                    latest = content.start();
                    found = new Found(draft, new Draft.Answer(deed, null));
                }
            }
        }
        return found;
    }

    // ---- by its words

    private @Nullable Found sameWords(int page, Statement statement, Denial denial, List<Draft> drafts) {
        Found best = null;
        double most = MOST;
        for (Draft draft : drafts) {
            for (Draft.Said said : draft.supports) {
                if (!Drafting.STANDING.contains(said.statement().stance())
                        || story.sameSpeaker(said.statement(), statement)
                        || !reader.opposed(page, denial, said.page(), said.statement())) {
                    continue;
                }
                double share = reader.shared(denial, said.page(), said.statement())
                        * (said.page() == page ? 1 : 0.9)
                        * (said.page() == page && overlap(said.statement(), statement) ? 0.9 : 1);
                if (share >= most && (best == null || share > most)) {
                    most = share;
                    best = new Found(draft, new Draft.Answer(null, said));
                }
            }
        }
        return best;
    }

    private static boolean overlap(Statement a, Statement b) {
        return a.content().stream().anyMatch(x -> b.content().stream().anyMatch(x::overlaps));
    }

    // ---- by what was told of the denier

    private @Nullable Found accusing(int page, Statement statement, Denial denial, boolean goods, List<Draft> drafts) {
        int at = statement.mainContent().start();
        Set<String> own = new TreeSet<>();
        statement.speakers().forEach(s -> own.addAll(story.parties(s)));
        Set<String> sides = new TreeSet<>(own);
        story.mates(page, statement).forEach(mate -> mate.speakers().forEach(s -> sides.addAll(story.parties(s))));
        List<Found> found = new ArrayList<>();
        for (Draft draft : drafts) {
            if (Drafting.SPEECH.contains(draft.type)) {
                continue;
            }
            draft.propositions.stream()
                    .filter(p -> p.page() == page && p.event().trigger().start() < at)
                    .filter(p -> !goods || !p.items().isEmpty())
                    .filter(p -> told(p, statement, denial, sides))
                    .forEach(p -> found.add(new Found(draft, new Draft.Answer(p, null))));
        }
        // what is denied is said to have happened, by or to all who deny it, with goods where they are denied
        return found.stream()
                .min(Comparator.<Found, Boolean>comparing(f -> goods && !handles(f.draft()))
                        .thenComparing(
                                f -> own.size() > 1 && !f.draft().parties().containsAll(own))
                        .thenComparing(f -> f.draft().propositions.stream().allMatch(Proposition::ahead))
                        .thenComparing(f -> !does(f, sides))
                        // the last sentence, and in it the deed told first, of which others are only circumstances
                        .thenComparing(f -> -story.sentence(page, start(f)).start())
                        .thenComparing(f -> start(f)))
                .orElse(null);
    }

    private static boolean does(Found found, Set<String> sides) {
        Proposition deed = found.answer().deed();
        return deed != null && acts(deed, sides);
    }

    private static int start(Found found) {
        Proposition deed = found.answer().deed();
        return deed == null ? 0 : deed.event().trigger().start();
    }

    /** Whether somebody else, and one of those whose word is denied, tells it of the denier. */
    private boolean told(Proposition p, Statement statement, Denial denial, Set<String> sides) {
        List<Statement> holders = story.holders(p.page(), p.event()).stream()
                .filter(h -> !story.sameSpeaker(h, statement))
                .toList();
        boolean theirs = denial.whose().isEmpty()
                || holders.stream()
                        .anyMatch(h -> h.speakers().stream()
                                .anyMatch(s -> story.parties(s).stream().anyMatch(denial.whose()::contains)));
        if (!theirs) {
            return false;
        }
        Span sentence = story.sentence(p.page(), p.event().trigger().start());
        if (person(statement)) {
            return statement.speakers().stream().anyMatch(s -> named(p.page(), sentence, s))
                    || foreign(holders, sides) && acts(p, sides);
        }
        return acts(p, sides)
                || !holders.isEmpty()
                        && story.mentioned(p.page(), sentence).stream().anyMatch(sides::contains);
    }

    private static boolean acts(Proposition p, Set<String> sides) {
        return p.actors().stream().anyMatch(sides::contains)
                || p.targets().stream().anyMatch(sides::contains);
    }

    /** Whether one of those who tell it belongs to another side: then a person may answer for a state. */
    private boolean foreign(List<Statement> holders, Set<String> sides) {
        return holders.stream()
                .flatMap(h -> h.speakers().stream())
                .anyMatch(s -> story.parties(s).stream().noneMatch(sides::contains));
    }

    private boolean person(Statement statement) {
        return !statement.speakers().isEmpty()
                && statement.speakers().stream().allMatch(s -> {
                    Entity entity = story.known(s);
                    return entity != null && entity.type() == EntityType.PERSON;
                });
    }

    private boolean named(int page, Span sentence, String speaker) {
        String id = story.entity(speaker);
        return story.page(page).entities().in(sentence).stream()
                .anyMatch(m -> m.entity() != null && story.entity(m.entity()).equals(id));
    }

    /** Whether it tells of goods. */
    private static boolean handles(Draft draft) {
        return draft.propositions.stream().anyMatch(p -> !p.items().isEmpty());
    }

    // ---- the last thing said

    private @Nullable Found last(int page, Statement statement, Denial denial, List<Draft> drafts) {
        int at = statement.mainContent().start();
        Found found = null;
        int latest = at - NEXT;
        for (Draft draft : drafts) {
            for (Draft.Said said : draft.supports) {
                Span content = said.statement().mainContent();
                boolean theirs = said.page() == page
                        && content.end() <= at
                        && content.end() > latest
                        && Drafting.STANDING.contains(said.statement().stance())
                        && !said.statement().speakers().isEmpty()
                        && !story.sameSpeaker(said.statement(), statement)
                        && reader.matter(page, content).size() >= DenialReader.WORDS;
                if (theirs && (whose(said, denial) || denial.whose().isEmpty() && of(said, statement))) {
                    latest = content.end();
                    found = new Found(draft, new Draft.Answer(null, said));
                }
            }
        }
        return found;
    }

    private boolean whose(Draft.Said said, Denial denial) {
        return said.statement().speakers().stream()
                .anyMatch(s -> story.parties(s).stream().anyMatch(denial.whose()::contains));
    }

    /** Whether a statement names who denies it. */
    private boolean of(Draft.Said said, Statement denial) {
        return said.statement().content().stream()
                .anyMatch(c -> denial.speakers().stream().anyMatch(s -> named(said.page(), c, s)));
    }
}
