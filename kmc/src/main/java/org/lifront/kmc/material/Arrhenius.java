package org.lifront.kmc.material;

import org.lifront.kmc.units.PhysicalConstants;

/** Temperature dependence of rates and conductivities, docs/model.md equations (19) and (20). */
public final class Arrhenius {

    private Arrhenius() {}

    /**
     * {@code exp(-Ea/kB (1/T - 1/T0))} with T0 = 298.15 K.
     *
     * @param activation_eV activation energy in electronvolt
     * @param temperature_K temperature in kelvin, positive
     */
    public static double factor(double activation_eV, double temperature_K) {
        double inverse = 1 / temperature_K - 1 / PhysicalConstants.REFERENCE_TEMPERATURE_K;
        return StrictMath.exp(-activation_eV / PhysicalConstants.BOLTZMANN_EVPERK * inverse);
    }
}
