package org.lifront.analysis.microscopy;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Whether cracks of the electrolyte lie where lithium is: damage and Li column by column.
 *
 * @param damagedShare damaged share of the reduced sites; 0 if none is reduced
 * @param correlation Pearson's coefficient between damaged sites and Li sites of the columns; empty if either is even
 */
public record DamageCorrelation(double damagedShare, OptionalDouble correlation) {

    /** Counts the columns of a box. */
    public static DamageCorrelation of(OccupancyView box, int surfaceLayer) {
        LatticeShape shape = box.shape();
        double[] damaged = new double[shape.columnCount()];
        double[] lithium = new double[shape.columnCount()];
        for (int site = shape.site(0, surfaceLayer); site < shape.siteCount(); site++) {
            damaged[shape.column(site)] += box.isDamaged(site) ? 1 : 0;
            lithium[shape.column(site)] += (box.isReduced(site) ? 1 : 0) + (box.holdsBoundaryLithium(site) ? 1 : 0);
        }
        double coefficient = new PearsonsCorrelation().correlation(damaged, lithium);
        return new DamageCorrelation(
                box.reducedSites() == 0 ? 0 : (double) box.damagedSites() / box.reducedSites(),
                Double.isNaN(coefficient) ? OptionalDouble.empty() : OptionalDouble.of(coefficient));
    }
}
