package org.lifront.kmc.material;

import static org.lifront.kmc.units.QuantityKind.CONDUCTIVITY;
import static org.lifront.kmc.units.QuantityKind.CURRENT_DENSITY;
import static org.lifront.kmc.units.QuantityKind.ENERGY;
import static org.lifront.kmc.units.QuantityKind.FIELD;
import static org.lifront.kmc.units.QuantityKind.NUMBER;
import static org.lifront.kmc.units.QuantityKind.RESISTIVITY;

import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads how a phase conducts: ohmic by conductivity or resistivity, or high-field. */
final class TransportReader {

    /** Activation energies anywhere in the materials files. */
    static final QuantityRange ACTIVATION = QuantityRange.of(ENERGY, "0 eV", "3 eV");

    /** Relative permittivities anywhere in the materials files. */
    static final QuantityRange PERMITTIVITY = QuantityRange.of(NUMBER, "1", "1e5");

    private static final QuantityRange SIGMA = QuantityRange.of(CONDUCTIVITY, "1e-18 S/cm", "1 S/cm");
    private static final QuantityRange RHO = QuantityRange.of(RESISTIVITY, "1e-7 ohm cm2/nm", "1e11 ohm cm2/nm");
    private static final QuantityRange FIELD_SCALE = QuantityRange.of(FIELD, "0.001 V/nm", "10 V/nm");
    private static final QuantityRange EXCHANGE = QuantityRange.of(CURRENT_DENSITY, "1e-20 A/cm2", "1 A/cm2");

    private TransportReader() {}

    static IonTransport read(InputNode section, PedigreeReader values) {
        section.mapping("conductivity", "resistivity", "field_scale", "exchange_current", "activation");
        boolean sigma = section.optional("conductivity").isPresent();
        boolean rho = section.optional("resistivity").isPresent();
        boolean highField = section.optional("field_scale").isPresent()
                || section.optional("exchange_current").isPresent();
        if ((sigma ? 1 : 0) + (rho ? 1 : 0) + (highField ? 1 : 0) != 1) {
            throw section.error("expected exactly one of 'conductivity', 'resistivity', or 'field_scale' with"
                    + " 'exchange_current'");
        }
        return highField ? highField(section, values) : ohmic(section, values, sigma);
    }

    private static IonTransport ohmic(InputNode section, PedigreeReader values, boolean sigma) {
        double conductivity_SPerM =
                sigma ? values.read(section, "conductivity", SIGMA) : 1 / values.read(section, "resistivity", RHO);
        return new OhmicTransport(conductivity_SPerM, values.read(section, "activation", ACTIVATION));
    }

    private static IonTransport highField(InputNode section, PedigreeReader values) {
        return new HighFieldTransport(
                values.read(section, "field_scale", FIELD_SCALE),
                values.read(section, "exchange_current", EXCHANGE),
                values.read(section, "activation", ACTIVATION));
    }
}
