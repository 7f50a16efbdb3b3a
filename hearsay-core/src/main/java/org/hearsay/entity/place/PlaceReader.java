package org.hearsay.entity.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hearsay.article.Article;
import org.hearsay.entity.Entities;
import org.hearsay.entity.EntityType;
import org.hearsay.entity.Mention;
import org.hearsay.entity.city.Cities;
import org.hearsay.entity.city.City;
import org.hearsay.entity.city.Regions;
import org.hearsay.entity.place.Place.Precision;
import org.hearsay.pack.DomainPack;
import org.hearsay.sentence.Sentence;
import org.hearsay.sentence.Token;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells which place on the map words mean. The table of cities is read when the first place is asked for. */
public final class PlaceReader {

    private static final Set<String> NEAR = Set.of("near", "outside", "off", "around");

    private static final String GOVERNMENT = ".GOV";

    private final Supplier<Cities> cities;
    private final Regions regions = new Regions();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> countryNames = new HashMap<>();
    private final Map<String, String> capitals = new HashMap<>();

    /** With the states and capitals of {@code pack}. */
    public PlaceReader(DomainPack pack) {
        this(pack, Cities::shipped);
    }

    /** The same with another table of cities. */
    public PlaceReader(DomainPack pack, Supplier<Cities> cities) {
        this.cities = cities;
        for (DomainPack.Country country : pack.countries()) {
            countryNames.put(country.id(), country.name());
            countries.put(Cities.exact(country.name()), country.id());
            country.aliases().forEach(a -> countries.put(Cities.exact(a), country.id()));
            if (country.capital() != null) {
                capitals.put(Cities.exact(country.capital()), country.id());
            }
        }
        for (DomainPack.Metonym metonym : pack.metonyms()) {
            String entity = metonym.entity();
            String country =
                    entity.endsWith(GOVERNMENT) ? entity.substring(0, entity.length() - GOVERNMENT.length()) : "";
            if (metonym.kind().equals("capital") && countryNames.containsKey(country)) {
                capitals.put(Cities.exact(metonym.term()), country);
            }
        }
    }

    /** The places of one article. */
    public Places in(Article article, List<Sentence> sentences, Entities entities) {
        return new Places(article, entities, new Surroundings(article, sentences, entities, countries, regions));
    }

    /** The places of one article, each told when it is asked for. */
    public final class Places {
        private final Article article;
        private final Entities entities;
        private final Surroundings around;

        private Places(Article article, Entities entities, Surroundings around) {
            this.article = article;
            this.entities = entities;
            this.around = around;
        }

        /** The place that the words at {@code span} name; null when they name none, or no place. */
        public @Nullable Place at(Span span) {
            Sentence sentence = around.sentence(span);
            if (sentence == null) {
                return null;
            }
            int first = sentence.tokenAt(span.start());
            int last = sentence.tokenAt(span.end() - 1);
            Mention of = of(sentence, last);
            if (Regions.WORDS.contains(sentence.tokens().get(last).lower())) {
                Mention name = of == null ? named(span) : of;
                return name == null
                        ? null
                        : region(name.span(), article.words(of == null ? span : span.union(name.span())));
            }
            boolean settlement = Surroundings.SETTLEMENTS.contains(
                    sentence.tokens().get(last).lower());
            Mention name = settlement ? of : named(span);
            if (name == null || !settlement && name.span().end() < span.end()) {
                return null;
            }
            Place place = name(name, sentence);
            boolean near = first > 0 && near(sentence, first - 1);
            return place != null && near && place.precision() == Precision.CITY
                    ? new Place(place.name(), place.country(), Precision.NEAR, place.point(), List.of())
                    : place;
        }

        private boolean near(Sentence sentence, int before) {
            int at = before;
            while (at > 0
                    && Set.of("DET", "ADJ").contains(sentence.tokens().get(at).pos())
                    && !NEAR.contains(sentence.tokens().get(at).lower())) {
                at--;
            }
            return NEAR.contains(sentence.tokens().get(at).lower());
        }

