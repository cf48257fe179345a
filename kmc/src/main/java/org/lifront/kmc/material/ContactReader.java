package org.lifront.kmc.material;

import static org.lifront.kmc.units.QuantityKind.AREAL_CAPACITANCE;
import static org.lifront.kmc.units.QuantityKind.AREAL_RESISTANCE;
import static org.lifront.kmc.units.QuantityKind.CURRENT_DENSITY;
import static org.lifront.kmc.units.QuantityKind.MOLAR_VOLUME;
import static org.lifront.kmc.units.QuantityKind.NUMBER;

import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads the lithium metal's materials file. */
final class ContactReader {

    private static final QuantityRange CONTACT = QuantityRange.of(NUMBER, "0.001", "1");
    private static final QuantityRange STIFF = QuantityRange.of(NUMBER, "0.01", "2");
    private static final QuantityRange RESISTANCE = QuantityRange.of(AREAL_RESISTANCE, "1e-3 ohm cm2", "1e9 ohm cm2");
    private static final QuantityRange VOIDS = QuantityRange.of(NUMBER, "0", "0.99");
    private static final QuantityRange CURRENT = QuantityRange.of(CURRENT_DENSITY, "1e-9 A/cm2", "10 A/cm2");
    private static final QuantityRange VOLUME = QuantityRange.of(MOLAR_VOLUME, "1 cm3/mol", "100 cm3/mol");

    private static final QuantityRange CAPACITANCE = QuantityRange.of(AREAL_CAPACITANCE, "0 uF/cm2", "1e6 uF/cm2");

    private ContactReader() {}

    static LithiumContact read(MaterialFile file, PedigreeReader values) {
        InputNode root = file.root()
                .mapping(
                        "name",
                        "formula",
                        "description",
                        "true_contact_fraction",
                        "stiff_contact_factor",
                        "contact_resistance",
                        "contact_activation",
                        "stripping_voids",
                        "reference_current",
                        "molar_volume",
                        "contact_capacitance");
        return new LithiumContact(
                values.read(root, "true_contact_fraction", CONTACT),
                values.read(root, "stiff_contact_factor", STIFF),
                values.read(root, "contact_resistance", RESISTANCE),
                values.read(root, "contact_activation", TransportReader.ACTIVATION),
                values.read(root, "stripping_voids", VOIDS),
                values.read(root, "reference_current", CURRENT),
                values.read(root, "molar_volume", VOLUME),
                values.read(root, "contact_capacitance", CAPACITANCE));
    }
}
