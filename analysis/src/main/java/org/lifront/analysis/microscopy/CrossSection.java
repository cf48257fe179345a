package org.lifront.analysis.microscopy;

import java.util.ArrayList;
import java.util.List;
import org.lifront.analysis.substance.Substances;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/** Maps of one frame around the surface of the electrolyte: each mapped element, then backscatter contrast. */
public final class CrossSection {

    private static final int LAYERS_ABOVE = 32;
    private static final int LAYERS_BELOW = 64;
    private static final double NM_PER_M = 1e9;

    private final LatticeShape shape;
    private final int above;
    private final List<double[][]> maps = new ArrayList<>();

    private CrossSection(LatticeShape shape, int above) {
        this.shape = shape;
        this.above = above;
    }

    /** Maps of a box, mean over all of its rows. */
    public static CrossSection of(OccupancyView box, PhaseTable phases, Substances substances, int surfaceLayer) {
        int top = Math.max(0, surfaceLayer - LAYERS_ABOVE);
        int end = Math.min(box.shape().nz(), surfaceLayer + LAYERS_BELOW);
        ElementMaps maps =
                new ElementMaps(box, phases, substances, 0, box.shape().ny());
        CrossSection section = new CrossSection(box.shape(), surfaceLayer - top);
        for (String channel : channels()) {
            double[][] map = new double[end - top][box.shape().nx()];
            for (int z = top; z < end; z++) {
                for (int x = 0; x < box.shape().nx(); x++) {
                    map[z - top][x] = ElementMaps.ELEMENTS.contains(channel)
                            ? maps.density_perNm3(channel, x, z)
                            : maps.backscatter(x, z);
                }
            }
            section.maps.add(map);
        }
        return section;
    }

    /** Names of the maps in order. */
    public static List<String> channels() {
        List<String> channels = new ArrayList<>(ElementMaps.ELEMENTS);
        channels.add("BSE");
        return channels;
    }

    /** Whether a map is one of an element, in atoms per nm3. */
    public static boolean isElement(int channel) {
        return channel < ElementMaps.ELEMENTS.size();
    }

    /** Columns of a map. */
    public int columns() {
        return shape.nx();
    }

    /** Layers of a map. */
    public int layers() {
        return maps.get(0).length;
    }

    /** Depth of the middle of a layer below the surface of the electrolyte in nm, negative above it. */
    public double depth_nm(int layer) {
        return (layer + 0.5 - above) * shape.spacing_m() * NM_PER_M;
    }

    /** Distance of neighbouring pixels in nm. */
    public double spacing_nm() {
        return shape.spacing_m() * NM_PER_M;
    }

    /** A value: atoms per nm3, or the backscattered share; NaN where a composition is not known. */
    public double value(int channel, int layer, int column) {
        return maps.get(channel)[layer][column];
    }
}
