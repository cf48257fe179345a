package org.lifront.analysis.overpotential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.series.HalfCycles;
import org.lifront.analysis.synthetic.SyntheticRun;
import org.lifront.kmc.trajectory.TrajectoryReader;

class OverpotentialHistoryTest {

    @TempDir
    Path directory;

    private OverpotentialHistory history;

    @BeforeEach
    void twoCycles() {
        SyntheticRun run = new SyntheticRun(directory.resolve("run"), "bare", 1).sample(0, 0, 0);
        run.sample(0, 1, 8).sample(900, 1, 4).sample(3600, 1, 2);
        run.set("clipped", 1).sample(3600, 2, 10).set("clipped", 0).sample(7200, 2, 10);
        run.cycles(2, 2, n -> 1.5);
        TrajectoryReader reader = run.read();
        history = OverpotentialHistory.of(reader, HalfCycles.of(reader.series("time_s"), reader.series("half_cycle")));
    }

    @Test
    void meanOfACycleIsWeightedByTime() {
        assertThat(history.mean_V(1)).hasValue((8 * 900 + 4 * 2700 + 10 * 3600) / 7200.0);
        assertThat(history.mean_V(2)).hasValue(1.5);
        assertThat(history.mean_V(3)).isEmpty();
    }

    @Test
    void restsAreLeftOutOfTheMean() {
        SyntheticRun run = new SyntheticRun(directory.resolve("resting"), "bare", 1).sample(0, 0, 0);
        run.sample(0, 1, 8).sample(3600, 1, 8);
        rest(run, 1, 3600, 7200);
        run.sample(7200, 2, 2).sample(10800, 2, 2);
        rest(run, 2, 10800, 14400);
        TrajectoryReader reader = run.read();
        OverpotentialHistory resting = OverpotentialHistory.of(
                reader, HalfCycles.of(reader.series("time_s"), reader.series("half_cycle")));
        assertThat(resting.mean_V(1)).hasValue(5);
    }

    private static void rest(SyntheticRun run, int half, double from_s, double to_s) {
        run.set("half_cycle", half).set("current_A", 0).set("overpotential_V", 0);
        run.set("time_s", from_s).sample().set("time_s", to_s).sample();
    }

    @Test
    void lostChargeAddsUpOverTheEndsOfHalfCycles() {
        SyntheticRun run = new SyntheticRun(directory.resolve("clipped"), "bare", 1).sample(0, 0, 0);
        run.sample(0, 1, 10).set("lost_charge_C", 0.01).sample(3600, 1, 10);
        run.set("lost_charge_C", 0).sample(3600, 2, 10).set("lost_charge_C", 0.005).sample(7200, 2, 10);
        TrajectoryReader reader = run.read();
        OverpotentialHistory clipped = OverpotentialHistory.of(
                reader, HalfCycles.of(reader.series("time_s"), reader.series("half_cycle")));
        assertThat(clipped.lost_C()).isCloseTo(0.015, within(1e-15));
    }

    @Test
    void cycleMeansSitInTheMiddleOfTheirCycle() {
        Curve means = history.cycleMeans();
        assertThat(means.size()).isEqualTo(2);
        assertThat(means.x(1)).isEqualTo(1.5);
        assertThat(means.y(1)).isEqualTo(1.5);
    }

    @Test
    void profileCarriesTheSignOfTheCurrentAndHoursSinceTheCycleBegan() {
        Curve profile = history.profile(1);
        assertThat(profile.x(1)).isCloseTo(0.25, within(1e-15));
        assertThat(profile.y(0)).isEqualTo(8);
        assertThat(profile.y(profile.size() - 1)).isEqualTo(-10);
        assertThat(history.profile(3).size()).isZero();
    }

    @Test
    void historyLeavesOutTheTimeBeforeCycling() {
        Curve samples = history.history();
        assertThat(samples.size()).isEqualTo(11);
        assertThat(samples.y(0)).isEqualTo(8);
        assertThat(samples.x(samples.size() - 1)).isEqualTo(2);
    }

    @Test
    void aHalfCycleCutByTheVoltageLimitCountsOnce() {
        assertThat(history.clippedHalfCycles()).isEqualTo(1);
    }
}
