package org.hearsay.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.Gazetteer.Kind;
import org.hearsay.entity.Gazetteer.Match;

/**
 * How an article as a whole uses words that look like names where they stand: what it mostly writes small is no name, what
 * it once calls a storm or a ship is one, and a capital that nowhere speaks or is dealt with is a town.
 */
final class Usage {

    private static final Set<String> STORMS = Set.of("cyclone", "hurricane", "typhoon", "storm");

    private static final Set<String> SHIPS = Set.of(
            "freighter",
            "vessel",
            "ship",
            "tanker",
            "ferry",
            "frigate",
            "destroyer",
            "submarine",
            "trawler",
            "yacht",
            "barge",
            "cruiser",
            "corvette",
            "warship");

    private static final Set<String> PARTS = Set.of(
            "title",
            "article",
            "section",
            "chapter",
            "part",
            "tab",
            "figure",
            "table",
            "appendix",
            "annex",
            "schedule",
            "exhibit",
            "clause",
            "paragraph",
            "rule",
            "volume",
            "footnote",
            "count",
            "case",
            "item");

    /** How far before "to" the word for what is handed over may stand. */
    private static final int LOOK_BACK = 7;

    private final Words words;
    private final Map<String, Integer> small = new HashMap<>();
    private final Map<String, Integer> capital = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> acting = new HashSet<>();

    Usage(Words words, Gazetteer gazetteer, List<Line> lines) {
        this.words = words;
        for (Line line : lines) {
            if (line.headline()) {
                continue;
            }
            for (int k = 0; k < line.size(); k++) {
                if (!line.capitalised(k)) {
                    small.merge(line.lower(k), 1, Integer::sum);
                    call(line, k, SHIPS);
                } else {
                    capital.merge(line.lower(k), 1, Integer::sum);
                    call(line, k, STORMS);
                    Match match = gazetteer.at(line, k);
                    if (match != null && match.entry().kind() == Kind.METONYM && acts(line, match)) {
                        acting.add(match.entry().id());
                    }
                }
            }
        }
    }

    private void call(Line line, int k, Set<String> kinds) {
        if (kinds.contains(line.lower(k)) && line.capitalised(k + 1)) {
            called.add(line.word(k + 1));
        }
    }

    /** Whether it speaks, is blamed or dealt with, or owns something. */
    private boolean acts(Line line, Match match) {
        int before = match.first() - 1;
        int after = match.last() + 1;
        boolean dealt =
                line.is(before, "with", "between", "against", "by") || words.blaming.contains(line.lower(before));
        if (dealt || line.possessive(after) || receives(line, before)) {
            return true;
        }
        while (line.pos(after).equals("AUX") || line.pos(after).equals("ADV")) {
            after++;
        }
        return line.verb(after) && words.speech.contains(line.lower(after));
    }

    /** "They promised more aid to Brenholm". */
    private boolean receives(Line line, int before) {
        boolean receives = false;
        for (int k = Math.max(0, before - LOOK_BACK); line.is(before, "to", "from") && k < before; k++) {
            receives |= words.transfer.contains(line.lower(k));
        }
        return receives;
    }

    /** Whether the article writes the one word of a name more often small. */
    boolean common(Line line, int first, int last) {
        String lower = line.lower(first);
        return first == last
                && line.capitalised(first)
                && small.getOrDefault(lower, 0) > capital.getOrDefault(lower, 0);
    }

    /** Whether the name is that of a storm or ship. */
    boolean called(Line line, int first, int last) {
        return STORMS.contains(line.lower(first)) && last > first || first == last && called.contains(line.word(first));
    }

    /** Whether a capital, or who governs there, acts anywhere in the article. */
    boolean acts(Match match) {
        return acting.contains(match.entry().id());
    }

    /** The number behind the name of a ruler: "Norvald IV"; "I" not where somebody speaks of himself. */
    static boolean ordinal(Line line, int at) {
        String number = line.word(at);
        return number.matches("[IVX]{2,5}|V")
                || number.equals("I") && !line.verb(at + 1) && !line.pos(at + 1).equals("ADV");
    }

    /** "Title IV", "Tab 3": a part of a text. */
    static boolean part(Line line, int first, int last) {
        if (!PARTS.contains(line.lower(first)) || last > first + 1) {
            return false;
        }
        String number = line.word(first + 1);
        return number.matches("\\d+[A-Za-z]?|[IVXL]+|[A-Z]") && (last > first || !number.equals("I"));
    }
}
