package org.hearsay.time;

import java.util.Set;

/**
 * Which way the clause around an expression looks, told by the verb it belongs to. English puts times
 * behind their verb ("said on Tuesday") or before the whole clause ("On Tuesday, it said"), so the nearest
 * verb to the left counts, else the first to the right.
 */
enum Direction {
    /** Told as done. */
    PAST,
    /** Not told by the grammar. */
    OPEN,
    /** Planned as seen from a time that may be past: "would", "was scheduled". */
    PLANNED,
    /** Still to come at the time of writing: "will", "is to", "impending". */
    FUTURE;

    private static final Set<String> WILL = Set.of("will", "'ll", "’ll", "shall", "wo");
    private static final Set<String> WOULD = Set.of("would", "should", "must");
    private static final Set<String> IS = Set.of("is", "are", "am", "'s", "’s", "'re", "’re");
    private static final Set<String> COMING = Set.of("impending", "upcoming", "forthcoming", "ahead");
    private static final Set<String> ARRANGED =
            Set.of("scheduled", "due", "slated", "expected", "planned", "set", "poised", "planning", "going", "hoping");
    private static final Set<String> PLANS = Set.of(
            "set",
            "due",
            "slated",
            "poised",
            "plan",
            "plans",
            "intends",
            "intend",
            "hopes",
            "hope",
            "expects",
            "expect",
            "wants",
            "want",
            "agreed",
            "aims",
            "decided",
            "vowed",
            "pledged",
            "promised",
            "urged",
            "asked",
            "ordered",
            "called",
            "expected",
            "planned",
            "scheduled",
            "deadline",
            "proposed",
            "threatened",
            "proposal",
            "invited",
            "planning",
            "agreement",
            "hoped",
            "intended",
            "ready",
            "preparing",
            "decision",
            "appeal",
            "order",
            "continue",
            "continues");
    private static final Set<String> STRONG_PAST = Set.of(
            "was",
            "were",
            "had",
            "did",
            "said",
            "told",
            "made",
            "went",
            "came",
            "took",
            "met",
            "sent",
            "held",
            "began",
            "found",
            "fell",
            "rose",
            "won",
            "lost",
            "struck",
            "hit",
            "shot",
            "left",
            "gave",
            "saw",
            "got",
            "kept",
            "brought",
            "thought",
            "spoke",
            "wrote",
            "became",
            "led",
            "ran",
            "paid",
            "put",
            "cut",
            "sold",
            "bought",
            "fought",
            "flew",
            "drove",
            "broke",
            "built",
            "caught",
            "grew",
            "heard",
            "knew",
            "meant",
            "sank",
            "sought",
            "stood",
            "taught",
            "threw",
            "withdrew",
            "been",
            "done",
            "taken",
            "given",
            "seen",
            "known",
            "shown",
            "says",
            "say",
            "has",
            "have",
            "quit",
            "let",
            "read",
            "set",
            "shut",
            "spent",
            "felt",
            "laid",
            "born");
    private static final Set<String> SCHEDULING =
            Set.of("planned", "scheduled", "plans", "plan", "planning", "schedules");

    /** Before a date they open a stretch that may reach beyond the day of writing. */
    private static final Set<String> UP_TO = Set.of("until", "till", "by", "through", "before");

    /** Words that put something off; what is "extended until Friday" ends on a Friday to come. */
    private static final Set<String> PUT_OFF = Set.of(
            "extend",
            "extended",
            "extends",
            "extending",
            "postpone",
            "postponed",
            "delay",
            "delayed",
            "adjourned",
            "deadline",
            "deferred",
            "suspended",
            "given",
            "rescheduled",
            "gives",
            "ultimatum");

    /** Behind them stands a date that counts from the day of writing either way. */
    private static final Set<String> AHEAD = Set.of(
            "payable", "effective", "expire", "expires", "expiring", "maturing", "due", "redeemable", "starting");

    private static final Set<String> OPENS_CLAUSE = Set.of(",", "and", "(");

