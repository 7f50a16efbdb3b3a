package org.hearsay.entity;

import org.hearsay.entity.Gazetteer.Kind;
import org.hearsay.entity.Gazetteer.Match;

/**
 * Whether the name of a country, capital or seat means the place or those who govern there. In a
 * dateline, after "in", "near" or a verb of travel it is the place; as one who speaks, is blamed or has
 * officials it is the government. After "to" and "from" the word before decides: one travels to a place
 * and delivers to a government.
 */
final class Reading {

    private static final int LOOK_BACK = 7;

    private final Words words;

    Reading(Words words) {
        this.words = words;
    }

    /** ORG or PLACE. */
    EntityType of(Line line, Match match) {
        boolean capital = match.entry().kind() == Kind.METONYM;
        if (capital && !match.entry().place()) {
            return EntityType.ORG;
        }
        int before = match.first() - 1;
        while (line.is(before, "the")
                || line.pos(before).equals("ADJ")
                || words.directions.contains(line.lower(before))) {
            before--;
        }
        int after = match.last() + 1;
        boolean owner = line.possessive(after);
        if (dateline(line, match) || (!owner && locative(line, before))) {
            return EntityType.PLACE;
        }
        if (line.is(after, "official", "officials", "authorities", "government", "leaders", "diplomats", "regime")) {
            return EntityType.ORG;
        }
        if (speaks(line, after)) {
            return EntityType.ORG;
        }
        int noun = owner ? after + 1 : after;
        if (words.placeNouns.contains(line.lower(noun)) && !line.verb(noun)) {
            return EntityType.PLACE;
        }
        if (line.is(before, "to", "from", "into")) {
            return toOrFrom(line, before, capital);
        }
        if (words.strikeOrVisit.contains(line.lower(before))
                && (capital || line.lower(before).startsWith("visit"))) {
            return EntityType.PLACE;
        }
        return !owner && behindPlace(line, before) ? EntityType.PLACE : EntityType.ORG;
    }

    /** "in Tessel, Eldoria", "through Arven, Eldoria and Morvane": an enumeration is read as its head. */
    private static boolean behindPlace(Line line, int before) {
        int at = before;
        boolean more = false;
        while (line.is(at, ",", "and", "or")) {
            while (line.is(at, ",", "and", "or", "the")) {
                at--;
            }
            if (!line.capitalised(at)) {
                return false;
            }
            while (line.capitalised(at)) {
                at--;
            }
            more = true;
        }
        return more && locative(line, line.is(at, "the") ? at - 1 : at);
    }

    private boolean speaks(Line line, int after) {
        int at = after;
        while (line.pos(at).equals("AUX") || line.pos(at).equals("ADV")) {
            at++;
        }
        return line.pos(at).equals("VERB") && words.speech.contains(line.lower(at));
    }

    private static boolean locative(Line line, int i) {
        if (line.is(
                i,
                "in",
                "near",
                "inside",
                "within",
                "across",
                "throughout",
                "outside",
                "around",
                "at",
                "towards",
                "toward",
                "via",
                "into",
                "onto",
                "through")) {
            // "belief in Moscow", "into Moscow" are rarer than the place
            return true;
        }
        return line.is(i, "of")
                && line.is(
                        i - 1,
                        "city",
                        "town",
                        "capital",
                        "territory",
                        "east",
                        "west",
                        "north",
                        "south",
                        "outskirts",
                        "streets",
                        "skies",
                        "parts",
                        "part",
                        "region",
                        "area",
                        "most",
                        "north-east",
                        "south-east",
                        "suburb",
                        "coast",
                        "map",
                        "republic",
                        "areas",
                        "regions",
                        "airspace");
    }

    private EntityType toOrFrom(Line line, int preposition, boolean capital) {
        for (int i = preposition - 1; i >= Math.max(0, preposition - LOOK_BACK); i--) {
            String word = line.lower(i);
            if (words.motion.contains(word) && !line.is(i + 1, "aid")) {
                return EntityType.PLACE;
            }
            if (words.transfer.contains(word)) {
                return EntityType.ORG;
            }
        }
        return capital ? EntityType.PLACE : EntityType.ORG;
    }

    /** "KYIV (Reuters) —", "Moscow, 21 January —", at the start of a paragraph. */
    private boolean dateline(Line line, Match match) {
        if (match.first() > 1) {
            return false;
        }
        int after = match.last() + 1;
        if (line.is(after, "—", "–", "--", "-", "(")) {
            return true;
        }
        if (!line.is(after, ",", "/")) {
            return false;
        }
        for (int i = after + 1; i < Math.min(line.size(), after + 12); i++) {
            if (line.verb(i)) {
                return false;
            }
            if (line.is(i, "—", "–", "--", ":", "-", "(")) {
                return true;
            }
        }
        return false;
    }
}
