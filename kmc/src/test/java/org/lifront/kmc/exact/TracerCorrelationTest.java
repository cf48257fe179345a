package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Samples;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * Atoms that move by exchange with a single vacancy remember: after a jump the vacancy sits behind them. False alarm
 * {@link Samples#FALSE_ALARM} for each comparison.
 */
class TracerCorrelationTest {

    private static final int JUMPS = 1_000_000;

    private static PlainLattice box(CrystalStructure structure, int edge) {
        return new PlainLattice(vacancyGas(structure, edge).box());
    }

    private static Chemistry vacancyGas(CrystalStructure structure, int edge) {
        String sublattice = structure.basis().get(0).sublattice();
        return ModelDraft.on(structure, edge, edge, structure.isPlanar() ? 1 : edge)
                .species("atom", "vacancy")
                .step("exchange", new RateLaw.Constant(1), "vacancy>atom", "atom>vacancy")
                .fill(sublattice, "vacancy", 1)
                .build();
    }

    /**
     * Boxes with periodic images differ from the infinite lattice by a term in 1 / sites: two boxes give the limit.
     * Published factors: Compaan and Haven 1956; for the square lattice 1 / (pi - 1).
     */
    @ParameterizedTest
    @CsvSource({
        "SIMPLE_CUBIC, 8, 12, 0.6531",
        "BODY_CENTRED_CUBIC, 6, 9, 0.7272",
        "FACE_CENTRED_CUBIC, 5, 8, 0.7815",
        "SQUARE, 24, 36, 0.466942"
    })
    void theWalkOfTheVacancyGivesThePublishedFactors(
            CrystalStructure structure, int small, int large, double published) {
        int dimensions = structure.isPlanar() ? 2 : 3;
        double ratio = Math.pow((double) large / small, dimensions);
        double inSmall = new VacancyWalk(box(structure, small)).correlationFactor();
        double inLarge = new VacancyWalk(box(structure, large)).correlationFactor();
        double limit = (ratio * inLarge - inSmall) / (ratio - 1);
        assertThat(limit).isCloseTo(published, within(1e-4));
    }

    static Stream<Arguments> latticesAndMethods() {
        return Stream.of(
                        CrystalStructure.SIMPLE_CUBIC,
                        CrystalStructure.BODY_CENTRED_CUBIC,
                        CrystalStructure.FACE_CENTRED_CUBIC,
                        CrystalStructure.SQUARE)
                .flatMap(structure -> Stream.of(SelectionMethod.values())
                        .filter(method -> method != SelectionMethod.AUTO)
                        .map(method -> Arguments.of(structure, method)));
    }

    /** Cosines between the jumps of every atom, in fifty batches, against the exact mean in the same box. */
    @ParameterizedTest
    @MethodSource("latticesAndMethods")
    void tracersKeepTheirCorrelationFactor(CrystalStructure structure, SelectionMethod method) {
        int edge = structure.isPlanar() ? 12 : 5;
        VacancyWalk exact = new VacancyWalk(box(structure, edge));
        TracerJumps tracers = new TracerJumps(new ModelRun(vacancyGas(structure, edge), method, 101));
        double[] cosines = new double[50];
        for (int batch = 0; batch < cosines.length; batch++) {
            cosines[batch] = tracers.meanCosine(JUMPS / cosines.length);
        }
        Samples.assertMeanOf50("mean cosine", cosines, exact.meanCosine(), 0.01);
    }
}
