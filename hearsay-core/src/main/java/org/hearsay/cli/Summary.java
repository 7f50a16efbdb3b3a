package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ledger.Tally;
import org.hearsay.text.Label;
import org.hearsay.text.Outcome;

/** What is in a ledger, on one screen, and where to look further. */
final class Summary {

    private static final int REASONS = 5;

    private final Tally tally;
    private final String ledger;
    private final Screen screen;

    Summary(Tally tally, String ledger, Screen screen) {
        this.tally = tally;
        this.ledger = ledger;
        this.screen = screen;
    }

    /** Writes it. */
    void print() {
        screen.heading(ledger);
        row("pages", pages());
        outcomes(Outcome.Result.LIMITED, "read with limits");
        outcomes(Outcome.Result.QUARANTINED, "quarantined");
        row("statements", counts(tally.statements()));
        row("events", counts(tally.events()));
        row("stories", stories());
        row("origins", origins());
        row("claims", counts(tally.claims()));
        row("conflicts", counts(tally.conflicts()));
        if (!tally.current()) {
            screen.wrapped(
                    "  ",
                    "  ",
                    "The last run was cut short: stories, claims and conflicts are those of the run before."
                            + " `hearsay derive` brings them up to date.");
        }
    }

    /** Writes the commands that show more. */
    void hints() {
        String option = ledger.equals(LedgerOption.DEFAULT) ? "" : " --ledger " + quoted(ledger);
        screen.gap();
        screen.heading("Look further");
        if (tally.first() != null) {
            hint("show claims" + option, "who stands behind what");
            hint("explain " + tally.first() + option, "one claim with its passages and origins");
        }
        if (!tally.conflicts().isEmpty()) {
            hint("show conflicts" + option, "where pages differ, both passages");
        }
        if (!tally.statements().isEmpty()) {
            hint("show statements" + option, "who said what");
        }
        if (!tally.events().isEmpty()) {
            hint("show timeline" + option, "what is said to have happened, by day");
        }
        if (tally.pages() > 0) {
            hint("show articles" + option, "the pages, when they were published, what they repeat");
        }
        if (tally.outcomes().stream().anyMatch(o -> o.result() != Outcome.Result.READ)) {
            hint("show outcomes" + option, "what could not be read in full, and why");
        }
        hint("verify " + quoted(ledger), "every page and citation again");
    }

    private void hint(String command, String what) {
        String line = "  hearsay " + command;
        int gap = Math.max(2, 58 - Screen.width(line));
        if (Screen.width(line) + gap + Screen.width(what) <= screen.width()) {
            screen.line(line + " ".repeat(gap) + what);
        } else {
            screen.line(line);
            screen.line("      " + what);
        }
    }

    private static String quoted(String path) {
        return path.matches("[\\p{L}\\p{N}_./\\\\:-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private void row(String name, String value) {
        screen.wrapped("  " + String.format(java.util.Locale.ROOT, "%-11s", name), " ".repeat(13), value);
    }

    private String pages() {
        Map<Outcome.Result, Integer> results = new TreeMap<>();
        tally.outcomes().forEach(o -> results.merge(o.result(), o.number(), Integer::sum));
        List<String> parts = new ArrayList<>();
        for (Outcome.Result result : Outcome.Result.values()) {
            int number = results.getOrDefault(result, 0);
            if (number > 0 || result == Outcome.Result.READ) {
                parts.add(number + " " + (result == Outcome.Result.LIMITED ? "read with limits" : Label.of(result)));
            }
        }
        return tally.pages() + " (" + String.join(", ", parts) + ")";
    }

    private void outcomes(Outcome.Result result, String name) {
        List<Tally.Reasons> all =
                tally.outcomes().stream().filter(o -> o.result() == result).toList();
        for (Tally.Reasons reason : all.subList(0, Math.min(REASONS, all.size()))) {
            String more = reason.number() > 1 ? " and " + (reason.number() - 1) + " more" : "";
            screen.wrapped("    ", "      ", name + ", " + reason.reason() + ": " + Screen.clean(reason.doc()) + more);
        }
        if (all.size() > REASONS) {
            screen.wrapped("    ", "      ", "and other reasons");
        }
    }

    private String stories() {
        return tally.stories()
                + (tally.copies() == 0 ? "" : " (" + Words.count(tally.copies(), "page") + " found to repeat another)");
    }

    private String origins() {
        return tally.origins() + (tally.origins() == 0 ? "" : " (" + tally.seen() + " among the pages themselves)");
    }

    private static <E extends Enum<E>> String counts(Map<E, Integer> counts) {
        Map<String, Integer> labels = new TreeMap<>();
        counts.forEach((value, number) -> labels.put(Label.of(value), number));
        return counts.values().stream().mapToInt(n -> n).sum() + most(labels);
    }

    /** The counts in brackets, the greatest first, then by name. */
    private static String most(Map<String, Integer> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return " ("
                + String.join(
                        ", ",
                        sorted.stream()
                                .map(e -> e.getValue() + " " + e.getKey())
                                .toList()) + ")";
    }
}
