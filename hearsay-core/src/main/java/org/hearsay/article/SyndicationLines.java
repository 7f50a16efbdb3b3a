package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that say that an article comes from elsewhere: the agency in its dateline and byline, a source
 * line, a note on where it was first published, who contributed to it, whose it is.
 *
 * <p>Looked at are the first paragraph, and the lines from a few above the body to a few below it; what stands
 * between the first and the last paragraphs of the body only where it opens as such a line. Only names other than
 * the outlet's own count.
 */
final class SyndicationLines {

    private static final int ABOVE = 12;
    private static final int BELOW = 10;
    private static final int ENDS = 4;
    private static final int MOST_SOURCES = 3;
    private static final int MOST_SOURCE_WORDS = 20;
    private static final int LONGEST = 420;
    private static final int DATELINE = 140;
    private static final String NAME =
            "(?:[Tt]he )?[\\p{Lu}\\p{N}](?:[\\p{L}\\p{M}\\p{N}&'’+-]|\\.(?=\\p{L}))*(?: (?:(?:of|the|for|and|to|de|du|des|la|del|der|&) ){0,2}\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}&'’+-]|\\.(?=\\p{L}))*){0,6}";
    private static final Pattern AGENCY_IN_DATELINE = Pattern.compile(
            "^(?:[\\p{Lu}][^()/:—–]{0,60}?)?(?:[-—–,.:]\\s*)?[(/](?<name>\\p{Lu}[^()/\\d]{1,40})[)/]\\s*(?<mark>[:.—–-]|$)?");
    private static final Pattern AGENCY_BEHIND = Pattern.compile(
            "(?:[(/\\[]|[.!?”\"]\\s*[—–-]+\\s*|^[—–-]*\\s*)(?<name>[\\p{L}][\\p{L} .'’-]{1,40}?)[)/\\]]?[.]?\\s*$");
    private static final Pattern SOURCE = Pattern.compile(
            "^(?:(?i:original |news )?(?i:sources?|via|quelle|fuente|fonte|bron|källa|kilde|źródło|источник|джерело))\\s*[::]\\s*"
                    + "(?:(?i:(?:official |web)?(?:site|website|page|press service|press office|channel|telegram channel|statement|report|post)s? (?:of|by|on) )(?:the )?)?(?<name>\\S.*)$");
    private static final Pattern PASSED =
            Pattern.compile("\\b(?:(?:as )?(?:reported|cited|quoted|relayed) by|citing|via)\\s+(?<name>" + NAME + ")");
    private static final Pattern FIRST = Pattern.compile(
            "\\b(?:originally|first)\\s+(?:published|appeared|posted|ran|aired|reported|printed|released)\\b|\\b(?:published|appeared|posted|ran)\\s+(?:originally|first)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_THIS = Pattern.compile(
            "\\b(?:this|the|a version of this|our) (?:\\w+ ){0,2}(?:article|story|piece|post|report|column|essay|interview|item|commentary|analysis|version|content)\\b|^\\W{0,3}(?:this|it)?\\s*(?:was )?(?:originally|first|re-?published|reprinted)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGAIN = Pattern.compile(
            "\\b(?:re-?published|reprinted|reposted|reproduced|syndicated|cross-?posted|shared here|used here|used with permission)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> AGAIN_WORDS =
            List.of("published", "reprinted", "posted", "reproduced", "syndicated", " here", "permission");
    private static final Pattern FORBIDS = Pattern.compile(
            "\\b(?:not be|without|prohibited|forbidden|no part|all rights|may be (?:republished|reprinted|reproduced)|free to|want to|to republish|republish (?:this|our)|licen[cs]ing)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PREPOSITION =
            Pattern.compile("\\b(?:by|in|on|at|with|from|of|via|courtesy of)\\s+(?<name>" + NAME + ")");
    private static final Pattern CONTRIBUTED = Pattern.compile(
            "^(?<who>.{3,200}?)\\s+(?:also\\s+)?contributed\\s+(?:to\\s+(?:this|the)\\s+(?:report|story|article|piece)|reporting|additional)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH = Pattern.compile(
            "^\\W{0,3}(?:(?:with|and|this (?:story|report|article) (?:includes|contains|was compiled from))\\s+)?(?:additional\\s+|some\\s+)?(?:reporting|reports?|material|files|information|inputs?|contributions?)\\s+(?:also\\s+)?(?:by|from)\\s+(?<who>.{2,160})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITER = Pattern.compile(
            "^(?<org>" + NAME
                    + "?) (?:\\p{Ll}+ ){0,2}(?:writers?|reporters?|correspondents?|journalists?|staffers?|staff|producers?|editors?)\\b");
    private static final Pattern RIGHTS = Pattern.compile(
            "^\\W{0,3}(?i:©|\\(c\\)|copyright)[\\s©]*(?:\\([cC]\\)\\s*)?(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?[\\s,]*(?:[Bb]y )?(?<name>"
                    + NAME + ")");
    private static final Pattern PICTURE = Pattern.compile(
            "(?i)\\b(?:photo|photograph|image|picture|getty|shutterstock|alamy|istock|video|illustration|map data)\\w*\\b");
    private static final int SHORT_NAME = 5;

    private final AlignedText text;
    private final List<Line> lines;
    private final Assembly found;
    private final Syndication signs;
    private final BiFunction<Integer, String, @Nullable String> address;

    /**
     * @param lines of {@code text}
     * @param signs takes what is said
     * @param address what a line links a name to, an address of another site
     */
    SyndicationLines(
            AlignedText text,
            List<Line> lines,
            Assembly found,
            Syndication signs,
            BiFunction<Integer, String, @Nullable String> address) {
        this.text = text;
        this.lines = lines;
        this.found = found;
        this.signs = signs;
        this.address = address;
    }

    /** Adds what the lines around the article say to what was found. */
    void read(Zone zone) {
        if (zone.first() < lines.size()) {
            dateline(zone.first());
        }
        bylines();
        int to = Math.min(lines.size() - 1, zone.last() + BELOW);
        boolean figures = lines.subList(Math.min(zone.first(), to + 1), to + 1).stream()
                        .filter(l -> l.text().length() <= LONGEST
                                && SOURCE.matcher(l.text()).find())
                        .count()
                > MOST_SOURCES;
        for (int i = Math.max(0, zone.first() - ABOVE); i <= to; i++) {
            Line line = lines.get(i);
            if (line.text().length() <= LONGEST) {
                boolean edge = i <= zone.first() || i > zone.last() - ENDS;
                boolean credit = line.use() == Furniture.Use.CREDITS;
                if (!figures && !credit && (edge || i == zone.first() + 1)) {
                    source(i);
                }
                if (edge && !credit) {
                    published(i);
                    contributed(i);
                }
                if (edge && i <= zone.last() + ENDS) {
                    rights(i);
                }
            }
        }
        for (int i = Math.max(zone.first() + 1, zone.last() - 1);
                i <= Math.min(zone.last() + 1, lines.size() - 1);
                i++) {
            behind(i);
        }
    }

    private void source(int i) {
        String words = words(lines.get(i));
        Matcher source = SOURCE.matcher(words);
        if (!source.find()
                || lines.get(i).words().size() > MOST_SOURCE_WORDS
                || PICTURE.matcher(words).find()) {
            return;
        }
        Span name = until(words, new Span(source.start("name"), words.length()));
        Span says = new Span(0, words.length());
        if (Character.isUpperCase(words.charAt(name.start()))) {
            add(SyndicationHint.Kind.SOURCE_LINE, i, name, says);
        }
        Matcher passed = PASSED.matcher(words);
        while (passed.find()) {
            Span relay = new Span(passed.start("name"), passed.end("name"));
            add(SyndicationHint.Kind.SOURCE_LINE, i, relay, says);
        }
    }

    private void published(int i) {
        String words = words(lines.get(i));
        String key = lines.get(i).key(); // few lines hold the words that these expressions cannot do without
        Matcher first = FIRST.matcher(words);
        if ((key.contains("first") || key.contains("originally"))
                && first.find()
                && OF_THIS.matcher(words).find()) {
            named(SyndicationHint.Kind.FIRST_PUBLISHED, i, first.end());
        }
        Matcher again = AGAIN.matcher(words);
        if (AGAIN_WORDS.stream().anyMatch(key::contains)
                && again.find()
                && !FORBIDS.matcher(words).find()) {
            named(SyndicationHint.Kind.REPUBLISHED, i, again.end());
        }
    }

    /** A copyright line counts if it names an agency, or another holder than the page's last one, which is its own. */
    private void rights(int i) {
        Span holder = holder(i);
        if (holder == null) {
            return;
        }
        String name = holder.in(words(lines.get(i)));
        int last = lines.size() - 1;
        while (last > i && holder(last) == null) {
            last--;
        }
        Span own = last == i ? null : holder(last);
        boolean another = own != null && !Syndication.alike(own.in(words(lines.get(last))), name);
        if (BylineWords.agency(name) != null || another && BylineWords.organisation(name)) {
            add(
                    SyndicationHint.Kind.COPYRIGHT,
                    i,
                    holder,
                    new Span(0, words(lines.get(i)).length()));
        }
    }

    private @Nullable Span holder(int i) {
        Line line = lines.get(i);
        Matcher rights = line.text().length() > LONGEST ? null : RIGHTS.matcher(words(line));
        return rights == null || !rights.find() || PICTURE.matcher(words(line)).find()
                ? null
                : new Span(rights.start("name"), rights.end("name"));
    }

    /** A line with common blanks, character for character. */
    private static String words(Line line) {
        return line.text().replace('\u00a0', ' ');
    }

    /** Adds the first name behind a preposition that is not a day or a month. */
    private void named(SyndicationHint.Kind kind, int i, int from) {
        String words = words(lines.get(i));
        Matcher m = PREPOSITION.matcher(words);
        int at = from;
        while (m.find(at)) {
            Span name = trimmed(words, new Span(m.start("name"), m.end("name")));
            String first = name.in(words).split(" ")[0].toLowerCase(Locale.ROOT);
            boolean date = DateText.monthOrDay(first.replaceAll("\\W", ""))
                    || name.in(words).matches("(?:[Tt]he )?\\d.*");
            boolean licence = name.in(words)
                    .matches("(?i)(?:a )?creative commons.*|cc[ -].*|licen[cs]e.*|permission.*|january.*");
            if (!date && !licence) {
                add(kind, i, name, new Span(0, words.length()));
                return;
            }
            at = m.end("name");
        }
    }

    private void contributed(int i) {
        String words = words(lines.get(i));
        for (Pattern form : List.of(CONTRIBUTED, WITH)) {
            Matcher m = form.matcher(words);
            if ((form == WITH || lines.get(i).key().contains("contributed")) && m.find()) {
                for (Span who : parts(words, new Span(m.start("who"), m.end("who")))) {
                    Span organisation = organisation(words, who);
                    if (organisation != null) {
                        add(SyndicationHint.Kind.CONTRIBUTED, i, organisation, new Span(0, words.length()));
                    }
                }
            }
        }
    }

    private static List<Span> parts(String words, Span who) {
        List<Span> parts = new ArrayList<>();
        Matcher and = Pattern.compile("\\s*[,;]\\s*(?:and\\s+)?|\\s+and\\s+|\\.\\s|\\.$")
                .matcher(who.in(words));
        int at = 0;
        while (at <= who.length()) {
            boolean more = and.find();
            parts.add(new Span(who.start() + at, who.start() + (more ? and.start() : who.length())).trim(words));
            if (!more) {
                break;
            }
            at = and.end();
        }
        return parts;
    }

    /** The organisation in "Reuters", "Osk correspondent Ann Ray in Kelmora"; null for a mere person. */
    private static @Nullable Span organisation(String words, Span who) {
        String name = who.in(words);
        if (BylineWords.agency(name) != null) {
            return who;
        }
        Matcher writer = WRITER.matcher(name);
        if (writer.find()) {
            Span org = new Span(who.start(), who.start() + writer.end("org"));
            String of = org.in(words).replaceFirst("^(?i:the) ", "");
            return BylineWords.modifier(of) || BylineWords.desk(of) || BylineWords.role(of) ? null : org;
        }
        boolean capitals = !name.isEmpty() && name.matches(NAME);
        return capitals && BylineWords.organisation(name) ? who : null;
    }

    private void dateline(int i) {
        String words = words(lines.get(i));
        String head = words.substring(0, Math.min(DATELINE, words.length()));
        Datelines.Dateline read = Datelines.of(words);
        if (read != null && DateText.find(read.outlet().in(words)).isEmpty()) {
            if (found.outletAt != null || !Syndication.alike(read.outlet().in(words), String.valueOf(found.outlet))) {
                add(SyndicationHint.Kind.DATELINE, i, read.outlet(), read.outlet());
            }
            return;
        }
        Matcher m = AGENCY_IN_DATELINE.matcher(head);
        if (m.find()) {
            Span name = new Span(m.start("name"), m.end("name")).trim(words);
            boolean opens = m.group("mark") != null && m.end() < words.length();
            boolean shouted =
                    name.in(words).equals(name.in(words).toUpperCase(Locale.ROOT)) && name.length() <= SHORT_NAME;
            if (BylineWords.agency(name.in(words)) != null || opens && shouted && m.start("name") > 1) {
                add(SyndicationHint.Kind.DATELINE, i, name, name);
            }
        }
    }

    /** A known agency behind the last sentence, or in a line of its own. */
    private void behind(int i) {
        String words = words(lines.get(i));
        int from = Math.max(0, words.length() - DATELINE / 2);
        Matcher m = AGENCY_BEHIND.matcher(words.substring(from));
        if (m.find()) {
            Span name = new Span(m.start("name"), m.end("name")).shift(from).trim(words);
            boolean credit = lines.get(i).use() == Furniture.Use.CREDITS;
            if (!credit && BylineWords.agency(name.in(words)) != null) {
                add(SyndicationHint.Kind.DATELINE, i, name, name);
            }
        }
    }

    /** Agencies among those named as writers, and what writers are said to be of. */
    private void bylines() {
        for (Assembly.Credit credit : found.credits) {
            if (credit.kind() == Byline.Kind.AGENCY) {
                signs.stated(SyndicationHint.Kind.BYLINE, credit.place().words(), null, credit.place());
            }
        }
        Assembly.Place byline = found.first(Block.Kind.BYLINE);
        if (byline == null || !byline.from().equals(text)) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.span().overlaps(byline.span()) && line.text().length() <= LONGEST) {
                for (Span of : BylineText.read(line.text(), BylineText.Trust.STATED, found.outlet)
                        .affiliations()) {
                    add(SyndicationHint.Kind.BYLINE, i, of, of);
                }
            }
        }
    }

    private void add(SyndicationHint.Kind kind, int i, Span name, Span says) {
        Line line = lines.get(i);
        String words = trimmed(words(line), name).in(words(line));
        signs.stated(
                kind,
                words,
                address.apply(i, words),
                new Assembly.Place(
                        text, says.trim(line.text()).shift(line.span().start())));
    }

    /** A name up to a comma, a parenthesis or "reported by". */
    private static Span until(String words, Span name) {
        Matcher m = Pattern.compile("\\s*(?:[,;(|]|\\breported by\\b|\\bvia\\b|\\bas \\b|\\s[-—–]\\s|\\.\\s|$)")
                .matcher(words);
        int end = m.find(name.start()) ? m.start() : name.end();
        return new Span(name.start(), Math.max(name.start(), end));
    }

    private static Span trimmed(String words, Span name) {
        int to = name.end();
        while (to > name.start() && ".,;:'’”\"".indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Span(name.start(), to).trim(words);
    }
}
