package org.hearsay.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.sentence.Token;

/** How words are written where a capital letter says something: inside sentences, outside headlines. */
final class Spelling {

    private final Set<String> names = new HashSet<>();
    private final Set<String> lower = new HashSet<>();

    Spelling(List<Line> lines) {
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                Token token = line.sentence().tokens().get(i);
                if (!Character.isLetter(token.text().codePointAt(0))) {
                    continue;
                }
                if (!token.capitalised()) {
                    lower.add(token.lower());
                } else if (!line.headline() && !line.initial(i)) {
                    names.add(token.text());
                }
            }
        }
    }

    /** Whether the word stands with a capital inside a sentence. */
    boolean asName(String word) {
        return names.contains(word) && !lower.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether the lower-case word stands without one anywhere. */
    boolean inLowerCase(String word) {
        return lower.contains(word);
    }
}
