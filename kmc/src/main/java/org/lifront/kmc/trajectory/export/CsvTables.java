package org.lifront.kmc.trajectory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.trajectory.Column;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryReader;

/** A trajectory as CSV tables with one line of names; numbers have all their digits, a missing value is empty. */
record CsvTables(TrajectoryReader trajectory) {

    /** What becomes of an open file. */
    private interface Lines {

        void write(Writer out) throws IOException;
    }

    /** Writes the time series, one line a sample. */
    void writeSeries(Path file) {
        List<Column> columns = trajectory.header().seriesColumns();
        write(file, out -> {
            out.write(names(columns) + "\n");
            for (int segment = 0; segment < trajectory.segments().size(); segment++) {
                int number = segment;
                writeRows(
                        out,
                        columns.stream()
                                .map(column -> trajectory.seriesOfSegment(number, column.name()))
                                .toList());
            }
        });
    }

    /** Writes what goes with each frame, one line a frame. */
    void writeFrames(Path file) {
        List<Column> columns = trajectory.header().frameColumns();
        write(file, out -> {
            out.write("frame," + names(columns) + "\n");
            List<double[]> values = new ArrayList<>();
            values.add(
                    IntStream.range(0, trajectory.frameCount()).asDoubleStream().toArray());
            columns.forEach(column -> values.add(trajectory.frameSeries(column.name())));
            writeRows(out, values);
        });
    }

    /**
     * Writes profiles of one lattice along z: one line a frame and depth, the share of the sites at that depth for each
     * label and flag.
     */
    void writeProfiles(Path file, TrajectoryLattice lattice, List<Integer> frames, double[] times_s) {
        DepthProfile profile = new DepthProfile(trajectory.header(), lattice);
        write(file, out -> {
            out.write("frame,time_s,z_nm,"
                    + profile.names().stream().map(CsvTables::quoted).collect(Collectors.joining(",")) + "\n");
            for (int frame : frames) {
                for (double[] row : profile.rows(trajectory.states(frame, lattice.name()))) {
                    out.write(frame + "," + number(times_s[frame]) + "," + line(row) + "\n");
                }
            }
        });
    }

    private static void write(Path file, Lines lines) {
        CommittedFile.write(
                file,
                temporary -> {
                    try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
                        lines.write(out);
                    }
                },
                ExtendedXyz::requireContent);
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(","));
    }

    private static void writeRows(Writer out, List<double[]> columns) throws IOException {
        int rows = columns.isEmpty() ? 0 : columns.get(0).length;
        for (int row = 0; row < rows; row++) {
            int number = row;
            out.write(
                    line(columns.stream().mapToDouble(column -> column[number]).toArray()) + "\n");
        }
    }

    private static String line(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> number(values[i]))
                .collect(Collectors.joining(","));
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String quoted(String name) {
        return name.matches("[^\",\r\n]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
