package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void onlyAddressesOfTheWebAreKept() {
        assertThat(Addresses.web(" HTTPS://corvane.example/a ")).isEqualTo("HTTPS://corvane.example/a");
        for (String refused : new String[] {
            "javascript:alert(1)",
            "data:text/html,x",
            "JaVaScRiPt://corvane.example/%0aalert(1)",
            "/a/b",
            "ftp://corvane.example/",
            "https://",
            "https:///a",
            "http://corvane.example/a b",
            "http://corvane.example/\"><script>",
            "http://corvane.example/" + "a".repeat(3_000)
        }) {
            assertThat(Addresses.web(refused)).as(refused).isNull();
        }
        assertThat(Addresses.web(null)).isNull();
    }

    @Test
    void hostsOfOneSiteAreToldFromOthers() {
        assertThat(Addresses.host("https://ann@News.Corvane.example:8443/x?y#z"))
                .isEqualTo("news.corvane.example");
        assertThat(Addresses.sameSite("https://m.bell.co.zz/a", "http://www.bell.co.zz/b"))
                .isTrue();
        assertThat(Addresses.sameSite("https://bell.co.zz/a", "https://gong.co.zz/a"))
                .isFalse();
        assertThat(Addresses.sameSite("https://news.corvane.example/", "https://corvane.example"))
                .isTrue();
    }

    @Test
    void anArchivesAddressHoldsTheOriginal() {
        assertThat(Addresses.holds("https://keep.example/2031/https://corvane.example/a", "https://corvane.example/a"))
                .isTrue();
        assertThat(Addresses.holds("https://lantern.example/a", "https://corvane.example/a"))
                .isFalse();
    }
}
