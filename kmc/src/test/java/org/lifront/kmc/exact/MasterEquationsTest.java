package org.lifront.kmc.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.RateLaw;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.testbed.Samples;
import org.lifront.lattice.crystal.CrystalStructure;

/**
 * Small models with every kind of rate law, steps over one to three sites, walls and a field, against their master
 * equations. False alarm {@link Samples#FALSE_ALARM} for each comparison.
 */
class MasterEquationsTest {

    private static final double EV_J = ModelDraft.EV_J;
    private static final int REPLICAS = 40_000;
    private static final int WAITS = 200_000;

    /** A gas that adsorbs, desorbs and hops with barriers that depend on the neighbours; 512 states. */
    private static Chemistry adsorption() {
        return ModelDraft.on(CrystalStructure.SQUARE, 3, 3, 1)
                .periodic(true, false, true)
                .species("vacant", "A")
                .step("adsorb", new RateLaw.Constant(0.7), "vacant>A")
                .step("desorb", new RateLaw.Metropolis(1.1), "A>vacant")
                .step("hop", new RateLaw.LinearBarrier(5, 1.2 * EV_J, 0.4), "A>vacant", "vacant>A")
                .pair("A", "A", -0.6)
                .pair("A", "vacant", 0.2)
                .build();
    }

    /** Two charged species in a field that turn into each other by a step over three sites; 672 states. */
    private static Chemistry conversion() {
        return ModelDraft.on(CrystalStructure.SQUARE, 3, 3, 1)
                .species("vacant")
                .charged("A", 1)
                .charged("B", -1)
                .step("hop A", new RateLaw.HeatBath(2), "A>vacant", "vacant>A")
                .step("hop B", new RateLaw.Arrhenius(3, EV_J), "B>vacant", "vacant>B")
                .step("convert", new RateLaw.Metropolis(1), "A>B", "A>A", "vacant>vacant")
                .step("revert", new RateLaw.Constant(0.6), "B>vacant", "vacant>A")
                .step("jump over", new RateLaw.Constant(0.3), "vacant>vacant", "A>vacant", "vacant>A")
                .pair("A", "A", 0.5)
                .pair("A", "B", -0.8)
                .field(2e8, 5e8, 0)
                .fill("site", "A", 2)
                .fill("site", "B", 1)
                .build();
    }

    @EveryMethod
    void adsorptionIsDistributedAsItsMasterEquationSays(SelectionMethod method) {
        assertDistribution(adsorption(), method, 0.8);
    }

    @EveryMethod
    void conversionIsDistributedAsItsMasterEquationSays(SelectionMethod method) {
        assertDistribution(conversion(), method, 0.6);
    }

    @EveryMethod
    void everyStateOfAdsorptionIsLeftAfterAnExponentialTimeToWhereTheRatesSay(SelectionMethod method) {
        assertJumps(adsorption(), method);
    }

    @EveryMethod
    void everyStateOfConversionIsLeftAfterAnExponentialTimeToWhereTheRatesSay(SelectionMethod method) {
        assertJumps(conversion(), method);
    }

    /** Chi-square over all states. One seed, so one start; each replica goes on from it with its own events. */
    private static void assertDistribution(Chemistry chemistry, SelectionMethod method, double time_s) {
        Replicas replicas = new Replicas(chemistry, 61);
        NaiveRules rules = new NaiveRules(chemistry);
        rules.setSpecies(new ModelRun(replicas, method, 0).species());
        StateSpace space = new StateSpace(rules);
        assertThat(space.size()).isBetween(500, 10_000);
        long[] counts = new long[space.size()];
        for (int replica = 0; replica < REPLICAS; replica++) {
            ModelRun run = new ModelRun(replicas, method, 70_000 + replica);
            run.advance(time_s);
            counts[space.numberOf(run.species())]++;
        }
        Samples.assertCounts("states at " + time_s + " s", counts, space.probabilities(time_s));
    }

    /**
     * Every wait times the exact rate of the state is an exponential deviate (Kolmogorov-Smirnov), and every jump falls
     * into one of ten classes, by the last digit of the number of the state (chi-square; its variance is at most that of
     * independent draws from one distribution).
     */
    private static void assertJumps(Chemistry chemistry, SelectionMethod method) {
        ModelRun run = new ModelRun(chemistry, method, 62);
        NaiveRules rules = new NaiveRules(chemistry);
        rules.setSpecies(run.species());
        StateSpace space = new StateSpace(rules);
        double[] waits = new double[WAITS];
        long[] tenths = new long[10];
        double[] shares = new double[10];
        int state = 0;
        for (int jump = 0; jump < WAITS; jump++) {
            double from_s = run.time_s();
            run.advance(Double.MAX_VALUE, () -> true);
            waits[jump] = (run.time_s() - from_s) * space.exitRate_perS(state);
            int next = space.numberOf(run.species());
            assertThat(space.rate_perS(state, next)).as("rate of the jump").isPositive();
            count(space, state, next, tenths, shares);
            state = next;
        }
        Samples.assertExponential("waits in units of their means", waits, 1);
        Samples.assertCounts(
                "jumps",
                tenths,
                Arrays.stream(shares).map(share -> share / WAITS).toArray());
    }

    /** Sorts the jumps of a state into ten classes by the number of the state they lead to. */
    private static void count(StateSpace space, int state, int next, long[] tenths, double[] shares) {
        tenths[next % tenths.length]++;
        double rate_perS = space.exitRate_perS(state);
        space.jumps(state).forEach((to, jump_perS) -> shares[to % shares.length] += jump_perS / rate_perS);
    }
}
