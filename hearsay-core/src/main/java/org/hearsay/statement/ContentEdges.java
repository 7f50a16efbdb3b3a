package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/**
 * Puts right where a found content begins and ends: a "to" before a noun belongs to the cue ("referred to | new
 * evidence"), the occasion behind it to neither ("… the plan | in its statement on Thursday"), and a subordinate clause
 * ends before the main one ("While X denied it, Y …"). In quotation marks
 * every word is the source's.
 */
final class ContentEdges {
    private static final String SAID_IN =
            "(?:[\\p{L}-]+\\s+){0,2}?(?:statement|press release|news conference|press conference|briefing"
                    + "|interview|post|tweet|speech|address|letter|broadcast|communiqu[eé])";
    private static final String DAY = "\\s+on\\s+[\\p{L}\\p{N} ,]{3,20}";
    private static final Pattern OCCASION = Pattern.compile("\\s+(?:in|during|at)\\s+(?:(?:his|her|its|their)\\s+"
            + SAID_IN + "(?:" + DAY + ")?|(?:an?|the|another)\\s+" + SAID_IN + DAY + ")\\s*[.,]?$");
    private static final Pattern MARKS = Pattern.compile("[“”\"«»„]");

    private static final Pattern PASSIVE = Pattern.compile(
            "\\b(?:is|are|was|were|been|being|be)\\s+(?:\\p{L}+ly\\s+)?(\\p{L}+)(?:\\s+\\p{L}+)?$",
            Pattern.CASE_INSENSITIVE);

    private final Context context;
    private final CueClasses classes;
    private final Fronted fronted;

    ContentEdges(Context context, CueClasses classes) {
        this.context = context;
        this.classes = classes;
        this.fronted = new Fronted(context);
    }

    /** The draft with its edges put right. */
    Draft of(Draft draft) {
        return behind(object(fronted.cut(ahead(accused(afterCue(nearest(inSentence(draft))))))));
    }

    /** An object or an infinitive ends where the grammar ends such: "the reality of climate change | , which makes him …". */
    private Draft object(Draft draft) {
        Span cue = draft.cue();
        Span only = draft.content().get(0);
        if (cue == null || draft.content().size() > 1 || only.start() < cue.end()) {
            return draft;
        }
        Words words = context.wordsAt(cue, draft.sentence());
        if (!words.sentence().span().contains(only)) {
            return draft;
        }
        Clauses clauses = context.clauses(words.sentence().index());
        int first = words.sentence().tokenAt(only.start());
        boolean object = words.is(first, Kind.TO) || noun(words, first);
        int end = object ? words.span(clauses.contentEnd(first, true)).end() : only.end();
        return end < only.end() && end > only.start() ? draft.withContent(List.of(new Span(only.start(), end))) : draft;
    }

    /** Whether a noun phrase starts at the token that is not the subject of a clause. */
    private static boolean noun(Words words, int first) {
        NounPhrases.Range phrase = new NounPhrases(words).from(first);
        if (phrase == null) {
            return false;
        }
        int next = phrase.last() + 1;
        while (words.is(next, Kind.ADVERB)) {
            next++;
        }
        return words.is(next, Kind.COMMA)
                || words.is(next, Kind.STOP)
                || words.is(next, Kind.CONJUNCTION)
                || words.is(next, Kind.SUBORDINATOR)
                || words.is(next, Kind.PREPOSITION)
                || words.is(next, Kind.TO);
    }

    /** A clause behind its cue ends with the sentence; only quotations go on over several. */
    private Draft inSentence(Draft draft) {
        Span cue = draft.cue();
        if (cue == null || !cue.in(context.text()).matches("(?s).*\\p{L}.*")) {
            return draft;
        }
        Span own = context.wordsAt(cue, draft.sentence()).sentence().span();
        List<Span> content = new ArrayList<>();
        for (Span piece : draft.content()) {
            boolean over = piece.start() >= cue.end()
                    && piece.start() < own.end()
                    && piece.end() > own.end()
                    && context.quotations.at(own.end() - 1) == null
                    && context.quotations.at(piece.end() - 1) == null;
            boolean another = piece.start() >= own.end() && context.quotations.at(piece.start()) == null;
            if (over) {
                String text = context.text().substring(piece.start(), own.end());
                content.add(new Span(
                        piece.start(),
                        piece.start() + text.replaceFirst("[\\s.?!;]+$", "").length()));
            } else if (!another) {
                content.add(piece);
            }
        }
        return content.isEmpty() ? draft : draft.withContent(content);
    }

