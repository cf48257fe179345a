package org.lifront.analysis.diffraction;

import java.util.List;
import org.lifront.analysis.series.Curve;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Where the lines of a powder of pristine and lithiated electrolyte lie. Heights are the volume shares of the phases,
 * nothing else: intensities would need atomic coordinates.
 *
 * @param crystals the two phases
 * @param lithiatedShare volume share of the lithiated one, 0 to 1
 */
public record PowderPattern(ElectrolyteCrystals crystals, double lithiatedShare) {

    /** Cu K alpha 1, Hoelzer et al. 1997, doi 10.1103/PhysRevA.56.4554. */
    public static final double CU_K_ALPHA1_M = 1.540593e-10;

    private static final double FIRST_DEG = 10;
    private static final double LAST_DEG = 60;

    /**
     * The pattern of what lies within a depth below the surface of the electrolyte.
     *
     * @param depth_m depth that is looked at, rounded to layers; at most down to the bottom of the box
     */
    public static PowderPattern of(OccupancyView box, int surfaceLayer, double depth_m) {
        LatticeShape shape = box.shape();
        int end = (int) Math.min(shape.nz(), surfaceLayer + Math.round(depth_m / shape.spacing_m()));
        long sites = 0;
        long reduced = 0;
        for (int site = shape.site(0, surfaceLayer); site < shape.site(0, end - 1) + shape.columnCount(); site++) {
            sites++;
            reduced += box.isReduced(site) ? 1 : 0;
        }
        return new PowderPattern(ElectrolyteCrystals.shipped(), sites == 0 ? 0 : (double) reduced / sites);
    }

    /** Lines between 10 and 60 degrees 2 theta for Cu K alpha 1, from small angles up. */
    public static List<Reflection> lines(HexagonalCrystal crystal) {
        double least_m = CU_K_ALPHA1_M / (2 * Math.sin(Math.toRadians(LAST_DEG / 2)));
        return crystal.reflections(least_m).stream()
                .filter(line -> line.twoTheta_deg(CU_K_ALPHA1_M) >= FIRST_DEG)
                .toList();
    }

    /** The pristine phase: its share (y) at 2 theta in degrees (x). */
    public Curve pristine() {
        return sticks(crystals.pristine(), 1 - lithiatedShare);
    }

    /** The lithiated phase: its share (y) at 2 theta in degrees (x). */
    public Curve lithiated() {
        return sticks(crystals.lithiated(), lithiatedShare);
    }

    private static Curve sticks(HexagonalCrystal crystal, double share) {
        List<Reflection> lines = lines(crystal);
        return Curve.of(
                lines.stream()
                        .mapToDouble(line -> line.twoTheta_deg(CU_K_ALPHA1_M))
                        .toArray(),
                lines.stream().mapToDouble(line -> share).toArray());
    }
}
