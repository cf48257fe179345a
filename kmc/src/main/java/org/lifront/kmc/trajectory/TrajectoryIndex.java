package org.lifront.kmc.trajectory;

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
        byte[] bytes = HdfOutput.bytes(this::put);
        // jHDF cannot read a virtual dataset, so the file is compared as it lies there.
        CommittedFile.replace(directory.resolve(FILE), file -> Files.write(file, bytes), file -> {
            if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
                throw new IOException("what was read back differs from what was written");
            }
        });
    }

    private void put(WritableGroup hdf) {
        hdf.putAttribute("format", FORMAT);
        hdf.putAttribute("format_version", SegmentFormat.VERSION);
        hdf.putAttribute("label", header.label());
        long[] counts = {last().endSample(), last().endFrame(), segments.size()};
        hdf.putDataset(SegmentFormat.INDEX, counts)
                .putAttribute(SegmentFormat.FIELDS, new String[] {"samples", "frames", "segments"});
        VirtualHeap heap = new VirtualHeap();
        if (counts[0] > 0 && !header.seriesColumns().isEmpty()) {
            putSeries(hdf.putGroup(SegmentFormat.SERIES), heap);
        }
        if (counts[1] > 0) {
            putFrames(hdf.putGroup(SegmentFormat.FRAMES), heap);
        }
    }

    private SegmentRange last() {
        return segments.get(segments.size() - 1);
    }

    private void putSeries(WritableGroup group, VirtualHeap heap) {
        for (Column column : header.seriesColumns()) {
            VirtualMapping mapping = new VirtualMapping("/" + SegmentFormat.SERIES + "/" + column.name());
            segments.stream()
                    .filter(range -> range.samples() > 0)
                    .forEach(range ->
                            mapping.add(SegmentFormat.fileName(range.number()), range.firstSample(), range.samples()));
            putColumn(group, column, last().endSample(), mapping, heap);
        }
    }

    private void putFrames(WritableGroup group, VirtualHeap heap) {
        for (Column column : header.frameColumns()) {
            putColumn(group, column, last().endFrame(), frames(column.name()), heap);
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
                    frames(lattice.statesName(), Arrays.copyOfRange(extents, 1, extents.length)),
                    heap);
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

    private static void putColumn(
            WritableGroup group, Column column, int length, VirtualMapping mapping, VirtualHeap heap) {
        WritableDataset dataset = group.putDataset(
                column.name(),
                new VirtualDataset(group, column.name(), new double[1], new long[] {length}, mapping, heap));
        dataset.putAttribute("unit", column.unit());
        dataset.putAttribute("description", column.description());
    }
}
