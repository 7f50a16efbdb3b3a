package org.hearsay.entity.city;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.sentence.Shipped;
import org.jspecify.annotations.Nullable;

/**
 * The cities of the world by name: GeoNames, cut by {@code lab train places} to cities of at least 15,000
 * inhabitants, capitals and seats of the first order, and all places of at least 1,000 that share a name with one of
 * them, so that no homonym is hidden.
 *
 * <p>The table is kept as the bytes of its file, sorted by {@link #loose}, and searched by halves; a row is read when its
 * name is asked for. Columns, apart by tabs: those of {@link City}.
 */
public final class Cities {

    private static final Shipped<Cities> SHIPPED = new Shipped<>(Cities.class, "cities.tsv", Cities::new);

    private final byte[] table;

    /** A table in memory, which nobody may change from now on; lines that begin with {@code #} may stand at its front. */
    public Cities(byte[] table) {
        this.table = table;
    }

    /**
     * The table that comes with the product, read when it is first asked for.
     *
     * @throws IllegalStateException when it is missing
     */
    public static Cities shipped() {
        return SHIPPED.get();
    }

    /**
     * A name as most spellings share it: letters a to z and digits, without marks, apostrophes and "the",
     * "Saint" written out.
     */
    public static String exact(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        boolean ascii = true;
        for (int i = 0; i < plain.length(); i++) {
            ascii &= plain.charAt(i) < 128;
        }
        if (!ascii) {
            plain = Normalizer.normalize(plain, Normalizer.Form.NFD);
        }
        StringBuilder text = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                text.append(c);
            } else if (c >= 128 && special(c) != null) {
                text.append(special(c));
            } else if (separates(c) && text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        String whole = text.toString().strip();
        if (whole.startsWith("the ")) {
            return whole.substring("the ".length());
        }
        return whole.startsWith("st ") ? "saint " + whole.substring("st ".length()) : whole;
    }

    private static boolean separates(char c) {
        return !Character.isLetterOrDigit(c)
                && Character.getType(c) != Character.NON_SPACING_MARK
                && "'’‘ʼ`ʻ.".indexOf(c) < 0;
    }

    private static @Nullable String special(char c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'đ' -> "d";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ð' -> "d";
            case 'þ' -> "th";
            default -> null;
        };
    }

    /** A name in which spellings of one name in other scripts meet: y is i, doubled letters are one. */
    public static String loose(String name) {
        String exact = exact(name);
        StringBuilder text = new StringBuilder(exact.length());
        for (int i = 0; i < exact.length(); i++) {
            char c = exact.charAt(i) == 'y' ? 'i' : exact.charAt(i);
            if (text.length() == 0 || text.charAt(text.length() - 1) != c) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** All that are called so, however they are spelt, in the order of their numbers. */
    public List<City> named(String name) {
        String key = loose(name);
        List<City> found = new ArrayList<>();
        if (key.isEmpty()) {
            return found;
        }
        int low = 0;
        int high = table.length;
        while (low < high) {
            int line = start((low + high) >>> 1);
            if (before(line, key)) {
                low = end(line) + 1;
            } else {
                high = line;
            }
        }
        for (int at = low;
                at < table.length && table[at] != '#' && loose(name(at)).equals(key);
                at = end(at) + 1) {
            City city = city(at);
            if (found.stream().noneMatch(c -> c.id() == city.id())) {
                found.add(city);
            }
        }
        return found;
    }

    /** The seats of the government of a country; looks through the whole table. */
    public List<City> capitals(String country) {
        List<City> found = new ArrayList<>();
        byte[] mark = ("\t" + country + "\t").getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < table.length; at = end(at) + 1) {
            if (table[at] != '#' && seat(at, mark)) {
                found.add(city(at));
            }
        }
        return found;
    }

    /** Whether the line at {@code at} has the country between its tabs and the rank of a capital. */
    private boolean seat(int at, byte[] country) {
        int i = at;
        for (int tabs = 0; tabs < 2; i++) {
            tabs += table[i] == '\t' ? 1 : 0;
        }
        for (int k = 0; k < country.length; k++) {
            if (table[i - 1 + k] != country[k]) {
                return false;
            }
        }
        i = i - 1 + country.length;
        while (table[i] != '\t') {
            i++;
        }
        return table[i + 1] == 'C';
    }

    private boolean before(int line, String key) {
        return table[line] == '#' || loose(name(line)).compareTo(key) < 0;
    }

    private int start(int at) {
        int start = at;
        while (start > 0 && table[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int end(int at) {
        int end = at;
        while (end < table.length && table[end] != '\n') {
            end++;
        }
        return end;
    }

    private String name(int at) {
        int end = at;
        while (table[end] != '\t') {
            end++;
        }
        return new String(table, at, end - at, StandardCharsets.UTF_8);
    }

    private City city(int at) {
        String[] cells = new String(table, at, end(at) - at, StandardCharsets.UTF_8).split("\t", -1);
        return new City(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                Integer.parseInt(cells[5]),
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7]));
    }
}
