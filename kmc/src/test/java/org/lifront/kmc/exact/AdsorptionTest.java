package org.lifront.kmc.exact;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Samples;
import org.lifront.lattice.crystal.CrystalStructure;

/** Adsorption from a gas. False alarm {@link Samples#FALSE_ALARM} for each comparison. */
class AdsorptionTest {

    private static final double ADSORPTION_PERS = 0.8;
    private static final double DESORPTION_PERS = 0.3;
    private static final int PATCH = 5;
    private static final int PATCHES = 24;
    private static final double[] TIMES_S = {0.05, 0.3, 1, 5};

    /** Jamming coverage of a chain, 1 - exp(-2) (Flory 1939, DOI 10.1021/ja01875a053). */
    private static final double CHAIN_JAMMING = 1 - Math.exp(-2);

    /** Jamming coverage of the square lattice (Wang and Pandey 1996, DOI 10.1103/PhysRevLett.77.1773). */
    private static final double SQUARE_JAMMING = 0.906820;

    /** Patches of 25 sites do not know of each other: their coverages are binomial, with the mean of Langmuir (1918). */
    @EveryMethod
    void coverageFollowsLangmuirWithBinomialScatter(SelectionMethod method) {
        Chemistry surface = ModelDraft.on(CrystalStructure.SQUARE, PATCH * PATCHES, PATCH * PATCHES, 1)
                .species("vacant", "A")
                .step("adsorb", new RateLaw.Constant(ADSORPTION_PERS), "vacant>A")
                .step("desorb", new RateLaw.Constant(DESORPTION_PERS), "A>vacant")
                .build();
        ModelRun run = new ModelRun(surface, method, 91);
        double sum_perS = ADSORPTION_PERS + DESORPTION_PERS;
        for (double time_s : TIMES_S) {
            run.advance(time_s);
            double coverage = ADSORPTION_PERS / sum_perS * -Math.expm1(-sum_perS * time_s);
            long[] histogram = new long[PATCH * PATCH + 1];
            for (int patch = 0; patch < PATCHES * PATCHES; patch++) {
                histogram[particlesOn(patch, run)]++;
            }
            Samples.assertCounts("patches at " + time_s + " s", histogram, binomial(PATCH * PATCH, coverage));
            Samples.assertBinomial("coverage", run.count(1), run.lattice().siteCount(), coverage);
        }
    }

    private static int particlesOn(int patch, ModelRun run) {
        int particles = 0;
        for (int y = 0; y < PATCH; y++) {
            for (int x = 0; x < PATCH; x++) {
                int cellX = PATCH * (patch % PATCHES) + x;
                int cellY = PATCH * (patch / PATCHES) + y;
                particles += run.species(run.lattice().site(cellX, cellY, 0, 0));
            }
        }
        return particles;
    }

    private static double[] binomial(int trials, double probability) {
        BinomialDistribution distribution = new BinomialDistribution(null, trials, probability);
        double[] probabilities = new double[trials + 1];
        for (int count = 0; count <= trials; count++) {
            probabilities[count] = distribution.probability(count);
        }
        return probabilities;
    }

    @EveryMethod
    void dimersOnAChainJamAtFlorysCoverage(SelectionMethod method) {
        assertJamming(3000, 1, method, CHAIN_JAMMING, 1.5e-3);
    }

    @EveryMethod
    void dimersOnTheSquareLatticeJamAtTheKnownCoverage(SelectionMethod method) {
        assertJamming(60, 60, method, SQUARE_JAMMING, 1e-3);
    }

    /** Fifty periodic boxes, each filled until nothing fits. Finite boxes converge faster than exponentially. */
    private static void assertJamming(int x, int y, SelectionMethod method, double coverage, double resolution) {
        Chemistry surface = ModelDraft.on(CrystalStructure.SQUARE, x, y, 1)
                .periodic(true, y > 1, true)
                .species("vacant", "dimer")
                .step("adsorb", new RateLaw.Constant(1), "vacant>dimer", "vacant>dimer")
                .build();
        Replicas replicas = new Replicas(surface, 92);
        double[] coverages = new double[50];
        for (int box = 0; box < coverages.length; box++) {
            ModelRun run = new ModelRun(replicas, method, 900 + box);
            run.advance(Double.MAX_VALUE);
            coverages[box] = (double) run.count(1) / (x * y);
        }
        Samples.assertMeanOf50("jamming coverage", coverages, coverage, resolution);
    }
}
