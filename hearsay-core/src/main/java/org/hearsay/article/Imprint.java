package org.hearsay.article;

import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article beside title, date and body.
 *
 * @param outlet the words that name the outlet, into {@link Article#text()}; null when it is not cited
 * @param bylines who wrote it, in the order of the page
 * @param section the part of the outlet it stands in, into {@link Article#text()}; null when not said
 * @param canonical the address the page calls its own; null when it states none of the web
 * @param declaredLanguage the language tag the page states, as it stands; null when it states none
 * @param languageNote why {@link Article#language()} is not the declared one; null when it is, or none was
 * @param syndication signs that the article comes from elsewhere, in the order of their kinds
 */
public record Imprint(
        @Nullable Span outlet,
        List<Byline> bylines,
        @Nullable Span section,
        @Nullable String canonical,
        @Nullable String declaredLanguage,
        @Nullable String languageNote,
        List<SyndicationHint> syndication) {

    /** Nothing. */
    public static final Imprint NONE = new Imprint(null, List.of(), null, null, null, null, List.of());

    /** Copies the lists. */
    public Imprint {
        bylines = List.copyOf(bylines);
        syndication = List.copyOf(syndication);
    }
}
