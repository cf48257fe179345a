package org.lifront.kmc.trajectory;

import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.util.List;
import java.util.Optional;

/** Lays the header out in a segment: attributes of the root, and metadata. */
final class HeaderWriter {

    private final TrajectoryHeader header;
    private final Optional<CellAttributes> cell;

    HeaderWriter(TrajectoryHeader header) {
        this.header = header;
        this.cell = header.surfaceLayer().isPresent() ? Optional.of(CellAttributes.of(header)) : Optional.empty();
    }

    void putAttributes(WritableGroup hdf) {
        hdf.putAttribute("model", header.model());
        hdf.putAttribute("label", header.label());
        hdf.putAttribute("seed", header.seed());
        hdf.putAttribute("version", header.version());
        hdf.putAttribute("revision", header.revision());
        cell.ifPresent(attributes -> attributes.putAttributes(hdf));
    }

    void putMetadata(WritableGroup metadata) {
        putText(metadata, SegmentFormat.SCENARIO, header.scenarioText());
        putText(metadata, SegmentFormat.PARAMETERS, header.parametersText());
        putLattices(metadata.putGroup(SegmentFormat.LATTICES));
        header.lattices()
                .forEach(lattice -> putTexts(metadata, SegmentFormat.legendName(lattice.name()), lattice.legend()));
        header.unitCell().ifPresent(unitCell -> putUnitCell(metadata, unitCell));
        cell.ifPresent(attributes -> putTexts(metadata, SegmentFormat.PHASES, attributes.phases()));
        putColumnTable(metadata, SegmentFormat.SERIES_COLUMNS, header.seriesColumns());
        putColumnTable(metadata, SegmentFormat.FRAME_COLUMNS, header.frameColumns());
    }

    private void putLattices(WritableGroup table) {
        List<TrajectoryLattice> lattices = header.lattices();
        putTexts(
                table,
                SegmentFormat.NAME,
                lattices.stream().map(TrajectoryLattice::name).toList());
        long[][] extents = lattices.stream()
                .map(lattice ->
                        new long[] {lattice.cellsZ(), lattice.cellsY(), lattice.cellsX(), lattice.sitesPerCell()})
                .toArray(long[][]::new);
        WritableDataset shape = table.putDataset(SegmentFormat.SHAPE, extents);
        shape.putAttribute(SegmentFormat.FIELDS, SegmentFormat.EXTENT_FIELDS.toArray(String[]::new));
        shape.putAttribute(SegmentFormat.SHA256, Checksum.of(extents));
        double[] spacings_m =
                lattices.stream().mapToDouble(TrajectoryLattice::spacing_m).toArray();
        table.putDataset(SegmentFormat.SPACING, spacings_m).putAttribute(SegmentFormat.SHA256, Checksum.of(spacings_m));
    }

    private static void putUnitCell(WritableGroup metadata, UnitCell unitCell) {
        double[] edges = {unitCell.edgeX(), unitCell.edgeY(), unitCell.edgeZ()};
        WritableDataset cell = metadata.putDataset(SegmentFormat.UNIT_CELL, edges);
        cell.putAttribute(SegmentFormat.FIELDS, new String[] {"x", "y", "z"});
        cell.putAttribute(SegmentFormat.SHA256, Checksum.of(edges));
        double[][] positions = unitCell.basis().stream()
                .map(site -> new double[] {site.x(), site.y(), site.z()})
                .toArray(double[][]::new);
        WritableDataset basis = metadata.putDataset(SegmentFormat.BASIS, positions);
        basis.putAttribute(SegmentFormat.FIELDS, new String[] {"x", "y", "z"});
        basis.putAttribute(SegmentFormat.SHA256, Checksum.of(positions));
        putTexts(
                metadata,
                SegmentFormat.SUBLATTICES,
                unitCell.basis().stream().map(site -> site.sublattice()).toList());
    }

    /** The columns in order, because HDF5 does not keep the order of the datasets in a group. */
    private static void putColumnTable(WritableGroup metadata, String name, List<Column> columns) {
        if (columns.isEmpty()) {
            return;
        }
        WritableGroup table = metadata.putGroup(name);
        putTexts(table, SegmentFormat.NAME, columns.stream().map(Column::name).toList());
        putTexts(table, "unit", columns.stream().map(Column::unit).toList());
        putTexts(table, "description", columns.stream().map(Column::description).toList());
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
