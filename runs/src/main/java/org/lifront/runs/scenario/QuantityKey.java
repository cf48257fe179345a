package org.lifront.runs.scenario;

import org.lifront.kmc.input.InputNode;
import org.lifront.kmc.units.QuantityRange;

/**
 * A key for a number with a unit.
 *
 * @param range values that are allowed
 */
record QuantityKey(String path, QuantityRange range, String byDefault, String meaning) implements ScenarioKey {

    @Override
    public String allowed() {
        return range.describe();
    }

    /** The value in a section, or the default, in the internal unit of its kind. */
    double read(InputNode section) {
        return section.optional(name()).map(node -> node.quantity(range)).orElseGet(() -> range.value(byDefault));
    }
}