    /** Of a source that holds a clause of its own ("the gap has grown since leaked papers | show") the phrase at the cue. */
    private Draft nearest(Draft draft) {
        Span source = draft.source();
        Span cue = draft.cue();
        if (source == null || cue == null || source.end() > cue.start()) {
            return draft;
        }
        Words words = context.wordsAt(cue, draft.sentence());
        if (!words.sentence().span().contains(source)) {
            return draft;
        }
        int verb = words.sentence().tokenAt(cue.start());
        boolean finite = words.is(verb, Kind.AUXILIARY)
                || words.is(verb, Kind.MODAL)
                || words.is(verb, Kind.VERB) && !words.lower(verb).endsWith("ing");
        if (!finite) {
            return draft;
        }
        NounPhrases.Range subject = new NounPhrases(words).before(verb);
        int first = words.sentence().tokenAt(source.start());
        boolean inside = subject != null
                && subject.first() > first
                && words.span(subject.last()).end() <= source.end();
        for (int i = first; inside && subject != null && i < subject.first(); i++) {
            if (words.is(i, Kind.RELATIVE) && !words.lower(i).equals("when")) {
                return draft;
            }
            boolean clause = words.is(i, Kind.AUXILIARY)
                    || words.is(i, Kind.MODAL)
                    || words.is(i, Kind.SUBORDINATOR)
                    || words.lower(i).equals("when")
                    || words.is(i, Kind.VERB)
                            && !words.lower(i).endsWith("ed")
                            && !words.lower(i).endsWith("ing");
            if (clause) {
                return draft.withSource(words.span(subject.first(), subject.last()));
            }
        }
        return draft;
    }

    /** "Authorities announced the arrest and said a curfew would go on": what stands between a source and its cue is another's. */
    private static Draft afterCue(Draft draft) {
        Span source = draft.source();
        Span cue = draft.cue();
        if (source == null || cue == null || source.end() > cue.start()) {
            return draft;
        }
        List<Span> content = draft.content().stream()
                .filter(c -> c.start() < source.end() || c.start() >= cue.end())
                .toList();
        boolean behind = content.stream().anyMatch(c -> c.start() >= cue.end());
        return behind ? draft.withContent(content) : draft;
    }

    /** "X was accused of theft": whom it is said of has not said it. */
    private Draft accused(Draft draft) {
        Span source = draft.source();
        Span cue = draft.cue();
        if (source == null || cue == null) {
            return draft;
        }
        Matcher passive = PASSIVE.matcher(cue.in(context.text()));
        boolean agent = source.start() > cue.end()
                && context.text().substring(cue.end(), source.start()).strip().equals("by");
        if (agent || !passive.find()) {
            return draft;
        }
        String verb = passive.group(1).toLowerCase(Locale.ROOT);
        int kind = classes.verb(verb);
        boolean done = !verb.endsWith("ing")
                && (CueClasses.has(kind, CueClasses.Verb.SPEECH)
                        || CueClasses.has(kind, CueClasses.Verb.EVIDENCE)
                        || CueClasses.has(kind, CueClasses.Verb.ATTITUDE));
        return done ? draft.withSource(null) : draft;
    }

    private Draft ahead(Draft draft) {
        Span cue = draft.cue();
        Span first = draft.content().get(0);
        if (cue == null || cue.end() > first.start()) {
            return draft;
        }
        Words words = context.wordsAt(first, draft.sentence());
        int to = words.sentence().tokenAt(first.start());
        boolean noun = words.lower(to).equals("to")
                && to + 1 < words.size()
                && words.span(to + 1).end() <= first.end()
                && (words.is(to + 1, Kind.DET) || words.is(to + 1, Kind.POSSESSIVE) || nominal(words, to + 1));
        boolean beside = context.text().substring(cue.end(), first.start()).isBlank();
        if (!noun || !beside) {
            return draft;
        }
        List<Span> content = new ArrayList<>(draft.content());
        content.set(0, new Span(words.span(to + 1).start(), first.end()));
        return draft.withCue(cue.union(words.span(to))).withContent(content);
    }

    /** An adjective or participle with a noun behind it, or a noun: no verb in its base form. */
    private static boolean nominal(Words words, int i) {
        return words.is(i, Kind.ADJECTIVE)
                || words.is(i, Kind.NUMBER)
                || words.lower(i).endsWith("ed");
    }

    private Draft behind(Draft draft) {
        int last = draft.content().size() - 1;
        Span piece = draft.content().get(last);
        String text = piece.in(context.text());
        Matcher occasion = OCCASION.matcher(text);
        if (draft.source() == null || MARKS.matcher(text).find() || !occasion.find() || occasion.start() == 0) {
            return draft;
        }
        List<Span> content = new ArrayList<>(draft.content());
        content.set(last, new Span(piece.start(), piece.start() + occasion.start()));
        return draft.withContent(content);
    }
}
