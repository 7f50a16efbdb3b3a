package org.hearsay.time;

import java.util.List;
import java.util.Set;
import org.hearsay.time.Reading.Fixed;
import org.hearsay.time.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/** What points into the past, the present or the future without a date: "recently", "now", "soon". */
final class ReferenceRule implements Rule {

    private record Phrase(String value, List<String> words) {}

    private static final List<Phrase> PHRASES = List.of(
            phrase("PAST_REF", "recently"),
            phrase("PAST_REF", "lately"),
            phrase("PAST_REF", "in the past"),
            phrase("PRESENT_REF", "now"),
            phrase("PRESENT_REF", "currently"),
            phrase("PRESENT_REF", "presently"),
            phrase("PRESENT_REF", "nowadays"),
            phrase("PRESENT_REF", "at present"),
            phrase("PRESENT_REF", "at the moment"),
            phrase("PRESENT_REF", "these days"),
            phrase("PRESENT_REF", "right now"),
            phrase("FUTURE_REF", "soon"),
            phrase("FUTURE_REF", "at an early date"),
            phrase("FUTURE_REF", "at a later date"),
            phrase("FUTURE_REF", "in due course"),
            phrase("FUTURE_REF", "the future"),
            phrase("FUTURE_REF", "the near future"),
            phrase("FUTURE_REF", "the foreseeable future"),
            phrase("FUTURE_REF", "near future"));

    private static final Set<String> NOT_AFTER_SOON = Set.of("as", "after", "afterwards", "became", "enough");

    private static Phrase phrase(String value, String words) {
        return new Phrase(value, List.of(words.split(" ")));
    }

    @Override
    public @Nullable Match at(Line line, int i) {
        Match found = null;
        for (Phrase phrase : PHRASES) {
            if (matches(line, i, phrase.words)) {
                found = Rule.longer(found, new Match(i + phrase.words.size(), new Fixed(Type.DATE, phrase.value)));
            }
        }
        if (found != null && !excluded(line, i, found.end())) {
            return found;
        }
        return vague(line, i);
    }

    private static boolean matches(Line line, int i, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            if (!line.is(i + k, words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static boolean excluded(Line line, int i, int end) {
        if (line.is(i, "soon")) {
            return line.is(i - 1, "as") || line.in(i + 1, NOT_AFTER_SOON) || line.is(i - 1, "too");
        }
        if (line.is(end - 1, "past")) {
            return !pastEnds(line, end);
        }
        return line.is(end - 1, "future") && line.pos(end).equals("NOUN");
    }

    private static boolean pastEnds(Line line, int end) {
        String pos = line.pos(end);
        return !pos.equals("NOUN") && !pos.equals("NUM") && !pos.equals("ADJ") && !line.hyphen(end);
    }

    /** "recent weeks", "the coming days", "recent", "current", "the past". */
    private static @Nullable Match vague(Line line, int i) {
        int at = line.is(i, "the") ? i + 1 : i;
        String word = line.at(at);
        int next = at + 1;
        boolean units = Words.plural(line.at(next));
        if (units && line.is(next + 1, "and") && Words.plural(line.at(next + 2))) {
            next += 2;
        }
        if (word.equals("recent")) {
            return ref("PAST_REF", units ? next + 1 : at + 1);
        }
        if (word.equals("past") && units) {
            return ref("PAST_REF", next + 1);
        }
        if ((word.equals("coming") || word.equals("future")) && units) {
            return ref("FUTURE_REF", next + 1);
        }
        if (Words.plural(word) && line.is(next, "ahead") && at > i) {
            return ref("FUTURE_REF", next + 1);
        }
        if (word.equals("current") && at == i && Words.unit(line.at(i + 1)) == null) {
            return line.capital(i) && i > 0 ? null : ref("PRESENT_REF", at + 1);
        }
        boolean past = word.equals("past")
                && at > i
                && pastEnds(line, at + 1)
                && line.pos(at).equals("NOUN");
        return past ? ref("PAST_REF", at + 1) : null;
    }

    private static Match ref(String value, int end) {
        return new Match(end, new Fixed(Type.DATE, value));
    }
}