    private static final Set<String> OWNERS =
            Set.of("his", "her", "its", "their", "our", "my", "your", "the", "a", "an");

    private static final int REACH = 30;

    /** The direction of the atoms {@code start} to before {@code end} of {@code line}. */
    static Direction of(Line line, int start, int end) {
        Direction verb = byVerb(line, start, end);
        boolean soon = line.is(start - 1, "as") && (line.is(start - 2, "soon") || line.is(start - 2, "early"));
        if (soon) {
            return PLANNED;
        }
        if (verb == OPEN || verb == FUTURE) {
            return verb;
        }
        if (verb == PAST && appointed(line, start, end)) {
            return PLANNED;
        }
        boolean owned = line.is(end, "'s") || line.is(end, "’s");
        if (verb == PLANNED) {
            return owned || attributive(line, start, end) ? OPEN : PLANNED;
        }
        if (line.in(start - 1, UP_TO)) {
            return putOff(line, start) ? PLANNED : OPEN;
        }
        boolean moved = line.is(start - 1, "to") && putOff(line, start);
        return moved ? PLANNED : line.in(start - 1, AHEAD) || attributive(line, start, end) ? OPEN : PAST;
    }

    /** "holders of record Dec. 15", "set Nov. 10 as the deadline", "to be completed around Nov. 1". */
    private static boolean appointed(Line line, int start, int end) {
        int before = line.is(start - 1, "on") || line.is(start - 1, "around") || line.is(start - 1, "about")
                ? start - 2
                : start - 1;
        boolean record = line.is(before, "record") && line.is(before - 1, "of");
        boolean setAs = line.is(end, "as")
                && Words.weekday(line.at(start)) == null
                && (line.is(before, "set") || line.is(before, "fixed"));
        boolean toBe = line.is(before - 1, "be") && line.is(before - 2, "to") && line.in(before - 3, OPENS_CLAUSE);
        return record || setAs || toBe;
    }

    private static boolean putOff(Line line, int start) {
        for (int i = start - 1; i >= Math.max(0, start - 12); i--) {
            if (line.in(i, PUT_OFF)) {
                return true;
            }
        }
        return false;
    }

    /** "the January 14 deadline": the verb of the clause says nothing about the day. */
    private static boolean attributive(Line line, int start, int end) {
        boolean determined =
                line.pos(start - 1).equals("DET") || line.pos(start - 1).equals("PRON");
        String pos = line.pos(end);
        return determined && (pos.equals("NOUN") || pos.equals("ADJ"));
    }

