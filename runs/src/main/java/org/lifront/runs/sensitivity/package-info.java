/**
 * Sensitivity: which uncertain parameters an overpotential depends on, and whether alone or together with others.
 *
 * <p>Contents: {@link org.lifront.runs.sensitivity.MorrisScreening} computes elementary effects of any function,
 * {@link org.lifront.runs.sensitivity.UncertainBox} is the range of the parameters,
 * {@link org.lifront.runs.sensitivity.CellSensitivity} does it for one cell on the twin,
 * {@link org.lifront.runs.sensitivity.SensitivityRun} for many, checks the ends of the strongest parameters on the lattice and
 * writes files; docs/model.md equation (60).
 *
 * <p>Depends on {@code runs.prediction}, {@code runs.calibration}, {@code runs.evaluation}, {@code analysis} and kmc. Invariant:
 * same cells, same parameters, same seed, same numbers, bit for bit, with any number of threads. Start with
 * {@link org.lifront.runs.sensitivity.SensitivityRun}.
 */
package org.lifront.runs.sensitivity;
