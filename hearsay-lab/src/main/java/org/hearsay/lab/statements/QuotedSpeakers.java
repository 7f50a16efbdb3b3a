package org.hearsay.lab.statements;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.lab.score.Pieces;
import org.hearsay.lab.score.Score;
import org.hearsay.lab.score.Tally;
import org.hearsay.lab.score.WordPlaces;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whose words the quoted ones are. Each run of characters in double quotation marks with a word in it counts once; it
 * belongs to the statement whose content touches most of its words, four fifths at least. An answer is right when both
 * have a source and the sources overlap; precision is of the runs that the answers give to a source, recall of those
 * that the gold gives to one. A mark that is not closed holds to the end of its paragraph.
 */
final class QuotedSpeakers {
    private static final String GOLD = "quoted gold";
    private static final String GIVEN = "quoted given";
    private static final String RIGHT = "quoted right";
    private static final int FIFTHS = 4;

    private QuotedSpeakers() {}

    /** Counts the runs of one text. */
    static void count(String text, List<Said> gold, List<Said> given, Tally tally) {
        for (Span run : runs(text)) {
            List<Span> words = WordPlaces.in(text, run);
            if (words.isEmpty()) {
                continue;
            }
            Said wanted = holder(gold, words);
            Said got = holder(given, words);
            boolean known = wanted != null && !wanted.source().isEmpty();
            boolean told = got != null && !got.source().isEmpty();
            tally.addIf(known, GOLD);
            tally.addIf(told, GIVEN);
            boolean right =
                    wanted != null && got != null && known && told && Pieces.overlaps(wanted.source(), got.source());
            tally.addIf(right, RIGHT);
        }
    }

    /** Of all runs counted. */
    static Score score(Tally tally) {
        return tally.score(RIGHT, GIVEN, GOLD);
    }

    private static @Nullable Said holder(List<Said> statements, List<Span> words) {
        Said best = null;
        long most = -1;
        for (Said statement : statements) {
            long held = words.stream()
                    .filter(w -> statement.content().stream().anyMatch(w::overlaps))
                    .count();
            if (held * 5 >= (long) words.size() * FIFTHS && held > most) {
                most = held;
                best = statement;
            }
        }
        return best;
    }

    /** What stands between double quotation marks, the marks left out. */
    static List<Span> runs(String text) {
        List<Span> runs = new ArrayList<>();
        boolean open = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '“' || c == '”' || c == '"' || c == '\n') {
                if (open && i > from) {
                    runs.add(new Span(from, i));
                }
                open = c == '“' || c == '"' && !open;
                from = i + 1;
            }
        }
        return runs;
    }
}
