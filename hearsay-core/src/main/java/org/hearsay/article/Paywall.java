package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a teaser from an article: a page that declares its text locked and much longer than what it shows, or a
 * short text that ends at an invitation to subscribe and read on. An article with a subscription box is none.
 */
final class Paywall {

    /** The limit that marks a teaser. */
    static final String LIMIT = "paywall";

    private static final int SHORT = 250;
    private static final int VERY_SHORT = 120;
    private static final int LEAST_DECLARED = 120;
    private static final double PART = 0.5;
    private static final int BELOW = 8;
    private static final int LONGEST = 300;
    private static final Pattern GATE = Pattern.compile(
            "\\b(?:to (?:continue|keep|finish) reading|continue reading (?:with|by|for|this)|(?:to |and )?(?:read|unlock|access|view|see|get) (?:the )?(?:full|rest|whole|entire|complete|remainder)\\b.{0,20}\\b(?:article|story|post|text|content|report|piece|access)?"
                    + "|(?:read|unlock) (?:this|the) (?:article|story|post)|(?:subscribe|sign up|sign in|log in|register|upgrade|join)\\b.{0,60}\\b(?:to|and) (?:read|continue|unlock|keep reading)"
                    + "|(?:article|story|content|post|section|report|page) is (?:only )?(?:for|available|reserved|exclusive|limited|restricted)\\b.{0,40}\\b(?:subscribers?|members?|premium|registered)"
                    + "|(?:subscribers?|members?|premium)[- ]only|for (?:paid|paying) (?:subscribers|members)|exclusive to (?:subscribers|members)"
                    + "|you(?:'ve| have) (?:reached|read|used|hit)\\b.{0,40}\\b(?:limit|free (?:articles?|stories))"
                    + "|(?:jetzt|um) weiter(?:zu)?lesen|weiterlesen mit|nur für abonnenten|réservée? aux abonnés|il vous reste \\d+|pour lire la suite|solo para suscriptores|contenido exclusivo|para seguir leyendo|suscríbete para)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Paywall() {}

    /**
     * What the head of a page declares.
     *
     * @param locked whether the text is said not to be free
     * @param words how long the whole text is said, or shown by JSON-LD, to be; 0 if not said
     */
    record Declared(boolean locked, int words) {
        static final Declared NOTHING = new Declared(false, 0);

        static Declared of(Metadata metadata) {
            Metadata.Value free = metadata.linked("isAccessibleForFree");
            free = free != null ? free : metadata.linkedAnywhere("isAccessibleForFree");
            Metadata.Value tier = metadata.meta(Set.of("article:content_tier"));
            boolean locked =
                    free != null && free.text().toLowerCase(Locale.ROOT).endsWith("false")
                            || tier != null && tier.text().trim().equalsIgnoreCase("locked");
            Metadata.Value count = metadata.linked("wordCount");
            Metadata.Value body = metadata.articleBody();
            int words = count != null && count.text().matches("\\d{1,6}") ? Integer.parseInt(count.text()) : 0;
            return new Declared(
                    locked,
                    Math.max(words, body == null ? 0 : Words.of(body.text()).size()));
        }
    }

    /** Whether the body is only a teaser of the article. */
    static boolean stub(List<Line> lines, Zone zone, Assembly found, Declared declared) {
        int words = 0;
        for (Assembly.Part part : found.parts) {
            if (new Block(part.kind(), part.span()).isBody()) {
                words += Words.of(part.span().in(part.from().text())).size();
            }
        }
        boolean much = declared.words() >= LEAST_DECLARED && words < PART * declared.words();
        if (declared.locked() && much) {
            return true;
        }
        if (words > SHORT || zone.first() >= lines.size()) {
            return false;
        }
        Line gate = gate(lines, zone);
        return gate != null
                && (declared.locked()
                        || much
                        || words <= VERY_SHORT
                        || lines.get(zone.last()).trails());
    }

    /** The first line below the body, or at its very end, that asks to subscribe and read on, with no text behind it. */
    private static @Nullable Line gate(List<Line> lines, Zone zone) {
        Line gate = null;
        for (int i = zone.last(); i < Math.min(lines.size(), zone.last() + 1 + BELOW); i++) {
            Line line = lines.get(i);
            if (line.text().length() <= LONGEST
                    && GATE.matcher(line.text().replace('’', '\'')).find()) {
                gate = gate == null ? line : gate;
            }
        }
        return gate;
    }
}
