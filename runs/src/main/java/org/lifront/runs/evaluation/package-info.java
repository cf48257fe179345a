/**
 * Cells of the lattice that are wanted for their numbers: simulated once, kept, read again.
 *
 * <p>Contents: {@link org.lifront.runs.evaluation.KeptCells} simulates what is missing,
 * {@link org.lifront.runs.evaluation.CellValues} holds the numbers of one cell. For calibration, prediction and the
 * search for coatings.
 *
 * <p>Depends on {@code analysis}, {@code runs.execution}, {@code runs.scenario} and {@code runs.provenance}. Invariant: a
 * finished cell is never simulated twice, whoever asks for it. Start with
 * {@link org.lifront.runs.evaluation.KeptCells}.
 */
package org.lifront.runs.evaluation;
