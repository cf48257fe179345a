package org.lifront.kmc.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.selection.SelectionMethod;

class RuleSimulationTest {

    private RunReport report;

    private Recording run(Chemistry chemistry) {
        return run(chemistry, RunOptions.DEFAULT);
    }

    private Recording run(Chemistry chemistry, RunOptions options) {
        try (RuleSimulation simulation = new RuleSimulation(chemistry, options)) {
            Recording recording = Recording.of(simulation);
            report = simulation.run(recording);
            return recording;
        }
    }

    @Test
    void samplesAndFramesAreSpacedEvenlyInTime() {
        Recording run = run(SmallModels.exclusion("run: {time: 2 s, samples: 8, frames: 2}"));
        assertThat(run.column("time_s")).containsExactly(0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2);
        assertThat(run.frames).extracting(row -> row[0]).containsExactly(0.0, 1.0, 2.0);
        assertThat(report.ending()).isEqualTo(RunEnding.TIME);
        assertThat(report.state().time_s()).isEqualTo(2);
    }

    @Test
    void samplesAndFramesAreSpacedEvenlyInEventsIfOnlyTheyEndTheRun() {
        Recording run = run(SmallModels.exclusion("run: {events: 7000, samples: 4, frames: 3}"));
        assertThat(run.column("events")).containsExactly(0, 1750, 3500, 5250, 7000);
        assertThat(run.frames).extracting(row -> row[1]).containsExactly(0.0, 2334.0, 4667.0, 7000.0);
        assertThat(report.ending()).isEqualTo(RunEnding.EVENTS);
        assertThat(report.state().events()).isEqualTo(7000);
    }

    @Test
    void ofTimeAndEventsWhicheverComesFirstEndsTheRun() {
        Recording byEvents = run(SmallModels.exclusion("run: {time: 1000 s, events: 5000, samples: 4}"));
        assertThat(report.ending()).isEqualTo(RunEnding.EVENTS);
        assertThat(byEvents.column("events")).containsExactly(0, 5000);
        assertThat(byEvents.frames).hasSize(2);
        run(SmallModels.exclusion("run: {time: 1 s, events: 1e9, samples: 4}"));
        assertThat(report.ending()).isEqualTo(RunEnding.TIME);
    }

    @Test
    void whatHopsIsConserved() {
        Recording run = run(SmallModels.exclusion("run: {events: 20000, samples: 20, frames: 5}"));
        assertThat(Arrays.stream(run.column("sites_site_particle")).distinct()).hasSize(1);
        double particles = run.end("sites_site_particle");
        assertThat(particles + run.end("sites_site_vacancy")).isEqualTo(4096);
        for (byte[] states : run.states) {
            int held = 0;
            for (byte state : states) {
                held += state;
            }
            assertThat(held).isEqualTo((int) particles);
        }
        assertThat(report.sitesOfSpecies()).containsExactly(4096 - (long) particles, (long) particles);
    }

    @Test
    void eventsOfTheStepsAddUpToTheEventsAndToTheirRates() {
        Recording run = run(SmallModels.langmuir("run: {time: 4 s, samples: 16}"));
        double[] events = run.column("events");
        double[] up = run.column("events_adsorption");
        double[] down = run.column("events_desorption");
        double[] coverage = run.column("sites_site_gas");
        double[] rate_perS = run.column("rate_adsorption_perS");
        for (int sample = 1; sample < events.length; sample++) {
            assertThat(up[sample] + down[sample]).isEqualTo(events[sample]);
            assertThat(up[sample] - down[sample]).isEqualTo(coverage[sample]);
            assertThat(rate_perS[sample]).isEqualTo((up[sample] - up[sample - 1]) / 0.25);
        }
        assertThat(report.eventsOfStep())
                .containsExactly((long) run.end("events_adsorption"), (long) run.end("events_desorption"));
    }

    /** Coverage 2/3 (1 - exp(-1.5 t)) with binomial variance; five standard deviations, false alarm 6e-7 a method. */
    @ParameterizedTest
    @EnumSource
    void everySelectionFollowsTheExactLaw(SelectionMethod selection) {
        Recording run = run(SmallModels.langmuir("run: {time: 1 s, samples: 1}"), RunOptions.of(selection));
        double expected = 2.0 / 3 * (1 - Math.exp(-1.5));
        double deviation = Math.sqrt(expected * (1 - expected) / 4096);
        assertThat(run.end("sites_site_gas") / 4096).isCloseTo(expected, within(5 * deviation));
        if (selection != SelectionMethod.AUTO) {
            assertThat(report.selection()).isEqualTo(selection);
        }
    }

