package org.lifront.analysis.morphology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LateralDistanceTest {

    private static double ofPair(int nx, int ny, int column, int other) {
        int dx = Math.abs(column % nx - other % nx);
        int dy = Math.abs(column / nx - other / nx);
        double x = Math.min(dx, nx - dx);
        double y = Math.min(dy, ny - dy);
        return Math.sqrt(x * x + y * y);
    }

    @Test
    void distancesAreThoseOfTheNearestOfAllPairs() {
        SplittableRandom random = new SplittableRandom(4);
        for (int box = 0; box < 200; box++) {
            int nx = random.nextInt(1, 14);
            int ny = random.nextInt(1, 14);
            double share = random.nextDouble() * random.nextDouble();
            boolean[] marked = new boolean[nx * ny];
            for (int column = 0; column < marked.length; column++) {
                marked[column] = random.nextDouble() < share;
            }
            double[] distance = LateralDistance.toNearest(nx, ny, marked);
            for (int column = 0; column < marked.length; column++) {
                double expected = Double.POSITIVE_INFINITY;
                for (int other = 0; other < marked.length; other++) {
                    expected = marked[other] ? Math.min(expected, ofPair(nx, ny, column, other)) : expected;
                }
                assertThat(distance[column]).isEqualTo(expected);
            }
        }
    }
}
