package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a line of a plain page is when it is running text by its looks and yet none of the body: told by
 * its form and by the lines beside it.
 */
enum LineRole {
    /** Says when and by whom the article was published. */
    HEAD,
    /** Describes a picture. */
    CAPTION,
    /** Presents the author. */
    AUTHOR,
    /** Says how to reach somebody. */
    CONTACT,
    /** Signs a post that is shown from another site. */
    POST,
    /** None of these. */
    NONE;

    private static final String NAME = "\\p{Lu}(?:[\\p{L}\\p{N}’'&-]|\\.(?=.))*";
    private static final String CREDIT = NAME + "(?:[ /|,]+(?:" + NAME + "|via|for|of|and|by|the)){0,6}";

    private static final String CREDIT_NAMES = NAME + "(?:[ ,]+(?:" + NAME + "|via|for|of|and|by|the)){0,4}";

    private static final Pattern PUBLISHED = Pattern.compile(
            "^[|•·\\s]*(?:by|written by|published|updated|posted|created|last updated|first published)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNED =
            Pattern.compile("\\(@\\w{2,30}\\)|\\bpic\\.twitter\\.com/|<a href=[^>]{1,300}>[#@]");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,40}@[\\w-]{1,40}\\.\\w{2,10}");
    private static final Pattern SHOWS = Pattern.compile(
            "^(?:from left|left to right|clockwise from|pictured|file(?: photo)? ?[-–—:]|\\[\\d+/\\d+]|(?:in )?this (?:undated |file )?(?:photo|image|picture|photograph|combination))\\b?"
                    + "|\\((?:left|right|center|centre|middle|far left|far right|l|r|pictured)\\)"
                    + "|\\b(?:second|third|fourth) from (?:left|right)\\b|, (?:left|right|center|centre),"
                    + "|\\b(?:file|undated|handout|aerial) (?:photo|image|picture)\\b|\\b(?:is|are|was|were) (?:pictured|seen here)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDITED = Pattern.compile(
            "\\p{Ll}{3}[.!?…][\"”’)]* ?(?i:(?:photo|image|picture|credit|photograph|illustration)s?(?::| by| credit:?) ?)?"
                    + CREDIT + "\\)?$");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?:[.!?…][\"”’]* \\(" + CREDIT + "\\)|\\([^()/]{2,40}/[^()]{2,40}\\))[.]?$");
    private static final Pattern POSES = Pattern.compile(
            "\\b(?:poses?|stands?|walks?|arrives?|attends?|looks? on|speaks?|performs?|gestures?|waves?|holds?|sits?|reacts?|watch(?:es)?|gathers?|hugs?|greets?|carr(?:y|ies)|march(?:es)?|celebrates?|smiles?|shows?)\\b");
    /** What only captions say, however long they are. */
    private static final Pattern DECIDES = Pattern.compile(
            "\\b[Ff]rom left(?: to right)?(?::|, \\p{Lu})|^(?:Clockwise )?[Ff]rom (?:top )?left(?:,|:| to right)|^\\[\\d+/\\d+]|^FILE(?: PHOTO)? ?[-–—:]");

    /** A line that is nothing but the name of a photographer with that of an agency. */
    private static final Pattern PHOTOGRAPHER =
            Pattern.compile("\\(?(?!By )" + CREDIT_NAMES + " ?/+ ?" + CREDIT_NAMES + "\\)?");

