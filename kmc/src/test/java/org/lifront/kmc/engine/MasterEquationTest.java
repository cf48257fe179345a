package org.lifront.kmc.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.selection.LinearScanSelector;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.testbed.Samples;
import org.lifront.kmc.testbed.Structures;

/**
 * Small systems whose distribution at a time is p(t) = exp(Qt) p(0). Every comparison raises a false alarm with the
 * probability {@link Samples#FALSE_ALARM}.
 */
class MasterEquationTest {

    private static final int REPLICAS = 40_000;

    /** Rates in 1/s from row to column. */
    private static final double[][] THREE_STATES = {{0, 0.7, 0.1}, {0.2, 0, 1.3}, {0.9, 0.05, 0}};

    /** Independent copies of one jump process, each a site of its own. */
    private static final class JumpProcesses implements EventModel {

        private final double[][] rates_perS;
        private final int[] states;

        JumpProcesses(double[][] rates_perS, int copies) {
            this.rates_perS = rates_perS;
            this.states = new int[copies];
        }

        @Override
        public int siteCount() {
            return states.length;
        }

        @Override
        public boolean isEligible(int site) {
            return true;
        }

        @Override
        public double propensity_perS(int site) {
            double sum = 0;
            for (double rate : rates_perS[states[site]]) {
                sum += rate;
            }
            return sum;
        }

        @Override
        public void fire(int site, double remainder, SiteList touched) {
            double[] rates = rates_perS[states[site]];
            double left = remainder;
            int next = 0;
            while (next < rates.length - 1 && (left >= rates[next] || rates[next] == 0)) {
                left -= rates[next];
                next++;
            }
            states[site] = next;
            touched.add(site);
        }

        long[] occupancy() {
            long[] counts = new long[rates_perS.length];
            for (int state : states) {
                counts[state]++;
            }
            return counts;
        }
    }

    /** exp(Qt) applied to the first state, by the Taylor series of many short steps. */
    private static double[] solution(double[][] rates_perS, double time_s) {
        int states = rates_perS.length;
        int steps = 4096;
        double h_s = time_s / steps;
        double[] p = new double[states];
        p[0] = 1;
        for (int step = 0; step < steps; step++) {
            double[] term = p.clone();
            for (int order = 1; order <= 6; order++) {
                double[] next = new double[states];
                for (int from = 0; from < states; from++) {
                    for (int to = 0; to < states; to++) {
                        double flow = rates_perS[from][to] * term[from] * h_s / order;
                        next[to] += flow;
                        next[from] -= flow;
                    }
                }
                term = next;
                for (int state = 0; state < states; state++) {
                    p[state] += term[state];
                }
            }
        }
        return p;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.7, 2, 10})
    void threeStatesFollowTheMasterEquation(double time_s) {
        JumpProcesses model = new JumpProcesses(THREE_STATES, REPLICAS);
        SerialEngine engine = SerialEngine.rejectionFree(
                model, new SumTreeSelector(REPLICAS), Structures.random((long) (1000 * time_s)));
        engine.refresh();
        engine.advance(time_s, () -> false);
        Samples.assertCounts("states at " + time_s + " s", model.occupancy(), solution(THREE_STATES, time_s));
    }

    @Test
    void stoppingAndRefreshingAfterEveryFewEventsChangesNothing() {
        int copies = 4000;
        long[] counts = new long[3];
        for (int batch = 0; batch < 5; batch++) {
            JumpProcesses model = new JumpProcesses(THREE_STATES, copies);
            SerialEngine engine =
                    SerialEngine.rejectionFree(model, new SumTreeSelector(copies), Structures.random(70 + batch));
            engine.refresh();
            while (!engine.advance(1.1, () -> engine.eventCount() % 7 == 0)) {
                engine.refresh();
            }
            long[] occupancy = model.occupancy();
            for (int state = 0; state < 3; state++) {
                counts[state] += occupancy[state];
            }
        }
        Samples.assertCounts("states at 1.1 s", counts, solution(THREE_STATES, 1.1));
    }

    @Test
    void waitingTimesOfEachStateAreExponential() {
        JumpProcesses model = new JumpProcesses(THREE_STATES, 1);
        SerialEngine engine = SerialEngine.rejectionFree(model, new LinearScanSelector(1), Structures.random(31));
        engine.refresh();
        double[][] waits_s = new double[3][20_000];
        int[] counts = new int[3];
        while (counts[0] < 20_000 || counts[1] < 20_000 || counts[2] < 20_000) {
            int state = model.states[0];
            double from_s = engine.time_s();
            engine.advance(Double.MAX_VALUE, () -> true);
            if (counts[state] < 20_000) {
                waits_s[state][counts[state]++] = engine.time_s() - from_s;
            }
        }
        for (int state = 0; state < 3; state++) {
            double rate_perS = THREE_STATES[state][0] + THREE_STATES[state][1] + THREE_STATES[state][2];
            Samples.assertExponential("waiting times of state " + state, waits_s[state], rate_perS);
        }
    }

    @Test
    void twoStatesJumpToWhereTheRatesSay() {
        long[] targets = new long[3];
        for (int replica = 0; replica < 20_000; replica++) {
            JumpProcesses model = new JumpProcesses(THREE_STATES, 1);
            SerialEngine engine =
                    SerialEngine.rejectionFree(model, new LinearScanSelector(1), Structures.random(500_000 + replica));
            engine.refresh();
            engine.advance(Double.MAX_VALUE, () -> true);
            targets[model.states[0]]++;
        }
        Samples.assertBinomial("jumps to state 1", targets[1], 20_000, 0.7 / 0.8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 5})
    void adsorptionFollowsLangmuirWithBinomialScatter(double time_s) {
        double adsorption_perS = 0.8;
        double desorption_perS = 0.3;
        double[][] rates = {{0, adsorption_perS}, {desorption_perS, 0}};
        double sum_perS = adsorption_perS + desorption_perS;
        double coverage = adsorption_perS / sum_perS * -Math.expm1(-sum_perS * time_s);
        int sites = 100;
        long[] histogram = new long[sites + 1];
        for (int surface = 0; surface < 2000; surface++) {
            JumpProcesses model = new JumpProcesses(rates, sites);
            SerialEngine engine = SerialEngine.rejectionFree(
                    model, new SumTreeSelector(sites), Structures.random(surface + (long) (1e6 * time_s)));
            engine.refresh();
            engine.advance(time_s, () -> false);
            histogram[(int) model.occupancy()[1]]++;
        }
        Samples.assertCounts("coverage at " + time_s + " s", histogram, Distributions.binomial(sites, coverage));
    }
}
