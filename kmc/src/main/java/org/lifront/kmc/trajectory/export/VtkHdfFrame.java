package org.lifront.kmc.trajectory.export;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.trajectory.StatesDataset;
import org.lifront.kmc.trajectory.TrajectoryLattice;

/**
 * One grid of one frame as a VTKHDF file, version 1.0: a point a site, lengths in nanometres. VTK 9.1 and ParaView 5.11 read
 * neither values of cells nor several time steps in this format.
 *
 * @param grid which sites
 * @param fields what is told of each
 */
record VtkHdfFrame(SiteGrid grid, List<StateField> fields) {

    private static final String ROOT = "VTKHDF";
    private static final String POINTS = "PointData";

    /** Where a field lies in the file. */
    static String path(StateField field) {
        return "/" + ROOT + "/" + POINTS + "/" + field.name();
    }

    /**
     * Writes the file, which must not exist.
     *
     * @param states state bytes of the lattice
     */
    void write(Path file, byte[] states) {
        CommittedFile.write(file, temporary -> writeTo(temporary, states), temporary -> verify(temporary, states));
    }

    private void writeTo(Path file, byte[] states) {
        TrajectoryLattice lattice = grid.lattice();
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            // jHDF's own attribute names the machine.
            hdf.removeAttribute("_jHDF");
            WritableGroup root = hdf.putGroup(ROOT);
            root.putAttribute("Version", new int[] {1, 0});
            AsciiAttribute.put(root, "Type", "ImageData");
            root.putAttribute(
                    "WholeExtent",
                    new int[] {0, lattice.cellsX() - 1, 0, lattice.cellsY() - 1, 0, lattice.cellsZ() - 1});
            root.putAttribute("Origin", new double[] {grid.originX_nm(), grid.originY_nm(), grid.originZ_nm()});
            root.putAttribute("Spacing", new double[] {grid.stepX_nm(), grid.stepY_nm(), grid.stepZ_nm()});
            root.putAttribute("Direction", new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
            WritableGroup points = root.putGroup(POINTS);
            for (StateField field : fields) {
                putField(points, field, grid.values(states, field));
            }
        }
    }

    private void putField(WritableGroup points, StateField field, byte[] values) {
        TrajectoryLattice lattice = grid.lattice();
        int[] extents = {lattice.cellsZ(), lattice.cellsY(), lattice.cellsX()};
        points.putDataset(field.name(), new StatesDataset(points, field.name(), extents, List.of(values)));
    }

    /** jHDF does not notice when the disk takes only a part of what it writes. */
    private void verify(Path file, byte[] states) throws IOException {
        try (HdfFile hdf = new HdfFile(file)) {
            for (StateField field : fields) {
                int[] read = (int[]) hdf.getDatasetByPath(path(field)).getDataFlat();
                byte[] expected = grid.values(states, field);
                for (int i = 0; i < expected.length; i++) {
                    if (read[i] != (expected[i] & 0xFF)) {
                        throw new IOException("what was read back differs from what was written");
                    }
                }
            }
        }
    }
}
