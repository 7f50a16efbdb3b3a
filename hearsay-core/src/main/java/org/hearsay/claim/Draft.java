package org.hearsay.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.statement.Statement;
import org.jspecify.annotations.Nullable;

/** A claim in the making: its propositions and the statements on each side. */
final class Draft {

    /** Type of a claim whose statements hold no event. */
    static final String STATEMENT = "STATEMENT";

    final String type;
    final List<Proposition> propositions = new ArrayList<>();
    final List<Said> supports = new ArrayList<>();
    final List<Said> denies = new ArrayList<>();
    final List<Said> silent = new ArrayList<>();
    final TreeMap<String, Integer> matter = new TreeMap<>();

    Draft(String type) {
        this.type = type;
    }

    /**
     * A statement and its page.
     *
     * @param page by number in canonical order
     * @param statement the statement
     * @param answers what it answers; null when it answers nothing told
     */
    record Said(int page, Statement statement, @Nullable Answer answers) {
        Said(int page, Statement statement) {
            this(page, statement, null);
        }
    }

    /**
     * The passage that a denial answers; both null when only the claim is known.
     *
     * @param deed an event that is told
     * @param words a statement
     */
    record Answer(@Nullable Proposition deed, @Nullable Said words) {}

    boolean holds(String statement) {
        return List.of(supports, denies, silent).stream()
                .anyMatch(side -> side.stream().anyMatch(s -> s.statement().id().equals(statement)));
    }

    /** Adds a statement to a side unless the claim has it already. */
    void add(List<Said> side, int page, Statement statement) {
        if (!holds(statement.id())) {
            side.add(new Said(page, statement));
        }
    }

    /** Adds a denial of a passage unless the claim has it already. */
    void deny(int page, Statement statement, Answer answer) {
        if (!holds(statement.id())) {
            denies.add(new Said(page, statement, answer));
        }
    }

    /** The parties that act or are acted upon in it. */
    Set<String> parties() {
        Set<String> parties = new LinkedHashSet<>();
        propositions.forEach(p -> {
            parties.addAll(p.actors());
            parties.addAll(p.targets());
        });
        return parties;
    }

    /** Whether some page carries it before a place of the text. */
    boolean before(int page, int at) {
        return propositions.stream()
                        .anyMatch(p -> p.page() == page && p.event().trigger().start() < at)
                || supports.stream()
                        .anyMatch(s ->
                                s.page() == page && s.statement().mainContent().start() < at);
    }

    /** The last place before {@code at} where a page carries it; -1 when it does not. */
    int last(int page, int at) {
        int events = propositions.stream()
                .filter(p -> p.page() == page)
                .mapToInt(p -> p.event().trigger().start())
                .filter(p -> p < at)
                .max()
                .orElse(-1);
        int statements = supports.stream()
                .filter(s -> s.page() == page)
                .mapToInt(s -> s.statement().mainContent().start())
                .filter(p -> p < at)
                .max()
                .orElse(-1);
        return Math.max(events, statements);
    }
}
