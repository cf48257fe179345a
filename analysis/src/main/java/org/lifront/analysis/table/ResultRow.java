package org.lifront.analysis.table;

import java.util.OptionalDouble;

/**
 * One number of one cell beside its measured value.
 *
 * @param cell label of the cell
 * @param quantity what the number is
 * @param cycle cycle to which it refers, from 1; 0 is before cycling
 * @param median median over the replicas of the cell; empty if the run did not get that far
 * @param low lowest replica; empty with a single one
 * @param high highest replica; empty with a single one
 * @param measured published value; empty if none was shipped
 */
public record ResultRow(
        String cell,
        Quantity quantity,
        int cycle,
        OptionalDouble median,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble measured) {

    /** Summarises replicas: median, and the range if there are at least two. */
    public static ResultRow ofReplicas(
            String cell, Quantity quantity, int cycle, double[] replicas, OptionalDouble measured) {
        double[] sorted = replicas.clone();
        java.util.Arrays.sort(sorted);
        int count = sorted.length;
        return new ResultRow(
                cell,
                quantity,
                cycle,
                count == 0 ? OptionalDouble.empty() : OptionalDouble.of(middle(sorted)),
                count < 2 ? OptionalDouble.empty() : OptionalDouble.of(sorted[0]),
                count < 2 ? OptionalDouble.empty() : OptionalDouble.of(sorted[count - 1]),
                measured);
    }

    private static double middle(double[] sorted) {
        return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
    }

    /** Simulated median divided by the measured value; empty unless both are there and the measured one is not 0. */
    public OptionalDouble ratio() {
        if (median.isEmpty() || measured.isEmpty() || measured.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(median.getAsDouble() / measured.getAsDouble());
    }
}
