package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Repeats the columns of a cell's trajectory along x and y, so that a short run becomes one of any size; time series and frame
 * tables stay. For trying what a reader does with a trajectory that does not fit into its memory.
 */
public final class WideTrajectory {

    private WideTrajectory() {}

    /** @param arguments trajectory of a cell, folder for the wide one, how often to repeat the columns each way */
    public static void main(String[] arguments) {
        TrajectoryReader source = TrajectoryReader.openCell(Path.of(arguments[0]));
        int times = Integer.parseInt(arguments[2]);
        TrajectoryHeader given = source.header();
        TrajectoryHeader header = new TrajectoryHeader(
                given.model(),
                given.label(),
                given.scenarioText(),
                given.parametersText(),
                given.seed(),
                given.version(),
                given.revision(),
                given.lattices().stream().limit(2).map(lattice -> wide(lattice, times)).toList(),
                given.unitCell(),
                OptionalInt.of(given.surfaceLayer().orElseThrow()),
                given.seriesColumns(),
                given.frameColumns());
        double[][] series = columns(given.seriesColumns(), source, true);
        double[][] rows = columns(given.frameColumns(), source, false);
        try (TrajectoryWriter writer = TrajectoryWriter.create(Path.of(arguments[1]), header)) {
            for (int sample = 0; sample < source.sampleCount(); sample++) {
                writer.appendSample(row(series, sample));
            }
            for (int frame = 0; frame < source.frameCount(); frame++) {
                writer.appendFrame(
                        row(rows, frame),
                        wide(source.states(frame, "a"), given.lattices().get(0), times),
                        wide(source.states(frame, "b"), given.lattices().get(1), times));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d frames of %.3f MB, %.2f GB%n",
                source.frameCount(),
                header.stateBytes() * 1e-6,
                source.frameCount() * header.stateBytes() * 1e-9);
    }

    private static TrajectoryLattice wide(TrajectoryLattice lattice, int times) {
        return new TrajectoryLattice(
                lattice.name(),
                times * lattice.cellsX(),
                times * lattice.cellsY(),
                lattice.cellsZ(),
                1,
                lattice.spacing_m(),
                lattice.legend());
    }

    private static byte[] wide(byte[] states, TrajectoryLattice lattice, int times) {
        int nx = lattice.cellsX();
        int ny = lattice.cellsY();
        byte[] wide = new byte[states.length * times * times];
        for (int to = 0; to < wide.length; to += nx) {
            int row = to / (times * nx);
            int y = row % (times * ny) % ny;
            int z = row / (times * ny);
            System.arraycopy(states, (z * ny + y) * nx, wide, to, nx);
        }
        return wide;
    }

    private static double[][] columns(List<Column> columns, TrajectoryReader source, boolean isSeries) {
        return columns.stream()
                .map(column -> isSeries ? source.series(column.name()) : source.frameSeries(column.name()))
                .toArray(double[][]::new);
    }

    private static double[] row(double[][] columns, int number) {
        double[] row = new double[columns.length];
        for (int column = 0; column < row.length; column++) {
            row[column] = columns[column][number];
        }
        return row;
    }
}
