package org.lifront.runs.scenario;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lifront.kmc.cell.CyclingProtocol;
import org.lifront.kmc.cell.Drive;
import org.lifront.kmc.cell.Galvanostatic;
import org.lifront.kmc.cell.Potentiostatic;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads what surrounds the two interfaces: cycler, electrode, pellet and output. */
final class ProtocolReader {

    private static final QuantityRange HALF_CYCLE = ScenarioKeys.HALF_CYCLE.range();
    private static final String GALVANOSTATIC = "galvanostatic";
    private static final String POTENTIOSTATIC = "potentiostatic";
    private static final Map<String, Boolean> DRIVES =
            new TreeMap<>(Map.of(GALVANOSTATIC, false, POTENTIOSTATIC, true));

    private ProtocolReader() {}

    static CyclingProtocol protocol(InputNode root) {
        InputNode section = root.section("protocol", ScenarioKeys.in("protocol"));
        boolean potentiostatic =
                section.optional("drive").map(node -> node.oneOf(DRIVES)).orElse(false);
        return new CyclingProtocol(
                potentiostatic ? potentiostatic(section) : galvanostatic(section),
                ScenarioKeys.REST.read(section),
                ScenarioKeys.CYCLES.readInt(section),
                ScenarioKeys.CELL_TEMPERATURE.read(section));
    }

    private static Drive galvanostatic(InputNode section) {
        refuse(section, GALVANOSTATIC, "voltage", "half_cycle");
        return new Galvanostatic(
                ScenarioKeys.CURRENT_DENSITY.read(section),
                ScenarioKeys.CAPACITY.read(section),
                ScenarioKeys.COMPLIANCE.read(section));
    }

    private static Drive potentiostatic(InputNode section) {
        refuse(section, POTENTIOSTATIC, "current_density", "capacity", "compliance");
        return new Potentiostatic(
                section.require("voltage").quantity(ScenarioKeys.HELD_VOLTAGE.range()),
                section.optional("half_cycle")
                        .map(node -> node.quantity(HALF_CYCLE))
                        .orElseGet(() -> HALF_CYCLE.value("1 h")));
    }

    private static void refuse(InputNode section, String drive, String... keys) {
        for (String key : keys) {
            section.optional(key).ifPresent(node -> {
                throw node.error("has no meaning while 'drive' is '" + drive + "'");
            });
        }
    }

    static double area_m2(InputNode root) {
        return ScenarioKeys.ELECTRODE_AREA.read(electrode(root));
    }

    static double pelletThickness_m(InputNode root) {
        return ScenarioKeys.PELLET_THICKNESS.read(electrode(root));
    }

    static int frameEvery_cycles(InputNode root) {
        return ScenarioKeys.FRAME_EVERY.readInt(output(root));
    }

    static Set<Integer> frameCycles(InputNode root) {
        return ScenarioKeys.FRAME_CYCLES.read(output(root));
    }

    private static InputNode output(InputNode root) {
        return root.section("output", ScenarioKeys.in("output"));
    }

    private static InputNode electrode(InputNode root) {
        return root.section("electrode", ScenarioKeys.in("electrode"));
    }
}
