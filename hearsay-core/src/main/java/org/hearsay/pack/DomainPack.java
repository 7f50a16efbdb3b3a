package org.hearsay.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the stages know of a domain: the union of the packs that were chosen, in their order.
 *
 * @param sources the packs it was read from
 * @param countries states, with their names, adjectives and capitals
 * @param metonyms places and buildings that stand for those who sit there
 * @param organisations bodies known by name
 * @param instruments laws, resolutions, embargoes
 * @param items weapons and other goods known by name
 * @param itemClasses common nouns for goods in the singular, by class, in the packs' order: {@code missile →
 *     [missile, warhead]}
 * @param anchors dated facts that help to date a page
 * @param eventTypes what may happen, and the words that say so
 */
public record DomainPack(
        List<Source> sources,
        List<Country> countries,
        List<Metonym> metonyms,
        List<Organisation> organisations,
        List<Instrument> instruments,
        List<Item> items,
        Map<String, List<String>> itemClasses,
        List<Anchor> anchors,
        List<EventType> eventTypes) {

    /** Copies the collections. */
    public DomainPack {
        sources = List.copyOf(sources);
        countries = List.copyOf(countries);
        metonyms = List.copyOf(metonyms);
        organisations = List.copyOf(organisations);
        instruments = List.copyOf(instruments);
        items = List.copyOf(items);
        itemClasses = Collections.unmodifiableMap(new LinkedHashMap<>(itemClasses));
        anchors = List.copyOf(anchors);
        eventTypes = List.copyOf(eventTypes);
    }

    /**
     * A pack file.
     *
     * @param name the pack's name
     * @param sha256 digest of the file's bytes
     */
    public record Source(String name, String sha256) {}

    /**
     * A state.
     *
     * @param id ISO 3166 alpha-3, or any id for invented ones
     * @param name short name
     * @param aliases other names
     * @param demonyms adjectives and names of its people
     * @param capital null when none
     */
    public record Country(
            String id,
            String name,
            List<String> aliases,
            List<String> demonyms,
            @Nullable String capital) {}

    /**
     * A name that stands for those who sit there.
     *
     * @param term as written, with the article if it needs one
     * @param entity id of who is meant: {@code RUS.GOV}, {@code RUS.GOV.PRES}
     * @param kind seat, capital, street, district …
     * @param place whether it may also be the place itself
     */
    public record Metonym(String term, String entity, String kind, boolean place) {}

    /**
     * A body.
     *
     * @param id stable id
     * @param names full name first
     * @param kind what it is: {@code news agency}, {@code think tank} …
     * @param country where it belongs, if to one
     */
    public record Organisation(
            String id,
            List<String> names,
            String kind,
            @Nullable String country) {}

    /**
     * A law, resolution or embargo.
     *
     * @param id stable id
     * @param names as written
     * @param date ISO day, if known
     */
    public record Instrument(
            String id, List<String> names, @Nullable String date) {}

    /**
     * A weapon or other good known by name.
     *
     * @param id designator
     * @param names designator and aliases
     * @param itemClass a key of {@link DomainPack#itemClasses()}
     * @param country maker, if known
     */
    public record Item(
            String id,
            List<String> names,
            String itemClass,
            @Nullable String country) {}

    /**
     * A dated fact.
     *
     * @param id stable id
     * @param text what it is: "the invasion of Ukraine"
     * @param start ISO day
     * @param end ISO day; null when it goes on or is a moment
     * @param names phrases that refer to it
     */
    public record Anchor(
            String id, String text, String start, @Nullable String end, List<String> names) {}
}
