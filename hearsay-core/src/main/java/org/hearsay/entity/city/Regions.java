package org.hearsay.entity.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parts of countries that news calls by their bare names ("Ohio", "the Donbas"), from {@code regions.tsv}. */
public final class Regions {

    /** Words that say of a name that a part of a country is meant, not the town after which it is called. */
    public static final Set<String> WORDS =
            Set.of(("region regions province provinces district districts oblast oblasts county counties state states"
                            + " governorate governorates prefecture department raion krai territory area areas"
                            + " valley peninsula island islands strip basin front desert mountains")
                    .split(" "));

    private static final String NO_CODE = "-";

    private final Map<String, List<Region>> byName = new HashMap<>();

    /**
     * A part of a country.
     *
     * @param name its first name
     * @param country ISO 3166 alpha-3
     * @param code that of its cities in the table; empty when it has none there
     */
    public record Region(String name, String country, String code) {}

    /** Reads the table that comes with the product. */
    public Regions() {
        try (InputStream in = Regions.class.getResourceAsStream("regions.tsv")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: regions.tsv");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] cells) {
        Region region = new Region(cells[2], cells[0], cells[1].equals(NO_CODE) ? "" : cells[1]);
        for (int i = 2; i < cells.length; i++) {
            byName.computeIfAbsent(Cities.exact(cells[i]), k -> new ArrayList<>(1))
                    .add(region);
        }
        if (region.country().equals("USA")) {
            byName.computeIfAbsent("USA " + region.code(), k -> new ArrayList<>(1))
                    .add(region);
        }
    }

    /** The parts of countries with this name. */
    public List<Region> named(String name) {
        return byName.getOrDefault(Cities.exact(name), List.of());
    }

    /** The state of the United States with this postal code in capitals: "TX". */
    public List<Region> posted(String code) {
        return byName.getOrDefault("USA " + code, List.of());
    }
}
