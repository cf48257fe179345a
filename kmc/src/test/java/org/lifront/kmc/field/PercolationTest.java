package org.lifront.kmc.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Site percolation on the simple cubic lattice: conducting sites among insulating ones, between two plates. The
 * conductance must vanish exactly where no cluster spans, and the share of conducting sites at which it appears must
 * tend to p_c = 0.31161 (Xu, Wang, Lv and Deng 2014, DOI 10.1007/s11467-013-0403-z).
 */
class PercolationTest {

    private static final double THRESHOLD = 0.31161;

    /** Two-sided normal quantile of 1e-6, the probability of a false alarm. */
    private static final double SIGMAS = 4.89;

    private static VoxelBlock block(int edge) {
        LatticeShape shape = new LatticeShape(edge, edge, edge, 1e-9);
        return new VoxelBlock(shape, new double[] {0, 1e-6}, site -> 1);
    }

    private static double[] draw(int sites, UniformRandomProvider random) {
        double[] strength = new double[sites];
        Arrays.setAll(strength, site -> random.nextDouble());
        return strength;
    }

    /** Conductance with all sites conducting that are no stronger than a limit. */
    private static double conductivity(VoxelBlock block, double[] strength, double limit) {
        block.fill(site -> strength[site] <= limit ? 1 : 0);
        return block.conductivity_SPerM();
    }

    /** Exact, box by box: one site less and nothing flows. No statistics. */
    @Test
    void theConductanceIsPositiveExactlyWhereAClusterSpans() {
        VoxelBlock block = block(12);
        UniformRandomProvider random = Structures.random(3);
        for (int box = 0; box < 100; box++) {
            double[] strength = draw(12 * 12 * 12, random);
            double onset = SpanningClusters.onset(block.occupancy().shape(), strength);
            assertThat(conductivity(block, strength, Math.nextDown(onset))).isZero();
            assertThat(conductivity(block, strength, onset)).isBetween(1e-12, 1e-6);
        }
    }

    /**
     * The onset in boxes of this edge has a standard deviation of 0.022 and a mean 0.0013 +- 0.0004 below the threshold
     * of the infinite lattice (4000 boxes by cluster counting; 0.0006 at an edge of 48): allowed are 0.002 for the size
     * and the stated number of standard errors.
     */
    @Test
    void theOnsetOfConductionLiesAtTheThreshold() {
        int boxes = 200;
        VoxelBlock block = block(16);
        UniformRandomProvider random = Structures.random(5);
        double sum = 0;
        for (int box = 0; box < boxes; box++) {
            double[] strength = draw(16 * 16 * 16, random);
            sum += onsetByConductance(block, strength);
        }
        double allowed = 0.002 + SIGMAS * 0.022 / Math.sqrt(boxes);
        assertThat(sum / boxes).isCloseTo(THRESHOLD, within(allowed));
    }

    /** Share of conducting sites at which this box begins to conduct, by bisection to the width of one site. */
    private static double onsetByConductance(VoxelBlock block, double[] strength) {
        double insulates = 0;
        double conducts = 1;
        while (conducts - insulates > 1.0 / strength.length) {
            double middle = (insulates + conducts) / 2;
            if (conductivity(block, strength, middle) > 0) {
                conducts = middle;
            } else {
                insulates = middle;
            }
        }
        return conducts;
    }

    /** Far from the threshold all or nothing: at 0.2 and 0.45 a box this size spans with less than 1e-6 or more. */
    @Test
    void farFromTheThresholdAllBoxesConductOrNone() {
        VoxelBlock block = block(16);
        UniformRandomProvider random = Structures.random(7);
        for (int box = 0; box < 20; box++) {
            double[] strength = draw(16 * 16 * 16, random);
            assertThat(conductivity(block, strength, 0.2)).isZero();
            assertThat(conductivity(block, strength, 0.45)).isPositive();
        }
    }
}
