package org.lifront.kmc.trajectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * Reads a trajectory written by {@link TrajectoryWriter}, finished or still growing: it sees the segments that were
 * there when it was opened.
 *
 * <p>Holds no open file and no bulk of data; every call reads what it returns, unless columns are kept in memory. Safe for
 * use by several threads.
 */
public final class TrajectoryReader {

    private final Path directory;
    private final List<SegmentFile> segments;

    private TrajectoryReader(Path directory, List<SegmentFile> segments) {
        this.directory = directory;
        this.segments = segments;
    }

    /**
     * Opens a trajectory and checks every segment: HDF5, ours, known version, complete, no gap, one run, expected
     * shapes and types, checksums. The checksums of the states are compared when a frame is read.
     *
     * @throws InvalidInputException one sentence naming the file and its fault
     */
    public static TrajectoryReader open(Path directory) {
        List<Path> files = segmentFiles(directory);
        List<SegmentFile> segments = new ArrayList<>();
        for (Path file : files) {
            SegmentFile segment = SegmentFile.open(file);
            SegmentSequence.check(segments, segment);
            segments.add(segment);
        }
        return new TrajectoryReader(directory, List.copyOf(segments));
    }

    /**
     * Opens the trajectory of a cell.
     *
     * @throws InvalidInputException one sentence, also if it is the trajectory of another model
     */
    public static TrajectoryReader openCell(Path directory) {
        TrajectoryReader reader = open(directory);
        String model = reader.header().model();
        if (!model.equals(TrajectoryHeader.CELL)) {
            throw new InvalidInputException(
                    directory + " holds the trajectory of a model of kind \"" + model + "\", not of a cell.");
        }
        return reader;
    }

    /**
     * The same trajectory with all columns kept in memory, for those who want many of them: opening a segment takes longer than
     * reading it.
     *
     * @throws InvalidInputException if a segment has been damaged since it was opened
     */
    public TrajectoryReader withColumns() {
        return new TrajectoryReader(
                directory, segments.stream().map(SegmentFile::withColumns).toList());
    }

