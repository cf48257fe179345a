package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.selection.GroupRedrawingSelector;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Samples;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * Two interacting lattice gases small enough to enumerate, 10^7 events for each method. False
 * alarm {@link Samples#FALSE_ALARM} for each comparison.
 */
@Execution(ExecutionMode.CONCURRENT)
class EnumeratedLatticesTest {

    private static final double TEMPERATURE = 4;
    private static final double SQUARE_RATE_PERS = 11.946514;
    private static final double SQUARE_BONDS = 15.495502;
    private static final double CUBE_RATE_PERS = 21.015907;
    private static final double CUBE_BONDS = 27.089873;

    /** Hops to vacant neighbours, an unlike bond costs 1, Metropolis at a temperature of 4. */
    private static Chemistry gas(CrystalStructure structure, int edge, int particles) {
        return ModelDraft.on(structure, edge, edge, structure.isPlanar() ? 1 : edge)
                .species("vacant", "particle")
                .step("hop", new RateLaw.Metropolis(1), "particle>vacant", "vacant>particle")
                .pair("vacant", "particle", 1)
                .thermalEnergy_eV(TEMPERATURE)
                .fill("site", "particle", particles)
                .build();
    }

    private static Chemistry square() {
        return gas(CrystalStructure.SQUARE, 4, 8);
    }

    private static Chemistry cube() {
        return gas(CrystalStructure.SIMPLE_CUBIC, 3, 6);
    }

    @Test
    void enumerationGivesThePublishedFigures() {
        LatticeGasEnumeration square = new LatticeGasEnumeration(new PlainLattice(square().box()), 8, TEMPERATURE);
        assertThat(square.totalRate_perS()).isCloseTo(SQUARE_RATE_PERS, within(5e-7));
        assertThat(square.unlikeBonds()).isCloseTo(SQUARE_BONDS, within(5e-7));
        LatticeGasEnumeration cube = new LatticeGasEnumeration(new PlainLattice(cube().box()), 6, TEMPERATURE);
        assertThat(cube.totalRate_perS()).isCloseTo(CUBE_RATE_PERS, within(5e-7));
        assertThat(cube.unlikeBonds()).isCloseTo(CUBE_BONDS, within(5e-7));
    }

    @EveryMethod
    void theSquareHasItsExactTotalRateAndUnlikeBonds(SelectionMethod method) {
        assertExact(new ModelRun(square(), method, 41), Budget.EVENTS, SQUARE_RATE_PERS, SQUARE_BONDS);
    }

    @EveryMethod
    void theCubeHasItsExactTotalRateAndUnlikeBonds(SelectionMethod method) {
        assertExact(new ModelRun(cube(), method, 42), Budget.EVENTS, CUBE_RATE_PERS, CUBE_BONDS);
    }

    private static void assertExact(ModelRun run, double events, double rate_perS, double bonds) {
        // One batch of 51 goes into equilibration.
        double batch_s = 1.03 * events / StationaryAverages.BATCHES / rate_perS;
        StationaryAverages averages = new StationaryAverages(run, batch_s, (int) (events / 500), ModelRun::unlikeBonds);
        double resolution = 5e-4 * Math.sqrt(1e7 / events);
        Samples.assertMeanOf50("total rate", averages.rate_perS(), rate_perS, resolution);
        Samples.assertMeanOf50("unlike bonds", averages.observable(), bonds, resolution);
        assertThat((double) run.eventCount()).isGreaterThan(events);
    }

    /** The mistake that composition-rejection invites shifts the mean rate by far more than the errors of this suite. */
    @Test
    void aSelectorThatRedrawsTheGroupIsNoticed() {
        Replicas square = new Replicas(square(), 43);
        ModelRun run = new ModelRun(square, new GroupRedrawingSelector(square.channels()), 43);
        assertThatThrownBy(() -> assertExact(run, 2e6, SQUARE_RATE_PERS, SQUARE_BONDS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("total rate");
    }
}
