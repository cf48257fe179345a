package org.lifront.kmc.event;

import org.lifront.kmc.chemistry.RateLaw;

/** Rates of a step as a function of the energy change, with the factor of the field and of a scaling. */
final class RateFunction {

    private final RateLaw law;
    private final double thermalEnergy_J;
    private final double factor;

    /**
     * @param law rate law
     * @param thermalEnergy_J thermal energy kT
     * @param factor multiplies every rate
     */
    RateFunction(RateLaw law, double thermalEnergy_J, double factor) {
        this.law = law;
        this.thermalEnergy_J = thermalEnergy_J;
        this.factor = factor;
    }

    /** Whether the rate depends on the energy change. */
    static boolean readsEnergies(RateLaw law) {
        return law instanceof RateLaw.Metropolis
                || law instanceof RateLaw.HeatBath
                || law instanceof RateLaw.LinearBarrier;
    }

    /** Rate in 1/s of a step that changes the energy of the lattice by so much. */
    double rate_perS(double change_J) {
        if (law instanceof RateLaw.Constant constant) {
            return factor * constant.rate_perS();
        }
        if (law instanceof RateLaw.Arrhenius arrhenius) {
            return factor * arrhenius.prefactor_perS() * boltzmann(arrhenius.barrier_J());
        }
        if (law instanceof RateLaw.Metropolis metropolis) {
            return factor * metropolis.prefactor_perS() * boltzmann(Math.max(0, change_J));
        }
        if (law instanceof RateLaw.HeatBath heatBath) {
            return factor * heatBath.prefactor_perS() / (1 + StrictMath.exp(change_J / thermalEnergy_J));
        }
        RateLaw.LinearBarrier linear = (RateLaw.LinearBarrier) law;
        double barrier_J = linear.barrier_J() + linear.slope() * change_J;
        return factor * linear.prefactor_perS() * boltzmann(Math.max(Math.max(0, change_J), barrier_J));
    }

    private double boltzmann(double energy_J) {
        return StrictMath.exp(-energy_J / thermalEnergy_J);
    }
}
