package org.lifront.kmc.multigrid;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.lifront.kmc.cell.CoatedNetwork;
import org.lifront.kmc.field.RestNetwork;

/**
 * Our solver beside hypre's BoomerAMG-CG on the same systems, from a start of zero to a relative residual of 1e-8, one
 * thread, processor time. Arguments: the program {@code boomeramg_times}, repetitions; the medians are printed as rows of a
 * Markdown table. The mean potentials of both must agree to 1e-5.
 */
public final class HypreTimes {

    private static final double RESIDUAL = 1e-8;

    private final String program;
    private final int repetitions;
    private final Path file;

    private HypreTimes(String program, int repetitions, Path file) {
        this.program = program;
        this.repetitions = repetitions;
        this.file = file;
    }

    /** See the class. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path file = Files.createTempFile("lifront-box", ".bin");
        try {
            HypreTimes times = new HypreTimes(args[0], Integer.parseInt(args[1]), file);
            System.out.println(
                    "| system | sites | solver | iterations | set-up, us a site | solve, us a site | both |");
            System.out.println("|---|---|---|---|---|---|---|");
            times.compareLayered(32, 64);
            times.compareLayered(64, 128);
            times.compareLayered(128, 128);
            times.compareCoated(64);
            times.compareCoated(128);
        } finally {
            Files.delete(file);
        }
    }

    private void compareLayered(int side, int layers) throws IOException, InterruptedException {
        LayeredBox layered = new LayeredBox(side, layers);
        compare("layered", layered.box, layered.current);
    }

    private void compareCoated(int columns) throws IOException, InterruptedException {
        RestNetwork coated = CoatedNetwork.of(columns);
        compare("alumina, 150 cycles", coated.box(), coated.current());
    }

    private void compare(String name, ConductanceBox box, double[][] current) throws IOException, InterruptedException {
        BoxFile.write(file, box, current);
        double[][] ours = new double[repetitions][];
        double[][] hypre = new double[repetitions][];
        for (int r = -2; r < repetitions; r++) {
            ours[Math.max(r, 0)] = ours(box, current);
        }
        for (int r = 0; r < repetitions; r++) {
            hypre[r] = hypre();
        }
        if (!(Math.abs(ours[0][3] / hypre[0][3] - 1) < 1e-5)) {
            throw new IllegalStateException("mean potentials differ: " + ours[0][3] + " and " + hypre[0][3]);
        }
        report(name, box, "LiFront", ours);
        report(name, box, "hypre", hypre);
    }

    /** Iterations, set-up and solve in seconds, mean potential. */
    private static double[] ours(ConductanceBox box, double[][] current) {
        double[][] potential = box.newField();
        double start = seconds();
        try (MultigridSolver solver = new MultigridSolver(box, 1)) {
            double ready = seconds();
            int iterations = solver.solve(current, potential, RESIDUAL).iterations();
            double solved = seconds();
            double sum =
                    Arrays.stream(potential).flatMapToDouble(Arrays::stream).sum();
            return new double[] {iterations, ready - start, solved - ready, sum / box.size()};
        }
    }

    private static double seconds() {
        return 1e-9 * ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private double[] hypre() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(program, file.toString(), String.valueOf(RESIDUAL))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .trim()
                .split(" ");
        if (process.waitFor() != 0 || words.length != 5) {
            throw new IllegalStateException(program + " failed");
        }
        return new double[] {
            Double.parseDouble(words[0]),
            Double.parseDouble(words[1]),
            Double.parseDouble(words[2]),
            Double.parseDouble(words[4])
        };
    }

    private static void report(String name, ConductanceBox box, String solver, double[][] runs) {
        double setUp = 1e6 * median(runs, 1) / box.size();
        double solve = 1e6 * median(runs, 2) / box.size();
        System.out.printf(
                "| %s | %d x %d x %d | %s | %.0f | %.2f | %.2f | %.2f |%n",
                name, box.n0(), box.n1(), box.n2(), solver, median(runs, 0), setUp, solve, setUp + solve);
    }

    private static double median(double[][] runs, int value) {
        double[] sorted =
                Arrays.stream(runs).mapToDouble(run -> run[value]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