    private static Direction byVerb(Line line, int start, int end) {
        for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
            if (clauseEnds(line, i)) {
                break;
            }
            if (line.in(i, COMING) && !(line.is(i, "ahead") && line.is(i + 1, "of") && i + 2 < start)) {
                return FUTURE;
            }
            if (line.is(i, "scheduled")
                    && !line.in(i - 1, STRONG_PAST)
                    && line.pos(i).equals("ADJ")) {
                return FUTURE;
            }
            if (adjective(line, i) || noun(line, i)) {
                continue;
            }
            Direction direction = line.atoms().get(i).verb() ? group(line, i) : arranged(line, i, start);
            if (direction != OPEN || strongVerb(line, i)) {
                return direction;
            }
        }
        for (int i = end; i < Math.min(line.size(), end + REACH); i++) {
            if (line.is(i, ";")) {
                break;
            }
            if (line.atoms().get(i).verb()) {
                return forward(line, i);
            }
        }
        return OPEN;
    }

    /** "9.5 million preferred shares", "United States": a participle before the noun it describes. */
    private static boolean adjective(Line line, int i) {
        boolean name = i > 0 && line.capital(i) && line.capital(i + 1) && !line.titled();
        return line.at(i).endsWith("ed")
                && (name || line.pos(i + 1).equals("NOUN"))
                && (name || Set.of("NUM", "DET", "ADJ", "PROPN").contains(line.pos(i - 1)))
                && line.pos(i).equals("VERB");
    }

    /** "his nightly address": whatever it was tagged, what somebody owns is no verb. */
    private static boolean noun(Line line, int i) {
        boolean owned = line.in(i - 1, OWNERS);
        boolean described = line.pos(i - 1).equals("ADJ") || line.pos(i - 1).equals("ADV");
        return line.pos(i).equals("VERB") && (owned || (described && line.in(i - 2, OWNERS)));
    }

    private static boolean clauseEnds(Line line, int i) {
        return line.is(i, ";") || line.is(i, ":");
    }

    private static boolean strongVerb(Line line, int i) {
        return line.pos(i).equals("VERB") && !line.at(i).endsWith("ing");
    }

    /** "due Friday", "plans to", "the ruling, announced Friday": plans and participles that are no verbs. */
    private static Direction arranged(Line line, int i, int start) {
        if (line.is(i, "due") || line.is(i, "slated") || line.is(i, "deadline")) {
            return line.is(i - 1, "was") || line.is(i - 1, "were") ? PLANNED : FUTURE;
        }
        if (line.is(i, "to") && line.in(i - 1, PLANS)) {
            return PLANNED;
        }
        return i == start - 1 && line.pos(i).equals("ADJ") && past(line, i) ? PAST : OPEN;
    }

    /** The verbs from {@code i} to the right: "will", "is to", "was". */
    private static Direction forward(Line line, int i) {
        int last = i;
        while (line.has(last + 1)
                && (line.atoms().get(last + 1).verb() || Set.of("ADV", "PART").contains(line.pos(last + 1)))) {
            last++;
        }
        return group(line, last);
    }

    /** The verb group that ends at {@code i}. */
    private static Direction group(Line line, int i) {
        boolean to = false;
        boolean past = past(line, i);
        Direction found = line.in(i, WILL) ? FUTURE : arrangement(line, i);
        for (int j = i - 1; found == OPEN && j >= 0 && j >= i - 6; j--) {
            String pos = line.pos(j);
            if (line.in(j, WILL)) {
                found = FUTURE;
            } else if (line.in(j, WOULD) && pos.equals("AUX")) {
                found = PLANNED;
            } else if (line.is(j, "to") && (pos.equals("PART") || j == i - 1)) {
                to = true;
            } else if (to && line.in(j, IS)) {
                found = FUTURE;
            } else if (line.atoms().get(j).verb()) {
                past |= past(line, j);
                found = arrangement(line, j);
            } else if (!Set.of("ADV", "PART", "ADJ").contains(pos)) {
                break;
            }
        }
        if (found == OPEN && to) {
            found = planBefore(line, i);
        }
        return found != OPEN ? found : past ? PAST : OPEN;
    }

    /** "is scheduled", "was expected", "plans". */
    private static Direction arrangement(Line line, int i) {
        if (!(line.in(i, ARRANGED) || line.in(i, SCHEDULING))
                || !(line.atoms().get(i).verb() || line.pos(i).equals("ADJ"))) {
            return OPEN;
        }
        if (line.in(i, SCHEDULING) && line.atoms().get(i).verb() && !line.is(i - 1, "was") && !line.is(i - 1, "were")) {
            return line.in(i - 1, IS) || line.in(i - 2, IS) ? FUTURE : PLANNED;
        }
        boolean is = line.in(i - 1, IS) || line.in(i - 2, IS);
        boolean was = line.is(i - 1, "was") || line.is(i - 1, "were") || line.is(i - 2, "was");
        return is ? FUTURE : was ? PLANNED : OPEN;
    }

    private static Direction planBefore(Line line, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 12); j--) {
            if (line.in(j, PLANS)) {
                return PLANNED;
            }
        }
        return OPEN;
    }

    private static boolean past(Line line, int i) {
        String word = line.at(i);
        return line.in(i, STRONG_PAST) || (word.length() > 3 && word.endsWith("ed"));
    }
}
