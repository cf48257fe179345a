package org.lifront.kmc.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateBuffer;
import org.lifront.kmc.stiffness.ScalingSettings;

/** A run that was saved goes on in another simulation as if nothing had happened. */
class ResumedRunTest {

    private static final String TIMED = "run: {time: 2 s, samples: 8, frames: 3}";

    static Stream<Arguments> runs() {
        List<Arguments> runs = new ArrayList<>();
        for (SelectionMethod selection : SelectionMethod.values()) {
            RunOptions exact = RunOptions.of(selection);
            runs.add(Arguments.of("exclusion " + selection, SmallModels.exclusion(TIMED), exact));
            runs.add(Arguments.of(
                    "reversing field " + selection,
                    SmallModels.ionsInAField("run: {time: 2.5 s, samples: 10, frames: 2}"),
                    exact));
            runs.add(Arguments.of("blocks " + selection, SmallModels.exclusion(TIMED), inBlocks(selection)));
        }
        runs.add(Arguments.of(
                "change of method",
                SmallModels.crowded("run: {events: 4000, samples: 40, frames: 4}"),
                RunOptions.DEFAULT));
        runs.add(Arguments.of(
                "until nothing can happen",
                SmallModels.filling("run: {events: 300, samples: 100, frames: 3}"),
                RunOptions.DEFAULT));
        runs.add(Arguments.of(
                "scaled",
                SmallModels.langmuir("run: {time: 8 s, samples: 10, frames: 3}"),
                new RunOptions(SelectionMethod.AUTO, Optional.empty(), Optional.of(ScalingSettings.DEFAULT))));
        return runs.stream();
    }

    private static RunOptions inBlocks(SelectionMethod selection) {
        BlockRun blocks = new BlockRun(2, Optional.empty(), BlockRun.DEFAULT_TOLERANCE);
        return new RunOptions(selection, Optional.of(blocks), Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void savingAndGoingOnElsewhereChangesNothing(String name, Chemistry chemistry, RunOptions options) {
        Chain whole = new Chain(Integer.MAX_VALUE);
        RunReport expected = whole.run(chemistry, options);
        for (int settled : new int[] {1, 3, 7}) {
            Chain chain = new Chain(settled);
            RunReport report = chain.run(chemistry, options);
            assertThat(chain.links).as("%s, saved after %d", name, settled).isGreaterThan(1);
            assertThat(chain.rows).containsExactlyElementsOf(whole.rows);
            assertThat(report).isEqualTo(expected);
        }
    }

    @Test
    void theMethodOfDrawingDidChangeInBetween() {
        Chemistry crowded = SmallModels.crowded("run: {events: 4000, samples: 40, frames: 4}");
        assertThat(new Chain(1).run(crowded, RunOptions.DEFAULT).selection())
                .isEqualTo(SelectionMethod.COMPOSITION_REJECTION);
    }

    @Test
    void anEndedRunHasEnded() {
        Chemistry chemistry = SmallModels.exclusion(TIMED);
        StateBuffer state = new StateBuffer();
        Chain chain = new Chain(Integer.MAX_VALUE);
        try (RuleSimulation simulation = new RuleSimulation(chemistry, RunOptions.DEFAULT);
                RuleSimulation resumed = new RuleSimulation(chemistry, RunOptions.DEFAULT)) {
            RunReport report = simulation.run(chain);
            int shown = chain.rows.size();
            simulation.save(state);
            resumed.restore(state);
            assertThat(resumed.run(chain)).isEqualTo(report);
            assertThat(chain.rows).hasSize(shown);
        }
    }

    /** Hands a run on from simulation to simulation, every so many times that it can be saved. */
    private static final class Chain implements RuleObserver {

        private final List<String> rows = new ArrayList<>();
        private final int settledPerLink;
        private int settled;
        private int links;
        private Optional<StateBuffer> state = Optional.empty();

        Chain(int settledPerLink) {
            this.settledPerLink = settledPerLink;
        }

        RunReport run(Chemistry chemistry, RunOptions options) {
            while (true) {
                links++;
                try (RuleSimulation simulation = new RuleSimulation(chemistry, options)) {
                    state.ifPresent(simulation::restore);
                    state = Optional.empty();
                    settled = 0;
                    RunReport report = simulation.run(this);
                    if (report.ending() != RunEnding.STOPPED) {
                        return report;
                    }
                }
            }
        }

        @Override
        public void sample(double[] row) {
            rows.add(Arrays.toString(row));
        }

        @Override
        public void frame(double[] row, byte[] species) {
            rows.add(Arrays.toString(row) + Arrays.hashCode(species));
        }

        @Override
        public void advanced(RunState now) {
            // Rows say enough.
        }

        @Override
        public void settled(Resumable run) {
            if (++settled == settledPerLink) {
                StateBuffer buffer = new StateBuffer();
                run.save(buffer);
                state = Optional.of(buffer);
            }
        }

        @Override
        public boolean stopRequested() {
            return state.isPresent();
        }
    }
}
