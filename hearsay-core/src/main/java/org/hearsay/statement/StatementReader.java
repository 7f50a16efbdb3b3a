package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Block;
import org.hearsay.entity.Entities;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.hearsay.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what. A grammar of cues and marks of quotation (verbs, nouns, "according to", passives,
 * silences, headlines, quotations that go on) reads first; a trained {@link AttributionTagger}, which sees
 * what the grammar made of each word, finds the spans; {@link Merging} makes one list of both. Stance and
 * circumstances are read behind. Safe for use by several threads at once.
 */
public final class StatementReader {

    /** Characters between two statements of one speaker who goes on as "he" or "she". */
    private static final int NEAR = 250;

    private final DomainPack pack;
    private final CueLexicon lexicon = new CueLexicon();
    private final @Nullable AttributionTagger tagger;

    /** With the tagger that comes with the product; {@code pack} tells news agencies and outlets, which pass statements on. */
    public StatementReader(DomainPack pack) {
        this(pack, AttributionTagger.shipped());
    }

    /**
     * @param pack tells news agencies and outlets, which pass statements on
     * @param tagger finds more than the grammar does; null for the grammar alone
     */
    public StatementReader(DomainPack pack, @Nullable AttributionTagger tagger) {
        this.pack = pack;
        this.tagger = tagger;
    }

    /** The statements of the article, in order of the text. */
    public List<Statement> read(Article article, List<Sentence> sentences, Entities entities, Times times) {
        Context context = context(article, sentences, entities, times);
        List<Draft> drafts = grammar(context);
        if (tagger != null) {
            ContentEdges edges = new ContentEdges(context, tagger.classes());
            List<Draft> tagged =
                    tagger.read(context, drafts).stream().map(edges::of).toList();
            List<Draft> merged = new Merging(context, tagger.classes()).merge(drafts, tagged);
            drafts = merged.stream()
                    .map(d -> d.rule().equals(AttributionTagger.RULE) ? unclaimed(context, merged, d) : d)
                    .toList();
        }
        Sources sources = new Sources(entities);
        return finish(
                context,
                sources,
                distinct(drafts.stream().map(d -> sources.whole(context, d)).toList()));
    }

    /** What the tagger alone finds, unsifted and beside nothing of the grammar's: to measure it. */
    public List<Statement> tagged(Article article, List<Sentence> sentences, Entities entities, Times times) {
        Context context = context(article, sentences, entities, times);
        List<Draft> drafts = tagger == null ? List.of() : tagger.read(context, grammar(context));
        return finish(context, new Sources(entities), distinct(drafts));
    }

    /** What all rules look at. */
    Context context(Article article, List<Sentence> sentences, Entities entities, Times times) {
        return new Context(article, sentences, entities, times, lexicon);
    }

