package org.lifront.kmc.material;

/** How a phase conducts lithium ions. */
public sealed interface IonTransport permits OhmicTransport, HighFieldTransport {

    /** Arrhenius activation energy in electronvolt. */
    double activation_eV();

    /**
     * Small-signal conductivity at rest in S/m.
     *
     * @param temperature_K temperature in kelvin
     */
    double restConductivity_SPerM(double temperature_K);
}
