package org.hearsay.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who publishes a plain page: the name at its head, in its copyright line, or an organisation in its byline. */
final class TextOutlet {

    private static final Pattern RIGHTS = Pattern.compile(
            "(?:©|\\(c\\)|copyright)[\\s©]*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by )?(?<name>\\p{Lu}[^.|,;©]{2,40}?)(?:,? all rights.*)?[.]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?i).*\\b(?:media|news|press|times|post|tribune|herald|journal|gazette|agency|network|group|magazine|daily|observer|chronicle|broadcasting|radio|tv)\\b.*");
    private static final int LONGEST = 4;

    private TextOutlet() {}

    /**
     * The outlet's name.
     *
     * @param lines of the page
     * @param title which of them is the title; −1 if none
     * @param byline as found; may be null
     */
    static @Nullable String of(List<Line> lines, int title, @Nullable String byline) {
        for (Line line : lines) {
            Matcher m = RIGHTS.matcher(line.text());
            if (line.words().size() <= 12 && m.find()) {
                return m.group("name").trim();
            }
        }
        if (byline != null && ORGANISATION.matcher(byline).matches()) {
            return byline;
        }
        if (title >= 2) {
            Line head = lines.get(0);
            boolean name =
                    head.plain() && head.words().size() <= LONGEST && !head.ends() && Bylines.capitalised(head.text());
            return name ? head.text() : null;
        }
        return null;
    }
}
