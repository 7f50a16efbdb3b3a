package org.hearsay.entity.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitiesTest {

    private static final Cities SHIPPED = Cities.shipped();

    @ParameterizedTest
    @CsvSource({
        "Łódź, POL",
        "Lodz, POL",
        "KHARKIV, UKR",
        "Sana’a, YEM",
        "St. Petersburg, RUS",
        "The Hague, NLD",
        "Geneva, CHE",
        "Mazar-i-Sharif, AFG",
        "Nairobi, KEN"
    })
    void a_city_is_found_however_its_name_is_spelt(String name, String country) {
        assertThat(SHIPPED.named(name)).extracting(City::country).contains(country);
    }

    @Test
    void what_no_place_is_called_is_not_found() {
        assertThat(SHIPPED.named("Qqqzz")).isEmpty();
        assertThat(SHIPPED.named("’")).isEmpty();
        assertThat(SHIPPED.named("")).isEmpty();
    }

    @Test
    void every_homonym_is_there_with_its_part_of_the_country() {
        assertThat(SHIPPED.named("Springfield"))
                .filteredOn(c -> c.country().equals("USA"))
                .extracting(City::region)
                .contains("IL", "MA", "MO");
        assertThat(SHIPPED.named("Moscow")).extracting(City::country).contains("RUS", "USA");
    }

    @Test
    void a_capital_is_found_by_its_country() {
        assertThat(SHIPPED.capitals("UKR")).extracting(City::name).containsExactly("Kyiv");
        assertThat(SHIPPED.capitals("ZZZ")).isEmpty();
    }

    @Test
    void spellings_of_one_name_in_another_script_meet() {
        assertThat(Cities.loose("Mykolaiv")).isEqualTo(Cities.loose("Mikolaiiv"));
        assertThat(SHIPPED.named("Mykolaiv")).hasSizeGreaterThan(1);
    }

    @Test
    void first_and_last_rows_of_a_table_are_found() {
        String rows =
                "# source\nAba\t1\tAAA\t01\tC\t5\t1.50\t-2.25\nMid\t2\tBBB\t\t\t1\t0.00\t0.00\nZed\t3\tAAA\t\tA\t9\t3.00\t4.00\n";
        Cities table = new Cities(rows.getBytes(StandardCharsets.UTF_8));
        assertThat(table.named("Aba")).containsExactly(new City("Aba", 1, "AAA", "01", "C", 5, 1.5, -2.25));
        assertThat(table.named("mid")).extracting(City::id).containsExactly(2);
        assertThat(table.named("zed")).extracting(City::id).containsExactly(3);
        assertThat(table.capitals("AAA")).extracting(City::id).containsExactly(1);
    }
}
