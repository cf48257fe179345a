/**
 * Carrying out cells: each into its own trajectory folder, several at a time, with progress and an orderly stop; and
 * what any run needs to watch the machine.
 *
 * <p>May use {@code runs.scenario}, {@code runs.provenance}, {@code analysis} and kmc. Invariants: what a cell writes, its
 * readings of the machine apart, does not depend on the number of threads or on the other cells; one cell's failure does
 * not touch the others. Start with {@link org.lifront.runs.execution.CellExecutor}.
 */
package org.lifront.runs.execution;
