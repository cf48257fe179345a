package org.lifront.kmc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.selection.EventSelector;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.lattice.decomposition.BlockCounts;
import org.lifront.lattice.decomposition.BlockDecomposition;
import org.lifront.lattice.decomposition.CellBox;

/** Sweeps over rejection-free processes on hopping particles. */
class SublatticeEngineTest {

    private static final int EDGE = 16;
    private static final int REACH = 3;

    private final List<EventSelector> selectors = new ArrayList<>();

    private SublatticeEngine engine(LatticeGas gas, SweepWindow window, WorkerTeam team) {
        CellBox box = new CellBox(EDGE, EDGE, EDGE, true, true, true);
        BlockDecomposition blocks = BlockDecomposition.of(box, new BlockCounts(4, 4, 2), REACH);
        SiteBlocks siteBlocks = new SiteBlocks(
                gas.siteCount(),
                blocks.blockCount(),
                site -> blocks.block(site % EDGE, site / EDGE % EDGE, site / EDGE / EDGE));
        RandomStreams random = new RandomStreams(11);
        BlockProcesses processes =
                new RejectionFreeBlocks(siteBlocks, block -> gas, this::selector, block -> random.stream(1, block));
        return new SublatticeEngine(blocks, siteBlocks, processes, window, 1, random.stream(2), team);
    }

    private EventSelector selector(int channels) {
        EventSelector selector = new SumTreeSelector(channels);
        selectors.add(selector);
        return selector;
    }

