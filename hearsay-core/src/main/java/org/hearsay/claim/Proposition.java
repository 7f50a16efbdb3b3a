package org.hearsay.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.event.Event;
import org.hearsay.event.Modality;
import org.hearsay.event.Role;
import org.hearsay.pack.DomainPack;
import org.hearsay.story.Moments;
import org.hearsay.story.Word;
import org.hearsay.story.Words;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event as slots that can be compared across pages.
 *
 * @param page its page, by number in canonical order
 * @param event the event
 * @param actors parties that do it; empty when unknown
 * @param targets parties it is done to; empty when unknown
 * @param described stems of the words for those it is done to, where no party is named
 * @param around stems of the sentence, each with its count
 * @param beside parties named in the sentence
 * @param items classes of what is handed over or used; empty when unknown
 * @param places ids of places; empty when unknown
 * @param trigger stems of the trigger
 * @param instruments laws and resolutions that it is measured by; empty when none
 * @param ahead whether it is only planned, considered or may come
 * @param recurs whether it is told as happening again and again over a time
 */
record Proposition(
        int page,
        Event event,
        Set<String> actors,
        Set<String> targets,
        Set<String> described,
        Map<String, Integer> around,
        Set<String> beside,
        Set<String> items,
        Set<String> places,
        Set<String> trigger,
        Set<String> instruments,
        boolean ahead,
        boolean recurs) {

    /** Pages further apart do not tell of one undated happening, in days. */
    private static final int WINDOW = 30;

    /** Joint statements of one story on pages no further apart are one, in days. */
    private static final int JOINT = 10;

    /** The fit of two acts of speech that go back to one origin. */
    private static final int TOLD = 5;

    /** A time longer than this is no single happening's, in days. */
    private static final int MONTH = 31;

    /** The least share of the weight of the lighter of two sentences that says the same. */
    private static final double HALF = 0.5;

    private static final Pattern PERIOD =
            Pattern.compile("(?i)\\b(?:recent|past|last|coming)\\s+(?:\\p{L}+\\s+)?(?:days|weeks|months|years)\\b");

    private static final Pattern PERHAPS_DONE =
            Pattern.compile("(?i)\\b(?:may|might|could)\\s+(?:\\p{L}+\\s+)?(?:already|have)\\b");

    /** Classes of items that name any weapon. */
    private static final Set<String> ANY = Set.of("weapon", "weapons", "arms", "military-equipment", "equipment");

    static Proposition of(int page, Event event, StoryPages story, DomainPack pack) {
        return new Proposition(
                page,
                event,
                parties(event, Role.Kind.ACTOR, story),
                parties(event, Role.Kind.TARGET, story),
                described(page, event, story),
                Words.content(
                        story.text(page), story.sentence(page, event.trigger().start())),
                story.mentioned(page, story.sentence(page, event.trigger().start())),
                items(page, event, story, pack),
                parties(event, Role.Kind.PLACE, story),
                Words.content(story.text(page), event.trigger()).keySet(),
                parties(event, Role.Kind.INSTRUMENT, story),
                ahead(page, event, story),
                recurs(page, event, story));
    }

    /** What may have happened already is not ahead, however unsure: "troops may already be in Ruria". */
    private static boolean ahead(int page, Event event, StoryPages story) {
        if (event.modality() != Modality.POSSIBLE) {
            return event.modality() == Modality.PLANNED || event.modality() == Modality.CONSIDERED;
        }
        Span sentence = story.sentence(page, event.trigger().start());
        String before = story.text(page)
                .substring(
                        sentence.start(),
                        Math.max(sentence.start(), event.trigger().end()));
        return !PERHAPS_DONE.matcher(before).find();
    }

    private static boolean recurs(int page, Event event, StoryPages story) {
        return event.date() != null && Moments.width(event.date()) > MONTH
                || event.roles(Role.Kind.TIME).stream()
                        .anyMatch(r ->
                                PERIOD.matcher(r.span().in(story.text(page))).find());
    }

    private static Set<String> parties(Event event, Role.Kind kind, StoryPages story) {
        Set<String> parties = new TreeSet<>();
        for (Role role : event.roles(kind)) {
            String entity = role.entity();
            if (entity != null) {
                if (kind == Role.Kind.PLACE) {
                    parties.add(story.entity(entity));
                } else {
                    parties.addAll(story.parties(entity));
                }
            }
        }
        return parties;
    }

    /** "A 61-year-old man" and "one man": the words that are no figures. */
    private static Set<String> described(int page, Event event, StoryPages story) {
        Set<String> stems = new TreeSet<>();
        for (Role.Kind kind : List.of(Role.Kind.TARGET, Role.Kind.CASUALTIES)) {
            for (Role role : event.roles(kind)) {
                for (Word word : role.entity() == null ? Words.in(story.text(page), role.span()) : List.<Word>of()) {
                    if (Words.content(word) && !word.number()) {
                        stems.add(word.stem());
                    }
                }
            }
        }
        return stems;
    }

    private static Set<String> items(int page, Event event, StoryPages story, DomainPack pack) {
        Set<String> classes = new TreeSet<>();
        for (Role role : event.roles(Role.Kind.ITEM)) {
            classes.addAll(classes(story.text(page), role.span(), pack));
        }
        return classes;
    }

    /** The classes of the goods that a span names. */
    static Set<String> classes(String text, Span span, DomainPack pack) {
        Set<String> classes = new TreeSet<>();
        for (Word word : Words.in(text, span)) {
            for (Map.Entry<String, List<String>> known : pack.itemClasses().entrySet()) {
                boolean named = known.getValue().stream()
                        .anyMatch(noun -> noun.equals(word.form()) || (noun + "s").equals(word.form()));
                if (named) {
                    classes.add(known.getKey());
                }
            }
        }
        return classes;
    }

    /**
     * How well two events fit one proposition: negative when a slot speaks against it, else the number of
     * slots that speak for it.
     */
    int fit(Proposition other, StoryPages story) {
        if (!event.type().equals(other.event.type()) || ahead != other.ahead) {
            return -1;
        }
        boolean joint = event.type().startsWith("JOINT") && apart(other, story) <= JOINT;
        boolean told = joint
                || Drafting.SPEECH.contains(event.type()) && apart(other, story) <= WINDOW && sameOrigin(other, story);
        if (told) {
            return TOLD;
        }
        if (against(actors, other.actors) || against(targets, other.targets) || itemsAgainst(items, other.items)) {
            return -1;
        }
        boolean dated = event.date() != null && other.event.date() != null;
        if (dated && Moments.daysApart(event.date(), other.event.date()) > 0) {
            return -1;
        }
        if (!dated && apart(other, story) > WINDOW || recurs && other.narrow() || other.recurs && narrow()) {
            return -1;
        }
        int score = 0;
        score += meets(actors, other.actors) ? 1 : 0;
        score += meets(targets, other.targets) ? 1 : 0;
        score += alike(other) ? 1 : 0;
        score += toldAlike(other) ? 1 : 0;
        score += meets(items, other.items) ? 1 : 0;
        score += meets(places, other.places) ? 1 : 0;
        score += dated && narrow() && other.narrow() ? 1 : 0;
        // one deed may breach several laws, so that another law is no other breach
        score += !instruments.isEmpty() && !other.instruments.isEmpty() ? 1 : 0;
        if (against(places, other.places) && score < 2) {
            return -1;
        }
        boolean page = page() == other.page() && trigger.stream().anyMatch(other.trigger::contains);
        return score + (page ? 1 : 0);
    }

    /** Whether the two are one deed by who did it, to whom, or with what, and not only because they are told alike. */
    boolean same(Proposition other, StoryPages story) {
        int fit = fit(other, story);
        return equals(other)
                || fit == TOLD
                || fit > 0
                        && (meets(actors, other.actors) || meets(targets, other.targets) || meets(items, other.items));
    }

    /** Whether the sentences say much the same, and the names in them do not speak against it. */
    private boolean toldAlike(Proposition other) {
        return !against(beside, other.beside) && Words.shared(around, other.around) >= HALF;
    }

    /** Whether both are done to somebody who is described alike, and the names beside do not speak against it. */
    private boolean alike(Proposition other) {
        return targets.isEmpty()
                && other.targets.isEmpty()
                && meets(described, other.described)
                && !against(beside, other.beside);
    }

    /** Whether its day is known within three. */
    boolean narrow() {
        return event.date() != null && Moments.width(event.date()) <= 3;
    }

    private boolean sameOrigin(Proposition other, StoryPages story) {
        List<String> own = story.origins(
                story.holders(page, event).stream().map(s -> s.id()).toList());
        return own.stream()
                .anyMatch(story.origins(story.holders(other.page, other.event).stream()
                        .map(s -> s.id())
                        .toList())::contains);
    }

    private long apart(Proposition other, StoryPages story) {
        return page == other.page
                ? 0
                : Moments.daysApart(
                        org.hearsay.story.CanonicalOrder.published(story.page(page)),
                        org.hearsay.story.CanonicalOrder.published(story.page(other.page)));
    }

    private static boolean against(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && !meets(a, b);
    }

    private static boolean itemsAgainst(Set<String> a, Set<String> b) {
        return against(a, b)
                && a.stream().noneMatch(ANY::contains)
                && b.stream().noneMatch(ANY::contains);
    }

    private static boolean meets(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }

    /** The first role of a kind as words, blanks made single. */
    static @Nullable String words(StoryPages story, int page, Event event, Role.Kind kind) {
        return event.roles(kind).stream()
                .findFirst()
                .map(r -> r.span().in(story.text(page)).replaceAll("\\s+", " ").strip())
                .orElse(null);
    }
}
