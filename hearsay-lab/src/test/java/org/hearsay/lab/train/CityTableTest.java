package org.hearsay.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.hearsay.entity.city.Cities;
import org.hearsay.entity.city.City;
import org.junit.jupiter.api.Test;

class CityTableTest {

    @Test
    void big_cities_seats_and_their_homonyms_are_kept() {
        byte[] places = join(
                place(7, "Torm", "AT", "PPL", "01", 20_000, 1_650_000, 4_812_345),
                place(9, "Törm", "US", "PPL", "OH", 1_000, 100_000, -200_000),
                place(3, "Aldenne", "FR", "PPL", "02", 2_000, 0, 0),
                place(4, "Sahrin", "GB", "PPLA", "ENG", 900, 0, 0));
        CityTable table = new CityTable(places);
        Cities cities = new Cities(table.table().getBytes(StandardCharsets.UTF_8));
        assertThat(table.places()).isEqualTo(4);
        // coordinates are differences from the place before
        assertThat(cities.named("Torm"))
                .containsExactly(
                        new City("Torm", 7, "AUT", "01", "", 20, 48.12, 16.5),
                        new City("Törm", 9, "USA", "OH", "", 1, 46.12, 17.5));
        assertThat(cities.named("Aldenne")).isEmpty();
        assertThat(cities.named("Sahrin")).extracting(City::rank).containsExactly("A");
    }

    @Test
    void a_file_that_ends_too_early_is_refused() {
        byte[] whole = place(7, "Torm", "AT", "PPL", "01", 20_000, 0, 0);
        assertThatThrownBy(() -> new CityTable(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in the middle");
    }

    private static byte[] join(byte[]... places) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] place : places) {
            all.writeBytes(place);
        }
        return all.toByteArray();
    }

    private static byte[] place(
            int id, String name, String country, String kind, String region, int people, int east, int north) {
        ByteArrayOutputStream place = new ByteArrayOutputStream();
        number(place, 1, (long) id << 1);
        text(place, 2, name);
        text(place, 3, country);
        text(place, 7, kind);
        text(place, 8, region);
        number(place, 9, people);
        number(place, 10, (long) east << 1 ^ (long) east >> 63);
        number(place, 11, (long) north << 1 ^ (long) north >> 63);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        varint(message, place.size());
        message.writeBytes(place.toByteArray());
        return message.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3);
        varint(out, value);
    }

    private static void text(ByteArrayOutputStream out, int field, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(out, (long) field << 3 | 2);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            out.write((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
