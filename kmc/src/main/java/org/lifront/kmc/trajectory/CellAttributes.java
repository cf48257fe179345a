package org.lifront.kmc.trajectory;

import io.jhdf.api.Node;
import io.jhdf.api.WritableGroup;
import java.util.List;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * The attributes of the root by which a cell describes itself. They are older than the description of any number of
 * lattices, which a segment has nowadays as well: they keep a cell readable for programs that know cells only, and alone
 * describe the cells of files without the attribute {@code model}.
 *
 * @param label label of the cell
 * @param shape box of each of the two electrodes
 * @param surfaceLayer first layer of the electrolyte
 * @param phases label of each phase code, index = code
 */
record CellAttributes(String label, LatticeShape shape, int surfaceLayer, List<String> phases) {

    private static final String PHASES = SegmentFormat.METADATA + "/" + SegmentFormat.PHASES;

    /** Those of a header, which must be that of a cell. */
    static CellAttributes of(TrajectoryHeader header) {
        return new CellAttributes(
                header.label(),
                header.shape(),
                header.surfaceLayer().orElseThrow(),
                header.lattices().get(0).legend());
    }

    /** Puts what belongs to the root; the phases are metadata. */
    void putAttributes(WritableGroup hdf) {
        hdf.putAttribute("cell", label);
        hdf.putAttribute("axes", new String[] {"z", "y", "x"});
        hdf.putAttribute("shape", new int[] {shape.nz(), shape.ny(), shape.nx()});
        hdf.putAttribute("spacing_m", shape.spacing_m());
        hdf.putAttribute("surface_layer", surfaceLayer);
    }

    static CellAttributes read(HdfInput input, CheckedRead checked) {
        Node root = input.root();
        return new CellAttributes(
                checked.attribute(root, "cell", String.class),
                shape(input, checked),
                checked.attribute(root, "surface_layer", Integer.class),
                checked.texts(PHASES));
    }

    private static LatticeShape shape(HdfInput input, CheckedRead checked) {
        int[] sites = checked.attribute(input.root(), "shape", int[].class);
        double spacing_m = checked.attribute(input.root(), "spacing_m", Double.class);
        if (sites.length != 3) {
            throw input.fault("gives the box by " + sites.length + " numbers where 3 are expected");
        }
        return input.sound(() -> new LatticeShape(sites[2], sites[1], sites[0], spacing_m));
    }

    /** The lattices that this describes. */
    List<TrajectoryLattice> lattices() {
        return TrajectoryHeader.electrodes(shape, phases);
    }
}
