package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.text.Basis;
import org.hearsay.text.Span;
import org.hearsay.text.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * Gives a statement without a day that of the occasion it belongs to, as derived: who "added", "reiterated" or goes on
 * with "saying" speaks on the day of the statement before, by the same speaker; and a sentence that sums up ("has raised
 * alarms") belongs to the occasion that the next one tells.
 */
final class Occasions {

    /** How far from the end of one statement the next may start, in characters. */
    private static final int NEAR = 400;

    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(?:add(?:ed|s)|continued|reiterat(?:ed|es)|repeated|went on|concluded|stressed|also|further)\\b|^\\p{L}+ing\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUMS_UP = Pattern.compile("^(?:ha(?:s|ve))\\s", Pattern.CASE_INSENSITIVE);

    private final Context context;

    Occasions(Context context) {
        this.context = context;
    }

    /** The statements, in the same order. */
    List<Statement> settle(List<Statement> statements) {
        List<Statement> settled = new ArrayList<>(statements);
        for (int i = settled.size() - 2; i >= 0; i--) {
            Statement next = settled.get(i + 1);
            if (open(settled.get(i), SUMS_UP) && next.said() != null && near(settled.get(i), next)) {
                settled.set(i, dated(settled.get(i), next));
            }
        }
        for (int i = 1; i < settled.size(); i++) {
            Statement before = settled.get(i - 1);
            if (open(settled.get(i), GOES_ON) && before.said() != null && near(before, settled.get(i))) {
                settled.set(i, dated(settled.get(i), before));
            } else if (open(settled.get(i), GOES_ON)
                    && i > 1
                    && settled.get(i - 2).said() != null
                    && near(settled.get(i - 2), settled.get(i))) {
                settled.set(i, dated(settled.get(i), settled.get(i - 2)));
            }
        }
        return settled;
    }

    private boolean open(Statement statement, Pattern cue) {
        Span words = statement.cue();
        return statement.said() == null
                && statement.mode() != Mode.HEADLINE
                && words != null
                && cue.matcher(words.in(context.text()).toLowerCase(Locale.ROOT))
                        .find();
    }

    private static boolean near(Statement first, Statement second) {
        int end = end(first);
        int start = start(second);
        return first.mode() != Mode.HEADLINE
                && second.mode() != Mode.HEADLINE
                && start - end <= NEAR
                && first.speakers().size() == 1
                && first.speakers().equals(second.speakers());
    }

    private static int end(Statement statement) {
        return statement.content().stream().mapToInt(Span::end).max().orElse(0);
    }

    private static int start(Statement statement) {
        return statement.content().stream().mapToInt(Span::start).min().orElse(0);
    }

    private static Statement dated(Statement statement, Statement other) {
        @Nullable TimeSpan when = other.said();
        return when == null
                ? statement
                : statement.withSaid(new TimeSpan(when.earliest(), when.latest(), Basis.DERIVED, when.candidates()));
    }
}