    private static final Pattern FULL_DATE = Pattern.compile(
            "(?:\\b(?:on|in) |, )(?:\\p{Lu}\\w+day, )?(?:\\p{Lu}\\w{2,8}\\.? (?:\\d{1,2}, )?|\\d{1,2} \\p{Lu}\\w{2,8} )(?:19|20)\\d\\d\\b");
    private static final Pattern TOLD = Pattern.compile("\\b(?:said|says|told|according|added|wrote|announced)\\b");
    private static final Pattern WORKS = Pattern.compile(
            "\\b(?:is|was) (?:an?|the|our|\\p{Lu}[\\w’']*['’]s?) (?:[\\w’'&-]+ ){0,6}(?:reporter|writer|editor|journalist|correspondent|columnist|producer|contributor|author|photographer|blogger|analyst|host)\\b"
                    + "|\\b(?:covers|writes about|reports on|has (?:written|covered|worked|been (?:writing|covering|reporting)))\\b");

    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|contributing|photographer|staff)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int ABOVE = 2;
    private static final int MOST_HEAD = 25;
    private static final int MOST_CAPTION = 60;
    private static final int ONE_SENTENCE = 45;
    private static final int LEAST = 5;
    private static final int LEAST_CREDITED = 8;
    private static final int MOST_AUTHOR = 120;
    private static final int MOST_ABOVE_CREDIT = 30;
    private static final int LONGEST_CREDIT = 70;
    private static final int PARAGRAPH = 15;
    private static final int LONGEST = 900;

    /** So many authors, and names that stand alone, are looked for in the lines below; a page has few. */
    private static final int MOST_AUTHORS = 32;

    private static final int MOST_NAMES = 256;

    /** The roles of {@code lines}, in their order; the line {@code title} has none. */
    static List<LineRole> of(List<Line> lines, int title) {
        List<String> names = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        List<LineRole> roles = new ArrayList<>(lines.size());
        int name = -ABOVE - 1;
        boolean begun = false;
        int credit = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean judged = i != title && line.plain() && line.text().length() <= LONGEST;
            LineRole role = i == credit ? CAPTION : judged ? role(line, names, i - name <= ABOVE) : NONE;
            if (role == HEAD) {
                for (BylineText.Name author :
                        BylineText.read(line.text(), BylineText.Trust.LINE).names()) {
                    if (authors.size() < MOST_AUTHORS) {
                        authors.add(author.span().in(line.text()));
                    }
                }
            } else if (role == NONE && judged && line.words().size() <= MOST_AUTHOR && tellsOf(line.text(), authors)) {
                role = AUTHOR;
            } else if (role == NONE && judged && begun && i + 1 < lines.size() && aboveCredit(line, lines.get(i + 1))) {
                role = CAPTION;
                credit = i + 1 == title ? -1 : i + 1;
            }
            begun |= i > title && role == NONE && line.prose() && line.words().size() >= PARAGRAPH;
            roles.add(role);
            if (role == AUTHOR && i - name <= ABOVE) {
                roles.set(name, AUTHOR);
            }
            if (line.plain() && !line.ends() && line.words().size() <= LEAST && Bylines.alone(line.text()) != null) {
                if (names.size() < MOST_NAMES) {
                    names.add(line.text().toLowerCase(Locale.ROOT));
                }
                name = i;
            }
        }
        return roles;
    }

    /** Whether {@code text} opens with the full name of one of the authors and goes on in lower case, as a note on them does. */
    private static boolean tellsOf(String text, List<String> authors) {
        for (String author : authors) {
            int after = author.length() + 1;
            if (author.indexOf(' ') > 0
                    && text.length() > after
                    && text.startsWith(author)
                    && text.charAt(after - 1) == ' '
                    && Character.isLowerCase(text.charAt(after))) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param names that stand alone on lines above
     * @param named whether one stands right above
     */
    private static LineRole role(Line line, List<String> names, boolean named) {
        String text = line.text();
        int words = line.words().size();
        if (SIGNED.matcher(text).find()) {
            return POST;
        }
        if (words <= MOST_HEAD
                && (Bylines.looksLike(text) && words <= MOST_HEAD / 2
                        || PUBLISHED.matcher(text).find()
                                && !DateText.find(text).isEmpty())) {
            return HEAD;
        }
        if (caption(text, words)) {
            return CAPTION;
        }
        if (words <= MOST_AUTHOR && presents(line, names, named)) {
            return AUTHOR;
        }
        return words <= MOST_AUTHOR && ADDRESS.matcher(text).find() ? CONTACT : NONE;
    }

    private static boolean caption(String text, int words) {
        if (DECIDES.matcher(text).find()) {
            return true;
        }
        if (words < LEAST || words > MOST_CAPTION) {
            return false;
        }
        return words <= ONE_SENTENCE && SHOWS.matcher(text).find()
                || words >= LEAST_CREDITED
                        && (CREDITED.matcher(text).find()
                                || IN_BRACKETS.matcher(text).find())
                || words <= ONE_SENTENCE
                        && POSES.matcher(text).find()
                        && FULL_DATE.matcher(text).find()
                        && !TOLD.matcher(text).find();
    }

    /** Whether the sentence {@code line} describes the picture whose photographer {@code next} names. */
    private static boolean aboveCredit(Line line, Line next) {
        int words = line.words().size();
        return words >= LEAST
                && words <= MOST_ABOVE_CREDIT
                && line.ends()
                && !TOLD.matcher(line.text()).find()
                && "\"”’".indexOf(line.text().charAt(line.text().length() - 1)) < 0
                && next.text().length() <= LONGEST_CREDIT
                && (next.use() == Furniture.Use.CREDITS
                        || PHOTOGRAPHER.matcher(next.text()).matches());
    }

    private static boolean presents(Line line, List<String> names, boolean named) {
        if (named
                && !line.ends()
                && line.words().size() <= LEAST
                && OFFICE.matcher(line.text()).find()) {
            return true;
        }
        if (names.isEmpty() || !WORKS.matcher(line.text()).find()) {
            return false;
        }
        String lower = line.text().toLowerCase(Locale.ROOT);
        return named || names.stream().anyMatch(lower::startsWith);
    }
}
