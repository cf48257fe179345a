package org.lifront.runs.scenario;

import static org.lifront.kmc.units.QuantityKind.TIME;

import org.lifront.kmc.cell.CellSpecification;
import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/** Reads the section "numerics": how finely the couplings of the model are resolved. */
final class NumericsReader {

    private static final QuantityRange FIELD_AGE = QuantityRange.of(TIME, "1 s", "24 h");

    private NumericsReader() {}

    static double fieldAge_s(InputNode root) {
        return root.section("numerics", "field_age")
                .optional("field_age")
                .map(node -> node.quantity(FIELD_AGE))
                .orElse(CellSpecification.FIELD_AGE_S);
    }
}
