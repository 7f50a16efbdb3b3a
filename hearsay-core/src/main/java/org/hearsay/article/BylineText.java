package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names in the words of a byline: {@code By Ann Ray and Bo Lund in Kelmora}, {@code Von Ann Ray},
 * {@code Ann Ray, Staff Writer | 3 May}. The words are cut into pieces at bars and wide gaps, a piece into items
 * at commas and "and"; each item is cut where a place, a date, a role or an affiliation begins, and what is left
 * is a person, a desk, an organisation or nothing.
 */
final class BylineText {

    /** What is known of the words before they are read. */
    enum Trust {
        /** Any line: it must say "by". */
        LINE,
        /** An element whose name says that it may hold the author. */
        MARK,
        /** An element that says that it is the author's name. */
        NAMED,
        /** A value of the page's head that is stated to be the author. */
        STATED
    }

    /**
     * Who is named.
     *
     * @param names in their order, spans into the words
     * @param affiliations organisations that somebody named is said to be of
     * @param said whether the words say "by" or "author"
     */
    record Reading(List<Name> names, List<Span> affiliations, boolean said) {
        private static final Reading NOTHING = new Reading(List.of(), List.of(), false);

        boolean isEmpty() {
            return names.isEmpty();
        }
    }

    /**
     * A name.
     *
     * @param kind of whom
     * @param span into the words
     */
    record Name(Byline.Kind kind, Span span) {}

    private static final int LONGEST = 400;
    private static final int MOST_PROSE = 7;
    private static final Set<String> META = WordSet.of("""
            published posted updated created written modified story news on at in the of and last first am pm st nd rd th
            jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september
            october november december mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
            utc gmt est edt pst pdt cet""");
    private static final int MOST_META = 14;
    private static final int MOST_NAMES = 30;
    private static final int MOST_ITEMS = 60;
    private static final Pattern GAP = Pattern.compile("\\s*[|•·▪●▸»\\t\\n]\\s*|\\s{2,}|\\s+[—–/-]{1,2}\\s+");
    private static final Pattern BY = Pattern.compile(
            "^[^\\p{L}\\p{N}]{0,3}(?:(?:(?i:written|reported|posted|words|story|text|article|published|authored|compiled|report|reporting"
                    + "|analysis|opinion|commentary|review|interview|column|created|submitted|contributed|guest post|recipe)\\s+)?(?i:by)\\b:?"
                    + "|(?:By|by|BY)(?=\\p{Lu}\\p{L}+ )|(?:Von|VON|von|Par|PAR|Por|POR|Door|Av|Af|Di)(?=:? \\p{Lu})"
                    + "|(?i:authors?|contributors?|writers?|reporters?|byline|autore?s?|auteurs?|autorin|text|words|written by):)\\s*");
    private static final Pattern NOT_BY = Pattern.compile(
            "(?i)\\b(?:reviewed|checked|edited|photos?|photograph\\w*|photography|illustrat\\w+|images?|video|produced|translated|approved|verified|presented"
                    + "|sponsored|powered|sort|filter|recommended)\\s+(?:and \\w+ )?by:?\\s*$");
    private static final Pattern AND =
            Pattern.compile("\\s*[,;&+]\\s*(?:(?:and|with|und)\\s+)?|\\s+(?:and|with|und|y|et|og|och|plus)\\s+");
    private static final Pattern DATE_BEHIND = Pattern.compile(",? *(?:\\p{L}{3,10}\\.? )?\\d|,? (?:on|at) ");

    private final String text;
    private final Trust trust;
    private final String outlet;
    private final List<Name> names = new ArrayList<>();
    private final List<Span> affiliations = new ArrayList<>();
    private boolean said;
    private boolean over;
    private boolean behindRole;
    private int items;

    private BylineText(String text, Trust trust, String outlet) {
        this.text = text;
        this.trust = trust;
        this.outlet = outlet;
    }

    /** Who is named in {@code text}. */
    static Reading read(String text, Trust trust) {
        return read(text, trust, null);
    }

    /**
     * Who is named in {@code text}.
     *
     * @param outlet whose name may be set behind a writer's; null if it is not known
     */
    static Reading read(String text, Trust trust, @Nullable String outlet) {
        if (text.length() > LONGEST || (trust != Trust.STATED && prose(text))) {
            return Reading.NOTHING;
        }
        return new BylineText(text.replace('\u00a0', ' '), trust, outlet == null ? "" : Words.key(outlet)).read();
    }

    /** Whether a line has so many small words that it is a sentence. */
    private static boolean prose(String line) {
        int small = 0;
        for (String word : line.split(" ")) {
            small += !word.isEmpty()
                            && Character.isLowerCase(word.charAt(0))
                            && !BylineItem.PARTICLES.contains(word)
                            && !BylineWords.role(word)
                    ? 1
                    : 0;
        }
        return small > MOST_PROSE;
    }

    private Reading read() {
        List<Span> pieces = pieces();
        int first = -1;
        int from = 0;
        for (int i = 0; i < pieces.size() && first < 0; i++) {
            from = opening(pieces.get(i));
            first = from >= 0 ? i : -1;
        }
        said = first >= 0;
        if (!said && trust == Trust.LINE) {
            return Reading.NOTHING;
        }
        for (int i = Math.max(0, first); i < pieces.size(); i++) {
            Span piece = i == first ? new Span(from, pieces.get(i).end()) : pieces.get(i);
            if (names.isEmpty()) {
                items(piece);
                if (said) {
                    i = goesOn(pieces, i);
                }
            } else if (BylineItem.organisation(text, piece)) {
                affiliations.add(piece);
            }
        }
        return new Reading(List.copyOf(names), List.copyOf(affiliations), said);
    }

