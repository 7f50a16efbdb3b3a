package org.hearsay.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerGrowthTest {

    @Test
    void theStreamIsTheSameEachTimeAndItsPagesDiffer() {
        assertThat(LedgerGrowth.page(7).sha256()).isEqualTo(LedgerGrowth.page(7).sha256());
        assertThat(LedgerGrowth.page(7).text())
                .isNotEqualTo(LedgerGrowth.page(8).text());
        assertThat(LedgerGrowth.page(250).given().published()).isEqualTo("2031-01-03");
    }
}
