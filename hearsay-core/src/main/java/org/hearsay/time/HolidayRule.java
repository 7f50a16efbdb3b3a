package org.hearsay.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.time.Reading.Holiday;
import org.hearsay.time.Reading.Relation;
import org.jspecify.annotations.Nullable;

/** "Christmas Eve", "last Thanksgiving", "Easter 1916"; written with a capital, except "the new year". */
final class HolidayRule implements Rule {

    private record Name(List<String> words, HolidayName holiday) {}

    /** By first word; a longer name stands before a shorter one. */
    private static final Map<String, List<Name>> NAMES = names();

    private static Map<String, List<Name>> names() {
        Map<String, List<Name>> names = new HashMap<>();
        for (HolidayName holiday : HolidayName.values()) {
            for (List<String> words : holiday.names()) {
                names.merge(words.get(0), List.of(new Name(words, holiday)), HolidayRule::joined);
            }
        }
        return Map.copyOf(names);
    }

    private static List<Name> joined(List<Name> some, List<Name> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .sorted(java.util.Comparator.comparing(name -> -name.words.size()))
                .toList();
    }

    @Override
    public @Nullable Match at(Line line, int i) {
        Relation relation = switch (line.at(i)) {
            case "last" -> Relation.LAST;
            case "this" -> Relation.THIS;
            case "next" -> Relation.NEXT;
            default -> Relation.NONE;
        };
        int at = relation == Relation.NONE ? i : i + 1;
        for (Name name : NAMES.getOrDefault(line.at(at), List.of())) {
            int end = end(line, at, name.words);
            boolean capital = line.capital(at) || name.holiday == HolidayName.NEW_YEAR;
            // "Easter eggs" and "a Christmas party" tell no day
            boolean free = !line.pos(end).equals("NOUN") && !(line.pos(end).equals("PROPN") && line.capital(end));
            if (end > 0 && capital && free) {
                int yearAt = line.is(end, ",") || line.is(end, "of") ? end + 1 : end;
                Integer year = CalendarRule.yearAt(line, yearAt);
                return new Match(year == null ? end : yearAt + 1, new Holiday(name.holiday, year, relation));
            }
        }
        return null;
    }

    /** The atom behind {@code words}, which start at {@code i}; 0 if they do not. */
    private static int end(Line line, int i, List<String> words) {
        int at = i;
        for (String word : words) {
            boolean point = line.is(at, ".") && line.glued(at);
            at = point ? at + 1 : at;
            if (!line.is(at, word) && !(word.equals("'s") && line.is(at, "’s"))) {
                return 0;
            }
            at++;
        }
        return at;
    }
}
