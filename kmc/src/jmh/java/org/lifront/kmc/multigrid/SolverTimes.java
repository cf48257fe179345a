package org.lifront.kmc.multigrid;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Times the solver against the memory bandwidth of the same process: a triad is {@code a[i] = b[i] + s c[i]} over 128^3
 * doubles. Arguments: sites along a side, layers, threads, repetitions. One thread is timed by its own processor time,
 * several by the clock, which means something on an idle machine only. Prints medians.
 */
public final class SolverTimes {

    private static final int TRIAD = 1 << 21;

    /** Two residuals between which the solver iterates without evaluating the exact residual. */
    private static final double COARSE = 0.1;

    private static final double FINE = 2e-4;

    private final LayeredBox system;
    private final int threads;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final double[] a = new double[TRIAD];
    private final double[] b = new double[TRIAD];
    private final double[] c = new double[TRIAD];

    private SolverTimes(int side, int layers, int threads) {
        this.system = new LayeredBox(side, layers);
        this.threads = threads;
    }

    /** See the class. */
    public static void main(String[] args) {
        SolverTimes times =
                new SolverTimes(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        times.run(Integer.parseInt(args[3]));
    }

    private void run(int repetitions) {
        double[] triad = new double[repetitions];
        double[] setUp = new double[repetitions];
        double[] cold = new double[repetitions];
        double[] update = new double[repetitions];
        double[] warm = new double[repetitions];
        double[] iteration = new double[repetitions];
        int[] iterations = new int[2];
        try (WaitingTeam team = new WaitingTeam(threads)) {
            for (int r = -2; r < repetitions; r++) {
                int slot = Math.max(r, 0);
                triad[slot] = triad(team);
                double[][] potential = system.box.newField();
                MultigridSolver[] solver = new MultigridSolver[1];
                setUp[slot] = time(() -> solver[0] = new MultigridSolver(system.box, threads));
                cold[slot] = time(() -> iterations[0] =
                        solver[0].solve(system.current, potential, 1e-8).iterations());
                iteration[slot] = iteration(solver[0]);
                system.flipFivePercentOfALayer();
                update[slot] = time(solver[0]::prepare);
                warm[slot] = time(() -> iterations[1] =
                        solver[0].solve(system.current, potential, 1e-8).iterations());
                solver[0].close();
            }
        }
        report(median(triad), median(setUp), median(cold), median(update), median(warm), iterations);
        reportIteration(median(iteration), median(triad));
    }

    /** Time of one iteration, without those parts of a solution that are not repeated with it. */
    private double iteration(MultigridSolver solver) {
        int[] count = new int[2];
        double coarse = approach(solver, COARSE, count, 0);
        double fine = approach(solver, FINE, count, 1);
        return (fine - coarse) / (count[1] - count[0]);
    }

    private double approach(MultigridSolver solver, double tolerance, int[] count, int slot) {
        double[][] potential = system.box.newField();
        return time(() ->
                count[slot] = solver.solve(system.current, potential, tolerance).iterations());
    }

    private void reportIteration(double iteration, double triad) {
        System.out.printf(
                "one iteration alone %.2f ns a site = %.1f triads%n",
                iteration / system.box.size(), iteration / triad * TRIAD / system.box.size());
    }

    private double triad(WaitingTeam team) {
        double[] sweeps = new double[9];
        for (int i = 0; i < sweeps.length; i++) {
            sweeps[i] = time(() -> team.run(16, this::triad));
        }
        return median(sweeps);
    }

    private void triad(int piece, int worker) {
        int end = (piece + 1) * (TRIAD / 16);
        for (int i = piece * (TRIAD / 16); i < end; i++) {
            a[i] = b[i] + 1.1 * c[i];
        }
    }

    private double time(Runnable task) {
        long start = now();
        task.run();
        return now() - start;
    }

    private long now() {
        return threads == 1 ? clock.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void report(double triad, double setUp, double cold, double update, double warm, int[] iterations) {
        double sites = system.box.size();
        double perSite = triad / TRIAD;
        System.out.printf("sites %.0f, threads %d, triad %.2f ns a site%n", sites, threads, perSite);
        System.out.printf("set-up %.0f ns a site%n", setUp / sites);
        System.out.printf(
                "cold %d iterations, %.0f ns a site, %.2f ns a site and iteration = %.1f triads; with set-up %.0f%n",
                iterations[0],
                cold / sites,
                cold / sites / iterations[0],
                cold / sites / iterations[0] / perSite,
                (cold + setUp) / sites);
        System.out.printf(
                "warm %d iterations, update %.0f, solve %.0f, together %.0f ns a site, %.0f %% of cold%n",
                iterations[1],
                update / sites,
                warm / sites,
                (update + warm) / sites,
                100 * (update + warm) / (cold + setUp));
    }
}
