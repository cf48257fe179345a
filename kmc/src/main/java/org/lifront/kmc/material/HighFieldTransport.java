package org.lifront.kmc.material;

/**
 * High-field ionic conduction, {@code j = 2 j0 sinh(E / Ec)}.
 *
 * @param fieldScale_VPerM {@code Ec = 2 kB T0 / (q a_h)} at the reference temperature, positive; proportional to T
 * @param exchangeCurrent_APerM2 exchange current density j0 at the reference temperature, positive
 * @param activation_eV Arrhenius activation energy of j0, not negative
 */
public record HighFieldTransport(double fieldScale_VPerM, double exchangeCurrent_APerM2, double activation_eV)
        implements IonTransport {}
