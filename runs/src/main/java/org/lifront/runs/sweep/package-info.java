/**
 * A sweep as a user defines it: a list of cells, a base scenario with changes, or a grid over keys.
 *
 * <p>Depends on {@code runs.scenario} and {@code kmc.input}. This part of the package only reads definitions.
 * Invariants: every cell of a {@link org.lifront.runs.sweep.SweepDefinition} is a checked scenario, and no two have
 * the same label. Start with {@link org.lifront.runs.sweep.SweepReader}.
 */
package org.lifront.runs.sweep;
