package org.hearsay.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.pack.DomainPack;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** The names of the pack and where they stand in a sentence; the longest name wins. */
final class Gazetteer {

    /** What a name of the pack is. */
    enum Kind {
        COUNTRY,
        DEMONYM,
        METONYM,
        ORGANISATION,
        INSTRUMENT,
        ITEM
    }

    /**
     * A name of the pack.
     *
     * @param id entity id; of countries and demonyms the country's
     * @param form as written in the text
     * @param term as written in the pack
     * @param name the name of the entity, which may differ from {@code form}
     * @param place whether a metonym may be the place itself
     */
    record Entry(
            Kind kind,
            String form,
            String term,
            String id,
            String name,
            @Nullable String country,
            boolean place) {

        Entry(Kind kind, String form, String id, String name, @Nullable String country, boolean place) {
            this(kind, form, form, id, name, country, place);
        }
    }

    /**
     * A name found.
     *
     * @param last the token it ends in, inclusive; it may end before that token does: "US" in "US-led"
     */
    record Match(Entry entry, int first, int last, Span span) {}

    private static final int SHORTEST_UPPER = 4;

    private final Map<String, List<Entry>> byStart = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Set<String> commonNouns = new HashSet<>();

    Gazetteer(DomainPack pack) {
        for (DomainPack.Country c : pack.countries()) {
            countryNames.put(c.id(), c.name());
            add(new Entry(Kind.COUNTRY, c.name(), c.id(), c.name(), c.id(), true));
            c.aliases().forEach(a -> add(new Entry(Kind.COUNTRY, a, c.id(), c.name(), c.id(), true)));
            c.demonyms().forEach(d -> add(new Entry(Kind.DEMONYM, d, c.id(), c.name(), c.id(), false)));
        }
        for (DomainPack.Organisation o : pack.organisations()) {
            String first = o.names().get(0);
            o.names().forEach(n -> add(new Entry(Kind.ORGANISATION, n, o.id(), first, o.country(), false)));
        }
        Map<String, String> seats = new HashMap<>();
        for (DomainPack.Metonym m : pack.metonyms()) {
            String country = m.entity().indexOf('.') > 0
                    ? m.entity().substring(0, m.entity().indexOf('.'))
                    : null;
            country = country != null && countryNames.containsKey(country) ? country : null;
            String name = nameOf(m.entity());
            name = name == null ? seats.computeIfAbsent(m.entity(), id -> m.term()) : name;
            add(new Entry(Kind.METONYM, m.term(), m.entity(), name, country, m.place()));
        }
        for (DomainPack.Country c : pack.countries()) {
            if (c.capital() != null) {
                add(new Entry(Kind.METONYM, c.capital(), c.id() + ".GOV", c.name(), c.id(), true));
            }
        }
        pack.instruments()
                .forEach(i -> i.names()
                        .forEach(n -> add(
                                new Entry(Kind.INSTRUMENT, n, i.id(), i.names().get(0), null, false))));
        pack.items()
                .forEach(i -> i.names().forEach(n -> add(new Entry(Kind.ITEM, n, i.id(), i.id(), i.country(), false))));
        pack.itemClasses()
                .values()
                .forEach(nouns -> nouns.stream()
                        .filter(Runs::acronym)
                        .forEach(noun -> commonNouns.addAll(List.of(noun, noun + "s"))));
        byStart.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry e) -> e.form().length()).reversed()));
    }

    /** Whether the form of a demonym can only mean the people: "Eldorians". */
    boolean people(Entry demonym) {
        String form = demonym.form();
        return form.endsWith("men")
                || (form.endsWith("s")
                        && byStart.getOrDefault(start(form.substring(0, form.length() - 1), 0), List.of()).stream()
                                .anyMatch(e -> e.kind() == Kind.DEMONYM
                                        && e.form().equals(form.substring(0, form.length() - 1))));
    }

    /** Whether a word in capitals is a noun of an item class: "ICBMs". */
    boolean commonNoun(String word) {
        return commonNouns.contains(word);
    }

    /** The name of a country by its id or the id of its government; null for any other id. */
    @Nullable
    String nameOf(String id) {
        return countryNames.get(id.endsWith(".GOV") ? id.substring(0, id.length() - ".GOV".length()) : id);
    }

    private void add(Entry entry) {
        List<Entry> list = byStart.computeIfAbsent(start(entry.form(), 0), k -> new ArrayList<>());
        if (list.stream().noneMatch(e -> e.form().equals(entry.form()))) {
            list.add(entry);
        }
        String upper = entry.form().toUpperCase(Locale.ROOT);
        boolean place = entry.kind() == Kind.COUNTRY || entry.kind() == Kind.METONYM;
        if (place && upper.length() >= SHORTEST_UPPER && !upper.equals(entry.form())) {
            add(new Entry(entry.kind(), upper, entry.form(), entry.id(), entry.name(), entry.country(), entry.place()));
        }
    }

    /** The longest name that starts with token {@code i}; null when none does. */
    @Nullable
    Match at(Line line, int i) {
        Span token = line.sentence().tokens().get(i).span();
        List<Entry> entries = byStart.getOrDefault(start(line.text(), token.start()), List.of());
        for (Entry entry : entries) {
            int end = token.start() + entry.form().length();
            if (end > line.sentence().span().end() || !same(line.text(), token.start(), entry.form())) {
                continue;
            }
            int last = line.sentence().tokenAt(end - 1);
            if (entry.form().startsWith("the ") && line.capitalised(last + 1)) {
                continue;
            }
            if (end < line.text().length() && "$€£".indexOf(line.text().charAt(end)) >= 0) {
                return null; // "US$10"
            }
            int tokenEnd = line.sentence().tokens().get(last).span().end();
            boolean ofCountry =
                    entry.kind() == Kind.COUNTRY || entry.kind() == Kind.DEMONYM || entry.kind() == Kind.METONYM;
            if (end == tokenEnd || (ofCountry && end < tokenEnd && line.text().charAt(end) == '-')) {
                return new Match(entry, i, last, new Span(token.start(), end));
            }
        }
        return null;
    }

    private static boolean same(String text, int at, String form) {
        int from = form.startsWith("the ") ? 1 : 0;
        for (int k = from; k < form.length(); k++) {
            if (plain(text.charAt(at + k)) != plain(form.charAt(k))) {
                return false;
            }
        }
        return true;
    }

    private static char plain(char c) {
        return c == '’' ? '\'' : Character.isSpaceChar(c) || c == '\n' ? ' ' : c == '‑' || c == '‐' ? '-' : c;
    }

    private static String start(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String start = text.substring(from, end);
        return start.equals("The") ? "the" : start;
    }
}
