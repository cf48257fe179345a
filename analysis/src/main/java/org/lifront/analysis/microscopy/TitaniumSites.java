package org.lifront.analysis.microscopy;

import java.util.Arrays;
import java.util.List;
import org.lifront.kmc.trajectory.Electrode;
import org.lifront.kmc.trajectory.TrajectoryLattice;
import org.lifront.kmc.trajectory.TrajectoryReader;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Ti3+ and Li below the surface of one electrode on the finest lattice that a trajectory has: the domain of particles in a
 * grain, or else the sites of the box.
 *
 * <pre>
 *   z = 0     surface of the electrolyte
 *   layer k   occupies k a .. (k + 1) a
 *   column    y * columnsX + x, periodic both ways
 * </pre>
 */
public final class TitaniumSites {

    private static final int DOMAIN_MOBILE = 1;
    private static final int DOMAIN_TI3 = 2;

    private final int columnsX;
    private final int columnsY;
    private final int layers;
    private final double spacing_m;
    private final byte[] ti3;
    private final int[] lithium;

    private TitaniumSites(int columnsX, int columnsY, int layers, double spacing_m) {
        this.columnsX = columnsX;
        this.columnsY = columnsY;
        this.layers = layers;
        this.spacing_m = spacing_m;
        this.ti3 = new byte[columnsX * columnsY * layers];
        this.lithium = new int[columnsX * columnsY];
    }

    /** Those of a frame: of the domain in a grain if there is one. */
    public static TitaniumSites of(TrajectoryReader trajectory, int frame, Electrode electrode) {
        String domain = electrode.lattice() + "_lithium";
        List<TrajectoryLattice> found = trajectory.header().lattices().stream()
                .filter(lattice -> lattice.name().equals(domain))
                .toList();
        return found.isEmpty()
                ? ofBox(
                        trajectory.frame(frame, electrode),
                        trajectory.header().surfaceLayer().orElseThrow())
                : ofDomain(found.get(0), trajectory.states(frame, domain));
    }

    /** Those of a box. Li is what reduced sites and filled boundary sites hold. */
    public static TitaniumSites ofBox(OccupancyView box, int surfaceLayer) {
        LatticeShape shape = box.shape();
        TitaniumSites sites = new TitaniumSites(shape.nx(), shape.ny(), shape.nz() - surfaceLayer, shape.spacing_m());
        for (int i = 0; i < sites.ti3.length; i++) {
            int site = shape.site(0, surfaceLayer) + i;
            sites.ti3[i] = (byte) (box.isReduced(site) ? 1 : 0);
            sites.lithium[shape.column(site)] += sites.ti3[i] + (box.holdsBoundaryLithium(site) ? 1 : 0);
        }
        return sites;
    }

    /** Those of a domain of particles; docs/trajectory-format.md. Li is mobile or bound to Ti3+. */
    static TitaniumSites ofDomain(TrajectoryLattice domain, byte[] states) {
        TitaniumSites sites = new TitaniumSites(domain.cellsX(), domain.cellsY(), domain.cellsZ(), domain.spacing_m());
        for (int i = 0; i < sites.ti3.length; i++) {
            sites.ti3[i] = (byte) ((states[i] & DOMAIN_TI3) != 0 ? 1 : 0);
            sites.lithium[i % sites.columns()] += sites.ti3[i] + ((states[i] & DOMAIN_MOBILE) != 0 ? 1 : 0);
        }
        return sites;
    }

    /** Columns along x. */
    public int columnsX() {
        return columnsX;
    }

    /** Columns along y. */
    public int columnsY() {
        return columnsY;
    }

    /** Number of columns. */
    public int columns() {
        return columnsX * columnsY;
    }

    /** Layers below the surface. */
    public int layers() {
        return layers;
    }

    /** Distance of neighbouring sites. */
    public double spacing_m() {
        return spacing_m;
    }

    /**
     * Share of Ti3+ in a layer, over all columns with a weight each.
     *
     * @param weights one for each column, not negative, not all 0
     */
    double share(int layer, double[] weights) {
        double all = 0;
        double reduced = 0;
        for (int column = 0; column < weights.length; column++) {
            all += weights[column];
            reduced += weights[column] * ti3[layer * columns() + column];
        }
        return reduced / all;
    }

    /** Columns that hold most Li: a tenth of all, rounded up; of equal ones the first. */
    int[] richestTenth() {
        long[] keys = new long[columns()];
        for (int column = 0; column < keys.length; column++) {
            keys[column] = ((long) -lithium[column] << 32) + column;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .limit((columns() + 9) / 10)
                .mapToInt(key -> (int) key)
                .toArray();
    }
}
