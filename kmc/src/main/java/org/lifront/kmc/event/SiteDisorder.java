package org.lifront.kmc.event;

import java.util.Arrays;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.SiteType;
import org.lifront.lattice.crystal.SiteGrid;
import org.lifront.lattice.structure.SiteFactors;

/** Quenched random factors of the sites whose type has a spread of rates; lognormal with mean 1. */
final class SiteDisorder {

    private final double[] relative;
    private final double[] largest;

    /**
     * @param chemistry the model
     * @param classes its classes
     * @param grid where the sites lie
     * @param random stream of the factors; nothing is drawn if no site type has a spread
     */
    SiteDisorder(Chemistry chemistry, ClassTable classes, SiteGrid grid, XoShiRo256PlusPlus random) {
        int types = chemistry.siteTypes().size();
        largest = new double[types];
        Arrays.fill(largest, 1);
        boolean isOrdered = chemistry.siteTypes().stream().allMatch(type -> type.rateSpread() == 0);
        relative = isOrdered ? null : new double[grid.length()];
        if (!isOrdered) {
            SiteFactors deviates = SiteFactors.lognormal(grid.siteCount(), 1, random);
            draw(chemistry, classes, grid, deviates);
        }
    }

    private void draw(Chemistry chemistry, ClassTable classes, SiteGrid grid, SiteFactors deviates) {
        Arrays.fill(largest, 0);
        int[] drawn = {0};
        int[] typeOf = new int[grid.length()];
        grid.forEachSite(site -> {
            int type = classes.siteTypeAt(grid.basisOf(site), grid.cellX(site), grid.cellY(site), grid.cellZ(site));
            SiteType siteType = chemistry.siteTypes().get(type);
            double spread = siteType.rateSpread();
            double deviate = StrictMath.log(deviates.factor(drawn[0]++));
            relative[site] = StrictMath.exp(spread * deviate - spread * spread / 2);
            typeOf[site] = type;
            largest[type] = Math.max(largest[type], relative[site]);
        });
        grid.forEachSite(site -> relative[site] /= largest[typeOf[site]]);
        for (int type = 0; type < largest.length; type++) {
            largest[type] = largest[type] == 0 ? 1 : largest[type];
        }
    }

    /** Factor of each padded site over the largest of its type, 0 to 1; null if there is no disorder. */
    double[] relativeFactors() {
        return relative;
    }

    /** Largest factor among the sites of a type. */
    double largestFactor(int siteType) {
        return largest[siteType];
    }
}
