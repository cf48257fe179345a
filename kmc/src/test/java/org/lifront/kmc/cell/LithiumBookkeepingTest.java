package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.testbed.Materials;

/** Lithium in = lithium found in the box + lithium returned to the metal, at every sample of every electrode. */
class LithiumBookkeepingTest {

    static Stream<SmallCells> cells() {
        FilmMaterial alumina = Materials.rupturing(Materials.alumina(), 0.5, 2e6);
        FilmMaterial phosphate = Materials.rupturing(Materials.phosphate(), 0.5, 2e6);
        FilmSpecification thinAlumina = new FilmSpecification(alumina, 30);
        FilmSpecification thinPhosphate = new FilmSpecification(phosphate, 40);
        return Stream.of(
                SmallCells.bare().named("bare with boundaries").withGrains(3).cycled(0.1, 10),
                SmallCells.coated(alumina, 40).named("alumina").cycled(0.3, 8),
                SmallCells.coated(phosphate, 60).named("phosphate").cycled(0.1, 10),
                SmallCells.bare()
                        .named("bi-layer")
                        .withStack(List.of(thinAlumina, thinPhosphate), List.of())
                        .cycled(0.1, 8),
                SmallCells.bare()
                        .named("alumina on lithium that ruptures")
                        .withStack(List.of(), List.of(thinAlumina))
                        .cycled(0.1, 8),
                SmallCells.bare()
                        .named("everything")
                        .withStack(List.of(thinPhosphate), List.of(thinAlumina, thinPhosphate))
                        .withGrains(2)
                        .cycled(0.1, 6));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void lithiumAddsUpAtEverySample(SmallCells cell) {
        RecordedRun run = cell.run();
        for (String electrode : List.of("a_", "b_")) {
            double[] in = run.series(electrode + "lithium_in");
            double[] returned = run.series(electrode + "lithium_returned");
            double[] found = run.series(electrode + "lithium_found");
            for (int sample = 0; sample < in.length; sample++) {
                double turnover = in[sample] + returned[sample];
                assertThat(found[sample] + returned[sample]).isCloseTo(in[sample], within(1e-9 * turnover));
            }
            assertThat(in[0]).isZero();
            assertThat(in[in.length - 1] + returned[in.length - 1]).isPositive();
        }
    }
}
