package org.lifront.kmc.multigrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ElectrodeTest {

    /** A box with a metal on every site of its plane 0. */
    private static ConductanceBox boxUnderMetal(
            int n0, int n1, int n2, IntToDoubleFunction conductivity, IntToDoubleFunction contact, double current) {
        int[] site = new int[n0 * n1];
        for (int i = 0; i < site.length; i++) {
            site[i] = i;
        }
        Electrode electrode = new Electrode(new int[site.length], site);
        ConductanceBox box = new ConductanceBox(n0, n1, n2, electrode);
        SiteBoxes.fill(box, conductivity);
        for (int i = 0; i < site.length; i++) {
            electrode.conductance()[i] = contact.applyAsDouble(i);
        }
        electrode.inject(current);
        return box;
    }

    @Test
    void layersInSeriesUnderAMetalAddTheirResistances() {
        double[] layer = {1, 1e-6, 1, 1e-3, 1e-6, 1, 1e-2, 1};
        ConductanceBox box =
                boxUnderMetal(12, 10, layer.length, site -> layer[site / 120], i -> 1 / (0.5 / layer[0] + 0.1), 120e-6);
        double resistance = 0.1;
        for (double conductivity : layer) {
            resistance += 1 / conductivity;
        }
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            solver.solve(box.newField(), box.newField(), 3e-8);
        }
        assertThat(box.electrode().potential()).isCloseTo(1e-6 * resistance, within(1e-6 * resistance * 1e-6));
    }

    @Test
    void agreesWithEliminationForAnyContactsAndAnyBox() {
        Random random = new Random(21);
        for (int trial = 0; trial < 60; trial++) {
            int n0 = 1 + random.nextInt(6);
            int n1 = 1 + random.nextInt(6);
            int n2 = 1 + random.nextInt(11);
            ConductanceBox box = new ConductanceBox(n0, n1, n2, randomContacts(n0 * n1, n2, random));
            double[] conductivity = SiteBoxes.randomConductivity(box.size(), 1e4, 0, random);
            SiteBoxes.fill(box, site -> conductivity[site]);
            double[][] current = box.newField();
            current[random.nextInt(n2)][random.nextInt(n0 * n1)] = random.nextGaussian();
            box.electrode().inject(random.nextGaussian());
            double[] direct = new DenseNetwork(box).solve(current);
            double[][] potential = box.newField();
            try (MultigridSolver solver = new MultigridSolver(box, 1)) {
                solver.solve(current, potential, 1e-11);
            }
            double largest = 0;
            for (double v : direct) {
                largest = Math.max(largest, Math.abs(v));
            }
            for (int site = 0; site < box.size(); site++) {
                assertThat(potential[site / (n0 * n1)][site % (n0 * n1)])
                        .isCloseTo(direct[site], within(1e-6 * largest));
            }
            assertThat(box.electrode().potential()).isCloseTo(direct[box.size()], within(1e-6 * largest));
        }
    }

    private static Electrode randomContacts(int planeSize, int n2, Random random) {
        int contacts = 1 + random.nextInt(planeSize);
        int[] plane = new int[contacts];
        int[] site = new int[contacts];
        for (int c = 0; c < contacts; c++) {
            plane[c] = random.nextInt(n2);
            site[c] = c;
        }
        Electrode electrode = new Electrode(plane, site);
        for (int c = 0; c < contacts; c++) {
            electrode.conductance()[c] = Math.pow(10, 6 * random.nextDouble() - 4);
        }
        return electrode;
    }

    /** The conductor lies at the potential of the metal, far from the ground: only differences of potentials may count. */
    @Test
    void aGoodConductorInFrontOfAPatchyFilmIsSolved() {
        Random random = new Random(22);
        int n = 16;
        double[] conductivity = new double[n * n * 24];
        for (int site = 0; site < conductivity.length; site++) {
            boolean film = site / (n * n) >= 18;
            conductivity[site] = film ? (random.nextDouble() < 0.3 ? 1e-2 : 1e-4) : 1e2;
        }
        ConductanceBox box = boxUnderMetal(n, n, 24, site -> conductivity[site], i -> 10, n * n * 1e-4);
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            Convergence convergence = solver.solve(box.newField(), box.newField(), 1e-7);
            assertThat(convergence.relativeResidual()).isLessThanOrEqualTo(1e-7);
            assertThat(convergence.iterations()).isLessThan(60);
        }
    }

    @Test
    void aMetalOverSitesWithPinholesAndCracksIsSolved() {
        Random random = new Random(23);
        for (int trial = 0; trial < 100; trial++) {
            int n0 = 2 + random.nextInt(12);
            int n1 = 2 + random.nextInt(12);
            int n2 = 2 + random.nextInt(20);
            double[] conductivity = SiteBoxes.randomConductivity(
                    n0 * n1 * n2, 1e6, trial % 2 == 0 ? 0.3 * random.nextDouble() : 0, random);
            ConductanceBox box = boxUnderMetal(
                    n0, n1, n2, site -> conductivity[site], i -> conductivity[i] > 0 ? 10 : 0, n0 * n1 * 1e-3);
            try (MultigridSolver solver = new MultigridSolver(box, 1)) {
                Convergence convergence = solver.solve(box.newField(), box.newField(), 1e-7);
                assertThat(convergence.relativeResidual()).isLessThanOrEqualTo(1e-7);
                assertThat(convergence.iterations()).as("trial %d", trial).isLessThan(150);
            }
        }
    }

    @Test
    void aMetalWithoutPathToGroundKeepsItsPotential() {
        ConductanceBox box = boxUnderMetal(4, 4, 6, site -> site / 16 == 3 ? 0 : 1, i -> 1, 1);
        box.electrode().setPotential(0.5);
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            assertThat(solver.solve(box.newField(), box.newField(), 1e-8).iterations())
                    .isZero();
            assertThat(box.electrode().potential()).isEqualTo(0.5);
            assertThat(solver.isGrounded(0, 0)).isFalse();
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        double[] conductivity = SiteBoxes.randomConductivity(30 * 32 * 41, 1e6, 0, new Random(24));
        double[] metal = new double[4];
        for (int threads = 1; threads <= 4; threads++) {
            ConductanceBox box = boxUnderMetal(30, 32, 41, site -> conductivity[site], i -> 1 + i % 3, 1);
            try (MultigridSolver solver = new MultigridSolver(box, threads)) {
                solver.solve(box.newField(), box.newField(), 1e-8);
            }
            metal[threads - 1] = box.electrode().potential();
        }
        assertThat(metal).containsOnly(metal[0]);
    }

    @Test
    void contactsNeedAPlaneAndASiteEach() {
        assertThatThrownBy(() -> new Electrode(new int[2], new int[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
