package org.lifront.runs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;

class BenchmarksTest {

    @ParameterizedTest
    @CsvSource({
        "linear-16-0.1, 4096",
        "linear-64-0.5, 262144",
        "linear-256-0.1, 16777216",
        "linear-464-0.1, 99897344",
        "off-128-0.1, 2097152",
        "erbium-16000, 16000",
        "erbium-524288, 524288",
        "lithium-32x32x128, 131072",
        "lithium-64x64x256, 1048576",
        "linear-128-0.1-sublattice-2t, 2097152"
    })
    void namesTellTheSize(String name, long sites) {
        assertThat(Benchmarks.find(name).modelFile().chemistry().box().siteCount())
                .isEqualTo(sites);
    }

    @Test
    void namesTellTheConcentration() {
        Chemistry chemistry = Benchmarks.find("linear-16-0.5").modelFile().chemistry();
        assertThat(chemistry.start())
                .singleElement()
                .satisfies(fill -> assertThat(fill.amount()).isEqualTo(new Fill.Amount.Fraction(0.5)));
    }

    @Test
    void namesAreDistinctAndOnlyTheLargestIsLeftOut() {
        assertThat(Benchmarks.names()).doesNotHaveDuplicates().hasSize(16);
        assertThat(Benchmarks.names())
                .containsAll(Benchmarks.ordinaryNames())
                .hasSize(Benchmarks.ordinaryNames().size() + 1)
                .contains("linear-464-0.1");
    }
}
