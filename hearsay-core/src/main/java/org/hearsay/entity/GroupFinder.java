package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.entity.Gazetteer.Kind;
import org.hearsay.entity.Gazetteer.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds those who are described and not named: "Eldorian troops", "the foreign ministers of 12 states",
 * "experts", "Eldoria's foreign ministry", "a senior official".
 */
final class GroupFinder {

    private static final int LONGEST = 7;

    private final Words words;
    private final Gazetteer gazetteer;

    GroupFinder(Words words, Gazetteer gazetteer) {
        this.words = words;
        this.gazetteer = gazetteer;
    }

    /** The descriptions of a sentence, in order. */
    List<Chunk> find(int index, Line line) {
        List<Chunk> found = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < line.size(); i++) {
            Chunk chunk = body(index, line, i, free);
            chunk = chunk == null ? group(index, line, i, free) : chunk;
            chunk = chunk == null ? someone(index, line, i, free) : chunk;
            if (chunk != null) {
                found.add(chunk);
                free = chunk.last() + 1;
                i = chunk.last();
            }
        }
        return found;
    }

    /** "Eldoria's foreign ministry", "the Eldorian air force", "the defence ministry of Eldoria". */
    private @Nullable Chunk body(int index, Line line, int i, int free) {
        boolean head = line.is(
                i,
                "ministry",
                "department",
                "force",
                "navy",
                "staff",
                "parliament",
                "court",
                "bank",
                "presidency",
                "government",
                "authorities",
                "regime",
                "side",
                "leadership",
                "military",
                "army",
                "police",
                "embassy",
                "forces",
                "intelligence",
                "agency",
                "service",
                "services",
                "office",
                "administration",
                "guard",
                "cabinet");
        if (!head
                || line.capitalised(i)
                || line.pos(i + 1).equals("NOUN")
                || line.verb(i)
                || line.pos(i).equals("ADJ")) {
            return null;
        }
        int from = i;
        while (from - 1 >= free && i - from < 4 && plainNoun(line, from - 1) && matchEndingAt(line, from - 1) == null) {
            from--;
        }
        Match owner = owner(line, from - 1);
        if (owner != null && owner.first() < free) {
            return null;
        }
        String kind = Bodies.kind(line.words(from, i));
        if (kind == null) {
            return null;
        }
        int last = i;
        String country = owner == null ? null : owner.entry().country();
        if (country == null && line.is(i + 1, "of") && line.has(i + 2)) {
            int at = line.is(i + 2, "the") && line.has(i + 3) ? i + 3 : i + 2;
            Match behind = gazetteer.at(line, at);
            if (behind != null && behind.entry().kind() == Kind.COUNTRY) {
                country = behind.entry().country();
                last = behind.last();
            }
        }
        if (country == null
                && (kind.equals("GOV")
                        || kind.startsWith("MIL")
                        || kind.equals("GOV.POLICE")
                        || kind.equals("GOV.INTEL"))) {
            return null;
        }
        int first = owner == null ? from : owner.first();
        boolean many = words.military.contains(line.lower(i)) && kind.equals("MIL");
        EntityType type = many ? EntityType.GROUP : EntityType.ORG;
        String name = line.words(first, last);
        String key = (country == null ? "?" : country + ".") + kind;
        String entityName = kind.equals("GOV") && country != null ? gazetteer.nameOf(country) : null;
        return new Chunk(
                index,
                first,
                last,
                line.span(first, last),
                type,
                Mention.Form.NOMINAL,
                4,
                name,
                key,
                entityName,
                type,
                null,
                country,
                null);
    }

    /** A plural or collective noun for people or states with what stands before it. */
    private @Nullable Chunk group(int index, Line line, int i, int free) {
        String lower = line.lower(i);
        boolean plural = words.groups.contains(lower);
        boolean collective = words.collective.contains(lower) || words.military.contains(lower);
        boolean modifier = line.pos(i + 1).equals("NOUN") && !line.possessive(i + 1);
        if ((!plural && !collective)
                || modifier
                || line.verb(i)
                || (line.capitalised(i) && !line.initial(i))
                || line.pos(i).equals("ADJ")
                || line.pos(i).equals("PROPN") && !line.initial(i)) {
            return null;
        }
        int from = i;
        Match owner = null;
        boolean determined = false;
        while (from - 1 >= free && i - from < LONGEST) {
            Match match = matchEndingAt(line, from - 1);
            boolean ofCountry = match != null
                    && match.first() >= free
                    && (match.entry().kind() == Kind.DEMONYM
                            || match.entry().kind() == Kind.METONYM
                            || match.entry().kind() == Kind.COUNTRY);
            if (match != null && ofCountry && owner == null) {
                owner = match;
                from = match.first();
            } else if (match == null && modifier(line, from - 1, owner != null)) {
                from--;
            } else if (line.possessive(from - 1) && matchEndingAt(line, from - 2) != null && owner == null) {
                from--;
            } else {
                break;
            }
        }
        while (from < i && line.possessive(from)) {
            from++;
        }
        if (from - 1 >= free && line.is(from - 1, "the", "these", "those", "its", "his", "their", "both", "all")) {
            determined = true;
            from = line.is(from - 1, "the", "these", "those", "both", "all") ? from - 1 : from;
        }
        if (!plural
                && owner == null
                && !(determined ? !ownedOnly(lower) : words.military.contains(lower) && !ownedOnly(lower))) {
            return null;
        }
        int last = i;
        if (line.is(i + 1, "of", "from") && (line.pos(i + 2).equals("NUM") || quantity(line, i + 2))) {
            for (int k = i + 3; k < Math.min(line.size(), i + 8); k++) {
                if (words.groups.contains(line.lower(k))) {
                    last = k;
                    break;
                }
                if (!plainNoun(line, k) && !quantity(line, k) && !line.pos(k).equals("NUM")) {
                    break;
                }
            }
        }
        String name = line.words(from, last);
        String country = owner == null ? null : owner.entry().country();
        boolean possessed = line.is(from - 1, "its", "his", "her", "their", "our", "my", "your");
        boolean town = owner != null
                && owner.entry().kind() == Kind.METONYM
                && !line.is(i, "officials", "authorities", "diplomats", "leaders", "government", "envoys");
        String key = country != null && !town
                ? country + "." + kind(lower)
                : possessed ? "~g:" + index + ":" + from : "~g:" + plain(name);
        return new Chunk(
                index,
                from,
                last,
                line.span(from, last),
                EntityType.GROUP,
                Mention.Form.NOMINAL,
                4,
                name,
                key,
                null,
                EntityType.GROUP,
                null,
                country,
                null);
    }

    /** Words that mean people only with a country before them. */
    private boolean ownedOnly(String head) {
        return words.government.contains(head)
                || head.equals("military")
                || head.equals("army")
                || head.equals("intelligence")
                || head.equals("navy");
    }

    private boolean modifier(Line line, int i, boolean beforeOwner) {
        boolean counted = line.pos(i).equals("NUM") || quantity(line, i);
        boolean adjective = line.pos(i).equals("ADJ") && plainNoun(line, i);
        return counted || adjective || words.regional.contains(line.lower(i)) || (!beforeOwner && plainNoun(line, i));
    }

    private String kind(String head) {
        return words.military.contains(head) ? "MIL" : "GROUP:" + head.replace(' ', '-');
    }

    /** "a senior Eldorian official": one person, not named. */
    private @Nullable Chunk someone(int index, Line line, int i, int free) {
        if (!words.roles.contains(line.lower(i))
                || line.capitalised(i)
                || !line.pos(i).equals("NOUN")
                || line.pos(i + 1).equals("NOUN")
                || line.capitalised(i + 1)
                || line.is(i + 1, ",")) {
            return null;
        }
        int from = i;
        String country = null;
        while (from - 1 >= free && i - from < LONGEST) {
            Match match = matchEndingAt(line, from - 1);
            if (match != null && match.first() >= free) {
                country = country == null ? match.entry().country() : country;
                from = match.first();
            } else if (plainNoun(line, from - 1)
                    || line.capitalised(from - 1) && line.pos(from - 1).equals("PROPN")) {
                from--;
            } else {
                break;
            }
        }
        if (from - 1 < free
                || !line.is(from - 1, "a", "an", "one", "another")
                || line.is(from - 2, "as", ",", "is", "was", "be", "become", "became")) {
            return null;
        }
        from--;
        String name = line.words(from, i);
        return new Chunk(
                index,
                from,
                i,
                line.span(from, i),
                EntityType.PERSON,
                Mention.Form.NOMINAL,
                2,
                name,
                "~s:" + index + ":" + from,
                null,
                EntityType.PERSON,
                null,
                country,
                null);
    }

    private @Nullable Match owner(Line line, int i) {
        int at = line.possessive(i) ? i - 1 : i;
        Match match = at < 0 ? null : matchEndingAt(line, at);
        if (match == null) {
            return null;
        }
        boolean demonym = match.entry().kind() == Kind.DEMONYM && at == i;
        boolean country = match.entry().kind() == Kind.COUNTRY || match.entry().kind() == Kind.METONYM;
        return demonym || country ? match : null;
    }

    private @Nullable Match matchEndingAt(Line line, int i) {
        for (int first = i; first >= Math.max(0, i - 4); first--) {
            Match match = gazetteer.at(line, first);
            if (match != null
                    && match.last() == i
                    && match.span().end() == line.span(i, i).end()) {
                return longer(line, first, i, match);
            }
        }
        return null;
    }

    /** "North Korean" and not only "Korean". */
    private Match longer(Line line, int first, int i, Match match) {
        for (int k = Math.max(0, first - 4); k < first; k++) {
            Match wide = gazetteer.at(line, k);
            if (wide != null && wide.last() == i) {
                return wide;
            }
        }
        return match;
    }

    private static boolean plainNoun(Line line, int i) {
        String pos = line.pos(i);
        return !line.capitalised(i) && (pos.equals("NOUN") || pos.equals("ADJ"))
                || line.initial(i) && pos.equals("ADJ");
    }

    private boolean quantity(Line line, int i) {
        return words.quantities.contains(line.lower(i)) && !line.is(i, "over", "about", "around", "at")
                || line.is(i, "at") && line.is(i + 1, "least")
                || line.is(i, "over", "about", "around") && line.pos(i + 1).equals("NUM");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(the|these|those) ", "");
    }
}
