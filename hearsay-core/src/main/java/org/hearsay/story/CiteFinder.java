package org.hearsay.story;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.statement.Statement;

/** Whether a page names another's outlet as its source. */
final class CiteFinder {

    private static final String SAYS =
            "\\s+(?:first\\s+)?(?:reported|reports|said|says|wrote|writes|revealed|quoted|cited)\\b";
    private static final String FROM =
            "\\b(?:according to|reported by|citing|cited by|quoted by|told|told to|source:|via|report by|a report in)\\s+"
                    + "(?:the\\s+)?";

    private CiteFinder() {}

    /** Whether {@code page} names the outlet of {@code of} as a source. */
    static boolean cites(ArticleFindings page, ArticleFindings of) {
        String outlet = of.article().outlet();
        String own = page.article().outlet();
        if (outlet == null || outlet.length() < 3 || outlet.equalsIgnoreCase(own)) {
            return false;
        }
        for (Statement statement : page.statements()) {
            boolean relayed = statement.relay().stream().anyMatch(r -> r.equalsIgnoreCase(outlet));
            boolean source = statement.source() != null
                    && bare(page.article().words(statement.source())).equals(bare(outlet));
            if (relayed || source) {
                return true;
            }
        }
        String name = Pattern.quote(bare(outlet));
        String text = page.article().text().text().toLowerCase(Locale.ROOT);
        return List.of("\\(" + name + "\\)", "\\b" + name + SAYS, FROM + name + "\\b").stream()
                .anyMatch(p -> Pattern.compile(p).matcher(text).find());
    }

    private static String bare(String outlet) {
        return outlet.toLowerCase(Locale.ROOT).replaceFirst("^the\\s+", "").strip();
    }
}
