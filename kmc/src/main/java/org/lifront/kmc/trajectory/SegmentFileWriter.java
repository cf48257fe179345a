package org.lifront.kmc.trajectory;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays one segment out in a new HDF5 file.
 *
 * <p>jHDF 0.13 dictates some of the layout: it cannot write empty datasets (they are left out, and absent means
 * empty), it spoils a file that ends in a group without a dataset (such groups are left out as well), and it keeps
 * everything in memory until the file is closed.
 */
final class SegmentFileWriter {

    /** Level 1 is the fastest; states shrink about fourfold, higher levels gain a few per cent for several times the time. */
    private static final int DEFLATE_LEVEL = 1;

    private final TrajectoryHeader header;
    private final SegmentRange range;
    private final SegmentContent content;
    private final HeaderWriter headerWriter;

    private SegmentFileWriter(TrajectoryHeader header, SegmentRange range, SegmentContent content) {
        this.header = header;
        this.range = range;
        this.content = content;
        this.headerWriter = new HeaderWriter(header);
    }

    /** Writes the file, which must not exist; jHDF does not truncate. */
    static void write(Path file, TrajectoryHeader header, SegmentRange range, SegmentContent content) {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            new SegmentFileWriter(header, range, content).write(hdf);
        }
    }

    private void write(WritableHdfFile hdf) {
        // jHDF's own attribute names the machine; a trajectory must not depend on it.
        hdf.removeAttribute("_jHDF");
        putRootAttributes(hdf);
        putIndex(hdf);
        headerWriter.putMetadata(hdf.putGroup(SegmentFormat.METADATA));
        if (range.samples() > 0 && !header.seriesColumns().isEmpty()) {
            putSeries(hdf.putGroup(SegmentFormat.SERIES));
        }
        if (range.frames() > 0) {
            putFrames(hdf.putGroup(SegmentFormat.FRAMES));
        }
    }

    private void putRootAttributes(WritableHdfFile hdf) {
        hdf.putAttribute("format", SegmentFormat.FORMAT);
        hdf.putAttribute("format_version", SegmentFormat.VERSION);
        hdf.putAttribute("segment", range.number());
        headerWriter.putAttributes(hdf);
    }

    private void putIndex(WritableHdfFile hdf) {
        long[] index = {range.firstSample(), range.samples(), range.firstFrame(), range.frames()};
        WritableDataset dataset = hdf.putDataset(SegmentFormat.INDEX, index);
        dataset.putAttribute(
                SegmentFormat.FIELDS, new String[] {"first_sample", "sample_count", "first_frame", "frame_count"});
        dataset.putAttribute(SegmentFormat.SHA256, Checksum.of(index));
    }

    private void putSeries(WritableGroup series) {
        List<Column> columns = header.seriesColumns();
        for (int i = 0; i < columns.size(); i++) {
            putColumn(series, columns.get(i), content.seriesColumn(i));
        }
    }

    private void putFrames(WritableGroup frames) {
        List<Column> columns = header.frameColumns();
        for (int i = 0; i < columns.size(); i++) {
            putColumn(frames, columns.get(i), content.frameColumn(i));
        }
        for (int i = 0; i < header.lattices().size(); i++) {
            putStates(frames, i);
        }
    }

    private void putStates(WritableGroup frames, int number) {
        TrajectoryLattice lattice = header.lattices().get(number);
        DatasetCreationOptions options = DatasetCreationOptions.builder()
                .unsigned()
                .chunkDimensions(lattice.extents(1))
                .deflate(DEFLATE_LEVEL)
                .build();
        Object[] states = (Object[]) Array.newInstance(byte.class, lattice.extents(range.frames()));
        String[] checksums = new String[range.frames()];
        for (int frame = 0; frame < range.frames(); frame++) {
            byte[] bytes = content.states(frame, number);
            fill(states[frame], ByteBuffer.wrap(bytes));
            checksums[frame] = Checksum.of(bytes);
        }
        WritableDataset dataset = frames.putDataset(lattice.statesName(), states, options);
        dataset.putAttribute("description", description(lattice));
        if (isCell()) {
            dataset.putAttribute("bits", SegmentFormat.bitLayout());
        }
        if (!lattice.legend().isEmpty()) {
            dataset.putAttribute("legend", legend(lattice.legend()));
        }
        dataset.putAttribute(SegmentFormat.SHA256, checksums);
    }

    /** Fills nested arrays, the last index running fastest. */
    private static void fill(Object nested, ByteBuffer states) {
        if (nested instanceof byte[] row) {
            states.get(row);
            return;
        }
        for (Object part : (Object[]) nested) {
            fill(part, states);
        }
    }

    private String description(TrajectoryLattice lattice) {
        return "state byte of every site, [frame][z][y][x]" + (lattice.sitesPerCell() == 1 ? "" : "[basis]")
                + (isCell() ? "; z = 0 touches the metal" : "");
    }

    private boolean isCell() {
        return header.surfaceLayer().isPresent();
    }

    private static String[] legend(List<String> labels) {
        return IntStream.range(0, labels.size())
                .mapToObj(code -> code + " = " + labels.get(code))
                .toArray(String[]::new);
    }

    private static void putColumn(WritableGroup group, Column column, double[] values) {
        WritableDataset dataset = group.putDataset(column.name(), values);
        dataset.putAttribute("unit", column.unit());
        dataset.putAttribute("description", column.description());
        dataset.putAttribute(SegmentFormat.SHA256, Checksum.of(values));
    }
}
