package org.lifront.runs.sweep;

import java.util.List;
import org.lifront.runs.scenario.Scenario;

/**
 * A sweep, read and checked.
 *
 * @param title what it is about, for the report's heading
 * @param cells its cells in the order of the file, the last axis varying fastest; their labels are unique
 */
public record SweepDefinition(String title, List<Scenario> cells) {

    /** Copies the list. */
    public SweepDefinition {
        cells = List.copyOf(cells);
    }
}
