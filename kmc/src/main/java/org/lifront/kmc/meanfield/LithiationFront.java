package org.lifront.kmc.meanfield;

import org.lifront.kmc.material.Lithiation;

/**
 * The lithiation front of one film, docs/model.md equation (43): it advances by E1 and retreats by E2. The last site of
 * the film and the first count as far as they are there, so that the front slows down within one cube of an end as
 * the mean over many columns of a lattice does.
 *
 * @param source share of the upper face that lithium can come through
 * @param acceptor share of the lower face that takes lithium back
 */
record LithiationFront(Circumstances around, FilmTraits film, double thickness_m, double source, double acceptor) {

    /**
     * Position after a time: one step of the exponential Rosenbrock method, exact for a front that relaxes to its stall
     * exponentially however long the step.
     *
     * @param lithiated_m position
     * @param sign +1 while the metal is stripped, -1 while it is plated
     * @param j_APerM2 current density
     * @param above_V voltage across the films above
     */
    double after(double lithiated_m, double duration_s, double sign, double j_APerM2, double above_V) {
        Lithiation lithiation = film.material().lithiation().orElseThrow();
        double field_VPerM = film.product().field_VPerM(j_APerM2);
        double drop_V = sign * (above_V + field_VPerM * lithiated_m);
        double kT_eV = around.thermalEnergy_eV();
        double boltzmann = StrictMath.exp((drop_V - lithiation.delithiationEnergy_eV()) / kT_eV);
        double cap = lithiation.delithiationCap();
        double cube_m = around.cube_m();
        double rest = (thickness_m - lithiated_m) / cube_m;
        double filled = lithiated_m / cube_m;
        double gain = source * Math.min(1, rest);
        double retreat = acceptor * Math.min(cap, boltzmann);
        double slope_perM = (rest < 1 ? -source / cube_m : 0)
                - (filled < 1 ? retreat / cube_m : 0)
                - (boltzmann < cap ? retreat * Math.min(1, filled) * sign * field_VPerM / kT_eV : 0);
        double frontSpeed_mPerS = film.frontSpeed_mPerS() * FrontRoughening.factor(lithiation.lateralWeight(), filled);
        double speed_mPerS = frontSpeed_mPerS * (gain - retreat * Math.min(1, filled));
        double moved_m = speed_mPerS * duration_s * phi(frontSpeed_mPerS * slope_perM * duration_s);
        return Math.max(0, Math.min(thickness_m, lithiated_m + moved_m));
    }

    /** {@code (exp(z) - 1) / z}. */
    private static double phi(double z) {
        return Math.abs(z) < 1e-8 ? 1 + 0.5 * z : StrictMath.expm1(z) / z;
    }
}
