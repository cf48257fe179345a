package org.lifront.kmc.trajectory;

import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lifront.lattice.crystal.BasisSite;

/** Takes the header out of a segment. */
final class HeaderReader {

    private static final String METADATA = SegmentFormat.METADATA + "/";
    private static final String LATTICES = METADATA + SegmentFormat.LATTICES + "/";

    private final HdfInput input;
    private final CheckedRead checked;

    private HeaderReader(HdfInput input) {
        this.input = input;
        this.checked = new CheckedRead(input);
    }

    static TrajectoryHeader read(HdfInput input) {
        return new HeaderReader(input).header();
    }

    private TrajectoryHeader header() {
        if (input.root().getAttribute("model") == null) {
            CellAttributes cell = CellAttributes.read(input, checked);
            return header(TrajectoryHeader.CELL, cell.label(), cell.lattices(), OptionalInt.of(cell.surfaceLayer()));
        }
        String model = checked.attribute(input.root(), "model", String.class);
        String label = checked.attribute(input.root(), "label", String.class);
        if (!model.equals(TrajectoryHeader.CELL)) {
            return header(model, label, lattices(), OptionalInt.empty());
        }
        CellAttributes cell = CellAttributes.read(input, checked);
        TrajectoryHeader header = header(model, label, lattices(), OptionalInt.of(cell.surfaceLayer()));
        if (!CellAttributes.of(header).equals(cell)) {
            throw input.fault("describes one cell in the attributes of the root and another in /" + LATTICES);
        }
        return header;
    }

    private TrajectoryHeader header(
            String model, String label, List<TrajectoryLattice> lattices, OptionalInt surfaceLayer) {
        Node root = input.root();
        String scenario = checked.text(METADATA + SegmentFormat.SCENARIO);
        // What the runs of a sweep have in common is kept once.
        String parameters = checked.text(METADATA + SegmentFormat.PARAMETERS).intern();
        long seed = checked.attribute(root, "seed", Long.class);
        String version = checked.attribute(root, "version", String.class);
        String revision = checked.attribute(root, "revision", String.class);
        Optional<UnitCell> cell = unitCell();
        List<Column> series = columns(SegmentFormat.SERIES_COLUMNS);
        List<Column> frames = columns(SegmentFormat.FRAME_COLUMNS);
        return input.sound(() -> new TrajectoryHeader(
                model,
                label,
                scenario,
                parameters,
                seed,
                version,
                revision,
                lattices,
                cell,
                surfaceLayer,
                series,
                frames));
    }

    private List<TrajectoryLattice> lattices() {
        List<String> names = checked.texts(LATTICES + SegmentFormat.NAME);
        if (names.isEmpty()) {
            throw input.fault("has no dataset /" + LATTICES + SegmentFormat.NAME);
        }
        int fields = SegmentFormat.EXTENT_FIELDS.size();
        long[] extents = checked.longs(LATTICES + SegmentFormat.SHAPE, names.size(), fields);
        double[] spacings_m = checked.doubles(LATTICES + SegmentFormat.SPACING, names.size());
        List<TrajectoryLattice> lattices = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lattices.add(lattice(names.get(i), extents, i * fields, spacings_m[i]));
        }
        return lattices;
    }

    private TrajectoryLattice lattice(String name, long[] extents, int first, double spacing_m) {
        List<String> legend = checked.texts(METADATA + SegmentFormat.legendName(name));
        TrajectoryLattice lattice = input.sound(() -> new TrajectoryLattice(
                name,
                extent(extents[first + 2]),
                extent(extents[first + 1]),
                extent(extents[first]),
                extent(extents[first + 3]),
                spacing_m,
                legend));
        if (lattice.siteCount() > TrajectoryLattice.MAX_SITES) {
            throw input.fault("describes lattice " + name + " with more sites than a frame can hold");
        }
        return lattice;
    }

    private static int extent(long extent) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, extent));
    }

    private Optional<UnitCell> unitCell() {
        if (input.find(METADATA + SegmentFormat.UNIT_CELL).isEmpty()) {
            return Optional.empty();
        }
        double[] edges = checked.doubles(METADATA + SegmentFormat.UNIT_CELL, 3);
        List<String> sublattices = checked.texts(METADATA + SegmentFormat.SUBLATTICES);
        double[] at = checked.doubles(METADATA + SegmentFormat.BASIS, sublattices.size(), 3);
        List<BasisSite> basis = new ArrayList<>();
        for (int i = 0; i < sublattices.size(); i++) {
            basis.add(new BasisSite(sublattices.get(i), at[3 * i], at[3 * i + 1], at[3 * i + 2]));
        }
        return Optional.of(input.sound(() -> new UnitCell(edges[0], edges[1], edges[2], basis)));
    }

    private List<Column> columns(String table) {
        String path = METADATA + table + "/";
        List<String> names = checked.texts(path + SegmentFormat.NAME);
        List<String> units = checked.texts(path + "unit");
        List<String> descriptions = checked.texts(path + "description");
        if (units.size() != names.size() || descriptions.size() != names.size()) {
            throw input.fault("lists names, units and descriptions of different number in /" + path);
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Column(
                    names.get(i).intern(),
                    units.get(i).intern(),
                    descriptions.get(i).intern()));
        }
        return columns;
    }
}
