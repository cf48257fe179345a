package org.lifront.kmc.meanfield;

/**
 * How much faster the rough lithiation front of the lattice runs than a flat one: docs/model.md equation (44). A flat
 * front has no lithiated site beside those in front of it; once rough, its leading parts draw the others along.
 */
final class FrontRoughening {

    /** Depth over which the front becomes rough, in cubes, as seen in lattice runs. */
    private static final double ONSET_CUBES = 1.6;

    private static final int LATERAL_NEIGHBOURS = 4;

    private FrontRoughening() {}

    /**
     * Speed of the front over {@code v0}.
     *
     * @param lateralWeight w, 0 to 1
     * @param depth_cubes how far the front has come, in cubes that lithiate at once
     */
    static double factor(double lateralWeight, double depth_cubes) {
        return 1 - LATERAL_NEIGHBOURS * lateralWeight * StrictMath.expm1(-depth_cubes / ONSET_CUBES);
    }
}
