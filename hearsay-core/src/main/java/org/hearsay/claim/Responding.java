package org.hearsay.claim;

import java.util.List;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.Stance;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Puts denials and silences in which no event was found on the claims they answer; where none can be told they stand alone. */
final class Responding {

    /** Characters between a denial and what goes on with it. */
    private static final int NEXT = 400;

    private final StoryPages story;
    private final DomainPack pack;
    private final DenialReader reader;
    private final List<Draft> drafts;

    /** @param drafts the claims so far; new ones are added */
    Responding(StoryPages story, DomainPack pack, DenialReader reader, List<Draft> drafts) {
        this.story = story;
        this.pack = pack;
        this.reader = reader;
        this.drafts = drafts;
    }

    /** A denial or silence without an event of its own. */
    void respond(int page, Statement statement) {
        if (Drafting.silence(statement)) {
            Draft answered = new Answering(story).answered(page, statement, story.matter(page, statement), drafts);
            answered = answered == null ? opened(page, statement) : answered;
            answered.add(answered.silent, page, statement);
            return;
        }
        Denial denial = reader.of(page, statement);
        Contesting contesting = new Contesting(story, pack, reader);
        Contesting.Found found = contesting.byWords(page, statement, denial, drafts);
        found = found != null || denial.act() ? found : goingOn(page, statement);
        found = found != null ? found : contesting.byDenier(page, statement, denial, drafts);
        if (found != null) {
            found.draft().deny(page, statement, found.answer());
            return;
        }
        // "we have sent none", said of nothing told before, is a claim of its own
        Draft alone = opened(page, statement);
        alone.add(denial.act() ? alone.denies : alone.supports, page, statement);
    }

    private Draft opened(int page, Statement statement) {
        Draft draft = new Draft(Draft.STATEMENT);
        draft.matter.putAll(story.matter(page, statement));
        drafts.add(draft);
        return draft;
    }

    /** What a denial of the same origin answers, where this one only goes on with it: "Ostavia denied it. It had sent none." */
    private Contesting.@Nullable Found goingOn(int page, Statement statement) {
        List<String> origin = story.origins(List.of(statement.id()));
        int at = statement.mainContent().start();
        int latest = at - NEXT;
        Contesting.Found found = null;
        for (Draft draft : drafts) {
            for (Draft.Said said : draft.denies) {
                Span content = said.statement().mainContent();
                Draft.Answer answer = said.answers();
                boolean before = said.page() == page
                        && said.statement().stance() == Stance.DENY
                        && content.start() < at
                        && content.end() >= latest;
                if (before
                        && answer != null
                        && !origin.isEmpty()
                        && story.origins(List.of(said.statement().id())).equals(origin)) {
                    latest = content.end();
                    found = new Contesting.Found(draft, answer);
                }
            }
        }
        return found;
    }
}
