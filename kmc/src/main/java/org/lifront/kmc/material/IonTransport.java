package org.lifront.kmc.material;

/** How a phase conducts lithium ions. */
public sealed interface IonTransport permits OhmicTransport, HighFieldTransport {

    /** Arrhenius activation energy in electronvolt. */
    double activation_eV();
}
