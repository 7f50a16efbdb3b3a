package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.sentence.Inflection.Form;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Headlines that attribute: "Minister warns of …", "… , says minister", "Minister: “…”". Capitals hide the
 * parts of speech there, so only the lexicon and the order of words are used.
 */
final class HeadlineRule {

    private static final Set<String> SAYS = WordSet.of("""
            says say said claims claim warns warn tells insists reports according
            """);
    private static final Set<String> NEW_CLAUSE =
            Set.of("as", "amid", "after", "while", "despite", "following", "before");

    private final Context context;
    private final Words words;
    private final int sentence;

    HeadlineRule(Context context, int sentence) {
        this.context = context;
        this.sentence = sentence;
        this.words = context.words(sentence);
    }

    List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        Draft trailing = trailing();
        if (trailing != null) {
            drafts.add(trailing);
            return drafts;
        }
        int from = 0;
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.is(i, Kind.COLON)) {
                from = i + 1;
            } else if (verb(i, from) && i > from) {
                Draft draft = at(i, from);
                if (draft != null) {
                    drafts.add(draft);
                    return drafts;
                }
            }
        }
        return drafts;
    }

    /** "… , minister says", "… , says minister". */
    private @Nullable Draft trailing() {
        int last = words.size() - 1;
        for (int i = last; i > 1 && last - i < 7; i--) {
            if (!words.is(i, Kind.COMMA)) {
                continue;
            }
            boolean verbFirst = SAYS.contains(words.lower(i + 1)) && i + 1 < last;
            boolean verbLast = SAYS.contains(words.lower(last)) && i + 1 < last;
            if (!verbFirst && !verbLast) {
                return null;
            }
            int verb = verbFirst ? i + 1 : last;
            int cueEnd = words.lower(verb).equals("according") ? verb + 1 : verb;
            Span source = verbFirst ? words.span(cueEnd + 1, last) : words.span(i + 1, last - 1);
            Cue cue = context.lexicon.verb(words.lower(verb));
            return new Draft(
                    sentence,
                    source,
                    words.span(verb, cueEnd),
                    List.of(words.span(0, i - 1)),
                    cue == null ? Stance.ASSERT : cue.stance(),
                    List.of(),
                    "headline",
                    0.7);
        }
        return null;
    }

    private boolean verb(int i, int from) {
        Cue cue = context.lexicon.verb(words.lower(i));
        if (cue == null || cue.may(Form.ING) || cue.lemma().equals("point") || named(i)) {
            return false;
        }
        boolean noun = context.lexicon.noun(words.lower(i)) != null;
        if (cue.may(Form.THIRD)) {
            return !noun
                    || words.is(i - 1, Kind.NAME)
                            && words.any(i + 1, Set.of("that", "it", "he", "they", "to", "the", "no"));
        }
        boolean plural = words.lower(i - 1).endsWith("s") || words.lower(i - 1).endsWith("’s") || joined(from, i);
        return cue.may(Form.BASE) && plural && !noun;
    }

    private boolean named(int i) {
        return context.entities.in(words.span(i)).stream()
                .anyMatch(m -> m.span().length() > words.span(i).length());
    }

    private boolean joined(int from, int i) {
        for (int k = from; k < i; k++) {
            if (words.lower(k).equals("and")
                    || words.lower(k).equals("of")
                            && k > from
                            && words.lower(k - 1).endsWith("s")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Draft at(int verb, int from) {
        Cue cue = context.lexicon.verb(words.lower(verb));
        if (cue == null || words.is(verb - 1, Kind.COMMA) || words.is(verb - 1, Kind.CLITIC)) {
            return null;
        }
        int at = verb + 1;
        while (cue.prepositions().contains(words.lower(at)) && at < words.size() - 1) {
            at++;
        }
        int end = at;
        while (end + 1 < words.size()
                && !words.is(end + 1, Kind.COMMA)
                && !NEW_CLAUSE.contains(words.lower(end + 1))
                && !words.is(end + 1, Kind.COLON)) {
            end++;
        }
        if (end < at || at >= words.size()) {
            return null;
        }
        return new Draft(
                sentence,
                words.span(from, verb - 1),
                words.span(verb, at - 1),
                List.of(words.span(at, end)),
                cue.stance(),
                List.of(),
                "headline",
                0.7);
    }
}
