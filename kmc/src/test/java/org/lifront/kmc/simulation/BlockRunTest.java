package org.lifront.kmc.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.selection.SelectionMethod;
import org.lifront.kmc.stiffness.ScalingSettings;
import org.lifront.lattice.decomposition.BlockCounts;

/** Runs in blocks and runs with scaled rates. */
class BlockRunTest {

    private static final String PLAN = "run: {events: 20000, samples: 5, frames: 2}";

    private RunReport report;

    private Recording run(Chemistry chemistry, SelectionMethod selection, int threads) {
        BlockRun blocks = new BlockRun(threads, Optional.of(new BlockCounts(4, 4, 2)), 0.01);
        return run(chemistry, new RunOptions(selection, Optional.of(blocks), Optional.empty()));
    }

    private Recording run(Chemistry chemistry, RunOptions options) {
        try (RuleSimulation simulation = new RuleSimulation(chemistry, options)) {
            Recording recording = Recording.of(simulation);
            report = simulation.run(recording);
            return recording;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theNumberOfThreadsChangesNothing(int threads) {
        Recording one = run(SmallModels.exclusion(PLAN), SelectionMethod.AUTO, 1);
        Recording many = run(SmallModels.exclusion(PLAN), SelectionMethod.AUTO, threads);
        assertThat(many.samples.toArray()).isEqualTo(one.samples.toArray());
        assertThat(many.states.toArray()).isEqualTo(one.states.toArray());
    }

    @Test
    void neitherDoesItWithoutRejection() {
        Recording one = run(SmallModels.exclusion(PLAN), SelectionMethod.SUM_TREE, 1);
        Recording two = run(SmallModels.exclusion(PLAN), SelectionMethod.SUM_TREE, 2);
        assertThat(two.samples.toArray()).isEqualTo(one.samples.toArray());
        assertThat(two.states.toArray()).isEqualTo(one.states.toArray());
    }

    @Test
    void aRunInBlocksReportsWindowAndBiasAndConservesWhatHops() {
        Recording run = run(SmallModels.exclusion(PLAN), SelectionMethod.CLASSES, 2);
        assertThat(report.blocks()).get().satisfies(blocks -> {
            assertThat(blocks.blocks()).isEqualTo(32);
            assertThat(blocks.colours()).isEqualTo(8);
            assertThat(blocks.tolerance()).isEqualTo(0.01);
            assertThat(blocks.events()).isEqualTo(report.state().events());
        });
        assertThat(run.end("window_s")).isPositive();
        assertThat(run.end("sites_site_particle")).isEqualTo(run.column("sites_site_particle")[0]);
        assertThat(report.state().events()).isBetween(20000L, 22000L);
    }

    @Test
    void timesAreMetExactlyInBlocksToo() {
        Recording run = run(SmallModels.exclusion("run: {time: 2 s, samples: 4, frames: 1}"), SelectionMethod.AUTO, 2);
        assertThat(run.column("time_s")).containsExactly(0, 0.5, 1, 1.5, 2);
    }

    @Test
    void whereNothingCanHappenAnyMoreARunOfEventsEndsInBlocksToo() {
        BlockRun blocks = new BlockRun(2, Optional.of(new BlockCounts(4, 4, 1)), 0.01);
        RunOptions options = new RunOptions(SelectionMethod.AUTO, Optional.of(blocks), Optional.empty());
        run(SmallModels.filling("run: {events: 1e6, samples: 10}"), options);
        assertThat(report.ending()).isEqualTo(RunEnding.FROZEN);
        assertThat(report.state().events()).isEqualTo(256);
    }

    @Test
    void aLatticeThatCannotBeCutIsRefusedInASentence() {
        BlockRun blocks = new BlockRun(2, Optional.of(new BlockCounts(16, 1, 1)), 0.01);
        RunOptions options = new RunOptions(SelectionMethod.AUTO, Optional.of(blocks), Optional.empty());
        assertThatThrownBy(() -> run(SmallModels.exclusion("run: {events: 1}"), options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 16x1x1 blocks for a lattice of 16 x 16 x 16 cells");
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new BlockRun(0, Optional.empty(), 0.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockRun(1, Optional.empty(), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scaledRunsReportAFactorForEachStep() {
        RunOptions options =
                new RunOptions(SelectionMethod.AUTO, Optional.empty(), Optional.of(ScalingSettings.DEFAULT));
        Recording run = run(SmallModels.langmuir("run: {time: 5 s, samples: 5}"), options);
        assertThat(run.column("factor_adsorption")).isEqualTo(run.column("factor_desorption"));
        assertThat(report.scaling()).isPresent();
        assertThat(run(SmallModels.langmuir("run: {time: 5 s}"), RunOptions.DEFAULT)
                        .samples
                        .get(0)
                        .length)
                .isEqualTo(run.samples.get(0).length - 2);
    }
}
