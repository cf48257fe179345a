package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.testbed.Materials;

/** Threads inside one cell: fields side by side, blocks that take turns. Neither may show in the results. */
class ThreadsOfACellTest {

    static Stream<SmallCells> cells() {
        SmallCells alumina = SmallCells.coated(Materials.alumina(), 60);
        SmallCells cracking = SmallCells.coated(Materials.phosphate(), 60);
        SmallCells onMetal =
                SmallCells.bare().withStack(List.of(), List.of(new FilmSpecification(Materials.alumina(), 40)));
        return Stream.of(
                SmallCells.bare().withGrains(2).named("uncoated"),
                alumina.named("insulating film"),
                alumina.limitedTo(0.5).named("limited by the compliance"),
                alumina.limitedTo(0.5).inBlocks("2x2").named("limited, in blocks"),
                cracking.inBlocks("2x4").named("cracking film in blocks"),
                onMetal.inBlocks("4x4").named("film on the metal in blocks"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theNumberOfThreadsChangesNothing(SmallCells cell) {
        RecordedRun alone = cell.run(1);
        for (int threads : new int[] {2, 5}) {
            RecordedRun shared = cell.run(threads);
            assertThat(isSame(shared.samples(), alone.samples())).as("samples").isTrue();
            assertThat(isSame(shared.frameRows(), alone.frameRows()))
                    .as("frames")
                    .isTrue();
            assertThat(isSame(shared.statesA(), alone.statesA()))
                    .as("sites of A")
                    .isTrue();
            assertThat(isSame(shared.statesB(), alone.statesB()))
                    .as("sites of B")
                    .isTrue();
        }
    }

    @Test
    void onlyARunInBlocksReportsTheirBias() {
        SmallCells cell = SmallCells.coated(Materials.alumina(), 40);
        double[] bias = cell.inBlocks("2x2").run(1).series("b_block_bias");
        assertThat(bias[bias.length - 1]).isBetween(-0.5, 0.5);
        try (CellSimulation serial = CellSimulation.of(cell.specification())) {
            assertThat(serial.seriesColumns()).noneMatch(column -> column.name().contains("bias"));
        }
    }

    private static boolean isSame(List<?> some, List<?> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }

    @Test
    void theComplianceLimitsWhereTheTestSaysSo() {
        double[] clipped =
                SmallCells.coated(Materials.alumina(), 60).limitedTo(0.5).run(2).series("clipped");
        assertThat(clipped).contains(1.0);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void lithiumIsBookedInEveryBlock(SmallCells cell) {
        RecordedRun run = cell.run(2);
        for (String electrode : List.of("a", "b")) {
            double[] in = run.series(electrode + "_lithium_in");
            double[] returned = run.series(electrode + "_lithium_returned");
            double[] found = run.series(electrode + "_lithium_found");
            for (int sample = 0; sample < in.length; sample++) {
                assertThat(found[sample]).isCloseTo(in[sample] - returned[sample], within(1e-9 * in[sample] + 1e-9));
            }
        }
    }

    /**
     * Means of 24 seeds each; the difference in units of its standard error exceeds 5 with a probability below 3e-5 in
     * each of the three comparisons (Student's t, 46 degrees of freedom).
     */
    @Test
    void blocksChangeNoMeanResult() {
        List<RecordedRun> serial = seeds(SmallCells.coated(Materials.alumina(), 40));
        List<RecordedRun> blocks =
                seeds(SmallCells.coated(Materials.alumina(), 40).inBlocks("2x2"));
        for (String column : List.of("overpotential_V", "a_lithiated_m", "b_reduced_depth_m")) {
            double[] exact = lastValues(serial, column);
            double[] swept = lastValues(blocks, column);
            double error = Math.sqrt((variance(exact) + variance(swept)) / exact.length);
            assertThat(mean(swept)).as(column).isCloseTo(mean(exact), within(5 * error));
        }
    }

    private static List<RecordedRun> seeds(SmallCells cell) {
        return IntStream.range(100, 124)
                .mapToObj(seed -> cell.seeded(seed).run(1))
                .toList();
    }

    private static double[] lastValues(List<RecordedRun> runs, String column) {
        return runs.stream()
                .mapToDouble(run -> run.series(column)[run.series(column).length - 1])
                .toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
