package org.lifront.analysis.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.series.HalfCycles;
import org.lifront.kmc.trajectory.TrajectoryReader;

/** Time series that exist for each electrode, averaged over the two. */
final class ElectrodeMeans {

    private final HalfCycles halfCycles;
    private final Map<String, double[]> means = new TreeMap<>();

    private ElectrodeMeans(HalfCycles halfCycles) {
        this.halfCycles = halfCycles;
    }

    /** Reads columns {@code a_<column>} and {@code b_<column>} for each of the given names. */
    static ElectrodeMeans read(TrajectoryReader trajectory, HalfCycles halfCycles, String... columns) {
        ElectrodeMeans means = new ElectrodeMeans(halfCycles);
        List<double[]> all = trajectory.series(Stream.of(columns)
                .flatMap(column -> Stream.of("a_" + column, "b_" + column))
                .toList());
        for (int c = 0; c < columns.length; c++) {
            double[] a = all.get(2 * c);
            double[] b = all.get(2 * c + 1);
            double[] mean = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                mean[i] = 0.5 * (a[i] + b[i]);
            }
            means.means.put(columns[c], mean);
        }
        return means;
    }

    /** The mean at the end of a cycle. */
    OptionalDouble atEndOf(String column, int cycle) {
        return halfCycles.atEndOf(means.get(column), cycle);
    }

    /** The mean before cycling; empty if nothing was sampled. */
    OptionalDouble first(String column) {
        return Arrays.stream(means.get(column)).findFirst();
    }

    /** Whether the mean is above 0 at any time. */
    boolean isEverPositive(String column) {
        return Arrays.stream(means.get(column)).anyMatch(mean -> mean > 0);
    }

    /** The mean against cycles elapsed, scaled. */
    Curve curve(String column, double scale) {
        return Curve.of(halfCycles.cyclesElapsed(), means.get(column)).mapY(y -> y * scale);
    }
}