    /** Waiting times of a constant rate are exponential: of 1000 the deviation is the mean to 3 %; five times that, 6e-7. */
    @Test
    void waitingTimesScatterAsMuchAsTheyAreLong() {
        Recording run = run(SmallModels.exclusion("run: {events: 5000, samples: 1}"));
        assertThat(run.end("time_step_sd_s") / run.end("time_step_mean_s")).isCloseTo(1, within(0.16));
        assertThat(run.end("time_step_mean_s") * run.end("event_rate_perS")).isCloseTo(1, within(1e-12));
    }

    @Test
    void theBoundIsTheRateOfDraws() {
        Recording run = run(SmallModels.exclusion("run: {events: 50000, samples: 1}"));
        double particles = run.end("sites_site_particle");
        assertThat(run.end("bound_perS")).isCloseTo(6 * particles, within(1e-9));
        // 50000 draws tell the acceptance of about 0.9 to 0.0013; five times that, false alarm 6e-7.
        assertThat(run.end("acceptance")).isCloseTo((4096 - particles) / 4095, within(0.007));
    }

    @Test
    void theSeedDecidesTheRun() {
        String plan = "run: {events: 3000, samples: 5, frames: 1, seed: %d}";
        Recording first = run(SmallModels.exclusion(plan.formatted(3)));
        Recording again = run(SmallModels.exclusion(plan.formatted(3)));
        Recording other = run(SmallModels.exclusion(plan.formatted(4)));
        assertThat(again.samples.toArray()).isEqualTo(first.samples.toArray());
        assertThat(again.states.toArray()).isEqualTo(first.states.toArray());
        assertThat(other.states.get(1)).isNotEqualTo(first.states.get(1));
    }

    @Test
    void whereNothingCanHappenAnyMoreARunOfEventsEnds() {
        Recording run = run(SmallModels.filling("run: {events: 1e6, samples: 10}"));
        assertThat(report.ending()).isEqualTo(RunEnding.FROZEN);
        assertThat(run.end("events")).isEqualTo(256);
        assertThat(run.end("time_s")).isFinite().isPositive();
        assertThat(run.end("sites_site_gas")).isEqualTo(256);
    }

    @Test
    void whereNothingCanHappenAnyMoreTimeGoesOn() {
        Recording run = run(SmallModels.filling("run: {time: 1000 s, samples: 10}"));
        assertThat(report.ending()).isEqualTo(RunEnding.TIME);
        assertThat(run.end("time_s")).isEqualTo(1000);
        assertThat(run.end("events")).isEqualTo(256);
        assertThat(run.end("event_rate_perS")).isZero();
        assertThat(run.end("time_step_mean_s")).isNaN();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASSES", "SUM_TREE"})
    void aReversedFieldDrivesIonsBack(SelectionMethod selection) {
        Chemistry chemistry = SmallModels.ionsInAField("run: {time: 3 s, samples: 12, frames: 3}");
        Recording run = run(chemistry, RunOptions.of(selection));
        assertThat(run.column("time_s")).hasSize(13).contains(1, 2, 3);
        // 72 ions; a field of 2 kT a site holds them at a wall, so that means below 3 or above 16 of 19 are certain.
        assertThat(meanZ(run.states.get(1))).isGreaterThan(16);
        assertThat(meanZ(run.states.get(2))).isLessThan(3);
        assertThat(meanZ(run.states.get(3))).isGreaterThan(16);
    }

    private static double meanZ(byte[] states) {
        double sum = 0;
        int ions = 0;
        for (int site = 0; site < states.length; site++) {
            sum += states[site] * (site / 36);
            ions += states[site];
        }
        return sum / ions;
    }

    @Test
    void aStopRequestEndsTheRunBetweenSamples() {
        try (RuleSimulation simulation =
                new RuleSimulation(SmallModels.exclusion("run: {events: 1e9}"), RunOptions.DEFAULT)) {
            Recording recording = Recording.stoppingAfter(3, simulation);
            report = simulation.run(recording);
            assertThat(report.ending()).isEqualTo(RunEnding.STOPPED);
            assertThat(recording.samples).hasSize(1);
            assertThat(report.state().events()).isBetween(1L, 3 * 1024L);
            assertThat(recording.last).isEqualTo(report.state());
        }
    }

    @Test
    void progressGoesFromNothingToAll() {
        Recording run = run(SmallModels.exclusion("run: {events: 3000}"));
        assertThat(run.last.shareDone()).isEqualTo(1);
        assertThat(DoubleStream.of(run.column("time_s"))).isSorted();
    }
}
