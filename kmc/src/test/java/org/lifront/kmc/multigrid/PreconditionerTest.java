package org.lifront.kmc.multigrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PreconditionerTest {

    /** A value for each black site. */
    private static float[][] randomField(ConductanceBox box, Random random) {
        float[][] field = new float[box.n2()][box.planeSize() / 2];
        for (float[] plane : field) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) random.nextGaussian();
            }
        }
        return field;
    }

    private static double dot(float[][] a, float[][] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            for (int i = 0; i < a[k].length; i++) {
                sum += (double) a[k][i] * b[k][i];
            }
        }
        return sum;
    }

    @Test
    void thePreconditionerIsSymmetricAndPositive() {
        Random random = new Random(11);
        for (int trial = 0; trial < 30; trial++) {
            double[] conductivity = SiteBoxes.randomConductivity(18 * 14 * 30, 1e6, 0, random);
            ConductanceBox box = SiteBoxes.of(18, 14, 30, site -> conductivity[site]);
            try (MultigridSolver solver = new MultigridSolver(box, 1)) {
                float[][] a = randomField(box, random);
                float[][] b = randomField(box, random);
                float[][] za = solver.precondition(a);
                float[][] zb = solver.precondition(b);
                double aza = dot(a, za);
                double bzb = dot(b, zb);
                assertThat(aza).isPositive();
                assertThat(bzb).isPositive();
                assertThat(dot(a, zb)).isCloseTo(dot(b, za), within(1e-4 * Math.sqrt(aza * bzb)));
            }
        }
    }

    @Test
    void iterationsHardlyGrowWithTheBox() {
        int small = iterations(16, 24);
        int large = iterations(64, 96);
        assertThat((double) large / small).isLessThan(1.5);
        assertThat(large).isLessThan(100);
    }

    /** A patchy film on a mixture of two phases on a conductor: contrast 1e6. */
    private static int iterations(int n, int layers) {
        Random random = new Random(12);
        double[] conductivity = new double[n * n * layers];
        for (int site = 0; site < conductivity.length; site++) {
            int z = site / (n * n);
            double draw = random.nextDouble();
            conductivity[site] = z < 8 ? (draw < 0.3 ? 1e-2 : 1e-4) : z < 16 ? (draw < 0.5 ? 1e-2 : 1e2) : 1e2;
        }
        ConductanceBox box = SiteBoxes.of(n, n, layers, site -> conductivity[site]);
        double[][] current = SiteBoxes.addElectrode(box, i -> 1 / (0.5 / conductivity[i] + 0.1));
        try (MultigridSolver solver = new MultigridSolver(box, 2)) {
            return solver.solve(current, box.newField(), 1e-8).iterations();
        }
    }

    @Test
    void eliminationKeepsALeakBelowTheRoundingOfTheTotals() {
        int[] start = {0, 1, 3, 4};
        int[] neighbour = {1, 0, 2, 1};
        float[] g = {1, 1, 1, 1};
        float[] leak = {0, 0, 1e-12f};
        Graph chain = new Graph(3, start, neighbour, g, new float[] {1, 2, 1}, leak);
        float[] solution = new float[4];
        new StarElimination(chain).solve(new float[] {1e-12f, 0, 0, 0}, solution);
        assertThat(solution[0]).isCloseTo(1f, within(1e-5f));
        assertThat(solution[2]).isCloseTo(1f, within(1e-5f));
    }
}
