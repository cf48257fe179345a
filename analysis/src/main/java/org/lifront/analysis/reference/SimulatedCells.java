package org.lifront.analysis.reference;

import java.util.List;
import java.util.OptionalDouble;
import org.lifront.analysis.table.Quantity;

/** What claims may ask about the simulated cells. */
public interface SimulatedCells {

    /** Labels of the cells, in order. */
    List<String> cells();

    /** A quantity of a cell at a cycle, median over its replicas; empty if it is not known. */
    OptionalDouble value(String cell, Quantity quantity, int cycle);

    /** Whether that value is only a lower bound because the simulated box ended there. */
    boolean isLowerBound(String cell, Quantity quantity, int cycle);
}
