package org.lifront.kmc.material;

/**
 * Ohmic conduction, {@code j = sigma E}; docs/model.md equation (4).
 *
 * @param conductivity_SPerM conductivity at the reference temperature; 0 for a phase that does not conduct
 * @param activation_eV Arrhenius activation energy, not negative
 */
public record OhmicTransport(double conductivity_SPerM, double activation_eV) implements IonTransport {

    @Override
    public double restConductivity_SPerM(double temperature_K) {
        return conductivity_SPerM * Arrhenius.factor(activation_eV, temperature_K);
    }
}
