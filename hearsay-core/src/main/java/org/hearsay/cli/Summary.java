package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Conflict;
import org.hearsay.ledger.LedgerView;
import org.hearsay.story.ArticleFindings;
import org.hearsay.text.Label;
import org.hearsay.text.Outcome;

/** What is in a ledger, on one screen, and where to look further. */
final class Summary {

    private static final int REASONS = 5;

    private final Entries entries;
    private final LedgerView view;
    private final String ledger;
    private final Screen screen;

    Summary(Entries entries, String ledger, Screen screen) {
        this.entries = entries;
        this.view = entries.view();
        this.ledger = ledger;
        this.screen = screen;
    }

    /** Writes it. */
    void print() {
        screen.heading(ledger);
        row("pages", pages());
        outcomes(Outcome.Result.LIMITED, "read with limits");
        outcomes(Outcome.Result.QUARANTINED, "quarantined");
        row("statements", statements());
        row("events", events());
        row("stories", stories());
        row("origins", origins());
        row("claims", claims());
        row("conflicts", conflicts());
        if (!view.current()) {
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
        Highlights.first(view).ifPresent(c -> {
            hint("show claims" + option, "who stands behind what");
            hint("explain " + c.id() + option, "one claim with its passages and origins");
        });
        if (!view.derived().claims().conflicts().isEmpty()) {
            hint("show conflicts" + option, "where pages differ, both passages");
        }
        entries.statements().stream().findFirst().ifPresent(s -> hint("show statements" + option, "who said what"));
        if (!entries.events().isEmpty()) {
            hint("show timeline" + option, "what is said to have happened, by day");
        }
        if (!view.pages().isEmpty()) {
            hint("show articles" + option, "the pages, when they were published, what they repeat");
        }
        if (view.outcomes().stream().anyMatch(o -> o.result() != Outcome.Result.READ)) {
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
        view.outcomes().forEach(o -> results.merge(o.result(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        for (Outcome.Result result : Outcome.Result.values()) {
            int number = results.getOrDefault(result, 0);
            if (number > 0 || result == Outcome.Result.READ) {
                parts.add(number + " " + (result == Outcome.Result.LIMITED ? "read with limits" : Label.of(result)));
            }
        }
        return view.pages().size() + " (" + String.join(", ", parts) + ")";
    }

    private void outcomes(Outcome.Result result, String name) {
        Map<String, List<Outcome>> reasons = new TreeMap<>();
        view.outcomes().stream()
                .filter(o -> o.result() == result)
                .forEach(o -> reasons.computeIfAbsent(String.valueOf(o.reason()), r -> new ArrayList<>())
                        .add(o));
        int shown = 0;
        for (Map.Entry<String, List<Outcome>> reason : reasons.entrySet()) {
            List<Outcome> all = reason.getValue();
            String more = all.size() > 1 ? " and " + (all.size() - 1) + " more" : "";
            if (shown++ == REASONS) {
                screen.wrapped("    ", "      ", "and other reasons");
                return;
            }
            screen.wrapped(
                    "    ",
                    "      ",
                    name + ", " + reason.getKey() + ": "
                            + Screen.clean(all.get(0).doc()) + more);
        }
    }

    private String statements() {
        Map<String, Integer> stances = new TreeMap<>();
        List<Entries.Found<org.hearsay.statement.Statement>> all = entries.statements();
        all.forEach(s -> stances.merge(Label.of(s.entry().stance()), 1, Integer::sum));
        return all.size() + most(stances);
    }

    private String events() {
        Map<String, Integer> modalities = new TreeMap<>();
        int number = 0;
        for (ArticleFindings page : view.pages()) {
            number += page.events().size();
            page.events().forEach(e -> modalities.merge(Label.of(e.modality()), 1, Integer::sum));
        }
        return number + most(modalities);
    }

    private String stories() {
        int copies = view.derived().story().copies().size();
        return view.derived().story().stories().size()
                + (copies == 0 ? "" : " (" + Words.count(copies, "page") + " found to repeat another)");
    }

    private String origins() {
        long seen =
                view.derived().story().origins().stream().filter(o -> o.seen()).count();
        int number = view.derived().story().origins().size();
        return number + (number == 0 ? "" : " (" + seen + " among the pages themselves)");
    }

    private String claims() {
        Map<String, Integer> states = new TreeMap<>();
        List<Claim> claims = view.derived().claims().claims();
        claims.forEach(c -> states.merge(Label.of(c.status()), 1, Integer::sum));
        return claims.size() + most(states);
    }

    private String conflicts() {
        Map<String, Integer> relations = new TreeMap<>();
        List<Conflict> conflicts = view.derived().claims().conflicts();
        conflicts.forEach(c -> relations.merge(Label.of(c.relation()), 1, Integer::sum));
        return conflicts.size() + most(relations);
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
