package org.lifront.runs.scenario;

import static org.lifront.kmc.units.QuantityKind.AREA;
import static org.lifront.kmc.units.QuantityKind.AREAL_CAPACITY;
import static org.lifront.kmc.units.QuantityKind.CURRENT_DENSITY;
import static org.lifront.kmc.units.QuantityKind.LENGTH;
import static org.lifront.kmc.units.QuantityKind.TEMPERATURE;
import static org.lifront.kmc.units.QuantityKind.VOLTAGE;

import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads what surrounds the two interfaces: cycler, electrode, pellet and output. */
final class ProtocolReader {

    private static final int MOST_CYCLES = 100_000;
    private static final int DEFAULT_CYCLES = 300;
    private static final int DEFAULT_FRAME_EVERY = 25;
    private static final QuantityRange CURRENT = QuantityRange.of(CURRENT_DENSITY, "1e-6 mA/cm2", "100 mA/cm2");
    private static final QuantityRange CAPACITY = QuantityRange.of(AREAL_CAPACITY, "1e-9 mAh/cm2", "1000 mAh/cm2");
    private static final QuantityRange CELL_TEMPERATURE = QuantityRange.of(TEMPERATURE, "-40 C", "150 C");
    private static final QuantityRange COMPLIANCE = QuantityRange.of(VOLTAGE, "0.001 V", "1000 V");
    private static final QuantityRange ELECTRODE = QuantityRange.of(AREA, "0.01 mm2", "1e4 cm2");
    private static final QuantityRange PELLET = QuantityRange.of(LENGTH, "1 um", "10 cm");

    private ProtocolReader() {}

    static CyclingProtocol protocol(InputNode root) {
        InputNode section =
                root.section("protocol", "current_density", "capacity", "cycles", "temperature", "compliance");
        return new CyclingProtocol(
                quantity(section, "current_density", CURRENT, "0.01 mA/cm2"),
                quantity(section, "capacity", CAPACITY, "0.01 mAh/cm2"),
                section.optional("cycles")
                        .map(node -> node.integer(1, MOST_CYCLES))
                        .orElse(DEFAULT_CYCLES),
                quantity(section, "temperature", CELL_TEMPERATURE, "25 C"),
                quantity(section, "compliance", COMPLIANCE, "10 V"));
    }

    static double area_m2(InputNode root) {
        return quantity(electrode(root), "area", ELECTRODE, "1 cm2");
    }

    static double pelletThickness_m(InputNode root) {
        return quantity(electrode(root), "pellet_thickness", PELLET, "1 mm");
    }

    static int frameEvery_cycles(InputNode root) {
        return root.section("output", "frame_every")
                .optional("frame_every")
                .map(node -> node.integer(1, MOST_CYCLES))
                .orElse(DEFAULT_FRAME_EVERY);
    }

    private static InputNode electrode(InputNode root) {
        return root.section("electrode", "area", "pellet_thickness");
    }

    private static double quantity(InputNode section, String key, QuantityRange range, String byDefault) {
        return section.optional(key).map(node -> node.quantity(range)).orElseGet(() -> range.value(byDefault));
    }
}
