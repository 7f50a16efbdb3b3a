package org.hearsay.entity;

import java.util.Set;
import org.hearsay.entity.Gazetteer.Match;
import org.jspecify.annotations.Nullable;

/**
 * Where names start and end in a sentence: runs of capitalised words and names of the pack. A capital at
 * the start of a sentence counts only when the word stands with one elsewhere, or looks like nothing else.
 */
final class Runs {

    private static final Set<String> WIDE_HEADS = Set.of(
            "institute",
            "institution",
            "center",
            "centre",
            "council",
            "committee",
            "commission",
            "agency",
            "office",
            "association",
            "organisation",
            "organization",
            "foundation",
            "fund",
            "ministry",
            "department",
            "society",
            "initiative",
            "bureau",
            "school",
            "secretariat",
            "directorate",
            "university",
            "college",
            "academy",
            "service",
            "court",
            "bank",
            "assembly",
            "federation",
            "union",
            "board",
            "panel",
            "party",
            "government",
            "house",
            "embassy",
            "church",
            "network",
            "coalition",
            "alliance",
            "movement",
            "front",
            "group",
            "chamber");

    private final Words words;
    private final Gazetteer gazetteer;
    private final Line line;
    private final Spelling seen;
    private final @Nullable Match[] covering;

    Runs(Words words, Gazetteer gazetteer, Line line, Spelling seen) {
        this.words = words;
        this.gazetteer = gazetteer;
        this.line = line;
        this.seen = seen;
        covering = new Match[line.size()];
        for (int i = 0; i < line.size(); i++) {
            Match match = gazetteer.at(line, i);
            if (match != null) {
                for (int k = match.first(); k <= match.last(); k++) {
                    covering[k] = match;
                }
                i = match.last();
            }
        }
    }

    /** The name of the pack that each token belongs to. */
    @Nullable
    Match[] covering() {
        return covering;
    }

    /** Whether token {@code i} belongs to a name. */
    boolean named(int i) {
        if (covering[i] != null) {
            return true;
        }
        if (!line.capitalised(i)
                || calendar(i)
                || words.notNames.contains(line.lower(i))
                || gazetteer.commonNoun(line.word(i))) {
            return false;
        }
        String lower = line.lower(i);
        if (!line.initial(i)) {
            boolean function = words.common.contains(lower)
                    && !line.pos(i).equals("PROPN")
                    && !(words.placeFirst.contains(lower) && line.capitalised(i + 1));
            return !function && !compoundAdjective(line.word(i));
        }
        if (words.common.contains(lower)) {
            return false;
        }
        if (words.roles.contains(lower) || words.honorifics.contains(lower) || words.roleModifiers.contains(lower)) {
            return line.capitalised(i + 1) && !words.calendar.contains(line.lower(i + 1));
        }
        return seen.asName(line.word(i))
                || acronym(line.word(i))
                || (line.pos(i).equals("PROPN") && !seen.inLowerCase(lower))
                || (line.capitalised(i + 1)
                        && !seen.inLowerCase(lower)
                        && !line.verb(i)
                        && !line.pos(i).equals("ADV"));
    }

    private boolean calendar(int i) {
        String lower = line.lower(i);
        int hyphen = lower.indexOf('-');
        return words.calendar.contains(lower) || (hyphen > 0 && words.calendar.contains(lower.substring(0, hyphen)));
    }

    /** The last token of the run of names that starts at {@code start}. */
    int runEnd(int start) {
        int end = start;
        Match first = covering[start];
        end = first == null ? end : first.last();
        while (end + 1 < line.size()) {
            int next = end + 1;
            if (named(next)) {
                Match match = covering[next];
                end = match == null ? next : match.last();
            } else if (words.particles.contains(line.lower(next))
                    && nameAfterParticles(next) > 0
                    && covering[end] == null) {
                end = nameAfterParticles(next);
            } else {
                break;
            }
        }
        return end;
    }

    private int nameAfterParticles(int i) {
        int at = i;
        while (words.particles.contains(line.lower(at)) && at < i + 3) {
            at++;
        }
        return line.has(at) && line.capitalised(at) && covering[at] == null ? at : -1;
    }

    /** The last token of "Secretary of State", "Minister for Foreign Affairs of Eldoria". */
    int portfolioEnd(int role) {
        if (!line.is(role + 1, "of", "for", "to")) {
            return role;
        }
        int end = role;
        for (int at = role + 2; at < Math.min(role + 10, line.size()); at++) {
            boolean capital = line.capitalised(at) && words.portfolios.contains(line.lower(at));
            if (covering[at] != null || capital) {
                end = at;
            } else if (!line.is(at, "the", "of", "and", "for")) {
                break;
            }
        }
        return end;
    }

    /** The last token of "… of Foreign Affairs of Eldoria", "… for the Study of War". */
    int extension(int head) {
        int end = head;
        boolean wide = WIDE_HEADS.contains(line.lower(head));
        while (true) {
            int at = end + 1;
            boolean of = line.is(at, "of") || (wide && line.is(at, "for", "on"));
            boolean and = line.is(at, "and", "&") && end > head;
            boolean comma = line.is(at, ",") && end > head && line.capitalised(at + 1) && line.is(at + 2, "and");
            if (!of && !and && !comma) {
                return end;
            }
            at++;
            at += line.is(at, "the") ? 1 : 0;
            boolean goesOn = line.has(at)
                    && line.capitalised(at)
                    && named(at)
                    && !((and || comma) && (covering[at] != null || words.roles.contains(line.lower(at))));
            if (!goesOn) {
                return end;
            }
            Match match = covering[at];
            int last = match == null ? at : match.last();
            while (match == null
                    && line.has(last + 1)
                    && line.capitalised(last + 1)
                    && covering[last + 1] == null
                    && named(last + 1)
                    && !words.roles.contains(line.lower(last + 1))) {
                last++;
            }
            if (and && !words.portfolios.contains(line.lower(at)) && last > at) {
                return end;
            }
            end = last;
        }
    }

    static boolean acronym(String word) {
        int capitals = 0;
        for (int i = 0; i < word.length(); i++) {
            capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2 && capitals * 2 > word.length() && word.indexOf('-') < 0;
    }

    private static boolean compoundAdjective(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && word.substring(hyphen)
                        .matches("-(based|led|backed|born|made|supplied|era|style|controlled|occupied|speaking|"
                                + "wide|run|owned|built|funded|held|installed|appointed|trained|aligned|linked|related|type|like|"
                                + "sponsored|friendly|produced|designed|ordered|mandated|level|old|made|class|only)");
    }
}
