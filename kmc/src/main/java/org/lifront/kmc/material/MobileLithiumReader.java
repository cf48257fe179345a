package org.lifront.kmc.material;

import static org.lifront.kmc.units.QuantityKind.ENERGY;
import static org.lifront.kmc.units.QuantityKind.NUMBER;
import static org.lifront.kmc.units.QuantityKind.RATE;

import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads the section on lithium as particles of the electrolyte's file. */
final class MobileLithiumReader {

    private static final QuantityRange HOP = QuantityRange.of(RATE, "1e-9 /s", "1e6 /s");
    private static final QuantityRange REACTION = QuantityRange.of(RATE, "0 /s", "1e6 /s");
    private static final QuantityRange CONTACT = QuantityRange.of(NUMBER, "1e-4", "0.5");
    private static final QuantityRange EXCHANGE = QuantityRange.of(NUMBER, "0", "1");
    private static final QuantityRange BINDING = QuantityRange.of(ENERGY, "-0.5 eV", "0.5 eV");
    private static final QuantityRange SUPPLY = QuantityRange.of(NUMBER, "1e-9", "1e9");

    private MobileLithiumReader() {}

    static MobileLithium read(InputNode section, PedigreeReader values) {
        section.mapping(
                "hop_rate",
                "activation",
                "contact_share",
                "reaction_rate",
                "reaction_activation",
                "boundary_hop_rate",
                "boundary_activation",
                "boundary_exchange",
                "boundary_binding",
                "boundary_supply");
        return new MobileLithium(
                values.read(section, "hop_rate", HOP),
                values.read(section, "activation", TransportReader.ACTIVATION),
                values.read(section, "contact_share", CONTACT),
                values.read(section, "reaction_rate", REACTION),
                values.read(section, "reaction_activation", TransportReader.ACTIVATION),
                values.read(section, "boundary_hop_rate", HOP),
                values.read(section, "boundary_activation", TransportReader.ACTIVATION),
                values.read(section, "boundary_exchange", EXCHANGE),
                values.read(section, "boundary_binding", BINDING),
                values.read(section, "boundary_supply", SUPPLY));
    }
}
