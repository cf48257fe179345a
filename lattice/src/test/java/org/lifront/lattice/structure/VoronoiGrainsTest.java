package org.lifront.lattice.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifront.lattice.geometry.LatticeShape;

class VoronoiGrainsTest {

    /** Unequal edges, so that mixed-up axes show. */
    private static final LatticeShape BOX = new LatticeShape(32, 20, 2, 1e-9);

    private static VoronoiGrains grains(int count, long seed) {
        return VoronoiGrains.columnar(BOX, count, RandomSource.XO_SHI_RO_256_PP.create(seed));
    }

    private static String map(VoronoiGrains grains) {
        StringBuilder map = new StringBuilder();
        for (int column = 0; column < BOX.columnCount(); column++) {
            map.append(grains.isBoundary(column) ? "#" : grains.grain(column));
            map.append(BOX.x(column) == BOX.nx() - 1 ? "\n" : "");
        }
        return map.toString();
    }

    @Test
    void oneGrainHasNoBoundary() {
        VoronoiGrains single = grains(1, 1);
        assertThat(single.boundaryColumns()).isZero();
        for (int column = 0; column < BOX.columnCount(); column++) {
            assertThat(single.grain(column)).isZero();
            assertThat(single.isBoundary(column)).isFalse();
        }
    }

    @Test
    void twoSeedsSideBySideMakeTwoStraightBoundariesOneSiteWide() {
        VoronoiGrains stripes = VoronoiGrains.around(BOX, new int[] {BOX.site(7, 3, 0), BOX.site(22, 3, 0)});
        assertThat(map(stripes)).isEqualTo("00000000000000#1111111111111111#\n".repeat(20));
        assertThat(stripes.boundaryColumns()).isEqualTo(2 * BOX.ny());
    }

    @Test
    void everyColumnBelongsToTheNearestPeriodicSeed() {
        int[] seeds = {BOX.site(1, 1, 0), BOX.site(30, 10, 0), BOX.site(15, 18, 0), BOX.site(16, 5, 0)};
        VoronoiGrains grains = VoronoiGrains.around(BOX, seeds);
        for (int column = 0; column < BOX.columnCount(); column++) {
            double own = nearestImage(column, seeds[grains.grain(column)]);
            for (int seed : seeds) {
                assertThat(own).isLessThanOrEqualTo(nearestImage(column, seed));
            }
        }
    }

    /** Distance by trying all nine images: another route than the one under test. */
    private static double nearestImage(int column, int seed) {
        double least = Double.MAX_VALUE;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                double dx = BOX.x(column) - BOX.x(seed) + i * BOX.nx();
                double dy = BOX.y(column) - BOX.y(seed) + j * BOX.ny();
                least = Math.min(least, Math.hypot(dx, dy));
            }
        }
        return least;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void unmarkedColumnsOfTwoGrainsNeverTouchEvenByAnEdge(int count) {
        for (long seed = 0; seed < 100; seed++) {
            VoronoiGrains grains = grains(count, seed);
            for (int column = 0; column < BOX.columnCount(); column++) {
                for (int neighbour : around(column)) {
                    if (grains.grain(neighbour) != grains.grain(column)) {
                        assertThat(grains.isBoundary(column) || grains.isBoundary(neighbour))
                                .isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void boundariesAreOneSiteWideOnTheSideOfTheLowerGrain(int count) {
        for (long seed = 0; seed < 100; seed++) {
            VoronoiGrains grains = grains(count, seed);
            for (int column = 0; column < BOX.columnCount(); column++) {
                int own = grains.grain(column);
                boolean atTheEdge = around(column).stream().anyMatch(n -> grains.grain(n) > own);
                assertThat(grains.isBoundary(column)).isEqualTo(atTheEdge);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 9})
    void boundariesHangTogetherByFaces(int count) {
        for (long seed = 0; seed < 100; seed++) {
            VoronoiGrains grains = grains(count, seed);
            assertThat(boundaryPieces(grains, 4))
                    .as("seed %d:%n%s", seed, map(grains))
                    .isEqualTo(boundaryPieces(grains, 8));
        }
    }

    private static int boundaryPieces(VoronoiGrains grains, int neighbours) {
        boolean[] seen = new boolean[BOX.columnCount()];
        int pieces = 0;
        for (int column = 0; column < seen.length; column++) {
            if (grains.isBoundary(column) && !seen[column]) {
                pieces++;
                flood(grains, column, neighbours, seen);
            }
        }
        return pieces;
    }

    private static void flood(VoronoiGrains grains, int start, int neighbours, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        seen[start] = true;
        while (!open.isEmpty()) {
            for (int next : around(open.pop()).subList(0, neighbours)) {
                if (grains.isBoundary(next) && !seen[next]) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
    }

    /** The four neighbours by faces, then the four by edges. */
    private static List<Integer> around(int column) {
        List<Integer> neighbours = new ArrayList<>();
        for (int direction = 0; direction < 4; direction++) {
            neighbours.add(BOX.lateral(column, direction));
        }
        for (int row : new int[] {BOX.north(column), BOX.south(column)}) {
            neighbours.add(BOX.east(row));
            neighbours.add(BOX.west(row));
        }
        return neighbours;
    }

    @Test
    void theCountOfBoundaryColumnsIsTheNumberOfMarkedOnes() {
        VoronoiGrains grains = grains(4, 3);
        int marked = 0;
        for (int column = 0; column < grains.columnCount(); column++) {
            marked += grains.isBoundary(column) ? 1 : 0;
        }
        assertThat(grains.boundaryColumns()).isEqualTo(marked).isPositive();
    }

    @Test
    void everyGrainHasAtLeastOneColumn() {
        for (long seed = 0; seed < 50; seed++) {
            VoronoiGrains grains = grains(200, seed);
            boolean[] present = new boolean[200];
            for (int column = 0; column < grains.columnCount(); column++) {
                present[grains.grain(column)] = true;
            }
            assertThat(present).doesNotContain(false);
        }
    }

    @Test
    void grainsAreEquallyLargeOnAverage() {
        // Seeds are exchangeable but for ties, which go to the lower number (under 2 % of the columns here).
        SampleMean share = new SampleMean();
        for (long seed = 0; seed < 500; seed++) {
            VoronoiGrains grains = grains(4, 1000 + seed);
            int own = 0;
            for (int column = 0; column < grains.columnCount(); column++) {
                own += grains.grain(column) == 2 ? 1 : 0;
            }
            share.add((double) own / grains.columnCount());
        }
        // 4.9 standard errors: false alarm 1e-6.
        share.assertMean("share of the third grain", 0.25, 0.02);
    }

    @Test
    void aSeedFixesTheGrains() {
        assertThat(map(grains(5, 9))).isEqualTo(map(grains(5, 9))).isNotEqualTo(map(grains(5, 10)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 641})
    void impossibleNumbersOfGrainsAreRefused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grains(count, 1))
                .withMessage("a box of 640 columns holds 1 to 640 grains, got " + count);
    }
}
