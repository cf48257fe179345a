package org.lifront.kmc.material;

import org.lifront.kmc.units.PhysicalConstants;

/**
 * High-field ionic conduction, {@code j = 2 j0 sinh(E / Ec)}; docs/model.md equations (5) and (20).
 *
 * @param fieldScale_VPerM {@code Ec = 2 kB T0 / (q a_h)} at the reference temperature, positive; proportional to T
 * @param exchangeCurrent_APerM2 exchange current density j0 at the reference temperature, positive
 * @param activation_eV Arrhenius activation energy of j0, not negative
 */
public record HighFieldTransport(double fieldScale_VPerM, double exchangeCurrent_APerM2, double activation_eV)
        implements IonTransport {

    @Override
    public double restConductivity_SPerM(double temperature_K) {
        return 2 * exchangeCurrent_APerM2(temperature_K) / fieldScale_VPerM(temperature_K);
    }

    /** Ec at a temperature, in V/m: proportional to the thermal energy. */
    public double fieldScale_VPerM(double temperature_K) {
        return fieldScale_VPerM * temperature_K / PhysicalConstants.REFERENCE_TEMPERATURE_K;
    }

    /** j0 at a temperature, in A/m2. */
    public double exchangeCurrent_APerM2(double temperature_K) {
        return exchangeCurrent_APerM2 * Arrhenius.factor(activation_eV, temperature_K);
    }
}
