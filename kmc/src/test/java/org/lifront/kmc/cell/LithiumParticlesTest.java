package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.lattice.occupancy.OccupancyView;

/** Lithium as particles, coupled to a cell. */
class LithiumParticlesTest {

    private static final SmallCells BARE =
            SmallCells.bare().withGrains(2).withParticles().cycled(0.1, 10);

    static Stream<SmallCells> cells() {
        return Stream.of(
                BARE,
                SmallCells.coated(Materials.alumina(), 30)
                        .named("thin alumina")
                        .withParticles()
                        .cycled(0.1, 5),
                BARE.named("blocks").inBlocks("2x2"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void lithiumAddsUpAtEverySample(SmallCells cell) {
        RecordedRun run = cell.run();
        boolean hasBoundary = cell.specification().box().grains() > 1;
        for (String domain : hasBoundary
                ? List.of("a_grain", "b_grain", "a_gb_domain", "b_gb_domain")
                : List.of("a_grain", "b_grain")) {
            double[] injected = run.series(domain + "_injected");
            double[] ejected = run.series(domain + "_ejected");
            double[] mobile = run.series(domain + "_mobile");
            double[] bound = run.series(domain + "_ti3");
            for (int sample = 0; sample < injected.length; sample++) {
                assertThat(injected[sample] - ejected[sample]).isEqualTo(mobile[sample] + bound[sample]);
            }
            assertThat(injected[injected.length - 1]).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theLedgerOfTheBoxAddsUpToo(SmallCells cell) {
        RecordedRun run = cell.run();
        double[] in = run.series("a_lithium_in");
        double[] found = run.series("a_lithium_found");
        double[] returned = run.series("a_lithium_returned");
        for (int sample = 0; sample < in.length; sample++) {
            assertThat(found[sample] + returned[sample]).isCloseTo(in[sample], within(1e-9 * (1 + in[sample])));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void threadsChangeNothing(SmallCells cell) {
        RecordedRun one = cell.run(1);
        RecordedRun two = cell.run(2);
        // deepEquals takes NaN for equal, which stands for what has not been measured.
        assertThat(Arrays.deepEquals(two.samples().toArray(), one.samples().toArray()))
                .isTrue();
        assertThat(two.statesA().toArray(byte[][]::new))
                .isDeepEqualTo(one.statesA().toArray(byte[][]::new));
        assertThat(flat(two)).isDeepEqualTo(flat(one));
    }

    private static byte[][] flat(RecordedRun run) {
        return run.lithiumStates().stream().flatMap(List::stream).toArray(byte[][]::new);
    }

    @Test
    void anotherSeedIsAnotherRun() {
        assertThat(flat(BARE.seeded(2).run())[4]).isNotEqualTo(flat(BARE.run())[4]);
    }

    @Test
    void theSitesOfTheBoxAreReducedWhereTheParticlesAre() {
        RecordedRun run = BARE.run();
        int last = run.statesA().size() - 1;
        byte[] fine = run.lithiumStates().get(last).get(0);
        byte[] box = run.statesA().get(last);
        int surface = CellSimulation.of(BARE.specification()).surfaceLayer();
        int reducedSites = 0;
        for (int layer = 0; layer < 20; layer++) {
            for (int column = 0; column < 64; column++) {
                boolean isReduced = (box[(surface + layer) * 64 + column] & OccupancyView.REDUCED) != 0;
                assertThat(isReduced).isEqualTo(isHalfReduced(fine, column % 8 % 4, column / 8 % 4, layer));
                reducedSites += isReduced ? 1 : 0;
            }
        }
        assertThat(reducedSites).isPositive();
    }

    /** Two by two columns of 0.504 nm and the layers whose centres lie in a layer of 1 nm. */
    private static boolean isHalfReduced(byte[] fine, int cellX, int cellY, int layer) {
        int all = 0;
        int reduced = 0;
        for (int z = 0; z < 64; z++) {
            if ((int) ((z + 0.5) * 0.50359268) == layer) {
                for (int corner = 0; corner < 4; corner++) {
                    int column = (2 * cellY + corner / 2) * 8 + 2 * cellX + corner % 2;
                    all++;
                    reduced += (fine[z * 64 + column] & 2) != 0 ? 1 : 0;
                }
            }
        }
        return 2 * reduced >= all;
    }

    @Test
    void damageFollowsWhatParticlesReduce() {
        RecordedRun run = BARE.cycled(0.1, 30).run();
        double[] damaged_m = run.series("a_damaged_depth_m");
        double[] reduced_m = run.series("a_reduced_depth_m");
        for (int sample = 0; sample < damaged_m.length; sample++) {
            assertThat(damaged_m[sample]).isLessThanOrEqualTo(reduced_m[sample]);
        }
        assertThat(damaged_m[damaged_m.length - 1]).isGreaterThan(1e-9);
    }

    @Test
    void boundaryLithiumOfTheBoxIsAsDeepAsInItsDomain() {
        RecordedRun run = BARE.run();
        int last = run.samples().size() - 1;
        double inBox_m = run.series("a_boundary_depth_m")[last];
        double inDomain_m = run.series("a_gb_front_m")[last];
        // The box shows its deepest column and is 48 nm high, four layers of them metal and no more.
        assertThat(inBox_m).isGreaterThan(Math.min(inDomain_m, 30e-9) - 2e-9);
        assertThat(inDomain_m).isGreaterThan(10e-9);
    }

    @Test
    void aThickFilmKeepsLithiumOut() {
        RecordedRun coated = SmallCells.coated(Materials.alumina(), 120)
                .withGrains(2)
                .withParticles()
                .cycled(0.1, 5)
                .run();
        RecordedRun bare = BARE.cycled(0.1, 5).run();
        int last = coated.samples().size() - 1;
        double ofBare = bare.series("a_gb_mobile")[bare.samples().size() - 1];
        assertThat(coated.series("a_gb_mobile")[last]).isLessThan(0.1 * ofBare);
        assertThat(coated.series("a_grain_ti3")[last])
                .isLessThan(0.1 * bare.series("a_grain_ti3")[bare.samples().size() - 1]);
    }

    @Test
    void latticesAndStatesGoTogether() {
        try (CellSimulation cell = CellSimulation.of(BARE.cycled(0.1, 1).specification())) {
            RecordedRun run = RecordedRun.of(cell);
            assertThat(cell.lithiumLattices())
                    .extracting(TrajectoryLattice::name)
                    .containsExactly("a_lithium", "a_boundary", "b_lithium", "b_boundary");
            assertThat(run.lithiumStates())
                    .allSatisfy(states -> assertThat(states.stream().map(s -> (long) s.length))
                            .containsExactlyElementsOf(cell.lithiumLattices().stream()
                                    .map(TrajectoryLattice::siteCount)
                                    .toList()));
            int columns = cell.seriesColumns().size();
            assertThat(run.samples()).allMatch(row -> row.length == columns);
            assertThat(cell.seriesColumns()).extracting(Column::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void lithiumInColumnsAddsNoColumnAndNoLattice() {
        try (CellSimulation cell =
                CellSimulation.of(SmallCells.bare().withGrains(2).cycled(0.1, 1).specification())) {
            assertThat(cell.lithiumLattices()).isEmpty();
            assertThat(cell.seriesColumns()).extracting(Column::name).noneMatch(name -> name.contains("grain_"));
            assertThat(RecordedRun.of(cell).lithiumStates()).allMatch(List::isEmpty);
        }
    }

    @Test
    void alongABareBoundaryLithiumIsAheadOfThatInTheGrain() {
        RecordedRun run = BARE.run();
        double[] boundary_m = run.series("b_gb_front_m");
        double[] grain_m = run.series("b_half_reduced_m");
        int last = boundary_m.length - 1;
        assertThat(boundary_m[last]).isGreaterThan(5 * grain_m[last]);
        assertThat(Arrays.stream(grain_m).max().orElseThrow()).isEqualTo(grain_m[last]);
    }
}
