package org.lifront.lattice.structure;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Rounds thicknesses to whole sites so that the mean over the box is kept: the columns with the largest remainders
 * are rounded up, as many as the sum of the remainders demands. Rounding each column by itself would bias films of
 * about one site; dithering each column would add twice the variance (1/6 instead of 1/12 of a site squared).
 */
final class WholeSites {

    private final int[] heights;
    private final double[] claims;
    private double remainders;

    private WholeSites(double[] thickness_sites) {
        heights = new int[thickness_sites.length];
        claims = new double[thickness_sites.length];
        for (int column = 0; column < heights.length; column++) {
            heights[column] = (int) thickness_sites[column];
            double remainder = thickness_sites[column] - heights[column];
            remainders += remainder;
            claims[column] = claim(heights[column], remainder);
        }
    }

    /** A covered column of less than one site comes first, for it would end up bare. */
    private static double claim(int whole, double remainder) {
        return whole == 0 && remainder > 0 ? 1 + remainder : remainder;
    }

    /**
     * The whole-site heights.
     *
     * @param thickness_sites thickness of each column in sites, not negative
     * @param random decides the last fraction of a site and between columns of equal claim
     */
    static ColumnHeights round(double[] thickness_sites, UniformRandomProvider random) {
        WholeSites rounding = new WholeSites(thickness_sites);
        int ups = (int) Math.floor(rounding.remainders + random.nextDouble());
        if (ups > 0) {
            rounding.roundUp(Math.min(ups, thickness_sites.length), random);
        }
        return ColumnHeights.of(rounding.heights);
    }

    private void roundUp(int ups, UniformRandomProvider random) {
        double[] sorted = claims.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length - ups];
        int equal = 0;
        int open = ups;
        for (double claim : claims) {
            equal += claim == least ? 1 : 0;
            open -= claim > least ? 1 : 0;
        }
        for (int column = 0; column < claims.length; column++) {
            if (claims[column] > least) {
                heights[column]++;
            } else if (claims[column] == least) {
                // Selection sampling (Knuth, TAOCP 2, 3.4.2 S): first come, first served would favour low columns.
                if (random.nextDouble() * equal < open) {
                    heights[column]++;
                    open--;
                }
                equal--;
            }
        }
    }
}
