package org.lifront.kmc.material;

import static org.lifront.kmc.units.QuantityKind.ENERGY;
import static org.lifront.kmc.units.QuantityKind.INVERSE_LENGTH;
import static org.lifront.kmc.units.QuantityKind.LENGTH;
import static org.lifront.kmc.units.QuantityKind.NUMBER;
import static org.lifront.kmc.units.QuantityKind.NUMBER_DENSITY;
import static org.lifront.kmc.units.QuantityKind.RATE;
import static org.lifront.kmc.units.QuantityKind.ROUGHNESS;
import static org.lifront.kmc.units.QuantityKind.SPEED;

import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads a coating's materials file. */
final class FilmReader {

    private static final QuantityRange FRACTION = QuantityRange.of(NUMBER, "0", "1");
    private static final QuantityRange ATTENUATION = QuantityRange.of(LENGTH, "0.01 nm", "100 nm");
    private static final QuantityRange PER_CYCLE = QuantityRange.of(LENGTH, "0.001 nm", "10 nm");
    private static final QuantityRange ROUGH = QuantityRange.of(ROUGHNESS, "0 nm^0.5", "3 nm^0.5");
    private static final QuantityRange CORRELATION = QuantityRange.of(LENGTH, "0.1 nm", "50 nm");
    private static final QuantityRange PINHOLE_DECAY = QuantityRange.of(LENGTH, "0.01 nm", "10 nm");
    private static final QuantityRange FRONT_SPEED = QuantityRange.of(SPEED, "1e-6 nm/h", "1e6 nm/h");
    private static final QuantityRange DISORDER = QuantityRange.of(NUMBER, "0", "2");
    private static final QuantityRange DELITHIATION = QuantityRange.of(ENERGY, "0 eV", "5 eV");
    private static final QuantityRange FACTOR = QuantityRange.of(NUMBER, "1", "1e4");
    private static final QuantityRange LITHIUM = QuantityRange.of(NUMBER_DENSITY, "0.1 /nm3", "500 /nm3");
    private static final QuantityRange WETTING_GAIN = QuantityRange.of(NUMBER, "0.1", "10");
    private static final QuantityRange WETTING_DECAY = QuantityRange.of(LENGTH, "0.01 nm", "100 nm");
    private static final QuantityRange CRACK_RATE = QuantityRange.of(RATE, "0 /h", "1000 /h");
    private static final QuantityRange PATCH = QuantityRange.of(LENGTH, "0.1 nm", "1 um");
    private static final QuantityRange PER_DISPLACEMENT = QuantityRange.of(INVERSE_LENGTH, "0 /nm", "1 /nm");

    private FilmReader() {}

    static FilmMaterial read(MaterialFile file, PedigreeReader values) {
        InputNode root = file.root()
                .mapping(
                        "name",
                        "formula",
                        "description",
                        "transport",
                        "electron_attenuation",
                        "growth",
                        "lithiation",
                        "cracking",
                        "rupture",
                        "permittivity");
        root.optional("cracking")
                .filter(section -> root.optional("lithiation").isPresent())
                .ifPresent(section -> {
                    throw section.error("expected either 'lithiation' or 'cracking', the file has both");
                });
        return new FilmMaterial(
                file.identifier(),
                TransportReader.read(root.require("transport"), values),
                values.read(root, "electron_attenuation", ATTENUATION),
                growth(root.require("growth"), values),
                root.optional("lithiation").map(section -> lithiation(section, values)),
                root.optional("cracking").map(section -> cracking(section, values)),
                root.optional("rupture").map(section -> rupture(section, values)),
                values.read(root, "permittivity", TransportReader.PERMITTIVITY));
    }

    private static Growth growth(InputNode section, PedigreeReader values) {
        section.mapping("per_cycle", "roughness", "correlation_length", "pinhole_decay");
        return new Growth(
                values.read(section, "per_cycle", PER_CYCLE),
                values.read(section, "roughness", ROUGH),
                values.read(section, "correlation_length", CORRELATION),
                values.read(section, "pinhole_decay", PINHOLE_DECAY));
    }

    private static Lithiation lithiation(InputNode section, PedigreeReader values) {
        section.mapping(
                "product",
                "electron_attenuation",
                "front_speed",
                "front_activation",
                "disorder",
                "lateral_weight",
                "delithiation_energy",
                "delithiation_cap",
                "lithium_density",
                "wetting_gain",
                "wetting_decay");
        return new Lithiation(
                TransportReader.read(section.require("product"), values),
                values.read(section, "electron_attenuation", ATTENUATION),
                values.read(section, "front_speed", FRONT_SPEED),
                values.read(section, "front_activation", TransportReader.ACTIVATION),
                values.read(section, "disorder", DISORDER),
                values.read(section, "lateral_weight", FRACTION),
                values.read(section, "delithiation_energy", DELITHIATION),
                values.read(section, "delithiation_cap", FACTOR),
                values.read(section, "lithium_density", LITHIUM),
                values.read(section, "wetting_gain", WETTING_GAIN),
                values.read(section, "wetting_decay", WETTING_DECAY));
    }

    private static Cracking cracking(InputNode section, PedigreeReader values) {
        section.mapping("nucleation", "spreading", "activation", "patch", "dead_contact");
        return new Cracking(
                values.read(section, "nucleation", CRACK_RATE),
                values.read(section, "spreading", CRACK_RATE),
                values.read(section, "activation", TransportReader.ACTIVATION),
                values.read(section, "patch", PATCH),
                values.read(section, "dead_contact", FRACTION));
    }

    private static Rupture rupture(InputNode section, PedigreeReader values) {
        section.mapping("weak_fraction", "per_displacement");
        return new Rupture(
                values.read(section, "weak_fraction", FRACTION),
                values.read(section, "per_displacement", PER_DISPLACEMENT));
    }
}
