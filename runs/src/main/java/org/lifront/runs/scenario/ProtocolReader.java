package org.lifront.runs.scenario;

import static org.lifront.kmc.units.QuantityKind.AREA;
import static org.lifront.kmc.units.QuantityKind.AREAL_CAPACITY;
import static org.lifront.kmc.units.QuantityKind.CURRENT_DENSITY;
import static org.lifront.kmc.units.QuantityKind.LENGTH;
import static org.lifront.kmc.units.QuantityKind.TEMPERATURE;
import static org.lifront.kmc.units.QuantityKind.TIME;
import static org.lifront.kmc.units.QuantityKind.VOLTAGE;

import java.util.Map;
import java.util.TreeMap;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.cell.Drive;
import org.lifront.kmc.cell.Galvanostatic;
import org.lifront.kmc.cell.Potentiostatic;
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
    private static final QuantityRange VOLTAGE_LIMITS = QuantityRange.of(VOLTAGE, "0.001 V", "1000 V");
    private static final QuantityRange HALF_CYCLE = QuantityRange.of(TIME, "1 s", "1000 h");
    private static final QuantityRange REST = QuantityRange.of(TIME, "0 s", "1000 h");
    private static final String GALVANOSTATIC = "galvanostatic";
    private static final String POTENTIOSTATIC = "potentiostatic";
    private static final Map<String, Boolean> DRIVES =
            new TreeMap<>(Map.of(GALVANOSTATIC, false, POTENTIOSTATIC, true));
    private static final QuantityRange ELECTRODE = QuantityRange.of(AREA, "0.01 mm2", "1e4 cm2");
    private static final QuantityRange PELLET = QuantityRange.of(LENGTH, "1 um", "10 cm");

    private ProtocolReader() {}

    static CyclingProtocol protocol(InputNode root) {
        InputNode section = root.section(
                "protocol",
                "current_density",
                "capacity",
                "cycles",
                "temperature",
                "compliance",
                "drive",
                "voltage",
                "half_cycle",
                "rest");
        boolean potentiostatic =
                section.optional("drive").map(node -> node.oneOf(DRIVES)).orElse(false);
        return new CyclingProtocol(
                potentiostatic ? potentiostatic(section) : galvanostatic(section),
                quantity(section, "rest", REST, "0 s"),
                section.optional("cycles")
                        .map(node -> node.integer(1, MOST_CYCLES))
                        .orElse(DEFAULT_CYCLES),
                quantity(section, "temperature", CELL_TEMPERATURE, "25 C"));
    }

    private static Drive galvanostatic(InputNode section) {
        refuse(section, GALVANOSTATIC, "voltage", "half_cycle");
        return new Galvanostatic(
                quantity(section, "current_density", CURRENT, "0.01 mA/cm2"),
                quantity(section, "capacity", CAPACITY, "0.01 mAh/cm2"),
                quantity(section, "compliance", VOLTAGE_LIMITS, "10 V"));
    }

    private static Drive potentiostatic(InputNode section) {
        refuse(section, POTENTIOSTATIC, "current_density", "capacity", "compliance");
        return new Potentiostatic(
                section.require("voltage").quantity(VOLTAGE_LIMITS),
                quantity(section, "half_cycle", HALF_CYCLE, "1 h"));
    }

    private static void refuse(InputNode section, String drive, String... keys) {
        for (String key : keys) {
            section.optional(key).ifPresent(node -> {
                throw node.error("has no meaning while 'drive' is '" + drive + "'");
            });
        }
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
