package org.hearsay.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Who publishes a plain page: the name at its head, in its copyright line, or an organisation in its byline. */
final class TextOutlet {

    private static final Pattern RIGHTS = Pattern.compile(
            "(?:©|\\(c\\)|copyright)[\\s©]*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by )?(?<name>\\p{Lu}[^.|,;©]{2,40}?)(?:,? all rights.*)?[.]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i).*\\b(?:media|news|press|times|post|tribune|herald|journal|gazette|agency|network|group|magazine|daily|observer|chronicle|broadcasting|radio|tv)\\b.*");
    private static final int LONGEST = 4;
    private static final int MOST_WORDS = 12;

    private TextOutlet() {}

    /**
     * Gives {@code found}, whose byline is known, the outlet and where it is named.
     *
     * @param lines of {@code text}
     * @param title which of them is the title; −1 if none
     */
    static void read(AlignedText text, List<Line> lines, int title, Assembly found) {
        Assembly.Place place = place(text, lines, title, found.first(Block.Kind.BYLINE));
        if (place != null) {
            found.outlet = place.words();
            found.outletAt = place;
            found.cite(place);
        }
    }

    /** Whether a line has a sign of copyright; cheaper to ask first than to match. */
    private static boolean claims(String key, String words) {
        return words.indexOf('©') >= 0 || words.contains("(c)") || words.contains("(C)") || key.contains("copyright");
    }

    private static Assembly.@Nullable Place place(
            AlignedText text, List<Line> lines, int title, Assembly.@Nullable Place byline) {
        for (Line line : lines) {
            Matcher m = line.words().size() <= MOST_WORDS && claims(line.key(), line.text())
                    ? RIGHTS.matcher(line.text())
                    : null;
            if (m != null && m.find()) {
                Span name = new Span(m.start("name"), m.end("name")).trim(line.text());
                return new Assembly.Place(text, name.shift(line.span().start()));
            }
        }
        if (byline != null && ORGANISATION.matcher(byline.words()).matches()) {
            return byline;
        }
        if (title >= 2) {
            Line head = lines.get(0);
            boolean name =
                    head.plain() && head.words().size() <= LONGEST && !head.ends() && Bylines.capitalised(head.text());
            return name ? new Assembly.Place(text, head.span()) : null;
        }
        return null;
    }
}
