package org.hearsay.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.lab.read.MissingInput;
import org.junit.jupiter.api.Test;

class ColdStartTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void timeAndMemoryOfAProcessAreMeasured() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")), "no /proc here");
        // "read" and what follows it come after -version, and Java pays no heed to them
        ColdStart.Run run = ColdStart.run(List.of(JAVA, "-version"), List.of("pages"));
        assertThat(run.seconds()).isPositive();
        assertThat(run.megabytes()).isGreaterThan(1);
    }

    @Test
    void aProcessThatFailsIsNoFigure() {
        assertThatThrownBy(() -> ColdStart.run(List.of(JAVA, "-cp", "nowhere", "NoSuchClass"), List.of("pages")))
                .isInstanceOf(MissingInput.class)
                .hasMessageContaining("NoSuchClass");
    }

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(ColdStart.median(3, 1, 100)).isEqualTo(3);
        assertThat(ColdStart.median(4, 1, 2, 100)).isEqualTo(3);
    }
}