    /** What the grammar finds, in order of the text. */
    List<Draft> grammar(Context context) {
        Sources sources = new Sources(context.entities);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : context.sentences) {
            switch (sentence.kind()) {
                case TITLE -> drafts.addAll(new HeadlineRule(context, sentence.index()).read());
                case PARAGRAPH, ITEM -> drafts.addAll(sentence(context, sources, sentence.index()));
                default -> {
                    // headings, bylines and dates attribute nothing
                }
            }
        }
        drafts.sort(Comparator.comparingInt(Draft::start));
        return new QuotationRule(context).extend(continued(context, drafts));
    }

    private static List<Draft> sentence(Context context, Sources sources, int index) {
        List<Draft> silent = new SilenceRule(context, index).read();
        List<Draft> drafts = new ArrayList<>(silent);
        for (Draft verb : new VerbRule(context, sources, index).read()) {
            boolean silence = silent.stream()
                    .anyMatch(s ->
                            verb.cue() != null && s.cue() != null && s.cue().overlaps(verb.cue()));
            if (!silence) {
                drafts.add(verb);
            }
        }
        for (Draft noun : new NounRule(context, sources, index).read()) {
            boolean cueTaken = drafts.stream()
                    .anyMatch(d ->
                            d.cue() != null && noun.cue() != null && d.cue().overlaps(noun.cue())
                                    || d.extent().start() == noun.extent().start());
            if (!cueTaken) {
                drafts.add(noun);
            }
        }
        drafts.addAll(new AccordingRule(context, sources, index).read(List.copyOf(drafts)));
        // "said the ministry had no information": the ignorance is the content of what was said
        drafts.removeIf(d -> d.stance() == Stance.NO_INFORMATION
                && drafts.stream()
                        .anyMatch(o -> o.stance() != Stance.NO_INFORMATION
                                && o.content().stream().anyMatch(c -> d.cue() != null && c.contains(d.cue()))));
        return drafts;
    }

    /** Quotations go on: over paragraphs that open with a mark, and behind the cue that cuts them: “…,” she said. “….” */
    private static List<Draft> continued(Context context, List<Draft> drafts) {
        Fronted fronted = new Fronted(context);
        return drafts.stream()
                .map(fronted::cut)
                .map(d -> behindCue(context, overParagraphs(context, toTheClosingMark(context, d))))
                .toList();
    }

    /** "told them that “A. B.”": a quotation that opens in the content belongs to it, over sentences too. */
    private static Draft toTheClosingMark(Context context, Draft draft) {
        List<Span> content = new ArrayList<>();
        for (Span piece : draft.content()) {
            Span quotation = context.quotations.at(piece.end() - 1);
            boolean open = quotation != null && quotation.start() >= piece.start() && quotation.end() > piece.end();
            Span whole = open && quotation != null ? piece.union(quotation) : piece;
            boolean apart = (draft.cue() == null || !whole.overlaps(draft.cue()))
                    && (draft.source() == null || !whole.overlaps(draft.source()));
            content.add(apart ? whole : piece);
        }
        return draft.withContent(content);
    }

    private static Draft overParagraphs(Context context, Draft draft) {
        Draft whole = draft;
        for (Span content : draft.content()) {
            Span last = context.quotations.at(content.end() - 1);
            if (last == null || last.end() > content.end()) {
                continue;
            }
            for (Span more : context.quotations.continued(last)) {
                whole = whole.content().stream().anyMatch(more::overlaps) ? whole : whole.plus(more);
            }
        }
        return whole;
    }

    /** What the tagger found, with the paragraphs that go on with it and that nothing else tells. */
    private static Draft unclaimed(Context context, List<Draft> all, Draft draft) {
        List<Span> content = new ArrayList<>(overParagraphs(context, draft).content());
        content.removeIf(c -> !draft.content().contains(c)
                && all.stream().flatMap(o -> o.content().stream()).anyMatch(c::overlaps));
        return draft.withContent(content);
    }

    private static Draft behindCue(Context context, Draft draft) {
        Sentence own = context.sentences.get(draft.sentence());
        int next = draft.sentence() + 1;
        boolean quoted = draft.cue() != null
                && context.quotations.spans().contains(draft.content().get(0));
        if (!quoted
                || next >= context.sentences.size()
                || draft.extent().end() > own.span().end()) {
            return draft;
        }
        Sentence follower = context.sentences.get(next);
        Span quotation = context.quotations.at(follower.span().start());
        boolean cueBehind = draft.cue() != null
                && draft.cue().start() >= draft.content().get(0).end();
        boolean goesOn = quotation != null
                && follower.block() == own.block()
                && quotation.start() == follower.span().start()
                && quotation.end() >= follower.span().end();
        return goesOn && cueBehind && quotation != null ? overParagraphs(context, draft.plus(quotation)) : draft;
    }

    /** Of two drafts with the same content and source, the surer one; of two that share a cue, the first. */
    private static List<Draft> distinct(List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft rival = kept.stream().filter(k -> same(k, draft)).findFirst().orElse(null);
            if (rival == null) {
                kept.add(draft);
            } else if (draft.confidence() > rival.confidence()) {
                kept.set(kept.indexOf(rival), draft);
            }
        }
        return kept;
    }

    private static boolean same(Draft a, Draft b) {
        boolean sameSource = a.source() == null
                ? b.source() == null
                : b.source() != null && a.source().overlaps(b.source());
        int overlap = a.extent().overlap(b.extent());
        return sameSource
                && overlap * 10 > 8 * Math.max(a.extent().length(), b.extent().length());
    }

    private List<Statement> finish(Context context, Sources sources, List<Draft> drafts) {
        Stances stances = new Stances(context);
        Circumstances circumstances = new Circumstances(context, pack);
        List<Statement> statements = new ArrayList<>();
        List<Draft> settled = new ArrayList<>();
        for (Draft raw : drafts) {
            Mode mode = mode(context, raw);
            Draft draft = raw.with(stances.of(raw, mode, settled));
            settled.add(draft);
            SourceKind kind = draft.source() == null
                    ? null
                    : sources.kind(context.wordsAt(draft.source(), draft.sentence()), draft.source());
            String venue = circumstances.venue(draft);
            TimeSpan said = circumstances.said(draft);
            Statement antecedent = kind == SourceKind.DOCUMENT ? lastDocument(context, statements, draft) : null;
            List<String> speakers = new Speakers(context.entities)
                    .of(context.wordsAt(draft.source(), draft.sentence()), draft.source());
            if (antecedent != null && !antecedent.speakers().isEmpty()) {
                speakers = antecedent.speakers();
            } else if (draft.source() != null) {
                speakers = goesOn(context, statements, draft, draft.source(), speakers);
            }
            statements.add(new Statement(
                    "st-" + context.article.key() + "-" + (statements.size() + 1),
                    draft.source(),
                    kind,
                    speakers,
                    draft.cue(),
                    longestFirst(draft.content()),
                    mode,
                    draft.stance(),
                    said == null && antecedent != null ? antecedent.said() : said,
                    venue == null && antecedent != null ? antecedent.venue() : venue,
                    circumstances.relay(draft),
                    stances.hedges(draft.content()),
                    circumstances.verified(draft),
                    draft.confidence(),
                    draft.rule()));
        }
        return new Occasions(context).settle(statements);
    }

    /** "She added": whoever spoke in the sentences just before goes on speaking, if it was one person. */
    private static List<String> goesOn(
            Context context, List<Statement> statements, Draft draft, Span source, List<String> speakers) {
        String pronoun = source.in(context.text()).toLowerCase(Locale.ROOT);
        if (pronoun.equals("it") && speakers.isEmpty() && !statements.isEmpty()) {
            return sameSubject(context, statements.get(statements.size() - 1), draft);
        }
        if (!pronoun.equals("he") && !pronoun.equals("she")) {
            return speakers;
        }
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement last = statements.get(i);
            Span named = last.source();
            if (named == null || last.mode() == Mode.HEADLINE) {
                continue;
            }
            boolean near = draft.start() - last.mainContent().end() < NEAR && draft.start() > named.start();
            boolean person = last.speakers().size() == 1
                    && context.entities
                                    .entity(last.speakers().get(0))
                                    .map(Entity::type)
                                    .orElse(EntityType.MISC)
                            == EntityType.PERSON;
            return near && person && !someoneNew(context, last, source) ? last.speakers() : speakers;
        }
        return speakers;
    }

    /** "While the ministry denied it, it would not …": the body that just spoke in the sentence. */
    private static List<String> sameSubject(Context context, Statement last, Draft draft) {
        Span before = last.source();
        boolean here = before != null
                && context.sentences.get(draft.sentence()).span().contains(before)
                && before.start() < draft.start();
        boolean body = last.speakers().size() == 1
                && context.entities
                                .entity(last.speakers().get(0))
                                .map(Entity::type)
                                .orElse(EntityType.MISC)
                        == EntityType.ORG;
        return here && body ? last.speakers() : List.of();
    }

    /** Whether a person is named between a statement and the pronoun. */
    private static boolean someoneNew(Context context, Statement last, Span pronoun) {
        int from = Math.max(
                last.mainContent().end(),
                last.source() == null ? 0 : last.source().end());
        Span between = new Span(Math.min(from, pronoun.start()), pronoun.start());
        return context.entities.in(between).stream()
                .anyMatch(m -> m.type() == EntityType.PERSON && m.form() == Mention.Form.NAME);
    }

    /** What "the statement" refers to: the last statement made in a text, or the last one in the text at all. */
    private static @Nullable Statement lastDocument(Context context, List<Statement> statements, Draft draft) {
        String source =
                draft.source() == null ? "" : draft.source().in(context.text()).toLowerCase(Locale.ROOT);
        if (!source.startsWith("the ") && !source.startsWith("this ")) {
            return null;
        }
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (statement.mode() != Mode.HEADLINE
                    && (statement.venue() != null || statement.sourceKind() == SourceKind.DOCUMENT)) {
                return statement;
            }
        }
        return null;
    }

    private static List<Span> longestFirst(List<Span> content) {
        Set<Span> spans = new LinkedHashSet<>(content);
        return spans.stream()
                .sorted(Comparator.comparingInt(Span::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Mode mode(Context context, Draft draft) {
        if (context.sentences.get(draft.sentence()).kind() == Block.Kind.TITLE) {
            return Mode.HEADLINE;
        }
        if (draft.rule().equals("quotation-unopened") || unopened(context, draft.content())) {
            return Mode.DIRECT;
        }
        int quoted =
                draft.content().stream().mapToInt(context.quotations::covered).sum();
        int length = draft.contentLength();
        boolean opens = context.quotations.at(draft.content().get(0).start()) != null;
        return opens && quoted * 100 >= length * 85 ? Mode.DIRECT : quoted > 2 ? Mode.MIXED : Mode.INDIRECT;
    }

    /** Whether all there is ends with a mark that closes what nothing opened: "We saw nothing,” she said. */
    private static boolean unopened(Context context, List<Span> content) {
        Span only = content.get(0);
        return content.size() == 1
                && context.quotations.covered(only) == 0
                && context.quotations.looseEnds().stream().anyMatch(e -> e == only.end() - 1 || e == only.end());
    }
}
