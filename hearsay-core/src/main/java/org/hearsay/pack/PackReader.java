package org.hearsay.pack;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.pack.DomainPack.Anchor;
import org.hearsay.pack.DomainPack.Country;
import org.hearsay.pack.DomainPack.Instrument;
import org.hearsay.pack.DomainPack.Item;
import org.hearsay.pack.DomainPack.Metonym;
import org.hearsay.pack.DomainPack.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Reads packs and joins them into one. A later pack's entry replaces an earlier one with the same id (a
 * metonym: the same term; an event type: the same type); nouns of an item class are added up.
 */
public final class PackReader {

    private static final Set<String> KEYS = Set.of(
            "name",
            "description",
            "countries",
            "metonyms",
            "organisations",
            "instruments",
            "items",
            "itemClasses",
            "anchors",
            "eventTypes");

    /** The pack of the sample story, which lies beside its pages. */
    public static final String SAMPLE = "sample-story";

    private static final String DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

    /**
     * The union of some packs.
     *
     * @param namesOrPaths {@code general}, {@code arms-embargo}, {@link #SAMPLE}: packs of the product; anything that ends
     *     in {@code .yaml} or {@code .yml} is a file
     * @throws PackException when one is missing or wrong; the message says where and what to do
     */
    public DomainPack read(List<String> namesOrPaths) {
        List<DomainPack.Source> sources = new ArrayList<>();
        Map<String, Country> countries = new LinkedHashMap<>();
        Map<String, Metonym> metonyms = new LinkedHashMap<>();
        Map<String, Organisation> organisations = new LinkedHashMap<>();
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        Map<String, Item> items = new LinkedHashMap<>();
        Map<String, List<String>> classes = new LinkedHashMap<>();
        Map<String, Anchor> anchors = new LinkedHashMap<>();
        Map<String, EventType> types = new LinkedHashMap<>();
        List<PackNode> documents = new ArrayList<>();
        for (String given : namesOrPaths) {
            byte[] bytes = bytes(given);
            PackNode pack = new PackNode(given, "", document(given, bytes));
            pack.only(KEYS);
            sources.add(new DomainPack.Source(pack.text("name"), sha256(bytes)));
            documents.add(pack);
            collect(pack.get("countries"), PackReader::country, Country::id, countries);
            collect(pack.get("metonyms"), PackReader::metonym, Metonym::term, metonyms);
            collect(pack.get("organisations"), PackReader::organisation, Organisation::id, organisations);
            collect(pack.get("instruments"), PackReader::instrument, Instrument::id, instruments);
            collect(pack.get("items"), PackReader::item, Item::id, items);
            collect(pack.get("anchors"), PackReader::anchor, Anchor::id, anchors);
            collect(pack.get("eventTypes"), PackReader::eventType, EventType::type, types);
            itemClasses(pack.get("itemClasses"), classes);
        }
        documents.forEach(pack -> references(pack, classes.keySet()));
        return new DomainPack(
                sources,
                List.copyOf(countries.values()),
                List.copyOf(metonyms.values()),
                List.copyOf(organisations.values()),
                List.copyOf(instruments.values()),
                List.copyOf(items.values()),
                classes,
                List.copyOf(anchors.values()),
                List.copyOf(types.values()));
    }

    /** Whether {@code name} is a pack that the product has with it, that of the sample story among them. */
    public static boolean bundled(String name) {
        return !isFile(name) && PackReader.class.getResource(resource(name)) != null;
    }

    private static String resource(String name) {
        return SAMPLE.equals(name) ? "/samples/pack.yaml" : "/packs/" + name + ".yaml";
    }

    private static boolean isFile(String given) {
        return given.endsWith(".yaml") || given.endsWith(".yml");
    }

    private static byte[] bytes(String given) {
        try {
            if (isFile(given)) {
                Path path = Path.of(given);
                if (!Files.isRegularFile(path)) {
                    throw new PackException(given, "the file", "does not exist", "check the path");
                }
                return Files.readAllBytes(path);
            }
            try (InputStream in = PackReader.class.getResourceAsStream(resource(given))) {
                if (in == null) {
                    throw new PackException(
                            given,
                            "the name",
                            "is not a pack of the product",
                            "use general, arms-embargo, or the path of a file that ends in .yaml");
                }
                return in.readAllBytes();
            }
        } catch (IOException | InvalidPathException e) {
            throw new PackException(given, "the file", "cannot be read (" + e.getMessage() + ")", "check its rights");
        }
    }

    /** The document; of a pack of the product as the build has translated it, which is read ten times as fast. */
    private static JsonNode document(String given, byte[] bytes) {
        if (isFile(given)) {
            return parse(given, bytes);
        }
        try (InputStream translated = PackReader.class.getResourceAsStream("/packs/" + given + ".json")) {
            return translated == null ? parse(given, bytes) : new ObjectMapper().readTree(translated);
        } catch (IOException e) {
            throw new IllegalStateException("damaged on the class path: packs/" + given + ".json", e);
        }
    }