        /** The name in "city of …", "the port city …"; null when there is none behind token {@code noun}. */
        private @Nullable Mention of(Sentence sentence, int noun) {
            int next = noun + 1;
            if (next < sentence.tokens().size()
                    && sentence.tokens().get(next).lower().equals("of")) {
                next++;
            }
            if (next >= sentence.tokens().size()) {
                return null;
            }
            Span at = sentence.tokens().get(next).span();
            return entities.in(at).stream()
                    .filter(m -> m.form() == Mention.Form.NAME && m.span().start() == at.start())
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Mention named(Span span) {
            return entities.in(span).stream()
                    .filter(m -> m.form() == Mention.Form.NAME)
                    .filter(m -> m.type() == EntityType.PLACE || m.type() == EntityType.ORG)
                    .reduce((a, b) -> b)
                    .orElse(null);
        }

        /** A part of a country that is called after a town or otherwise; its country where one can be told. */
        private @Nullable Place region(Span name, String words) {
            String said = article.words(name);
            String country = countries.get(Cities.exact(said));
            if (country != null) {
                // "Ruria's region": which is not told
                return null;
            }
            List<Regions.Region> known = regions.named(said);
            if (known.size() == 1) {
                return new Place(words, known.get(0).country(), Precision.REGION, null, List.of());
            }
            City seat = Choice.of(said, cities.get().named(said), around.beside(name), around.sentence(name), around);
            return new Place(words, seat == null ? null : seat.country(), Precision.REGION, null, List.of());
        }

        private @Nullable Place name(Mention mention, Sentence sentence) {
            int comma = article.words(mention.span()).indexOf(',');
            // "Torm, Ohio" taken for one name
            Span span =
                    comma > 0 ? new Span(mention.span().start(), mention.span().start() + comma) : mention.span();
            String said = article.words(span);
            if (mention.type() == EntityType.PERSON || mention.type() == EntityType.GROUP) {
                return null;
            }
            String directed = around.directed(span);
            if (directed != null && regions.named(directed).size() == 1) {
                // "northern Ireland"
                Regions.Region part = regions.named(directed).get(0);
                return new Place(part.name(), part.country(), Precision.REGION, null, List.of());
            }
            String country = countries.get(Cities.exact(said));
            if (country != null) {
                return country(said, country);
            }
            if (mention.type() != EntityType.PLACE || partOfName(sentence, span)) {
                return null;
            }
            int next = sentence.tokenAt(span.end());
            if (next < sentence.tokens().size()
                    && Regions.WORDS.contains(sentence.tokens().get(next).lower())) {
                return region(span, said);
            }
            Set<Surroundings.Beside> beside = around.beside(span);
            if (beside.isEmpty() && around.isPerson(said)) {
                return null;
            }
            List<City> all = cities.get().named(said);
            Place part = part(said, all, beside);
            return part != null ? part : city(said, all, beside, sentence);
        }

        /** A state, or one of several things that are called like it. */
        private Place country(String said, String country) {
            String name = countryNames.getOrDefault(country, said);
            for (Regions.Region region : regions.named(said)) {
                if (around.count(region.country()) > 0) {
                    // Georgia, in an article on the United States
                    return new Place(
                            said,
                            null,
                            null,
                            null,
                            List.of(
                                    new Place.Candidate(name, country, null),
                                    new Place.Candidate(region.name(), region.country(), null)));
                }
            }
            return new Place(name, country, Precision.COUNTRY, null, List.of());
        }

        /** A part of a country, when the bare name means one; null when it means a city or nothing known. */
        private @Nullable Place part(String said, List<City> all, Set<Surroundings.Beside> beside) {
            List<Regions.Region> parts = regions.named(said);
            if (parts.size() != 1) {
                return null;
            }
            Regions.Region part = parts.get(0);
            boolean elsewhere = beside.stream().anyMatch(b -> !b.country().equals(part.country()));
            boolean bigger = all.stream()
                    .anyMatch(c -> !c.country().equals(part.country())
                            && around.count(c.country()) > around.count(part.country()));
            return elsewhere || bigger
                    ? null
                    : new Place(part.name(), part.country(), Precision.REGION, null, List.of());
        }

        private @Nullable Place city(String said, List<City> all, Set<Surroundings.Beside> beside, Sentence sentence) {
            City chosen = Choice.of(said, all, beside, sentence, around);
            String seat = capitals.get(Cities.exact(said));
            boolean told = beside.stream().anyMatch(b -> !b.country().equals(seat));
            if (seat != null && !told && (chosen == null || !chosen.country().equals(seat))) {
                List<City> own = cities.get().capitals(seat).stream().limit(1).toList();
                int most = all.stream().mapToInt(City::population).max().orElse(0);
                boolean meant = own.isEmpty() || own.get(0).population() >= most || around.count(seat) > 0;
                if (meant && own.isEmpty()) {
                    return new Place(said, seat, Precision.CITY, null, List.of());
                }
                chosen = meant ? own.get(0) : chosen;
            }
            if (chosen != null) {
                return new Place(
                        chosen.name(),
                        chosen.country(),
                        Precision.CITY,
                        new Place.Point(chosen.id(), chosen.latitude(), chosen.longitude()),
                        List.of());
            }
            return all.isEmpty() ? null : new Place(said, null, null, null, Choice.candidates(all));
        }

        /** Whether the name is a piece of a longer one: "Torm" in "New Torm" or "Torm Times". */
        private boolean partOfName(Sentence sentence, Span span) {
            int before = sentence.tokenAt(span.start()) - 1;
            int behind = sentence.tokenAt(span.end());
            return before > 0 && continues(sentence.tokens().get(before))
                    || behind < sentence.tokens().size()
                            && continues(sentence.tokens().get(behind));
        }

        private boolean continues(Token token) {
            return token.pos().equals("PROPN")
                    && token.capitalised()
                    && entities.in(token.span()).isEmpty();
        }
    }
}
