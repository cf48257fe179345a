package org.lifront.kmc.meanfield;

/**
 * Cracks of one film in pair approximation: patches on a square lattice, nucleation and spreading to the four patches
 * beside; docs/model.md equation (16). The state is the share of intact patches and that of pairs of neighbours which
 * are both intact, so that the clustering of cracks, which slows their spreading, is kept.
 */
final class CrackSpread {

    private static final int NEIGHBOURS = 4;
    private static final double LARGEST_STEP = 0.05;

    private final double nucleation_perS;
    private final double spreading_perS;
    private double intact = 1;
    private double intactPairs = 1;

    CrackSpread(double nucleation_perS, double spreading_perS) {
        this.nucleation_perS = nucleation_perS;
        this.spreading_perS = spreading_perS;
    }

    /** Cracked share of the patches. */
    double cracked() {
        return 1 - intact;
    }

    /** Chance that the neighbour of an intact patch is intact. */
    double intactBesideIntact() {
        return intact == 0 ? 0 : Math.min(1, intactPairs / intact);
    }

    /** Lets cracks spread, by the midpoint rule in steps that change little. */
    void advance(double duration_s) {
        double fastest_perS = nucleation_perS + NEIGHBOURS * spreading_perS;
        int steps = Math.max(1, (int) Math.ceil(fastest_perS * duration_s / LARGEST_STEP));
        double h_s = duration_s / steps;
        for (int step = 0; step < steps; step++) {
            double middle = 0.5 * h_s;
            double halfIntact = intact * StrictMath.exp(-middle * lossOfOne_perS(intactBesideIntact()));
            double halfPairs = intactPairs * StrictMath.exp(-middle * lossOfPair_perS(intactBesideIntact()));
            double beside = halfIntact == 0 ? 0 : Math.min(1, halfPairs / halfIntact);
            intact *= StrictMath.exp(-h_s * lossOfOne_perS(beside));
            intactPairs *= StrictMath.exp(-h_s * lossOfPair_perS(beside));
        }
    }

    private double lossOfOne_perS(double beside) {
        return nucleation_perS + NEIGHBOURS * spreading_perS * (1 - beside);
    }

    private double lossOfPair_perS(double beside) {
        return 2 * (nucleation_perS + (NEIGHBOURS - 1) * spreading_perS * (1 - beside));
    }
}
