package org.lifront.kmc.trajectory.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.lifront.kmc.storage.CommittedFile;
import org.lifront.kmc.trajectory.TrajectoryLattice;

/**
 * One grid of all frames as an XDMF file, version 3. It holds no values: they lie in the files of {@link VtkHdfFrame}, beside it.
 *
 * @param grid which sites
 * @param fields what is told of each
 */
record XdmfScene(SiteGrid grid, List<StateField> fields) {

    /**
     * Writes the file, which must not exist.
     *
     * @param frames number of each frame
     * @param times_s time of each frame of the trajectory, index = number
     * @param fileName name of the file of a frame
     */
    void write(Path file, List<Integer> frames, double[] times_s, IntFunction<String> fileName) {
        CommittedFile.write(
                file,
                temporary -> {
                    try (BufferedWriter out = Files.newBufferedWriter(temporary)) {
                        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Xdmf Version=\"3.0\">\n<Domain>\n");
                        out.write("<Grid Name=\"" + grid.name()
                                + "\" GridType=\"Collection\" CollectionType=\"Temporal\">\n");
                        for (int frame : frames) {
                            writeFrame(out, frame, times_s[frame], fileName.apply(frame));
                        }
                        out.write("</Grid>\n</Domain>\n</Xdmf>\n");
                    }
                },
                ExtendedXyz::requireContent);
    }

    private void writeFrame(Writer out, int frame, double time_s, String file) throws IOException {
        TrajectoryLattice lattice = grid.lattice();
        String extents = lattice.cellsZ() + " " + lattice.cellsY() + " " + lattice.cellsX();
        out.write("<Grid Name=\"frame " + frame + "\" GridType=\"Uniform\">\n");
        out.write("<Time Value=\"" + time_s + "\"/>\n");
        out.write("<Topology TopologyType=\"3DCoRectMesh\" Dimensions=\"" + extents + "\"/>\n");
        out.write("<Geometry GeometryType=\"ORIGIN_DXDYDZ\">\n");
        out.write(triple(grid.originZ_nm(), grid.originY_nm(), grid.originX_nm()));
        out.write(triple(grid.stepZ_nm(), grid.stepY_nm(), grid.stepX_nm()));
        out.write("</Geometry>\n");
        for (StateField field : fields) {
            out.write(String.format(
                    Locale.ROOT,
                    "<Attribute Name=\"%s\" AttributeType=\"Scalar\" Center=\"Node\">"
                            + "<DataItem Dimensions=\"%s\" NumberType=\"UChar\" Format=\"HDF\">%s:%s</DataItem></Attribute>\n",
                    field.name(),
                    extents,
                    file,
                    VtkHdfFrame.path(field)));
        }
        out.write("</Grid>\n");
    }

    private static String triple(double z, double y, double x) {
        return "<DataItem Dimensions=\"3\" NumberType=\"Float\" Precision=\"8\" Format=\"XML\">" + z + " " + y + " " + x
                + "</DataItem>\n";
    }
}
