package org.lifront.analysis.reference;

import java.util.Optional;
import org.lifront.analysis.table.Quantity;

/**
 * One published value.
 *
 * @param cell label of the cell
 * @param quantity what was measured
 * @param cycle cycle at which; 0 is before cycling
 * @param value in the quantity's unit
 * @param relativeError standard error divided by the value
 * @param misfit why the model is known not to meet this value, if so
 */
public record PublishedPoint(
        String cell, Quantity quantity, int cycle, double value, double relativeError, Optional<String> misfit) {}
