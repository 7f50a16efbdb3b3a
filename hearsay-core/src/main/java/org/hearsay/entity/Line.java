package org.hearsay.entity;

import java.util.Locale;
import java.util.Set;
import org.hearsay.article.Block;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;

/**
 * A sentence and the questions that are asked of its tokens; a place outside it answers with nothing.
 *
 * @param sentence the sentence
 * @param text the article's text
 * @param headline whether its words are capitalised for being in a headline
 */
record Line(Sentence sentence, String text, boolean headline) {

    private static final Set<String> OPENERS = Set.of("\"", "“", "‘", "«", "„", "—", "–", "--", "•", "…", "*", ":");

    private static final Set<String> CONTENT = Set.of("NOUN", "VERB", "ADJ", "PROPN");
    private static final int SHORTEST = 4;

    /** A headline capitalises its nouns, verbs and adjectives; a sentence leaves some of them small. */
    static Line of(Sentence sentence, String text) {
        int capitalised = 0;
        int small = 0;
        for (Token token : sentence.tokens()) {
            if (token.text().length() >= SHORTEST
                    && Character.isLetter(token.text().charAt(0))) {
                capitalised += token.capitalised() ? 1 : 0;
                small += !token.capitalised() && CONTENT.contains(token.pos()) ? 1 : 0;
            }
        }
        boolean prose =
                sentence.kind() == Block.Kind.BYLINE || sentence.tokens().size() < 4 || endsInStop(sentence);
        return new Line(sentence, text, !prose && capitalised >= 3 && small * 8 <= capitalised);
    }

    private static boolean endsInStop(Sentence sentence) {
        String last = sentence.tokens().get(sentence.tokens().size() - 1).text();
        return last.equals(".") || last.equals(":");
    }

    int size() {
        return sentence.tokens().size();
    }

    boolean has(int i) {
        return i >= 0 && i < size();
    }

    String word(int i) {
        return has(i) ? sentence.tokens().get(i).text() : "";
    }

    String lower(int i) {
        return word(i).toLowerCase(Locale.ROOT);
    }

    String pos(int i) {
        return has(i) ? sentence.tokens().get(i).pos() : "";
    }

    boolean is(int i, String... words) {
        String lower = lower(i);
        for (String word : words) {
            if (lower.equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean capitalised(int i) {
        return has(i) && sentence.tokens().get(i).capitalised();
    }

    boolean possessive(int i) {
        return is(i, "'s", "’s") || (is(i, "'", "’") && lower(i - 1).endsWith("s"));
    }

    boolean verb(int i) {
        return pos(i).equals("VERB") || pos(i).equals("AUX");
    }

    /** Whether a capital letter here may be due to the place and not to a name. */
    boolean initial(int i) {
        return i == 0 || OPENERS.contains(word(i - 1)) || (i == 1 && !Character.isLetter(word(0).codePointAt(0)));
    }

    Span span(int first, int last) {
        return sentence.span(first, last);
    }

    String words(int first, int last) {
        return span(first, last).in(text).replaceAll("\\s+", " ");
    }

    /** The first token after {@code i} that is not part of an apposition set off by commas, brackets or dashes. */
    int afterApposition(int i) {
        int at = i + 1;
        String close = is(at, ",") ? "," : is(at, "(") ? ")" : is(at, "—", "–") ? word(at) : "";
        if (close.isEmpty()) {
            return at;
        }
        for (int k = at + 1; k < Math.min(size(), at + 16); k++) {
            if (word(k).equals(close)) {
                return k + 1;
            }
        }
        return at;
    }
}