    private static SweepWindow fixed(double window_s) {
        return new SweepWindow(10, Double.POSITIVE_INFINITY, window_s);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8})
    void theNumberOfThreadsChangesNothing(int threads) {
        LatticeGas alone = LatticeGas.random(EDGE, 0.2, LatticeGas.LINEAR, 1);
        LatticeGas shared = LatticeGas.random(EDGE, 0.2, LatticeGas.LINEAR, 1);
        try (WorkerTeam one = new WorkerTeam(1);
                WorkerTeam many = new WorkerTeam(threads)) {
            SublatticeEngine first = engine(alone, SweepWindow.of(0.002), one);
            SublatticeEngine second = engine(shared, SweepWindow.of(0.002), many);
            for (int piece = 1; piece <= 4; piece++) {
                first.refresh();
                second.refresh();
                first.advance(piece * 3.3, () -> false);
                second.advance(piece * 3.3, () -> false);
            }
            assertThat(shared.copy()).isEqualTo(alone.copy());
            assertThat(second.report()).isEqualTo(first.report());
            assertThat(first.report().sweeps()).isGreaterThan(40);
        }
    }

    @Test
    void everyBlockKnowsWhatItsNeighboursHaveDone() {
        LatticeGas gas = LatticeGas.random(EDGE, 0.3, LatticeGas.LINEAR, 2);
        try (WorkerTeam team = new WorkerTeam(2)) {
            SublatticeEngine engine = engine(gas, fixed(0.3), team);
            engine.refresh();
            engine.advance(20, () -> false);
            // Two sweeps in which nothing has time to happen deliver what is still under way.
            engine.advance(Math.nextUp(20.0), () -> false);
            double known_perS =
                    selectors.stream().mapToDouble(EventSelector::total).sum();
            assertThat(known_perS).isCloseTo(gas.totalRate_perS(), within(1e-8));
        }
    }

    @Test
    void particlesAreConserved() {
        LatticeGas gas = LatticeGas.random(EDGE, 0.5, LatticeGas.OFF, 3);
        int before = gas.particles();
        try (WorkerTeam team = new WorkerTeam(3)) {
            SublatticeEngine engine = engine(gas, fixed(0.5), team);
            engine.refresh();
            engine.advance(20, () -> false);
            assertThat(engine.eventCount()).isGreaterThan(100_000);
            assertThat(engine.trialCount()).isEqualTo(engine.eventCount());
        }
        assertThat(gas.particles()).isEqualTo(before);
    }

    @Test
    void theStopRuleIsAskedAfterEverySweep() {
        LatticeGas gas = LatticeGas.random(EDGE, 0.2, LatticeGas.OFF, 4);
        int[] asked = {0};
        try (WorkerTeam team = new WorkerTeam(2)) {
            SublatticeEngine engine = engine(gas, fixed(0.25), team);
            engine.refresh();
            assertThat(engine.advance(10, () -> ++asked[0] == 3)).isFalse();
            assertThat(engine.time_s()).isEqualTo(0.75);
            assertThat(engine.report().sweeps()).isEqualTo(3);
            assertThat(engine.advance(1.0, () -> true))
                    .as("the boundary is reached")
                    .isTrue();
            assertThat(engine.time_s()).isEqualTo(1.0);
        }
    }

    @Test
    void anEmptyLatticeWaitsAtTheBoundary() {
        LatticeGas gas = new LatticeGas(EDGE, 3, LatticeGas.OFF);
        try (WorkerTeam team = new WorkerTeam(2)) {
            SublatticeEngine engine = engine(gas, SweepWindow.of(0.01), team);
            engine.refresh();
            assertThat(engine.advance(1e6, () -> false)).isTrue();
            assertThat(engine.time_s()).isEqualTo(1e6);
            assertThat(engine.report().sweeps()).isEqualTo(1);
        }
    }

    /** Sites on a ring; one that has fired makes the next one open, and everything faster. */
    private static final class Avalanche implements EventModel {

        private final boolean[] open = new boolean[64];
        private double rate_perS = 1e-3;

        @Override
        public int siteCount() {
            return open.length;
        }

        @Override
        public boolean isEligible(int site) {
            return open[site];
        }

        @Override
        public double propensity_perS(int site) {
            return rate_perS;
        }

        @Override
        public void fire(int site, double remainder, SiteList touched) {
            rate_perS = 1;
            touched.add(site);
        }
    }

    @Test
    void theWindowShrinksAtOnceWhenFarMoreHappensThanExpected() {
        Avalanche model = new Avalanche();
        model.open[3] = true;
        BlockDecomposition blocks =
                BlockDecomposition.of(new CellBox(64, 1, 1, true, true, true), new BlockCounts(4, 1, 1), 1);
        SiteBlocks siteBlocks = new SiteBlocks(64, 4, site -> site / 16);
        RandomStreams random = new RandomStreams(5);
        BlockProcesses processes = new RejectionFreeBlocks(
                siteBlocks, block -> model, SumTreeSelector::new, block -> random.stream(1, block));
        try (WorkerTeam team = new WorkerTeam(1)) {
            SublatticeEngine engine = new SublatticeEngine(
                    blocks, siteBlocks, processes, SweepWindow.of(0.01), 1, random.stream(2), team);
            engine.refresh();
            engine.advance(1e5, () -> engine.eventCount() > 0);
            double before_s = engine.report().window_s();
            long sweeps = engine.report().sweeps();
            double from_s = engine.time_s();
            engine.advance(from_s + 50, () -> false);
            assertThat((engine.time_s() - from_s) / (engine.report().sweeps() - sweeps))
                    .isLessThan(before_s / 100);
        }
    }

    @Test
    void windowsFollowToleranceAndLimits() {
        Pace pace = new Pace(1000, 5000);
        double usual_s = SweepWindow.of(0.003).length_s(pace, 0.2);
        assertThat(SweepWindow.of(0.012).length_s(pace, 0.2)).isCloseTo(2 * usual_s, within(1e-12));
        assertThat(SweepWindow.of(0.003).length_s(pace, 0.8)).isCloseTo(usual_s / 2, within(1e-12));
        assertThat(new SweepWindow(0.003, 10, 1).length_s(pace, 0.2)).isEqualTo(0.01);
        assertThat(new SweepWindow(0.003, 1e9, 1e-3).length_s(pace, 0.2)).isEqualTo(1e-3);
        assertThat(SweepWindow.of(0.003).length_s(Pace.STILL, 0.2)).isInfinite();
    }
}