    /** "By" may stand in a piece of its own, the name in the next. */
    private int goesOn(List<Span> pieces, int i) {
        if (names.isEmpty() && !over && i + 1 < pieces.size()) {
            items(pieces.get(i + 1));
            return i + 1;
        }
        return i;
    }

    private List<Span> pieces() {
        List<Span> pieces = new ArrayList<>();
        Matcher gaps = GAP.matcher(text);
        int at = 0;
        while (at <= text.length()) {
            boolean more = gaps.find();
            Span piece = new Span(at, more ? gaps.start() : text.length()).trim(text);
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            if (!more) {
                break;
            }
            at = gaps.end();
        }
        return pieces;
    }

    /** Where the names begin in a piece that says "by"; −1 if it does not. */
    private int opening(Span piece) {
        String words = piece.in(text);
        Matcher m = BY.matcher(words);
        int at = m.find() ? m.end() : behindDate(words);
        return at > 0 && !NOT_BY.matcher(words.substring(0, at)).find() ? piece.start() + at : -1;
    }

    /** Where the name begins in "Posted on 5 March 2031 by …"; 0 if it says nothing of the kind. */
    private static int behindDate(String words) {
        int at = 0;
        for (int n = 0; n < MOST_META; n++) {
            int blank = words.indexOf(' ', at);
            String word = blank < 0 ? "" : words.substring(at, blank).toLowerCase(Locale.ROOT);
            if (n > 0 && (word.equals("by") || word.equals("by:"))) {
                return blank + 1;
            }
            boolean meta = word.chars().noneMatch(Character::isLetter)
                    || word.chars().anyMatch(Character::isDigit)
                    || META.contains(word.replaceAll("\\W", ""));
            if (blank < 0 || !meta) {
                return 0;
            }
            at = blank + 1;
        }
        return 0;
    }

    private void items(Span piece) {
        Matcher and = AND.matcher(piece.in(text));
        int at = 0;
        boolean joined = true;
        while (!over && at <= piece.length() && names.size() < MOST_NAMES && items++ < MOST_ITEMS) {
            boolean more = and.find();
            Span item = new Span(piece.start() + at, piece.start() + (more ? and.start() : piece.length())).trim(text);
            if (!item.isEmpty()) {
                item(item, joined);
            }
            if (!more) {
                break;
            }
            joined = and.group().chars().anyMatch(c -> Character.isLetter(c) || c == '&' || c == ';');
            at = and.end();
        }
    }

    /** Reads one item; {@code joined} tells "and" from a mere comma. */
    private void item(Span span, boolean joined) {
        BylineItem item = new BylineItem(text, span, trust, outlet, names.isEmpty());
        Name last = names.isEmpty() ? null : names.get(names.size() - 1);
        if (last != null && item.suffix()) {
            names.set(names.size() - 1, new Name(last.kind(), last.span().union(span)));
            return;
        }
        boolean agency = BylineWords.agency(item.whole().in(text)) != null;
        boolean full = last != null
                && last.kind() == Byline.Kind.PERSON
                && last.span().in(text).indexOf(' ') > 0;
        behindRole &= !joined;
        if (agency) {
            organisation(item.whole(), joined);
        } else if (!full || item.size() > 1) {
            named(item, last != null && !joined);
        } // else a credential or a place: who writes with full names is not joined by a single word
    }

    /** Adds what an item names; {@code more} if it stands behind a comma. */
    private void named(BylineItem item, boolean more) {
        Span name = item.name();
        if (name.isEmpty()) {
            over |= names.isEmpty() && trust == Trust.LINE || !names.isEmpty() && item.special();
            behindRole |= item.role();
            affiliation(item);
        } else if (item.desk()) {
            if (!more) {
                names.add(new Name(Byline.Kind.DESK, name));
            }
        } else if (BylineItem.organisation(text, name)) {
            organisation(name, !more);
        } else if (item.role() && (more || item.end() == 1)) {
            behindRole |= more;
            titled(item, more);
        } else if (more && behindRole) {
            return; // "…, editor, Bell Weekly": where, not who
        } else if (item.person(said, only(name))) {
            names.add(new Name(Byline.Kind.PERSON, name));
            affiliation(item);
        } else {
            over = !names.isEmpty() || trust == Trust.LINE;
        }
    }

    /** One word before a role: "Bell Reporter" is a desk, unless the word is stated to be a name. */
    private void titled(BylineItem item, boolean more) {
        boolean stated = trust == Trust.NAMED || trust == Trust.STATED;
        if (!more && !stated && item.size() == 2) {
            names.add(new Name(Byline.Kind.DESK, item.whole()));
        } else if (!more && stated && item.person(said, true)) {
            names.add(new Name(Byline.Kind.PERSON, item.name()));
        }
    }

    /** An organisation behind a comma is the affiliation of who stands before it. */
    private void organisation(Span span, boolean joined) {
        if (joined || names.isEmpty()) {
            names.add(new Name(Byline.Kind.AGENCY, span));
        } else {
            affiliations.add(span);
        }
    }

    private void affiliation(BylineItem item) {
        Span of = item.affiliation();
        if (!of.isEmpty()) {
            affiliations.add(of);
        }
    }

    /** Whether a piece says nothing but "by" and this name, or a date behind it. */
    private boolean only(Span name) {
        int line = text.indexOf('\n', name.end());
        String rest = text.substring(name.end(), line < 0 ? text.length() : line);
        return rest.isBlank()
                || GAP.matcher(rest).lookingAt()
                || DATE_BEHIND.matcher(rest).lookingAt();
    }
}
