package org.lifront.kmc.material;

import static org.lifront.kmc.units.QuantityKind.INVERSE_LENGTH;
import static org.lifront.kmc.units.QuantityKind.LENGTH;
import static org.lifront.kmc.units.QuantityKind.NUMBER;
import static org.lifront.kmc.units.QuantityKind.NUMBER_DENSITY;
import static org.lifront.kmc.units.QuantityKind.PARABOLIC_CONSTANT;
import static org.lifront.kmc.units.QuantityKind.SPEED;

import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads the solid electrolyte's materials file. */
final class ElectrolyteReader {

    private static final QuantityRange TITANIUM = QuantityRange.of(NUMBER_DENSITY, "0.1 /nm3", "100 /nm3");
    private static final QuantityRange SUPPLY = QuantityRange.of(NUMBER, "1", "1e9");
    private static final QuantityRange REDUCTION = QuantityRange.of(PARABOLIC_CONSTANT, "1e-6 nm2/h", "1e6 nm2/h");
    private static final QuantityRange FRONT_SPEED = QuantityRange.of(SPEED, "1e-6 nm/h", "1e9 nm/h");
    private static final QuantityRange DAMAGE_SPEED = QuantityRange.of(SPEED, "0 nm/h", "1e3 nm/h");
    private static final QuantityRange TENSION = QuantityRange.of(INVERSE_LENGTH, "0 /nm", "100 /nm");
    private static final QuantityRange TENSION_MIN = QuantityRange.of(NUMBER, "0", "1");
    private static final QuantityRange TENSION_MAX = QuantityRange.of(NUMBER, "1", "1000");
    private static final QuantityRange REACH = QuantityRange.of(LENGTH, "0.1 nm", "20 nm");

    private ElectrolyteReader() {}

    static ElectrolyteMaterial read(MaterialFile file, PedigreeReader values) {
        InputNode root = file.root()
                .mapping(
                        "name",
                        "formula",
                        "description",
                        "transport",
                        "damaged",
                        "titanium_density",
                        "bare_electron_supply",
                        "reduction_constant",
                        "reduction_activation",
                        "supply_speed",
                        "damage_speed",
                        "front_tension",
                        "front_tension_min",
                        "front_tension_max",
                        "front_tension_reach",
                        "boundary_speed",
                        "boundary_activation",
                        "mobile_lithium",
                        "permittivity");
        return new ElectrolyteMaterial(
                TransportReader.read(root.require("transport"), values),
                TransportReader.read(root.require("damaged"), values),
                values.read(root, "titanium_density", TITANIUM),
                values.read(root, "bare_electron_supply", SUPPLY),
                values.read(root, "reduction_constant", REDUCTION),
                values.read(root, "reduction_activation", TransportReader.ACTIVATION),
                values.read(root, "supply_speed", FRONT_SPEED),
                values.read(root, "damage_speed", DAMAGE_SPEED),
                values.read(root, "front_tension", TENSION),
                values.read(root, "front_tension_min", TENSION_MIN),
                values.read(root, "front_tension_max", TENSION_MAX),
                values.read(root, "front_tension_reach", REACH),
                values.read(root, "boundary_speed", FRONT_SPEED),
                values.read(root, "boundary_activation", TransportReader.ACTIVATION),
                values.read(root, "permittivity", TransportReader.PERMITTIVITY),
                root.optional("mobile_lithium").map(section -> MobileLithiumReader.read(section, values)));
    }
}
