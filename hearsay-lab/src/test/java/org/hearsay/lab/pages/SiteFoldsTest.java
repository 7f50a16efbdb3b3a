package org.hearsay.lab.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteFoldsTest {
    @Test
    void noSiteIsInTwoFoldsAndTheyAreOfLikeSize() {
        List<String> addresses = List.of(
                "https://a.example/1",
                "http://www.a.example/2",
                "https://a.example/3",
                "https://b.example/1",
                "https://c.example/1",
                "https://c.example/2");
        assertThat(SiteFolds.of(addresses, 2).of(List.of("a1", "a2", "a3", "b1", "c1", "c2")))
                .containsExactly(List.of("a1", "a2", "a3"), List.of("b1", "c1", "c2"));
    }

    @Test
    void aFoldWithoutPagesIsLeftOut() {
        assertThat(SiteFolds.of(List.of("https://a.example/"), 3).of(List.of("a")))
                .containsExactly(List.of("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://WWW.Mill.example:8080/a?b,mill.example",
        "https://mill.example/a b|c,mill.example",
        "no address,no address"
    })
    void aSiteIsAHost(String address, String site) {
        assertThat(SiteFolds.site(address)).isEqualTo(site);
    }

    @Test
    void spreadIsTheDeviationOfASample() {
        assertThat(SiteFolds.mean(.8, .9, 1)).isEqualTo(.9, within(1e-9));
        assertThat(SiteFolds.deviation(.8, .9, 1)).isEqualTo(.1, within(1e-9));
        assertThat(SiteFolds.deviation(.8)).isZero();
    }

    @Test
    void aSampleIsTakenAtEvenDistances() {
        assertThat(PageSample.evenly(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 4)).containsExactly(0, 2, 5, 7);
        assertThat(PageSample.evenly(List.of(0, 1), 4)).containsExactly(0, 1);
    }
}
