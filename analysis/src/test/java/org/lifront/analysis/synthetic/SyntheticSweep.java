package org.lifront.analysis.synthetic;

import static org.lifront.analysis.synthetic.SyntheticRun.SHAPE;
import static org.lifront.analysis.synthetic.SyntheticRun.SURFACE_LAYER;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lifront.lattice.occupancy.Occupancy;

/** Seven made-up cells of 300 cycles whose curves have the shapes that real ones have, for looking at reports. */
public final class SyntheticSweep {

    private static final int CYCLES = 300;
    private static final int FRAME_EVERY = 25;

    private SyntheticSweep() {}

    /** Writes the trajectories below a directory and returns theirs. */
    public static List<Path> write(Path directory) {
        List<Path> runs = new ArrayList<>();
        runs.add(cell(directory, "bare", 0, n -> 0.12 + 3.2 * n / 300, 8, true));
        runs.add(cell(directory, "latp_al2o3_25", 2.5, n -> 0.9 + 1.3 * Math.exp(-n / 12.0) + 1.2 * n / 300, 6, true));
        runs.add(cell(directory, "latp_al2o3_50", 5, n -> 0.8 + 3 * Math.exp(-n / 14.0) + 0.9 * n / 300, 5, true));
        runs.add(cell(directory, "latp_al2o3_100", 10, n -> 0.7 + 7.4 * Math.exp(-n / 16.0) + 0.7 * n / 300, 3, true));
        runs.add(cell(directory, "latp_al2o3_150", 15, n -> Math.min(10, 0.93 + 11 * Math.exp(-n / 18.0)), 1, true));
        runs.add(cell(directory, "latp_al2o3_200", 20, n -> Math.min(10, 2.1 + 12 * Math.exp(-n / 20.0)), 0, false));
        runs.add(cell(directory, "latp_al2o3_250", 25, n -> Math.min(10, 3.4 + 15 * Math.exp(-n / 20.0)), 0, false));
        return runs;
    }

    private static Path cell(
            Path directory, String name, double film_nm, IntToDoubleFunction volt, int layers, boolean boundary) {
        Path path = directory.resolve(name);
        try (SyntheticRun run = new SyntheticRun(path, name, 7)) {
            run.set("a_film_m", film_nm * 1e-9).set("b_film_m", film_nm * 1e-9);
            run.sample(0, 0, 0).frame(0, 9e4 * volt.applyAsDouble(1), SyntheticRun.pristine());
            for (int n = 1; n <= CYCLES; n++) {
                cycle(run, n, film_nm, volt, layers);
                if (n == 1 || n % FRAME_EVERY == 0) {
                    run.frame(n, 9e4 * volt.applyAsDouble(n), box(layers * n / CYCLES, boundary ? n / 14 : -1));
                }
            }
        }
        return path;
    }

    private static void cycle(SyntheticRun run, int n, double film_nm, IntToDoubleFunction volt, int layers) {
        double lithiated = Math.min(film_nm, 15 * Math.sqrt(n / 150.0)) * 1e-9;
        double front = layers * Math.sqrt(n / 300.0) * 1e-9;
        run.set("a_lithiated_m", lithiated).set("b_lithiated_m", lithiated);
        run.set("a_reduced_depth_m", front).set("b_reduced_depth_m", front);
        run.set("a_damaged_depth_m", 0.3 * front).set("b_damaged_depth_m", 0.3 * front);
        double start_s = (n - 1) * 7200.0;
        for (int half = 0; half < 2; half++) {
            for (int step = 0; step <= 12; step++) {
                double level = volt.applyAsDouble(n) * (1 + 0.15 * Math.exp(-step / 2.0) * (half == 0 ? 1 : -0.6));
                run.set("clipped", level >= 10 ? 1 : 0);
                run.sample(start_s + 3600 * half + 300 * step, 2 * n - 1 + half, Math.min(10, level));
            }
        }
    }

    private static Occupancy box(int reducedLayers, int boundaryLayers) {
        Occupancy box = SyntheticRun.reducedTo(reducedLayers + 3, reducedLayers + 1, reducedLayers);
        for (int z = SURFACE_LAYER; z < SHAPE.nz() && boundaryLayers >= 0; z++) {
            for (int y = 0; y < SHAPE.ny(); y++) {
                box.markBoundary(SHAPE.site(1, y, z));
                if (z - SURFACE_LAYER < boundaryLayers) {
                    box.fillBoundary(SHAPE.site(1, y, z));
                }
            }
        }
        return box;
    }
}
