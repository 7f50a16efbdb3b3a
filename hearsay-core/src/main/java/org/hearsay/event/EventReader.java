package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.entity.Entities;
import org.hearsay.entity.place.PlaceReader;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as the pack describes them. A word of the pack's lexicon, read as verb or noun by its
 * neighbours, opens a reading of its own clause; what the type needs must be found there, or nothing is. A tagger
 * learnt from annotated articles ({@link EventTagger}) adds events for which the pack has no word.
 * Mentions of one event are then joined ({@link EventMerger}).
 */
public final class EventReader {

    /** The rule that events of the tagger name. */
    private static final String RULE = "event/tagger";

    /** By how much the tagger's choice must outweigh any other to add an event; in its own weights. */
    private static final double SURE = 2;

    /** The same where the pack knows the word, and that it asks for more than stands there. */
    private static final double SURER = 12;

    private final Grammar grammar;
    private final @Nullable EventTagger tagger;
    private final Generalised generalised;
    private final PlaceReader places;

    /**
     * With the tagger that comes with the product.
     *
     * @throws IllegalArgumentException when a trigger of the pack names a role that does not exist
     */
    public EventReader(DomainPack pack) {
        this(pack, EventTagger.shipped());
    }

    /**
     * Prepares the pack's event types.
     *
     * @param tagger finds what the grammar does not; null for the grammar alone
     * @throws IllegalArgumentException when a trigger of the pack names a role that does not exist
     */
    public EventReader(DomainPack pack, @Nullable EventTagger tagger) {
        this.tagger = tagger;
        this.generalised = new Generalised(pack.eventTypes());
        grammar = new Grammar(pack);
        places = new PlaceReader(pack);
    }

    /** The events of an article, in order of their triggers; those of the headline join those of the body. */
    public List<Event> read(
            Article article, List<Sentence> sentences, Entities entities, Times times, List<Statement> statements) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (tells(sentence)) {
                drafts.addAll(sentence(sentence, entities, times, statements));
            }
        }
        List<Event> events = new EventMerger(article).merge(drafts);
        boolean anywhere =
                events.stream().anyMatch(e -> !e.roles(Role.Kind.PLACE).isEmpty());
        if (!anywhere) {
            return events;
        }
        PlaceReader.Places map = places.in(article, sentences, entities);
        return events.stream().map(e -> placed(e, map)).toList();
    }

    /** The same event with what its places are on the map. */
    private static Event placed(Event event, PlaceReader.Places map) {
        return event.withRoles(event.roles().stream()
                .map(r -> r.kind() == Role.Kind.PLACE
                        ? new Role(r.kind(), r.span(), r.entity(), r.quantity(), map.at(r.span()))
                        : r)
                .toList());
    }

    /** Whether a sentence can tell an event: not a byline, a date, a heading inside the text or a question. */
    private static boolean tells(Sentence sentence) {
        boolean prose = sentence.kind() == Block.Kind.PARAGRAPH
                || sentence.kind() == Block.Kind.ITEM
                || sentence.kind() == Block.Kind.TITLE;
        return prose
                && !sentence.tokens().get(sentence.tokens().size() - 1).text().equals("?");
    }

    private List<Draft> sentence(Sentence sentence, Entities entities, Times times, List<Statement> statements) {
        List<List<TriggerIndex.Hit>> hits = new ArrayList<>();
        @Nullable String[] fixed = new String[sentence.tokens().size()];
        boolean any = grammar.lexicon(sentence, hits, fixed);
        if (!any && tagger == null) {
            return List.of();
        }
        List<TimeExpression> inside = times.in(sentence.span());
        List<Draft> drafts =
                any ? grammar.read(sentence, hits, fixed, entities, inside, statements) : new ArrayList<>();
        if (tagger != null) {
            List<EventTagger.Found> answer =
                    tagger.read(EventFeatures.of(sentence, hits, drafts, entities, statements));
            drafts.addAll(tagged(sentence, hits, answer, drafts, entities, inside, statements));
        }
        return folded(drafts);
    }

    /** What the lexicon has for the words of the type, so that the grammar has looked at it and found no event. */
    private static TriggerIndex.@Nullable Hit listed(List<List<TriggerIndex.Hit>> hits, EventTagger.Found found) {
        for (int i = found.first(); i <= found.last(); i++) {
            for (TriggerIndex.Hit hit : hits.get(i)) {
                if (hit.type().type().equals(found.type())) {
                    return hit;
                }
            }
        }
        return null;
    }

    private List<Draft> tagged(
            Sentence sentence,
            List<List<TriggerIndex.Hit>> hits,
            List<EventTagger.Found> answer,
            List<Draft> drafts,
            Entities entities,
            List<TimeExpression> times,
            List<Statement> statements) {
        List<Draft> more = new ArrayList<>();
        for (EventTagger.Found found : answer) {
            Span span = sentence.span(found.first(), found.last());
            boolean had = drafts.stream()
                    .anyMatch(d -> d.word().overlaps(span)
                            || d.trigger().overlaps(span) && d.type().type().equals(found.type()));
            TriggerIndex.Hit listed = listed(hits, found);
            boolean sure = found.margin() >= (listed == null ? SURE : SURER);
            TriggerIndex.Hit hit = had || !sure ? null : generalised.hit(sentence, found, listed);
            if (hit != null) {
                @Nullable String[] fixed = new String[sentence.tokens().size()];
                fixed[hit.head()] = hit.verb() ? "VERB" : "NOUN";
                grammar.known(sentence, entities, fixed);
                Chunked c = new Chunked(sentence, new Chunker(sentence, fixed, times).chunks());
                if (!grammar.contradicts(c, hit, entities)) {
                    more.addAll(grammar.drafts(c, hit, RULE, entities, times, statements));
                }
            }
        }
        return more;
    }

    /**
     * A sentence to learn from.
     *
     * @param tokens their spans
     * @param features of each token
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Example(List<Span> tokens, int[][] features) {
        /** Copies the list. */
        public Example {
            tokens = List.copyOf(tokens);
        }
    }

    /** What a tagger would see of an article, sentence by sentence. */
    public List<Example> examples(
            List<Sentence> sentences, Entities entities, Times times, List<Statement> statements) {
        List<Example> examples = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (!tells(sentence)) {
                continue;
            }
            List<List<TriggerIndex.Hit>> hits = new ArrayList<>();
            @Nullable String[] fixed = new String[sentence.tokens().size()];
            grammar.lexicon(sentence, hits, fixed);
            List<Draft> drafts = grammar.read(sentence, hits, fixed, entities, times.in(sentence.span()), statements);
            examples.add(new Example(
                    sentence.tokens().stream().map(Token::span).toList(),
                    EventFeatures.of(sentence, hits, drafts, entities, statements)));
        }
        return examples;
    }

    /** Who was killed or hurt belongs to the attack or accident of the same sentence. */
    private static List<Draft> folded(List<Draft> drafts) {
        List<Draft> result = new ArrayList<>();
        for (Draft draft : drafts) {
            if (!draft.onlyCasualties() || drafts.stream().noneMatch(Draft::takesCasualties)) {
                result.add(draft);
            }
        }
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i).takesCasualties()) {
                for (Draft draft : drafts) {
                    for (Role role : draft.onlyCasualties() ? draft.roles(Role.Kind.CASUALTIES) : List.<Role>of()) {
                        result.set(i, result.get(i).with(role));
                    }
                }
                break;
            }
        }
        return result;
    }
}
