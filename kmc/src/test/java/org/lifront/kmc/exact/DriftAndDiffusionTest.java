package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Samples;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * One ion on a chain in a field: hops forward and backward are Poisson processes of rates G+ and G-, so displacements
 * have the law of Skellam (1946, DOI 10.2307/2981372). False alarm {@link Samples#FALSE_ALARM} for each comparison.
 */
class DriftAndDiffusionTest {

    private static final int CELLS = 8;
    private static final int FARTHEST = 40;
    private static final int STRETCHES = 100_000;
    private static final double STRETCH_S = 1.5;
    private static final double RATE_PERS = 2;

    /** Work q E a of the field on a hop, in units of kT. */
    private static final double WORK = 0.8;

    private static ModelDraft chain(double work) {
        return ModelDraft.on(CrystalStructure.SQUARE, CELLS, 1, 1)
                .periodic(true, false, true)
                .species("vacant")
                .charged("ion", 1)
                .step("hop", new RateLaw.Constant(RATE_PERS), "ion>vacant", "vacant>ion")
                .field(work / ModelDraft.CONSTANT_M, 0, 0)
                .fill("site", "ion", 1);
    }

    @EveryMethod
    void withoutAFieldTheSquareDisplacementIsTwiceTheDiffusionCoefficientTimesTime(SelectionMethod method) {
        long[] counts = displacements(0, method);
        Samples.assertCounts("displacements", counts, skellam(RATE_PERS * STRETCH_S, RATE_PERS * STRETCH_S));
        double squares = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            squares += (double) counts[cell] * (cell - FARTHEST) * (cell - FARTHEST) / STRETCHES;
        }
        // 2 D t in units of a^2 with D = rate a^2; x^2 scatters by 2 D t sqrt(2 + 1 / (2 D t)); 4.89 sigmas.
        double expected = 2 * RATE_PERS * STRETCH_S;
        double error = expected * Math.sqrt((2 + 1 / expected) / STRETCHES);
        assertThat(squares).isCloseTo(expected, within(4.89 * error));
    }

    @EveryMethod
    void inAFieldTheMeanDisplacementIsTheDifferenceOfTheRates(SelectionMethod method) {
        long[] counts = displacements(WORK, method);
        double forward = RATE_PERS * Math.exp(WORK / 2) * STRETCH_S;
        double backward = RATE_PERS * Math.exp(-WORK / 2) * STRETCH_S;
        assertThat(forward / backward).isCloseTo(Math.exp(WORK), within(1e-12));
        Samples.assertCounts("displacements", counts, skellam(forward, backward));
        double sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            sum += (double) counts[cell] * (cell - FARTHEST) / STRETCHES;
        }
        assertThat(sum).isCloseTo(forward - backward, within(4.89 * Math.sqrt((forward + backward) / STRETCHES)));
    }

    /** How often the ion has moved by each number of cells, {@link #FARTHEST} backward to {@link #FARTHEST} forward. */
    private static long[] displacements(double work, SelectionMethod method) {
        ModelRun run = new ModelRun(chain(work).build(), method, 81);
        long[] counts = new long[2 * FARTHEST + 1];
        int place = find(run);
        for (int stretch = 1; stretch <= STRETCHES; stretch++) {
            int moved = 0;
            boolean reached = false;
            while (!reached) {
                reached = run.advance(stretch * STRETCH_S, () -> true);
                int now = find(run);
                moved += now == place ? 0 : now == (place + 1) % CELLS ? 1 : -1;
                place = now;
            }
            counts[FARTHEST + moved]++;
        }
        return counts;
    }

    private static int find(ModelRun run) {
        int site = 0;
        while (run.species(site) == 0) {
            site++;
        }
        return site;
    }

    /** Probabilities of the difference of two Poisson counts, from {@code -FARTHEST} to {@code FARTHEST}. */
    private static double[] skellam(double forward, double backward) {
        PoissonDistribution ahead = new PoissonDistribution(forward);
        PoissonDistribution back = new PoissonDistribution(backward);
        double[] probabilities = new double[2 * FARTHEST + 1];
        for (int hops = 0; hops <= 2 * FARTHEST; hops++) {
            for (int backHops = 0; backHops <= FARTHEST; backHops++) {
                int cell = FARTHEST + hops - backHops;
                if (cell < probabilities.length) {
                    probabilities[cell] += ahead.probability(hops) * back.probability(backHops);
                }
            }
        }
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
        return probabilities;
    }
}
