package org.lifront.kmc.trajectory;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lifront.kmc.storage.CommittedFile;

/**
 * The file {@value #FILE}, in which HDF5 programs see every column and every lattice of all segments as one dataset. It
 * holds no data, only the names and extents of the segments. LiFront itself never reads it.
 */
final class TrajectoryIndex {

    static final String FILE = "index.h5";

    private static final String FORMAT = "LiFront trajectory index";

    private final TrajectoryHeader header;
    private final List<SegmentRange> segments;

    /**
     * @param header of the trajectory
     * @param segments its segments in order, at least one
     */
    TrajectoryIndex(TrajectoryHeader header, List<SegmentRange> segments) {
        this.header = header;
        this.segments = List.copyOf(segments);
    }

    /**
     * Writes the index in the place of an earlier one.
     *
     * @throws java.io.UncheckedIOException one sentence with file and reason; an earlier index is still there
     */
    void write(Path directory) {
        CommittedFile.replace(directory.resolve(FILE), this::writeTo, this::verify);
    }

    /** jHDF cannot read what it cannot write, so the file is compared with a second one. */
    private void verify(Path file) throws IOException {
        Path second = file.resolveSibling(file.getFileName() + ".copy");
        try {
            Files.deleteIfExists(second);
            writeTo(second);
            if (Files.mismatch(file, second) != -1) {
                throw new IOException("what was read back differs from what was written");
            }
        } finally {
            Files.deleteIfExists(second);
        }
    }

    private void writeTo(Path file) {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.removeAttribute("_jHDF");
            hdf.putAttribute("format", FORMAT);
            hdf.putAttribute("format_version", SegmentFormat.VERSION);
            hdf.putAttribute("label", header.label());
            long[] counts = {last().endSample(), last().endFrame(), segments.size()};
            hdf.putDataset(SegmentFormat.INDEX, counts)
                    .putAttribute(SegmentFormat.FIELDS, new String[] {"samples", "frames", "segments"});
            if (counts[0] > 0 && !header.seriesColumns().isEmpty()) {
                putSeries(hdf.putGroup(SegmentFormat.SERIES));
            }
            if (counts[1] > 0) {
                putFrames(hdf.putGroup(SegmentFormat.FRAMES));
            }
        }
    }

    private SegmentRange last() {
        return segments.get(segments.size() - 1);
    }

    private void putSeries(WritableGroup group) {
        for (Column column : header.seriesColumns()) {
            VirtualMapping mapping = new VirtualMapping("/" + SegmentFormat.SERIES + "/" + column.name());
            segments.stream()
                    .filter(range -> range.samples() > 0)
                    .forEach(range ->
                            mapping.add(SegmentFormat.fileName(range.number()), range.firstSample(), range.samples()));
            putColumn(group, column, last().endSample(), mapping);
        }
    }

    private void putFrames(WritableGroup group) {
        for (Column column : header.frameColumns()) {
            putColumn(group, column, last().endFrame(), frames(column.name()));
        }
        for (TrajectoryLattice lattice : header.lattices()) {
            int[] extents = lattice.extents(last().endFrame());
            int[] one = new int[extents.length];
            Arrays.fill(one, 1);
            VirtualDataset states = new VirtualDataset(
                    group,
                    lattice.statesName(),
                    Array.newInstance(byte.class, one),
                    Arrays.stream(extents).asLongStream().toArray(),
                    frames(lattice.statesName(), Arrays.copyOfRange(extents, 1, extents.length)));
            group.putDataset(lattice.statesName(), states);
        }
    }

    private VirtualMapping frames(String dataset, int... rowExtents) {
        VirtualMapping mapping = new VirtualMapping("/" + SegmentFormat.FRAMES + "/" + dataset, rowExtents);
        segments.stream()
                .filter(range -> range.frames() > 0)
                .forEach(range ->
                        mapping.add(SegmentFormat.fileName(range.number()), range.firstFrame(), range.frames()));
        return mapping;
    }

    private static void putColumn(WritableGroup group, Column column, int length, VirtualMapping mapping) {
        WritableDataset dataset = group.putDataset(
                column.name(), new VirtualDataset(group, column.name(), new double[1], new long[] {length}, mapping));
        dataset.putAttribute("unit", column.unit());
        dataset.putAttribute("description", column.description());
    }
}
