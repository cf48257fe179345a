package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.chemistry.Region;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Samples;
import org.lifront.lattice.crystal.CrystalStructure;

/** Particles that only exclude each other. False alarm {@link Samples#FALSE_ALARM} for each comparison. */
@Execution(ExecutionMode.CONCURRENT)
class SimpleExclusionTest {

    private static final int EDGE = 6;
    private static final int PARTICLES = 65;

    private static ModelDraft gas(int edgeX, int edge) {
        return ModelDraft.on(CrystalStructure.SIMPLE_CUBIC, edgeX, edge, edge)
                .species("vacant", "particle")
                .step("hop", new RateLaw.Constant(1), "particle>vacant", "vacant>particle");
    }

    /** All configurations are equally likely, so a neighbour of a particle is vacant with (M - n)/(M - 1). */
    @EveryMethod
    void theTotalRateIsExactForAnyDensity(SelectionMethod method) {
        int sites = EDGE * EDGE * EDGE;
        double rate_perS = 6.0 * PARTICLES * (sites - PARTICLES) / (sites - 1);
        Chemistry chemistry =
                gas(EDGE, EDGE).fill("site", "particle", PARTICLES).build();
        ModelRun run = new ModelRun(chemistry, method, 51);
        double batch_s = 1.03 * Budget.EVENTS / StationaryAverages.BATCHES / rate_perS;
        StationaryAverages averages = new StationaryAverages(run, batch_s, 10, each -> each.count(1));
        Samples.assertMeanOf50("total rate", averages.rate_perS(), rate_perS, 1e-3);
        assertThat(averages.observable()).containsOnly(PARTICLES);
        assertThat((double) run.eventCount()).isGreaterThan(Budget.EVENTS);
    }

    /**
     * The mean density obeys the discrete diffusion equation with D = rate a^2 whatever the density (Kutner 1981,
     * Phys. Lett. A 81, 239): a wave of length L decays with 2 (1 - cos(2 pi / L)).
     */
    @EveryMethod
    void aDensityWaveDecaysWithTheDiffusionCoefficientOfASingleParticle(SelectionMethod method) {
        int length = 12;
        double decay_perS = 2 * (1 - Math.cos(2 * Math.PI / length));
        double time_s = 1 / decay_perS;
        Chemistry chemistry = gas(length, 6)
                .region("dense", "site", new Region(0, length / 2 - 1, 0, 5, 0, 5))
                .fillFraction("dense", "particle", 0.9)
                .fillFraction("site", "particle", 0.3)
                .build();
        double[] amplitudes = new double[50];
        double expected = 0;
        for (int batch = 0; batch < 50; batch++) {
            Replicas replicas = new Replicas(chemistry, 4000 + batch);
            for (int replica = 0; replica < 4; replica++) {
                ModelRun run = new ModelRun(replicas, method, 4 * batch + replica);
                double before = wave(run, length);
                run.advance(time_s);
                amplitudes[batch] += wave(run, length) - before * Math.exp(-1);
                expected += before * Math.exp(-1) / 50;
            }
        }
        for (int batch = 0; batch < 50; batch++) {
            amplitudes[batch] += expected;
        }
        Samples.assertMeanOf50("amplitude after one relaxation time", amplitudes, expected, 0.02);
    }

    private static double wave(ModelRun run, int length) {
        double sum = 0;
        for (int site = 0; site < run.lattice().siteCount(); site++) {
            // Symmetric about the middle of the dense half.
            double phase = 2 * Math.PI * (run.lattice().x(site) - (length / 2 - 1) / 2.0) / length;
            sum += run.species(site) * Math.cos(phase);
        }
        return sum;
    }
}