    /** The document in the YAML of {@code bytes}. */
    static JsonNode parse(String given, byte[] bytes) {
        ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
        try (JsonParser parser = yaml.createParser(bytes)) {
            JsonNode root = yaml.readTree(parser);
            if (root == null || !root.isObject()) {
                throw new PackException(given, "the document", "is empty", "start with name: …");
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String place = at == null ? "the document" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new PackException(
                    given,
                    place,
                    "is not YAML (" + firstLine(e.getOriginalMessage()) + ")",
                    "check indentation, brackets and quotation marks there, and that no key stands twice");
        } catch (IOException e) {
            throw new PackException(given, "the file", "cannot be read (" + e.getMessage() + ")", "is it UTF-8?");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static <T> void collect(
            PackNode list, Function<PackNode, T> read, Function<T, String> key, Map<String, T> into) {
        Map<String, String> here = new LinkedHashMap<>();
        for (PackNode entry : list.items()) {
            T value = read.apply(entry);
            String id = key.apply(value);
            String before = here.put(id, entry.path());
            if (before != null) {
                throw entry.error("repeats " + id + ", which stands at " + before, "keep one of the two");
            }
            into.put(id, value);
        }
    }

    private static Country country(PackNode entry) {
        entry.only(Set.of("id", "name", "aliases", "demonyms", "capital"));
        return new Country(
                entry.text("id"),
                entry.text("name"),
                entry.texts("aliases"),
                entry.texts("demonyms"),
                entry.textOrNull("capital"));
    }

    private static Metonym metonym(PackNode entry) {
        entry.only(Set.of("term", "entity", "kind", "place"));
        return new Metonym(entry.text("term"), entry.text("entity"), entry.text("kind"), entry.flag("place", false));
    }

    private static Organisation organisation(PackNode entry) {
        entry.only(Set.of("id", "names", "kind", "country"));
        return new Organisation(
                entry.text("id"), entry.someTexts("names"), entry.text("kind"), entry.textOrNull("country"));
    }

    private static Instrument instrument(PackNode entry) {
        entry.only(Set.of("id", "names", "date"));
        return new Instrument(entry.text("id"), entry.someTexts("names"), day(entry, "date"));
    }

    private static Item item(PackNode entry) {
        entry.only(Set.of("id", "names", "class", "country"));
        return new Item(entry.text("id"), entry.someTexts("names"), entry.text("class"), entry.textOrNull("country"));
    }

    private static Anchor anchor(PackNode entry) {
        entry.only(Set.of("id", "text", "start", "end", "names"));
        entry.text("start");
        String start = Objects.requireNonNull(day(entry, "start"));
        String end = day(entry, "end");
        if (end != null && end.compareTo(start) < 0) {
            throw entry.get("end").error("comes before start", "swap or correct the days");
        }
        return new Anchor(entry.text("id"), entry.text("text"), start, end, entry.texts("names"));
    }

    private static EventType eventType(PackNode entry) {
        entry.only(Set.of("type", "plover", "triggers", "examples", "counterexamples"));
        return new EventType(
                entry.text("type"),
                entry.textOrNull("plover"),
                entry.get("triggers").items().stream().map(PackReader::trigger).toList(),
                entry.texts("examples"),
                entry.texts("counterexamples"));
    }

    private static EventType.Trigger trigger(PackNode entry) {
        entry.only(Set.of(
                "verbs",
                "nouns",
                "phrases",
                "modals",
                "subject",
                "object",
                "recipient",
                "subjects",
                "objects",
                "prepositions",
                "complements",
                "except",
                "needs",
                "modality",
                "plover"));
        return new EventType.Trigger(
                entry.texts("verbs"),
                entry.texts("nouns"),
                entry.texts("phrases"),
                entry.texts("modals"),
                entry.textOrNull("subject"),
                entry.textOrNull("object"),
                entry.textOrNull("recipient"),
                entry.texts("subjects"),
                entry.texts("objects"),
                entry.textMap("prepositions"),
                entry.texts("complements"),
                entry.texts("except"),
                entry.texts("needs"),
                entry.textOrNull("modality"),
                entry.textOrNull("plover"));
    }

    private static void itemClasses(PackNode mapping, Map<String, List<String>> into) {
        if (mapping.absent()) {
            return;
        }
        if (!mapping.node().isObject()) {
            throw mapping.error("is not a mapping", "write class: [noun, noun]");
        }
        mapping.node().fieldNames().forEachRemaining(name -> {
            List<String> nouns = new ArrayList<>(into.getOrDefault(name, List.of()));
            mapping.someTexts(name).stream()
                    .filter(noun -> !nouns.contains(noun))
                    .forEach(nouns::add);
            into.put(name, List.copyOf(nouns));
        });
    }

    private static void references(PackNode pack, Set<String> classes) {
        String remedy = "add it under itemClasses or use one of " + String.join(", ", new TreeSet<>(classes));
        for (PackNode item : pack.get("items").items()) {
            if (!classes.contains(item.text("class"))) {
                throw item.get("class").error("names no item class: " + item.text("class"), remedy);
            }
        }
    }

    private static @Nullable String day(PackNode entry, String key) {
        String value = entry.textOrNull(key);
        if (value != null && !value.matches(DAY)) {
            throw entry.get(key).error("is not an ISO day: " + value, "write \"2022-02-24\"");
        }
        return value;
    }
}
