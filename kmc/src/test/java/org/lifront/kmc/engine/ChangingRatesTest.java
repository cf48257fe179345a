package org.lifront.kmc.engine;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.testbed.Samples;
import org.lifront.kmc.testbed.Structures;

/**
 * Rates that change at boundaries: the engine stops there, drops the waiting time that would have crossed and draws a
 * new one. Counts must be those of a Poisson process with the time-dependent rate. False alarm
 * {@link Samples#FALSE_ALARM} each.
 */
class ChangingRatesTest {

    private static final int REPLICAS = 30_000;

    /** Rate 0.2/s, 5/s and 1/s for a second each, then nothing for a second, then 3/s for half a second. */
    private static final double[] BOUNDARIES_S = {1, 2, 3, 4, 4.5};

    private static final double[] RATES_PERS = {0.2, 5, 1, 0, 3};
    private static final double MEAN = 0.2 + 5 + 1 + 1.5;

    /** Sites that share one rate and never change. */
    private static final class Clicks implements EventModel {

        private final long[] perSite = new long[3];
        private double rate_perS;

        @Override
        public int siteCount() {
            return 3;
        }

        @Override
        public boolean isEligible(int site) {
            return true;
        }

        @Override
        public double propensity_perS(int site) {
            return rate_perS * (site + 1) / 6;
        }

        @Override
        public void fire(int site, double remainder, SiteList touched) {
            perSite[site]++;
            touched.add(site);
        }
    }

    private static long clicks(Clicks model, XoShiRo256PlusPlus random, StopRule stopRule) {
        SerialEngine engine = SerialEngine.rejectionFree(model, new SumTreeSelector(3), random);
        for (int piece = 0; piece < BOUNDARIES_S.length; piece++) {
            model.rate_perS = RATES_PERS[piece];
            engine.refresh();
            while (!engine.advance(BOUNDARIES_S[piece], stopRule)) {
                engine.refresh();
            }
        }
        return engine.eventCount();
    }

    private static void assertPoisson(long seed, StopRule stopRule) {
        XoShiRo256PlusPlus random = Structures.random(seed);
        long[] counts = new long[31];
        for (int replica = 0; replica < REPLICAS; replica++) {
            counts[(int) Math.min(30, clicks(new Clicks(), random, stopRule))]++;
        }
        Samples.assertCounts("clicks", counts, Distributions.poisson(MEAN, 30));
    }

    @Test
    void countsArePoissonWithTheIntegratedRate() {
        assertPoisson(1, () -> false);
    }

    @Test
    void stoppingAtEventsAndRedrawingChangesNothing() {
        assertPoisson(2, () -> true);
    }

    @Test
    void boundariesWithoutAChangeChangeNothing() {
        XoShiRo256PlusPlus random = Structures.random(3);
        long[] counts = new long[31];
        for (int replica = 0; replica < REPLICAS; replica++) {
            Clicks model = new Clicks();
            model.rate_perS = 4;
            SerialEngine engine = SerialEngine.rejectionFree(model, new SumTreeSelector(3), random);
            for (double boundary_s = 0.0625; boundary_s <= 2; boundary_s += 0.0625) {
                engine.refresh();
                engine.advance(boundary_s, () -> false);
            }
            counts[(int) Math.min(30, engine.eventCount())]++;
        }
        Samples.assertCounts("clicks", counts, Distributions.poisson(8, 30));
    }

    @Test
    void eventsAreSharedAmongSitesByPropensity() {
        XoShiRo256PlusPlus random = Structures.random(4);
        Clicks all = new Clicks();
        for (int replica = 0; replica < 10_000; replica++) {
            clicks(all, random, () -> false);
        }
        Samples.assertCounts("sites", all.perSite, new double[] {1 / 6.0, 2 / 6.0, 3 / 6.0});
    }
}
