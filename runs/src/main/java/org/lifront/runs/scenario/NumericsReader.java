package org.lifront.runs.scenario;

import org.lifront.kmc.input.InputNode;

/** Reads the section "numerics": how finely the couplings of the model are resolved. */
final class NumericsReader {

    private NumericsReader() {}

    static double fieldAge_s(InputNode root) {
        return ScenarioKeys.FIELD_AGE.read(root.section("numerics", ScenarioKeys.in("numerics")));
    }
}
