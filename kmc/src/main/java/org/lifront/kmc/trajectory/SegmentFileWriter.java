package org.lifront.kmc.trajectory;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.lifront.lattice.geometry.LatticeShape;

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

    private SegmentFileWriter(TrajectoryHeader header, SegmentRange range, SegmentContent content) {
        this.header = header;
        this.range = range;
        this.content = content;
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
        putMetadata(hdf.putGroup(SegmentFormat.METADATA));
        if (range.samples() > 0 && !header.seriesColumns().isEmpty()) {
            putSeries(hdf.putGroup(SegmentFormat.SERIES));
        }
        if (range.frames() > 0) {
            putFrames(hdf.putGroup(SegmentFormat.FRAMES));
        }
    }

    private void putRootAttributes(WritableHdfFile hdf) {
        LatticeShape shape = header.shape();
        hdf.putAttribute("format", SegmentFormat.FORMAT);
        hdf.putAttribute("format_version", SegmentFormat.VERSION);
        hdf.putAttribute("segment", range.number());
        hdf.putAttribute("cell", header.cell());
        hdf.putAttribute("seed", header.seed());
        hdf.putAttribute("version", header.version());
        hdf.putAttribute("revision", header.revision());
        hdf.putAttribute("axes", new String[] {"z", "y", "x"});
        hdf.putAttribute("shape", new int[] {shape.nz(), shape.ny(), shape.nx()});
        hdf.putAttribute("spacing_m", shape.spacing_m());
        hdf.putAttribute("surface_layer", header.surfaceLayer());
    }

    private void putIndex(WritableHdfFile hdf) {
        long[] index = {range.firstSample(), range.samples(), range.firstFrame(), range.frames()};
        WritableDataset dataset = hdf.putDataset(SegmentFormat.INDEX, index);
        dataset.putAttribute("fields", new String[] {"first_sample", "sample_count", "first_frame", "frame_count"});
        dataset.putAttribute(SegmentFormat.SHA256, Checksum.of(index));
    }

    private void putMetadata(WritableGroup metadata) {
        putText(metadata, SegmentFormat.SCENARIO, header.scenarioText());
        putText(metadata, SegmentFormat.PARAMETERS, header.parametersText());
        putTexts(metadata, SegmentFormat.PHASES, header.phases());
        putColumnTable(metadata, SegmentFormat.SERIES_COLUMNS, header.seriesColumns());
        putColumnTable(metadata, SegmentFormat.FRAME_COLUMNS, header.frameColumns());
    }

    /** The columns in order, because HDF5 does not keep the order of the datasets in a group. */
    private static void putColumnTable(WritableGroup metadata, String name, List<Column> columns) {
        if (columns.isEmpty()) {
            return;
        }
        WritableGroup table = metadata.putGroup(name);
        putTexts(table, "name", columns.stream().map(Column::name).toList());
        putTexts(table, "unit", columns.stream().map(Column::unit).toList());
        putTexts(table, "description", columns.stream().map(Column::description).toList());
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
        putStates(frames, Electrode.A);
        putStates(frames, Electrode.B);
    }

    private void putStates(WritableGroup frames, Electrode electrode) {
        LatticeShape shape = header.shape();
        DatasetCreationOptions options = DatasetCreationOptions.builder()
                .unsigned()
                .chunkDimensions(1, shape.nz(), shape.ny(), shape.nx())
                .deflate(DEFLATE_LEVEL)
                .build();
        byte[][][][] states = new byte[range.frames()][][][];
        String[] checksums = new String[range.frames()];
        for (int frame = 0; frame < range.frames(); frame++) {
            byte[] bytes = content.states(frame, electrode);
            states[frame] = layers(shape, bytes);
            checksums[frame] = Checksum.of(bytes);
        }
        WritableDataset dataset = frames.putDataset(SegmentFormat.statesName(electrode), states, options);
        dataset.putAttribute("description", "state byte of every site, [frame][z][y][x]; z = 0 touches the metal");
        dataset.putAttribute("bits", SegmentFormat.bitLayout());
        if (!header.phases().isEmpty()) {
            dataset.putAttribute("legend", legend());
        }
        dataset.putAttribute(SegmentFormat.SHA256, checksums);
    }

    private String[] legend() {
        List<String> phases = header.phases();
        return IntStream.range(0, phases.size())
                .mapToObj(code -> code + " = " + phases.get(code))
                .toArray(String[]::new);
    }

    private static byte[][][] layers(LatticeShape shape, byte[] states) {
        byte[][][] layers = new byte[shape.nz()][shape.ny()][shape.nx()];
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                System.arraycopy(states, shape.site(0, y, z), layers[z][y], 0, shape.nx());
            }
        }
        return layers;
    }

    private static void putColumn(WritableGroup group, Column column, double[] values) {
        WritableDataset dataset = group.putDataset(column.name(), values);
        dataset.putAttribute("unit", column.unit());
        dataset.putAttribute("description", column.description());
        dataset.putAttribute(SegmentFormat.SHA256, Checksum.of(values));
    }

    private static void putText(WritableGroup group, String name, String text) {
        group.putDataset(name, text).putAttribute(SegmentFormat.SHA256, Checksum.of(text));
    }

    private static void putTexts(WritableGroup group, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            group.putDataset(name, texts.toArray(String[]::new)).putAttribute(SegmentFormat.SHA256, Checksum.of(texts));
        }
    }
}
