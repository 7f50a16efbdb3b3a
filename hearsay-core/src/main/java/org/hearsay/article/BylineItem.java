package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.hearsay.text.WordSet;

/**
 * What stands in a byline between two commas or "and": a name and, behind it, perhaps a role, a place, a date, an
 * outlet.
 */
final class BylineItem {

    /** Small words inside names. */
    static final Set<String> PARTICLES = WordSet.of(
            "de da di del della van von der den bin ibn al el la le du dos das y e ten ter zu zum af av do of the and for mac");

    private static final int MOST_WORDS = 6;
    private static final int MOST_PEN_NAME = 3;
    private static final int MOST_CUT = 12;
    private static final int PREFIX = 4;
    private static final Set<String> TAILS = WordSet.of(
            "in at for from on of via about is was has who covers writes in: über en à aus updated published posted last edited as");
    private static final Set<String> BEFORE_OUTLET = Set.of("for", "of", "to", "at", "via");
    private static final Set<String> SUFFIXES = WordSet.of("jr jr. sr sr. ii ii. iii iii. iv");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "\\(?(?:\\p{Lu}{2,6}|(?:\\p{Lu}\\p{Ll}{0,3}\\.){2,4}|(?:\\p{Lu}\\p{Ll}?){2,4}\\.?|Ph\\.?D\\.?|Esq\\.?|M\\.?D\\.?)\\)?,?");
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern NAME_WORD = Pattern.compile(
            "(?:\\p{L}{1,2}['’]|al-|el-|an-|ash-|St\\.)?\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}|\\p{L}['’]\\p{Lu}\\p{L}+");
    private static final Pattern PEN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’._-]{1,30}");

    private final String text;
    private final Span span;
    private final BylineText.Trust trust;
    private final String outlet;
    private final boolean first;
    private final List<Span> words = new ArrayList<>();
    private final int end;
    private int gluedAt = Integer.MAX_VALUE;

    /**
     * @param text of the byline
     * @param span of the item
     * @param outlet key of the outlet's name; empty if it is not known
     * @param first whether nobody is named before it
     */
    BylineItem(String text, Span span, BylineText.Trust trust, String outlet, boolean first) {
        this.text = text;
        this.span = span;
        this.trust = trust;
        this.outlet = outlet;
        this.first = first;
        Matcher m = WORD.matcher(span.in(text));
        while (m.find()) {
            Span word = new Span(m.start(), m.end()).shift(span.start());
            int glued = glued(word.in(text));
            if (glued > 0) {
                words.add(new Span(word.start(), word.start() + glued));
                gluedAt = Math.min(gluedAt, words.size());
                words.add(new Span(word.start() + glued, word.end()));
            } else {
                words.add(word);
            }
        }
        end = special() ? 0 : cut();
    }

    /** The number of its words. */
    int size() {
        return words.size();
    }

    /** How many of its words belong to the name. */
    int end() {
        return end;
    }

    /** The name; empty if there is none. */
    Span name() {
        return end == 0
                ? new Span(span.start(), span.start())
                : stripped(words.get(0).union(words.get(end - 1)));
    }

    /** All of it, without marks at either end. */
    Span whole() {
        return stripped(span);
    }

    /** Whether a role follows the name, or is all there is. */
    boolean role() {
        return end < words.size() && roleAt(end);
    }

    /** Whether it is "Jr." or its like, which belongs to the name before. */
    boolean suffix() {
        return words.size() == 1 && SUFFIXES.contains(span.in(text).toLowerCase(Locale.ROOT));
    }

    /** Whether it opens with "special": "special to …" ends the names. */
    boolean special() {
        return words.get(0).in(text).equalsIgnoreCase("special");
    }

    /** Whether few words, capitalised or two, name a desk. */
    boolean desk() {
        String[] parts = name().in(text).split(" ");
        boolean desk = false;
        int small = 0;
        for (String word : parts) {
            desk |= BylineWords.desk(word);
            small += !word.isEmpty()
                            && Character.isLowerCase(word.charAt(0))
                            && !PARTICLES.contains(word)
                            && !BylineWords.desk(word)
                    ? 1
                    : 0;
        }
        return desk && parts.length <= MOST_WORDS && (small == 0 || parts.length <= 2);
    }

    /** The outlet behind "for" or "of"; empty if there is none. */
    Span affiliation() {
        int at = end;
        while (at < words.size() && !BEFORE_OUTLET.contains(words.get(at).in(text))) {
            at++;
        }
        if (at + 1 < words.size()) {
            Span of = stripped(words.get(at + 1).union(words.get(words.size() - 1)));
            if (organisation(text, of)) {
                return of;
            }
        }
        return new Span(span.end(), span.end());
    }

    /** Whether words name an organisation: few of them, capitalised but for particles. */
    static boolean organisation(String text, Span span) {
        String[] parts = span.in(text).split(" +");
        for (String word : parts) {
            boolean small = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
            if (small && !PARTICLES.contains(word) && word.indexOf('.') < 0) {
                return false;
            }
        }
        return parts.length <= MOST_WORDS + 1 && BylineWords.organisation(span.in(text));
    }

    /**
     * Whether its name is a person's.
     *
     * @param said whether the byline says "by"
     * @param only whether nothing else is named
     */
    boolean person(boolean said, boolean only) {
        if (end > MOST_WORDS || end < 2 && !(end == 1 && (named() || said && only))) {
            return false;
        }
        int strange = 0;
        boolean proper = true;
        for (int i = 0; i < end; i++) {
            String word = stripped(words.get(i)).in(text);
            if (word.isEmpty()) {
                return false;
            }
            strange += BylineWords.notName(word) ? 1 : 0;
            boolean particle = PARTICLES.contains(word) && i + 1 < end;
            proper &= particle || NAME_WORD.matcher(word).matches() && !run(word);
        }
        boolean opens = BylineWords.notName(words.get(0).in(text)) && trust != BylineText.Trust.STATED;
        if (opens || strange == end || strange > 0 && !said && trust != BylineText.Trust.STATED) {
            return false;
        }
        String name = name().in(text);
        boolean pen = named() && end <= MOST_PEN_NAME && pen();
        return (proper || pen) && name.length() > 1 && !BylineWords.role(name) && !BylineWords.modifier(name);
    }

    /** How many of the words belong to the name: up to a place, a date, a role, an address, an outlet or a credential. */
    private int cut() {
        int n = Math.min(Math.min(words.size(), gluedAt), MOST_CUT);
        boolean desk = BylineWords.desk(stripped(words.get(words.size() - 1)).in(text));
        for (int i = 0; i < n; i++) {
            String word = words.get(i).in(text);
            String lower = stripped(words.get(i)).in(text).toLowerCase(Locale.ROOT);
            boolean date = DateText.monthOrDay(lower)
                    && (i + 1 == n
                            ? i >= 2
                            : Character.isDigit(text.charAt(words.get(i + 1).start())));
            boolean figure = Character.isDigit(word.charAt(0)) && (i > 0 || !named()) && !desk;
            boolean tail = (i > 0 && TAILS.contains(word) || i > 1 && TAILS.contains(lower)) && !continues(i);
            boolean aside = word.charAt(0) == '(' || word.indexOf('@') >= 0 && i > 0 || word.startsWith("http");
            boolean role = roleAt(i) && (i != 1 || n > 2 || !named() || !first);
            if (date || figure || tail || aside || role || i > 1 && outletAt(i, n)) {
                n = i;
            }
        }
        while (n > 2
                && CREDENTIAL.matcher(words.get(n - 1).in(text)).matches()
                && !SUFFIXES.contains(words.get(n - 1).in(text).toLowerCase(Locale.ROOT))
                && !shouted(n - 1)) {
            n--;
        }
        return n;
    }

    /** Whether "of" or "for" goes on with an organisation's name: {@code University of Tarrow}. */
    private boolean continues(int at) {
        String word = words.get(at).in(text);
        return (word.equals("of") || word.equals("for"))
                && BylineWords.organisation(
                        words.get(0).union(words.get(at - 1)).in(text));
    }

    /** Whether the words from {@code at} are the name of an outlet that was set behind a writer's. */
    private boolean outletAt(int at, int to) {
        String rest = words.get(at).union(words.get(to - 1)).in(text);
        String key = Words.key(rest);
        if (outlet.contains(Words.key(words.get(0).union(words.get(at - 1)).in(text)))) {
            return false; // all of it is the outlet's name
        }
        return rest.startsWith("The ")
                || BylineWords.agency(rest) != null
                || !key.isEmpty() && (outlet.equals(key) || outlet.endsWith(" " + key));
    }

    private boolean named() {
        return trust == BylineText.Trust.NAMED || trust == BylineText.Trust.STATED;
    }

    /** Where a word ends that another was set behind without a blank ({@code RavnUpdated}); 0 if none was. */
    private static int glued(String word) {
        for (int i = word.length() - 1; i > 1; i--) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                String behind = word.substring(i);
                return BylineWords.notName(behind) || BylineWords.role(behind) || BylineWords.modifier(behind) ? i : 0;
            }
        }
        return 0;
    }

    /** Whether the words before are in capitals too, so that capitals mean nothing. */
    private boolean shouted(int at) {
        String before = words.get(0).in(text) + words.get(at - 1).in(text);
        return before.equals(before.toUpperCase(Locale.ROOT));
    }

    /** Whether a role begins at a word: "editor", "senior political editor". */
    private boolean roleAt(int at) {
        for (int i = at; i < words.size(); i++) {
            String word = words.get(i).in(text);
            if (BylineWords.role(word)) {
                return true;
            }
            if (!BylineWords.modifier(word)) {
                return false;
            }
        }
        return false;
    }

    /** Without marks at either end; a stop stays behind an initial or an abbreviation. */
    private Span stripped(Span span) {
        int from = span.start();
        int to = span.end();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && ",:;-–—|*)]\"”’'…".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        boolean stop = to - from > 4
                && text.charAt(to - 1) == '.'
                && Character.isLowerCase(text.charAt(to - 2))
                && Character.isLowerCase(text.charAt(to - 3))
                && Character.isLowerCase(text.charAt(to - 4));
        return new Span(from, stop ? to - 1 : to);
    }

    /** Whether several words were set together, which no name is but {@code McAllen} and its like. */
    private static boolean run(String word) {
        for (int i = PREFIX; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean pen() {
        for (int i = 0; i < end; i++) {
            String word = words.get(i).in(text);
            boolean letters = word.chars().filter(Character::isLetter).count() > 2;
            if (!PEN_NAME.matcher(word).matches()
                    || !letters
                    || word.chars().filter(c -> c == '.').count() > 1) {
                return false;
            }
        }
        return true;
    }
}
