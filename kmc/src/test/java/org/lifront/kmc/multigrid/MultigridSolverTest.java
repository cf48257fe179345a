package org.lifront.kmc.multigrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class MultigridSolverTest {

    private static double[][] solve(ConductanceBox box, double[][] current, double tolerance) {
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            double[][] potential = box.newField();
            Convergence convergence = solver.solve(current, potential, tolerance);
            assertThat(convergence.relativeResidual()).isLessThanOrEqualTo(tolerance);
            return potential;
        }
    }

    private static double injected(double[][] current, double[][] potential) {
        double sum = 0;
        for (int i = 0; i < current[0].length; i++) {
            sum += current[0][i] * (1 - potential[0][i]);
        }
        return sum;
    }

    @Test
    void layersInSeriesAddTheirResistances() {
        double[] layer = {1, 1e-6, 1, 1e-3, 1e-6, 1e-6, 1, 1, 1, 1e-2, 1, 1};
        ConductanceBox box = SiteBoxes.of(20, 12, layer.length, site -> layer[site / 240]);
        double[][] current = SiteBoxes.addElectrode(box, i -> 1 / (0.5 / layer[0] + 0.1));
        double resistance = 0.1;
        for (double conductivity : layer) {
            resistance += 1 / conductivity;
        }
        assertThat(injected(current, solve(box, current, 1e-12))).isCloseTo(240 / resistance, within(1e-10));
    }

    @Test
    void columnsInParallelAddTheirConductances() {
        Random random = new Random(1);
        double[] column = SiteBoxes.randomConductivity(16 * 16, 1e6, 0, random);
        ConductanceBox box = new ConductanceBox(16, 16, 20);
        double sum = 0;
        for (int i = 0; i < column.length; i++) {
            for (int k = 0; k < 19; k++) {
                box.along2()[k][i] = column[i];
            }
            box.leak()[19][i] = 2 * column[i];
            sum += column[i] / 20;
        }
        double[][] current = SiteBoxes.addElectrode(box, i -> 2 * column[i]);
        assertThat(injected(current, solve(box, current, 1e-12))).isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void agreesWithEliminationOnRandomStructures() {
        Random random = new Random(2);
        for (int trial = 0; trial < 40; trial++) {
            int n0 = 1 + random.nextInt(6);
            int n1 = 1 + random.nextInt(6);
            int n2 = 1 + random.nextInt(11);
            double[] conductivity = SiteBoxes.randomConductivity(n0 * n1 * n2, 1e4, 0, random);
            ConductanceBox box = SiteBoxes.of(n0, n1, n2, site -> conductivity[site]);
            double[][] current = SiteBoxes.addElectrode(box, i -> 1 / (0.5 / conductivity[i] + 0.1));
            double[] direct = new DenseNetwork(box).solve(current);
            double[][] potential = solve(box, current, 1e-11);
            for (int site = 0; site < direct.length; site++) {
                assertThat(potential[site / (n0 * n1)][site % (n0 * n1)]).isCloseTo(direct[site], within(1e-6));
            }
        }
    }

    @Test
    void convergesOnEveryRandomStructureWithHolesAndContrastOfAMillion() {
        Random random = new Random(3);
        for (int trial = 0; trial < 300; trial++) {
            int n0 = 1 + random.nextInt(14);
            int n1 = 1 + random.nextInt(14);
            int n2 = 1 + random.nextInt(24);
            double[] conductivity = SiteBoxes.randomConductivity(
                    n0 * n1 * n2, 1e6, trial % 3 == 0 ? 0.7 * random.nextDouble() : 0, random);
            ConductanceBox box = SiteBoxes.of(n0, n1, n2, site -> conductivity[site]);
            double[][] current = SiteBoxes.addElectrode(box, contactThroughHalfASite(conductivity));
            try (MultigridSolver solver = new MultigridSolver(box, 1)) {
                Convergence convergence = solver.solve(current, box.newField(), 1e-8);
                assertThat(convergence.relativeResidual()).isLessThanOrEqualTo(1e-8);
                assertThat(convergence.iterations()).as("trial %d", trial).isLessThan(150);
            }
        }
    }

    private static IntToDoubleFunction contactThroughHalfASite(double[] conductivity) {
        return i -> conductivity[i] > 0 ? 1 / (0.5 / conductivity[i] + 0.1) : 0;
    }

    @Test
    void sitesWithoutGroundKeepTheirPotentialAndDisturbNothing() {
        ConductanceBox box = SiteBoxes.of(12, 10, 9, site -> 1);
        cutOut(box, 4, 5, 3);
        double[][] current = SiteBoxes.addElectrode(box, i -> 1);
        current[4][5 + 12 * 3] = 7;
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            double[][] potential = box.newField();
            potential[4][5 + 12 * 3] = 0.25;
            solver.solve(current, potential, 1e-10);
            assertThat(solver.floatingSites()).isEqualTo(1);
            assertThat(solver.isGrounded(4, 5 + 12 * 3)).isFalse();
            assertThat(solver.isGrounded(4, 6 + 12 * 3)).isTrue();
            assertThat(potential[4][5 + 12 * 3]).isEqualTo(0.25);
            assertThat(potential[4][6 + 12 * 3]).isBetween(0.0, 1.0);
        }
    }

    private static void cutOut(ConductanceBox box, int k, int i0, int i1) {
        int site = i0 + box.n0() * i1;
        box.along0()[k][site] = 0;
        box.along0()[k][site - 1] = 0;
        box.along1()[k][site] = 0;
        box.along1()[k][site - box.n0()] = 0;
        box.along2()[k][site] = 0;
        box.along2()[k - 1][site] = 0;
    }

    @Test
    void aCrackThroughTheBoxStopsTheCurrent() {
        ConductanceBox box = SiteBoxes.of(8, 8, 16, site -> 1);
        java.util.Arrays.fill(box.along2()[6], 0);
        double[][] current = SiteBoxes.addElectrode(box, i -> 1);
        double[][] potential = solve(box, current, 1e-10);
        assertThat(potential[6][20]).isCloseTo(1, within(1e-9));
        assertThat(potential[7][20]).isZero();
        assertThat(injected(current, potential)).isCloseTo(0, within(1e-8));
    }

    @Test
    void aBoxWithoutGroundIsLeftAlone() {
        ConductanceBox box = new ConductanceBox(4, 4, 4);
        double[][] current = box.newField();
        current[0][0] = 1;
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            assertThat(solver.floatingSites()).isEqualTo(64);
            assertThat(solver.solve(current, box.newField(), 1e-8).iterations()).isZero();
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        double[] conductivity = SiteBoxes.randomConductivity(40 * 40 * 50, 1e6, 0.1, new Random(5));
        ConductanceBox box = SiteBoxes.of(40, 40, 50, site -> conductivity[site]);
        double[][] current = SiteBoxes.addElectrode(box, contactThroughHalfASite(conductivity));
        double[][][] potentials = new double[4][][];
        for (int threads = 1; threads <= 4; threads++) {
            try (MultigridSolver solver = new MultigridSolver(box, threads)) {
                potentials[threads - 1] = box.newField();
                solver.solve(current, potentials[threads - 1], 1e-8);
            }
        }
        assertThat(potentials[1]).isDeepEqualTo(potentials[0]);
        assertThat(potentials[2]).isDeepEqualTo(potentials[0]);
        assertThat(potentials[3]).isDeepEqualTo(potentials[0]);
    }

    @Test
    void aSolutionIsRecognisedAsSuch() {
        ConductanceBox box = SiteBoxes.of(9, 9, 9, site -> 1);
        double[][] current = SiteBoxes.addElectrode(box, i -> 1);
        double[][] potential = solve(box, current, 1e-10);
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            assertThat(solver.solve(current, potential, 1e-10).iterations()).isZero();
        }
    }

    @Test
    void aToleranceBelowTheRoundingOfTheBoxIsReported() {
        ConductanceBox box = SiteBoxes.of(6, 6, 12, site -> site < 72 ? 1e-6 : 1);
        double[][] current = SiteBoxes.addElectrode(box, i -> 1);
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            assertThatThrownBy(() -> solver.solve(current, box.newField(), 1e-30))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("stagnate");
        }
    }

    @Test
    void aNegativeConductanceIsRefused() {
        ConductanceBox box = new ConductanceBox(2, 2, 2);
        box.along1()[1][2] = -1;
        assertThatThrownBy(() -> new MultigridSolver(box, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInfiniteCurrentIsRefused() {
        ConductanceBox box = SiteBoxes.of(2, 2, 2, site -> 1);
        double[][] current = box.newField();
        current[1][1] = Double.POSITIVE_INFINITY;
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            assertThatThrownBy(() -> solver.solve(current, box.newField(), 1e-8))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
