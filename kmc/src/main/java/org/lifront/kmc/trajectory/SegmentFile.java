package org.lifront.kmc.trajectory;

import io.jhdf.api.Node;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lifront.kmc.input.InvalidInputException;

/**
 * One segment file that has been checked; holds no open file. What is read later is checked again.
 */
final class SegmentFile {

    private static final int INDEX_FIELDS = 4;

    private final Path path;
    private final TrajectoryHeader header;
    private final SegmentRange range;
    private final Optional<MachineReadings> machine;

    /** Columns by path, if they are kept. */
    private final Map<String, double[]> kept;

    private SegmentFile(
            Path path,
            TrajectoryHeader header,
            SegmentRange range,
            Optional<MachineReadings> machine,
            Map<String, double[]> kept) {
        this.path = path;
        this.header = header;
        this.range = range;
        this.machine = machine;
        this.kept = kept;
    }

    /**
     * Opens a segment and checks format, version, header, index, every column and reading with its checksum, and the
     * shape of the states; the checksums of the states are compared when a frame is read.
     *
     * @throws InvalidInputException one sentence with file and fault
     */
    static SegmentFile open(Path path) {
        return HdfInput.read(path, input -> {
            CheckedRead checked = new CheckedRead(input);
            requireOurs(input, checked);
            TrajectoryHeader header = HeaderReader.read(input);
            SegmentRange range = range(input, checked);
            checkColumns(checked, header, range);
            if (range.frames() > 0) {
                header.lattices().forEach(lattice -> new StatesRead(input, lattice, range.frames()).check());
            }
            return new SegmentFile(path, header, range, MachineGroup.read(input), Map.of());
        });
    }

    /**
     * Whether a file that was just written holds bit by bit what is in memory, the states as they were compressed. Opening it
     * is what takes time, so this does it once.
     *
     * @throws InvalidInputException one sentence with file and fault, if it cannot be read
     */
    static boolean holds(Path path, TrajectoryHeader header, SegmentRange range, SegmentContent content) {
        return HdfInput.read(path, input -> {
            CheckedRead checked = new CheckedRead(input);
            requireOurs(input, checked);
            return HeaderReader.read(input).equals(header)
                    && range(input, checked).equals(range)
                    && MachineGroup.read(input).equals(content.machine())
                    && holdsTable(checked, SegmentFormat.SERIES, header.seriesColumns(), content::seriesColumn)
                    && holdsTable(checked, SegmentFormat.FRAMES, header.frameColumns(), content::frameColumn)
                    && holdsStates(input, header.lattices(), content);
        });
    }

    private static boolean holdsTable(
            CheckedRead checked, String table, List<Column> columns, IntFunction<double[]> content) {
        // NaN equals NaN here, and -0.0 is not 0.0.
        return IntStream.range(0, columns.size()).allMatch(i -> {
            double[] expected = content.apply(i);
            return Arrays.equals(checked.doubles(table + "/" + columns.get(i).name(), expected.length), expected);
        });
    }

    private static boolean holdsStates(HdfInput input, List<TrajectoryLattice> lattices, SegmentContent content) {
        return content.frames() == 0
                || IntStream.range(0, lattices.size())
                        .allMatch(lattice -> new StatesRead(input, lattices.get(lattice), content.frames())
                                .isStoredAs(content, lattice));
    }

    private static void requireOurs(HdfInput input, CheckedRead checked) {
        Node root = input.root();
        boolean ours = root.getAttribute("format") != null
                && SegmentFormat.FORMAT.equals(root.getAttribute("format").getData());
        if (!ours) {
            throw input.fault("is an HDF5 file, but not a segment of a LiFront trajectory");
        }
        int version = checked.attribute(root, "format_version", Integer.class);
        if (version != SegmentFormat.VERSION) {
            throw input.fault("has format_version " + version + ", this program reads version " + SegmentFormat.VERSION
                    + " only");
        }
    }

    private static SegmentRange range(HdfInput input, CheckedRead checked) {
        long[] index = checked.longs(SegmentFormat.INDEX, INDEX_FIELDS);
        for (long field : index) {
            if (field < 0 || field > Integer.MAX_VALUE / 2) {
                throw input.fault("holds " + field + " in /" + SegmentFormat.INDEX + ", which is out of range");
            }
        }
        int number = checked.attribute(input.root(), "segment", Integer.class);
        return new SegmentRange(number, (int) index[0], (int) index[1], (int) index[2], (int) index[3]);
    }

    private static void checkColumns(CheckedRead checked, TrajectoryHeader header, SegmentRange range) {
        for (Column column : header.seriesColumns()) {
            checked.doubles(SegmentFormat.SERIES + "/" + column.name(), range.samples());
        }
        for (Column column : header.frameColumns()) {
            checked.doubles(SegmentFormat.FRAMES + "/" + column.name(), range.frames());
        }
    }

    Path path() {
        return path;
    }

    TrajectoryHeader header() {
        return header;
    }

    SegmentRange range() {
        return range;
    }

    /** What the machine was like; empty if the writer was not told. */
    Optional<MachineReadings> machine() {
        return machine;
    }

    /** The same segment, all columns of which are kept in memory. */
    SegmentFile withColumns() {
        return new SegmentFile(path, header, range, machine, HdfInput.read(path, this::allColumns));
    }

    private Map<String, double[]> allColumns(HdfInput input) {
        CheckedRead checked = new CheckedRead(input);
        Map<String, double[]> columns = new HashMap<>();
        for (Column column : header.seriesColumns()) {
            String dataset = SegmentFormat.SERIES + "/" + column.name();
            columns.put(dataset, checked.doubles(dataset, range.samples()));
        }
        for (Column column : header.frameColumns()) {
            String dataset = SegmentFormat.FRAMES + "/" + column.name();
            columns.put(dataset, checked.doubles(dataset, range.frames()));
        }
        return columns;
    }

    /** One column of the time series, one value a sample of this segment. */
    double[] series(String column) {
        return series(List.of(column)).get(0);
    }

    /** Several columns of the time series; opening the file is what takes time, so this does it once. */
    List<double[]> series(List<String> columns) {
        return columns(SegmentFormat.SERIES, columns, range.samples());
    }

    /** One column of the frame table, one value a frame of this segment. */
    double[] frameSeries(String column) {
        return frameSeries(List.of(column)).get(0);
    }

    /** Several columns of the frame table. */
    List<double[]> frameSeries(List<String> columns) {
        return columns(SegmentFormat.FRAMES, columns, range.frames());
    }

    private List<double[]> columns(String table, List<String> columns, int rows) {
        if (!kept.isEmpty()) {
            return columns.stream()
                    .map(column -> kept.get(table + "/" + column).clone())
                    .toList();
        }
        return HdfInput.read(path, input -> {
            CheckedRead checked = new CheckedRead(input);
            return columns.stream()
                    .map(column -> checked.doubles(table + "/" + column, rows))
                    .toList();
        });
    }

    /**
     * State bytes of one lattice, index = site.
     *
     * @param frame frame within this segment, from 0
     */
    byte[] states(int frame, TrajectoryLattice lattice) {
        return HdfInput.read(path, input -> new StatesRead(input, lattice, range.frames()).states(frame));
    }
}
