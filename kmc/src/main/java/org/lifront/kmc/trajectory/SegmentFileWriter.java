package org.lifront.kmc.trajectory;

import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays one segment out in a new HDF5 file.
 *
 * <p>jHDF 0.13 dictates some of the layout: it cannot write empty datasets (they are left out, as are groups without a
 * dataset; absent means empty), and it keeps everything in memory until the file is written. States, which may be large,
 * are written by {@link StatesDataset}.
 */
final class SegmentFileWriter {

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

    /** Writes the file, which must not exist. */
    static void write(Path file, TrajectoryHeader header, SegmentRange range, SegmentContent content)
            throws IOException {
        HdfOutput.write(file, new SegmentFileWriter(header, range, content)::write);
    }

    private void write(WritableGroup hdf) {
        putRootAttributes(hdf);
        putIndex(hdf);
        headerWriter.putMetadata(hdf.putGroup(SegmentFormat.METADATA));
        if (range.samples() > 0 && !header.seriesColumns().isEmpty()) {
            putSeries(hdf.putGroup(SegmentFormat.SERIES));
        }
        if (range.frames() > 0) {
            putFrames(hdf.putGroup(SegmentFormat.FRAMES));
        }
        content.machine().ifPresent(readings -> MachineGroup.put(hdf, readings));
    }

    private void putRootAttributes(WritableGroup hdf) {
        hdf.putAttribute("format", SegmentFormat.FORMAT);
        hdf.putAttribute("format_version", SegmentFormat.VERSION);
        hdf.putAttribute("segment", range.number());
        headerWriter.putAttributes(hdf);
    }

    private void putIndex(WritableGroup hdf) {
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
        content.noteStored(IntStream.range(0, header.lattices().size())
                .mapToObj(number -> putStates(frames, number))
                .toList());
    }

    private StatesDataset putStates(WritableGroup frames, int number) {
        TrajectoryLattice lattice = header.lattices().get(number);
        List<byte[]> states = IntStream.range(0, range.frames())
                .mapToObj(frame -> content.states(frame, number))
                .toList();
        StatesDataset dataset = new StatesDataset(frames, lattice.statesName(), lattice.extents(states.size()), states);
        frames.putDataset(lattice.statesName(), dataset);
        dataset.putAttribute("description", description(lattice));
        if (isElectrode(number)) {
            dataset.putAttribute("bits", SegmentFormat.bitLayout());
        }
        if (!lattice.legend().isEmpty()) {
            dataset.putAttribute("legend", legend(lattice.legend()));
        }
        dataset.putAttribute(
                SegmentFormat.SHA256,
                IntStream.range(0, range.frames())
                        .mapToObj(frame -> content.checksum(frame, number))
                        .toArray(String[]::new));
        return dataset;
    }

    private String description(TrajectoryLattice lattice) {
        return "state byte of every site, [frame][z][y][x]" + (lattice.sitesPerCell() == 1 ? "" : "[basis]")
                + (isCell() ? "; z = 0 touches the metal" : "");
    }

    private boolean isElectrode(int number) {
        return isCell() && number < Electrode.values().length;
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
