package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Samples;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * The Ising model as a lattice gas: an unlike bond costs 1 eV, so the coupling is K = 1 eV / (2 kT). Exchanges after
 * Kawasaki (1966), flips after Glauber (1963) as adsorption and desorption. False alarm {@link Samples#FALSE_ALARM} for
 * each comparison.
 */
class IsingEnergyTest {

    private static final double CRITICAL_COUPLING = Math.log(1 + Math.sqrt(2)) / 2;

    private static ModelDraft gas(CrystalStructure structure, int edge, double coupling) {
        return ModelDraft.on(structure, edge, edge, structure.isPlanar() ? 1 : edge)
                .species("down", "up")
                .pair("down", "up", 1)
                .thermalEnergy_eV(1 / (2 * coupling));
    }

    private static ModelDraft exchanges(ModelDraft gas, RateLaw law) {
        return gas.step("exchange", law, "up>down", "down>up");
    }

    private static ModelDraft flips(ModelDraft gas, RateLaw law) {
        return gas.step("up", law, "down>up").step("down", law, "up>down").fillFraction("site", "up", 0.5);
    }

    private static double weight(double coupling) {
        return Math.exp(-2 * coupling);
    }

    @Test
    void theTransferMatrixAgreesWithEnumerationAndWithOnsager() {
        assertThat(new SquareIsing(4, Math.exp(-0.25)).unlikeBonds(8)).isCloseTo(15.495502, within(5e-7));
        double coupling = 0.2;
        double unlikeShare = new SquareIsing(8, weight(coupling)).unlikeBonds() / 128;
        assertThat(1 - 2 * unlikeShare).isCloseTo(SquareIsing.onsagerCorrelation(coupling), within(1e-4));
        assertThat(SquareIsing.onsagerCorrelation(CRITICAL_COUPLING - 1e-9)).isCloseTo(Math.sqrt(0.5), within(1e-6));
    }

    @EveryMethod
    void exchangesAtTheCriticalCouplingHaveTheExactEnergyOfTheirTorus(SelectionMethod method) {
        double exact = new SquareIsing(6, weight(CRITICAL_COUPLING)).unlikeBonds(18);
        Chemistry chemistry = exchanges(gas(CrystalStructure.SQUARE, 6, CRITICAL_COUPLING), new RateLaw.HeatBath(1))
                .fill("site", "up", 18)
                .build();
        assertEnergy(new ModelRun(chemistry, method, 111), 2000, exact, 0.006);
    }

    @EveryMethod
    void flipsBelowTheCriticalCouplingHaveOnsagersEnergy(SelectionMethod method) {
        double coupling = 0.3;
        int edge = 32;
        double exact = edge * edge * (1 - SquareIsing.onsagerCorrelation(coupling));
        Chemistry chemistry = flips(gas(CrystalStructure.SQUARE, edge, coupling), new RateLaw.Metropolis(1))
                .build();
        assertEnergy(new ModelRun(chemistry, method, 112), 20, exact, 0.003);
    }

    @EveryMethod
    void flipsInThreeDimensionsHaveTheEnergyOfTheHighTemperatureSeries(SelectionMethod method) {
        double coupling = 0.12;
        int edge = 8;
        double exact = 3 * edge * edge * edge * (1 - cubicCorrelation(coupling)) / 2;
        Chemistry chemistry = flips(gas(CrystalStructure.SIMPLE_CUBIC, edge, coupling), new RateLaw.HeatBath(2))
                .build();
        assertEnergy(new ModelRun(chemistry, method, 113), 20, exact, 0.003);
    }

    /**
     * Mean product of neighbouring spins: derivative of the free energy ln 2 + 3 ln cosh K + 3 v^4 + 22 v^6 + 187.5 v^8 +
     * 1980 v^10, v = tanh K (Domb 1960, Adv. Phys. 9, 149). At K = 0.12 the first term left out is 1e-5.
     */
    private static double cubicCorrelation(double coupling) {
        double v = Math.tanh(coupling);
        double slope = 12 * Math.pow(v, 3) + 132 * Math.pow(v, 5) + 1500 * Math.pow(v, 7) + 19_800 * Math.pow(v, 9);
        return v + (1 - v * v) * slope / 3;
    }

    /** Two rate laws, one equilibrium: exchanges after Metropolis and with a linear barrier near the critical coupling. */
    @EveryMethod
    void inThreeDimensionsTheEnergyDoesNotDependOnTheRateLaw(SelectionMethod method) {
        double coupling = 0.2;
        double[] metropolis = exchangeEnergies(coupling, new RateLaw.Metropolis(1), method);
        RateLaw barrier = new RateLaw.LinearBarrier(4, 2 * ModelDraft.EV_J, 0.5);
        double[] linear = exchangeEnergies(coupling, barrier, method);
        double[] differences = new double[50];
        double mean = 0;
        for (int batch = 0; batch < 50; batch++) {
            mean += linear[batch] / 50;
        }
        for (int batch = 0; batch < 50; batch++) {
            differences[batch] = mean + metropolis[batch] - linear[batch];
        }
        Samples.assertMeanOf50("energy by both laws", differences, mean, 0.007);
    }

    private static double[] exchangeEnergies(double coupling, RateLaw law, SelectionMethod method) {
        Chemistry chemistry = exchanges(gas(CrystalStructure.SIMPLE_CUBIC, 6, coupling), law)
                .fill("site", "up", 108)
                .build();
        ModelRun run = new ModelRun(chemistry, method, 114);
        return new StationaryAverages(run, 20, 40, ModelRun::unlikeBonds).observable();
    }

    private static void assertEnergy(ModelRun run, double batch_s, double bonds, double resolution) {
        double[] averages = new StationaryAverages(run, batch_s, 40, ModelRun::unlikeBonds).observable();
        Samples.assertMeanOf50("unlike bonds", averages, bonds, resolution);
    }
}