    private static List<Path> segmentFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new InvalidInputException(directory + " is not a directory, but a trajectory is one.");
        }
        TreeMap<Integer, Path> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(directory)) {
            list.forEach(file -> {
                OptionalInt number =
                        SegmentFormat.segmentNumber(file.getFileName().toString());
                number.ifPresent(n -> files.put(n, file));
            });
        } catch (IOException e) {
            throw new InvalidInputException(directory + " cannot be listed.");
        }
        if (files.isEmpty()) {
            throw new InvalidInputException(
                    directory + " holds no trajectory: there is no file " + SegmentFormat.fileName(0) + ".");
        }
        SegmentSequence.requireNoGap(directory, files.navigableKeySet());
        return List.copyOf(files.values());
    }

    /** What the run was; the same for every segment. */
    public TrajectoryHeader header() {
        return segments.get(0).header();
    }

    /** Number of samples of the time series. */
    public int sampleCount() {
        return lastRange().endSample();
    }

    /** Number of frames. */
    public int frameCount() {
        return lastRange().endFrame();
    }

    /** The parts of the run that the segments hold, in order. */
    List<SegmentRange> ranges() {
        return segments.stream().map(SegmentFile::range).toList();
    }

    private SegmentRange lastRange() {
        return segments.get(segments.size() - 1).range();
    }

    /** Whether the time series has a column. */
    public boolean hasSeries(String column) {
        return header().seriesColumns().stream().anyMatch(known -> known.name().equals(column));
    }

    /**
     * One column of the time series over the whole run, {@link #sampleCount()} values.
     *
     * @param column name of one of {@link TrajectoryHeader#seriesColumns()}
     * @throws InvalidInputException if there is no such column, or a segment has been damaged since it was opened
     */
    public double[] series(String column) {
        return series(List.of(column)).get(0);
    }

    /**
     * One column of the frame table over the whole run, {@link #frameCount()} values.
     *
     * @param column name of one of {@link TrajectoryHeader#frameColumns()}
     * @throws InvalidInputException if there is no such column, or a segment has been damaged since it was opened
     */
    public double[] frameSeries(String column) {
        requireColumn("frame", header().frameColumns(), column);
        return frameSeries(List.of(column)).get(0);
    }

    /**
     * Several columns of the time series over the whole run; opens each segment once.
     *
     * @param columns names of {@link TrajectoryHeader#seriesColumns()}
     * @throws InvalidInputException if there is no such column, or a segment has been damaged since it was opened
     */
    public List<double[]> series(List<String> columns) {
        columns.forEach(column -> requireColumn("series", header().seriesColumns(), column));
        return concatenate(columns, sampleCount(), segment -> segment.series(columns));
    }

    /** Several columns of the frame table over the whole run; opens each segment once. */
    List<double[]> frameSeries(List<String> columns) {
        return concatenate(columns, frameCount(), segment -> segment.frameSeries(columns));
    }

    /**
     * The part of a column of the time series that one segment holds.
     *
     * @param segment segment from 0 to the number of {@link #segments()} - 1
     * @param column name of one of {@link TrajectoryHeader#seriesColumns()}
     * @throws IndexOutOfBoundsException if there is no such segment
     * @throws InvalidInputException if there is no such column, or the segment has been damaged since it was opened
     */
    public double[] seriesOfSegment(int segment, String column) {
        requireColumn("series", header().seriesColumns(), column);
        return segments.get(segment).series(column);
    }

    /** The part of a series from a sample on; looks at the segments only that hold it. */
    double[] seriesFrom(int sample, String column) {
        double[] part = new double[Math.max(0, sampleCount() - sample)];
        for (SegmentFile segment : segments) {
            int skipped = Math.max(0, sample - segment.range().firstSample());
            if (skipped < segment.range().samples()) {
                double[] values = segment.series(column);
                int to = segment.range().firstSample() + skipped - sample;
                System.arraycopy(values, skipped, part, to, values.length - skipped);
            }
        }
        return part;
    }

    /** One value of the frame table. */
    double frameValue(int frame, String column) {
        SegmentFile segment = segmentOfFrame(frame);
        return segment.frameSeries(column)[frame - segment.range().firstFrame()];
    }

    private SegmentFile segmentOfFrame(int frame) {
        Objects.checkIndex(frame, frameCount());
        return segments.stream()
                .filter(segment -> frame < segment.range().endFrame())
                .findFirst()
                .orElseThrow();
    }

    private void requireColumn(String table, List<Column> columns, String name) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (!names.contains(name)) {
            throw new InvalidInputException(directory + " has no " + table + " column \"" + name + "\"; it has "
                    + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
        }
    }

    private List<double[]> concatenate(List<String> columns, int length, Function<SegmentFile, List<double[]>> parts) {
        List<double[]> whole =
                columns.stream().map(column -> new double[length]).toList();
        int filled = 0;
        for (SegmentFile segment : segments) {
            List<double[]> values = parts.apply(segment);
            for (int i = 0; i < values.size(); i++) {
                System.arraycopy(values.get(i), 0, whole.get(i), filled, values.get(i).length);
            }
            filled += values.isEmpty() ? 0 : values.get(0).length;
        }
        return whole;
    }

    /**
     * What sat on the sites of one electrode of a cell; read from the file at every call.
     *
     * @param frame frame from 0 to {@link #frameCount()} - 1
     * @throws IndexOutOfBoundsException if there is no such frame
     * @throws InvalidInputException if the frame is damaged
     * @throws IllegalStateException if the trajectory is not that of a cell
     */
    public Occupancy frame(int frame, Electrode electrode) {
        return Occupancy.ofStates(header().shape(), states(frame, electrode.lattice()));
    }

    /**
     * The state bytes of one lattice in one frame, in dense order (see {@link TrajectoryLattice}); read from the file at
     * every call.
     *
     * @param frame frame from 0 to {@link #frameCount()} - 1
     * @param lattice name of one of {@link TrajectoryHeader#lattices()}
     * @throws IndexOutOfBoundsException if there is no such frame
     * @throws InvalidInputException if there is no such lattice, or the frame is damaged
     */
    public byte[] states(int frame, String lattice) {
        SegmentFile segment = segmentOfFrame(frame);
        return segment.states(frame - segment.range().firstFrame(), lattice(lattice));
    }

    private TrajectoryLattice lattice(String name) {
        return header().lattices().stream()
                .filter(lattice -> lattice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(directory + " has no lattice \"" + name + "\"; it has "
                        + header().lattices().stream()
                                .map(TrajectoryLattice::name)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /**
     * What the machine was like when a segment was committed; empty if nobody told. Not a result: equal runs differ in it.
     *
     * @param segment segment from 0 to the number of {@link #segments()} - 1
     * @throws IndexOutOfBoundsException if there is no such segment
     */
    public Optional<MachineReadings> machine(int segment) {
        return segments.get(segment).machine();
    }

    /** The segment files in order. */
    public List<Path> segments() {
        return segments.stream().map(SegmentFile::path).toList();
    }
}
