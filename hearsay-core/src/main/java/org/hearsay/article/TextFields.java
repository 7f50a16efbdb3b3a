package org.hearsay.article;

import java.util.List;
import org.hearsay.text.AlignedText;

/** The fields of a plain page beside title, byline, outlet and dates. */
final class TextFields {

    private static final int NEAR_TITLE = 8;

    private TextFields() {}

    /** Adds section, signs of syndication and the mark of a paywall to what was {@code found}. */
    static void read(AlignedText text, List<Line> lines, int title, Assembly found) {
        for (int i = Math.max(0, title - NEAR_TITLE); i < Math.min(lines.size(), title + NEAR_TITLE); i++) {
            if (found.section == null && i != title) {
                found.section = Sections.shown(text, lines.get(i), found);
            }
        }
        if (found.section != null) {
            found.cite(found.section);
        }
        Zone zone = Zone.of(lines, text, found);
        Syndication signs = new Syndication(found, Syndication.OwnNames.of(found, List.of()));
        new SyndicationLines(text, lines, found, signs, (line, name) -> null).read(zone);
        if (Paywall.stub(lines, zone, found, Paywall.Declared.NOTHING)) {
            found.limits.add(Paywall.LIMIT);
        }
    }
}
