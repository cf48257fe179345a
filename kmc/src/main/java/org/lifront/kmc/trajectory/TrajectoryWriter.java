package org.lifront.kmc.trajectory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lifront.kmc.input.InvalidInputException;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Writes a trajectory as a directory of segment files {@code seg-NNNNN.h5}.
 *
 * <p>Samples and frames are kept in memory until {@link #commitSegment()} turns them into the next segment; call it at
 * every checkpoint, for example every four frames. So that memory stays bounded, a segment is committed without being
 * asked when it reaches {@value #MAX_PENDING_SAMPLES} samples or {@value #MAX_PENDING_FRAMES} frames, or when a further
 * frame would bring it beyond {@value #MAX_PENDING_STATE_BYTES} state bytes; a frame that alone is larger is a segment of
 * its own. A segment takes the memory of its states and, while it is written, of one frame more. Where segments end has no
 * influence on what a reader sees.
 *
 * <p>Not thread-safe.
 */
public final class TrajectoryWriter implements AutoCloseable {

    private static final int MAX_PENDING_SAMPLES = 100_000;
    private static final int MAX_PENDING_FRAMES = 256;
    private static final long MAX_PENDING_STATE_BYTES = 64L << 20;

    private final Path directory;
    private final TrajectoryHeader header;
    private final long maxPendingStateBytes;
    private final SegmentCommit commit;
    private final Supplier<Optional<MachineReadings>> machine;
    private SegmentContent pending = new SegmentContent();
    private final List<SegmentRange> segments = new ArrayList<>();
    private Optional<CommittedTail> tail = Optional.empty();
    private int nextSample;
    private int nextFrame;
    private boolean failed;
    private boolean closed;

    private TrajectoryWriter(
            Path directory,
            TrajectoryHeader header,
            long maxPendingStateBytes,
            Supplier<Optional<MachineReadings>> machine) {
        this.directory = directory;
        this.header = header;
        this.maxPendingStateBytes = maxPendingStateBytes;
        this.commit = new SegmentCommit(directory, header);
        this.machine = machine;
    }

    /**
     * Begins a new trajectory; the directory is made if need be. No file is written yet.
     *
     * @throws InvalidInputException if the directory holds a trajectory already, is a file or cannot be written, or a
     *     text of the header or a frame of a lattice is too large to be stored
     * @throws IllegalArgumentException if the columns of the header are not sound
     */
    public static TrajectoryWriter create(Path directory, TrajectoryHeader header) {
        return create(directory, header, MAX_PENDING_STATE_BYTES);
    }

    /**
     * Begins a new trajectory as {@link #create(Path, TrajectoryHeader)} does, whose segments also tell what the machine
     * was like.
     *
     * @param machine asked at every commit, also at one that the writer decides upon
     */
    public static TrajectoryWriter create(Path directory, TrajectoryHeader header, Supplier<MachineReadings> machine) {
        return create(directory, header, MAX_PENDING_STATE_BYTES, () -> Optional.of(machine.get()));
    }

    static TrajectoryWriter create(Path directory, TrajectoryHeader header, long maxPendingStateBytes) {
        return create(directory, header, maxPendingStateBytes, Optional::empty);
    }

    private static TrajectoryWriter create(
            Path directory,
            TrajectoryHeader header,
            long maxPendingStateBytes,
            Supplier<Optional<MachineReadings>> machine) {
        HeaderCheck.check(header);
        TrajectoryFolder.prepare(directory);
        return new TrajectoryWriter(directory, header, maxPendingStateBytes, machine);
    }

    /**
     * Goes on with a trajectory from a moment of its run, at which so many samples and frames had been shown. What it
     * holds beyond that moment stays; the run shows it again, and it is compared bit by bit instead of written. With no
     * segments and nothing shown this begins a new trajectory.
     *
     * @throws InvalidInputException if the trajectory is damaged, that of another run, or does not reach that moment
     */
    public static TrajectoryWriter resume(
            Path directory, TrajectoryHeader header, Supplier<MachineReadings> machine, int samples, int frames) {
        if (!hasSegments(directory) && samples == 0 && frames == 0) {
            return create(directory, header, machine);
        }
        TrajectoryReader reader = TrajectoryReader.open(directory);
        SegmentSequence.requireRun(reader.segments().get(0), reader.header(), header);
        if (samples > reader.sampleCount() || frames > reader.frameCount()) {
            throw new InvalidInputException(directory + " ends after " + reader.sampleCount() + " samples and "
                    + reader.frameCount() + " frames, but the run goes on after " + samples + " and " + frames + ".");
        }
        TrajectoryWriter writer =
                new TrajectoryWriter(directory, header, MAX_PENDING_STATE_BYTES, () -> Optional.of(machine.get()));
        writer.segments.addAll(reader.ranges());
        writer.nextSample = samples;
        writer.nextFrame = frames;
        writer.tail = Optional.of(new CommittedTail(reader, samples));
        return writer;
    }

    /** Whether a folder holds segments of a trajectory. */
    public static boolean hasSegments(Path directory) {
        return TrajectoryFolder.hasSegments(directory);
    }

    /**
     * Adds one row to the time series.
     *
     * @param row one value for each of {@link TrajectoryHeader#seriesColumns()}, copied; NaN stands for "no value"
     * @throws IllegalArgumentException if the row has another length
     * @throws java.io.UncheckedIOException if a segment was full and could not be written
     */
    public void appendSample(double[] row) {
        requireOpen();
        requireLength(row, header.seriesColumns().size());
        int sample = nextSample++;
        if (tail.isPresent() && tail.get().hasSample(sample)) {
            tail.get().requireSameSample(sample, row);
            return;
        }
        pending.addSample(row);
        if (pending.samples() >= MAX_PENDING_SAMPLES) {
            commitSegment();
        }
    }

    /**
     * Adds one frame of a cell.
     *
     * @param row one value for each of {@link TrajectoryHeader#frameColumns()}, copied
     * @param a sites of electrode A, copied
     * @param b sites of electrode B, copied
     * @throws IllegalArgumentException if the row has another length or an electrode another shape than the header
     * @throws IllegalStateException if the header is not that of a cell
     * @throws java.io.UncheckedIOException if a segment was full and could not be written
     */
    public void appendFrame(double[] row, OccupancyView a, OccupancyView b) {
        requireOpen();
        requireLength(row, header.frameColumns().size());
        requireShape(a);
        requireShape(b);
        addFrame(row, a.copyOfStates(), b.copyOfStates());
    }

    private void requireShape(OccupancyView occupancy) {
        if (!occupancy.shape().equals(header.shape())) {
            throw new IllegalArgumentException(
                    "the trajectory is for " + header.shape() + ", the electrode has " + occupancy.shape());
        }
    }

    /**
     * Adds one frame.
     *
     * @param row one value for each of {@link TrajectoryHeader#frameColumns()}, copied
     * @param states state bytes of each of {@link TrajectoryHeader#lattices()}, in dense order (see
     *     {@link TrajectoryLattice}), copied
     * @throws IllegalArgumentException if the row has another length, or there are more or fewer lattices or sites than
     *     in the header
     * @throws java.io.UncheckedIOException if a segment was full and could not be written
     */
    public void appendFrame(double[] row, byte[]... states) {
        requireOpen();
        requireLength(row, header.frameColumns().size());
        requireSites(states);
        addFrame(row, Arrays.stream(states).map(byte[]::clone).toArray(byte[][]::new));
    }

    private void requireSites(byte[][] states) {
        List<TrajectoryLattice> lattices = header.lattices();
        if (states.length != lattices.size()) {
            throw new IllegalArgumentException(
                    "a frame has the states of " + lattices.size() + " lattices, got " + states.length);
        }
        for (int i = 0; i < states.length; i++) {
            if (states[i].length != lattices.get(i).siteCount()) {
                throw new IllegalArgumentException("lattice " + lattices.get(i).name() + " has "
                        + lattices.get(i).siteCount() + " sites, got " + states[i].length + " states");
            }
        }
    }

    private void addFrame(double[] row, byte[]... states) {
        int frame = nextFrame++;
        if (tail.isPresent() && tail.get().hasFrame(frame)) {
            tail.get().requireSameFrame(frame, row, states);
            return;
        }
        pending.addFrame(row, states);
        // This also keeps a dataset in the 2 GB that jHDF can write: several frames have at most the limit, one has
        // less.
        boolean noneFits = header.stateBytes() > maxPendingStateBytes / (pending.frames() + 1);
        if (noneFits || pending.frames() >= MAX_PENDING_FRAMES) {
            commitSegment();
        }
    }

    private static void requireLength(double[] row, int columns) {
        if (row.length != columns) {
            throw new IllegalArgumentException("a row has " + columns + " columns, got " + row.length + " values");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the trajectory is closed");
        }
    }

    /**
     * Writes everything since the last commit as the next segment and returns when it is safe on the disk. Does nothing
     * if there is nothing new. After a failure everything is still pending, and the commit may be tried again.
     *
     * @throws java.io.UncheckedIOException if the segment cannot be written; one sentence with file and reason, and
     *     nothing half-written stays behind
     */
    public void commitSegment() {
        requireOpen();
        if (pending.isEmpty()) {
            return;
        }
        SegmentRange range = segments.isEmpty()
                ? SegmentRange.first(pending.samples(), pending.frames())
                : segments.get(segments.size() - 1).next(pending.samples(), pending.frames());
        if (range.number() >= SegmentFormat.MAX_SEGMENTS) {
            throw new IllegalStateException("a trajectory has at most " + SegmentFormat.MAX_SEGMENTS + " segments");
        }
        failed = true;
        pending.noteMachine(machine.get());
        commit.write(range, pending);
        failed = false;
        segments.add(range);
        pending = new SegmentContent();
    }

    /**
     * Writes {@code index.h5}, in which other programs see all segments committed so far as one. Does nothing if there
     * are none.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeIndex() {
        if (!segments.isEmpty()) {
            new TrajectoryIndex(header, segments).write(directory);
        }
    }

    /** Samples that have been shown since the start of the run. */
    public int samples() {
        return nextSample;
    }

    /** Frames that have been shown since the start of the run. */
    public int frames() {
        return nextFrame;
    }

    /** Commits the rest, unless the last commit failed, which has been reported then. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        try {
            if (!failed) {
                commitSegment();
            }
        } finally {
            closed = true;
        }
    }
}
