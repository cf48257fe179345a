package org.lifront.kmc.meanfield;

/** Gauss-Hermite nodes of the normal distribution: local thicknesses that stand for all. */
final class ThicknessShares {

    private static final double[][] DEVIATES = {
        {0},
        {-1.7320508075688772, 0, 1.7320508075688772},
        {-2.8569700138728056, -1.355626179974266, 0, 1.355626179974266, 2.8569700138728056}
    };
    private static final double[][] WEIGHTS = {
        {1},
        {1 / 6.0, 2 / 3.0, 1 / 6.0},
        {0.011257411327720688, 0.22207592200561263, 8 / 15.0, 0.22207592200561263, 0.011257411327720688}
    };

    private ThicknessShares() {}

    /** Distance from the mean of one of 1, 3 or 5 shares, in standard deviations. */
    static double deviate(int share, int shares) {
        return DEVIATES[shares / 2][share];
    }

    /** Its share of the area. */
    static double weight(int share, int shares) {
        return WEIGHTS[shares / 2][share];
    }
}
