package org.hearsay.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShippedTest {

    @Test
    void is_read_when_asked_for_and_once() {
        AtomicInteger reads = new AtomicInteger();
        Shipped<Integer> length = new Shipped<>(PosTagger.class, PosTagger.NAME, bytes -> {
            reads.incrementAndGet();
            return bytes.length;
        });
        assertThat(reads).hasValue(0);
        assertThat(length.get()).isPositive().isEqualTo(length.get());
        assertThat(reads).hasValue(1);
    }

    @Test
    void what_is_missing_or_damaged_is_told_by_its_path_each_time() {
        Shipped<Object> missing = new Shipped<>(PosTagger.class, "none.tagger", bytes -> bytes);
        assertThatThrownBy(missing::get).hasMessageContaining("org/hearsay/sentence/none.tagger");
        Shipped<Object> damaged = new Shipped<>(PosTagger.class, PosTagger.NAME, bytes -> {
            throw new IOException("ends too early");
        });
        assertThatThrownBy(damaged::get).hasMessageContainingAll("damaged", "org/hearsay/sentence/" + PosTagger.NAME);
        assertThatThrownBy(damaged::get).hasMessageContaining("damaged");
    }
}
