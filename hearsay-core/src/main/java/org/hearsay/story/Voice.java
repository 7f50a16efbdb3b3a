package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityType;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.SourceKind;
import org.hearsay.statement.Statement;
import org.hearsay.text.Span;

/**
 * Who speaks in a statement, as far as it tells where the words come from.
 *
 * @param ids ledger-wide ids of the speakers
 * @param bodies bodies they speak for: themselves when they are one, else those their office names
 * @param countries where the official ones belong
 * @param words content stems of the words that name the source
 * @param collective whether it is a group, several speakers or a document
 */
public record Voice(Set<String> ids, Set<String> bodies, Set<String> countries, Set<String> words, boolean collective) {

    private static final List<String> OFFICES = List.of(
            "spokes",
            "minist",
            "president",
            "official",
            "secretary",
            "ambassador",
            "envoy",
            "general",
            "major",
            "colonel",
            "admiral",
            "governor",
            "mayor",
            "premier",
            "chancellor",
            "adviser",
            "advisor",
            "aide",
            "coordinator",
            "commission",
            "prosecutor",
            "police",
            "chief",
            "head of",
            "leader");

    /** Stems of nouns for bodies. */
    private static final Set<String> INSTITUTIONS = Set.of(
            "ministr",
            "institut",
            "authorit",
            "guard",
            "commission",
            "compan",
            "council",
            "polic",
            "governm",
            "army",
            "navy",
            "agenc",
            "departm",
            "hous",
            "palac",
            "bank",
            "court",
            "assembl",
            "statement",
            "stud",
            "report",
            "minister",
            "countr",
            "stat");

    private static final Pattern MANY = Pattern.compile(
            "(?i)\\b(and (its |their |other )?(allies|partners)|ministers|countries|governments|nations|leaders|states and)\\b");

    /** Copies the sets. */
    public Voice {
        ids = Set.copyOf(ids);
        bodies = Set.copyOf(bodies);
        countries = Set.copyOf(countries);
        words = Set.copyOf(words);
    }

    /** How two voices are related. */
    public enum Kinship {
        /** The same speaker. */
        SAME,
        /** A body and one who speaks for it, or a body and the larger one it belongs to. */
        RELATED,
        /** Nothing relates them, or nothing is known of one. */
        NONE
    }

    static Voice of(
            ArticleFindings page,
            Statement statement,
            Map<String, String> entityOf,
            Map<String, Entity> entities,
            DomainPack pack) {
        Set<String> ids = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        Set<String> countries = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        if (statement.source() != null) {
            words.addAll(Words.content(page.article().text().text(), statement.source())
                    .keySet());
        }
        for (String local : statement.speakers()) {
            String id = entityOf.getOrDefault(local, local);
            ids.add(id);
            Entity entity = entities.get(id);
            if (entity == null) {
                continue;
            }
            if (entity.type() == EntityType.PERSON) {
                String role = entity.role() == null ? "" : entity.role();
                words.addAll(Words.content(role, new Span(0, role.length())).keySet());
                List<String> named = bodies(role, pack);
                bodies.addAll(named);
                if (office(role) && entity.country() != null) {
                    countries.add(entity.country());
                }
                named.stream()
                        .filter(b -> b.contains(".GOV"))
                        .map(Voice::country)
                        .forEach(countries::add);
            } else if (entity.type() == EntityType.ORG) {
                bodies.add(id);
                if (id.contains(".GOV")) {
                    countries.add(country(id));
                } else if (entity.country() != null && id.equals(entity.country())) {
                    bodies.add(id + ".GOV");
                    countries.add(id);
                }
            }
        }
        boolean many = ids.size() > 1
                || statement.source() != null
                        && MANY.matcher(page.article().words(statement.source()))
                                .find();
        boolean collective = many
                || statement.sourceKind() == SourceKind.COLLECTIVE
                || statement.sourceKind() == SourceKind.DOCUMENT;
        return new Voice(ids, bodies, countries, words, collective);
    }

    private static boolean office(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return OFFICES.stream().anyMatch(lower::contains);
    }

    private static String country(String id) {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    /** The pack's bodies that the words of an office name. */
    private static List<String> bodies(String role, DomainPack pack) {
        List<String> bodies = new ArrayList<>();
        if (role.isBlank()) {
            return bodies;
        }
        for (DomainPack.Metonym metonym : pack.metonyms()) {
            if (named(role, metonym.term())) {
                bodies.add(metonym.entity());
            }
        }
        for (DomainPack.Organisation organisation : pack.organisations()) {
            if (organisation.names().stream().anyMatch(n -> named(role, n))) {
                bodies.add(organisation.id());
            }
        }
        for (DomainPack.Country country : pack.countries()) {
            boolean here = named(role, country.name())
                    || country.aliases().stream().anyMatch(n -> named(role, n))
                    || country.demonyms().stream().anyMatch(n -> named(role, n));
            if (here) {
                bodies.add(country.id() + ".GOV");
            }
        }
        return bodies;
    }

    private static boolean named(String role, String name) {
        String bare = name.startsWith("the ") ? name.substring(4) : name;
        int at = bare.isEmpty() ? -1 : role.indexOf(bare);
        if (at < 0) {
            return false;
        }
        int end = at + bare.length();
        boolean starts = at == 0 || !Character.isLetterOrDigit(role.charAt(at - 1));
        return starts && (end == role.length() || !Character.isLetterOrDigit(role.charAt(end)));
    }

    /** Whether both name the same kind of institution, which on one page is one: "the ministry". */
    boolean sameInstitution(Voice other) {
        return words.stream().anyMatch(w -> INSTITUTIONS.contains(w) && other.words.contains(w));
    }

    /** Whether nothing is known of who speaks. */
    public boolean unknown() {
        return ids.isEmpty() && words.isEmpty();
    }

    /** How this voice is related to another. */
    public Kinship kin(Voice other) {
        if (ids.stream().anyMatch(other.ids::contains)) {
            return Kinship.SAME;
        }
        if (within(bodies, other.bodies) || within(other.bodies, bodies)) {
            return Kinship.RELATED;
        }
        boolean person = bodies.isEmpty() != other.bodies.isEmpty();
        return person && countries.stream().anyMatch(other.countries::contains) ? Kinship.RELATED : Kinship.NONE;
    }

    private static boolean within(Set<String> parts, Set<String> wholes) {
        return parts.stream().anyMatch(p -> wholes.stream().anyMatch(w -> p.equals(w) || p.startsWith(w + ".")));
    }
}
