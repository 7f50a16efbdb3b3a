package org.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.text.AlignedText;
import org.hearsay.text.Limits;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a page, on its way to an {@link Article}: the parts to be kept, each with the
 * derived text it is cut from, and the fields, each with the part it stands in.
 */
final class Assembly {

    /**
     * A part of the article.
     *
     * @param kind what it is
     * @param from the text it is cut from
     * @param span into that text
     */
    record Part(Block.Kind kind, AlignedText from, Span span) {}

    /**
     * A place in one of the texts that parts are cut from.
     *
     * @param from the text
     * @param span into that text
     */
    record Place(AlignedText from, Span span) {

        /** The whole of a text. */
        static Place of(AlignedText from) {
            return new Place(from, new Span(0, from.length()).trim(from.text()));
        }

        String words() {
            return span.in(from.text());
        }
    }

    /** Somebody the byline names. */
    record Credit(Byline.Kind kind, Place place) {}

    /** A {@link SyndicationHint} and where its words stand. */
    record Hint(
            SyndicationHint.Kind kind,
            @Nullable String name,
            @Nullable String url,
            @Nullable Place place) {}

    /** What stands in the head of the page, or elsewhere out of the order of the article. */
    private final List<Part> head = new ArrayList<>();

    /** In the order of the article. */
    final List<Part> parts = new ArrayList<>();

    /** What is cited but stands in no part: it is kept behind them. */
    private final List<Place> cited = new ArrayList<>();

    final List<String> limits = new ArrayList<>();
    final List<Credit> credits = new ArrayList<>();
    final List<Hint> hints = new ArrayList<>();

    @Nullable
    String url;

    @Nullable
    String outlet;

    /** Where the outlet is named. */
    @Nullable
    Place outletAt;

    @Nullable
    Place section;

    /** The address the page calls its own. */
    @Nullable
    String canonical;

    String language = Language.UNKNOWN;

    /** The language tag as the page states it. */
    @Nullable
    String declaredLanguage;

    @Nullable
    PublicationDate published;

    @Nullable
    PublicationDate modified;

    /** Adds a part unless it is empty. */
    void add(Block.Kind kind, AlignedText from, Span span) {
        Span words = span.trim(from.text());
        if (!words.isEmpty()) {
            parts.add(new Part(kind, from, words));
        }
    }

    /** Adds what stands before all parts, unless it is empty: the title of the page's head, then the rest as it comes. */
    void addHead(Block.Kind kind, Place place) {
        Span words = place.span().trim(place.from().text());
        if (!words.isEmpty()) {
            head.add(kind == Block.Kind.TITLE ? 0 : head.size(), new Part(kind, place.from(), words));
        }
    }

    /** Makes a place citable: it is kept behind all parts if none holds it. */
    void cite(Place place) {
        Span words = place.span().trim(place.from().text());
        boolean held = cited.stream()
                .anyMatch(c -> c.from().equals(place.from()) && c.span().contains(words));
        if (!held && !words.isEmpty() && !holds(head, place) && !holds(parts, place)) {
            cited.add(new Place(place.from(), words));
        }
    }

    private static boolean holds(List<Part> among, Place place) {
        return among.stream()
                .anyMatch(p -> p.from().equals(place.from()) && p.span().contains(place.span()));
    }

    /** The first part of a kind; null if there is none. */
    @Nullable
    Place first(Block.Kind kind) {
        for (List<Part> among : List.of(head, parts)) {
            for (Part part : among) {
                if (part.kind() == kind) {
                    return new Place(part.from(), part.span());
                }
            }
        }
        return null;
    }

    /** The number of characters of the body. */
    int bodyLength() {
        return parts.stream()
                .filter(p -> new Block(p.kind(), p.span()).isBody())
                .mapToInt(p -> p.span().length())
                .sum();
    }

    /** Puts parts of one text in the order of that text: used when dates and bylines were found after the body. */
    void inOrder() {
        parts.sort(Comparator.comparingInt(p -> p.span().start()));
    }

    /** The text and blocks of the article; stops at the limit of characters. */
    Written write(Limits limit) {
        AlignedText.Builder text = new AlignedText.Builder();
        List<Block> blocks = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        List<Part> all = new ArrayList<>(head);
        all.addAll(parts);
        for (Part part : all) {
            if (text.length() + part.span().length() > limit.textCharacters()) {
                limits.add("truncated");
                break;
            }
            Span at = write(text, new Place(part.from(), part.span()), kept);
            blocks.add(new Block(part.kind(), at));
        }
        for (Place place : cited) {
            if (text.length() + place.span().length() <= limit.textCharacters()) {
                write(text, place, kept);
            }
        }
        return new Written(text.build(), blocks, kept);
    }

    private static Span write(AlignedText.Builder text, Place place, List<Kept> kept) {
        int start = text.length();
        text.append(place.from(), place.span());
        Span at = new Span(start, text.length());
        kept.add(new Kept(place, at));
        int end = place.from().toSource(place.span()).end();
        text.put("\n\n", new Span(end, end));
        return at;
    }

    /** What the page says beside title, date and body, as far as its words were written. */
    Imprint imprint(Written written) {
        List<Byline> bylines = new ArrayList<>();
        for (Credit credit : credits) {
            Span at = written.at(credit.place());
            if (at != null) {
                bylines.add(new Byline(credit.kind(), at));
            }
        }
        List<SyndicationHint> signs = hints.stream()
                .map(h -> new SyndicationHint(h.kind(), h.name(), h.url(), written.at(h.place())))
                .sorted(Comparator.comparing(SyndicationHint::kind))
                .toList();
        return new Imprint(
                written.at(outletAt),
                bylines,
                written.at(section),
                canonical,
                declaredLanguage,
                Language.disagreement(language, declaredLanguage),
                signs);
    }

    /**
     * What was written.
     *
     * @param place where it was cut from
     * @param at where it came to stand
     */
    record Kept(Place place, Span at) {}

    /**
     * The finished text.
     *
     * @param text of the article
     * @param blocks into it
     * @param kept what it was made of, in its order
     */
    record Written(AlignedText text, List<Block> blocks, List<Kept> kept) {
        /** The first block of a kind; null if there is none. */
        @Nullable
        Span first(Block.Kind kind) {
            return blocks.stream()
                    .filter(b -> b.kind() == kind)
                    .map(Block::span)
                    .findFirst()
                    .orElse(null);
        }

        /** Where a place came to stand; null if it is none or was not written. */
        @Nullable
        Span at(@Nullable Place place) {
            if (place == null) {
                return null;
            }
            return kept.stream()
                    .filter(k -> k.place().from().equals(place.from())
                            && k.place().span().contains(place.span()))
                    .findFirst()
                    .map(k ->
                            place.span().shift(k.at().start() - k.place().span().start()))
                    .orElse(null);
        }
    }
}
