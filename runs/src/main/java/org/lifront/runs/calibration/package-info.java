/**
 * Calibration: the fitted parameters from measured values, on the mean-field twin and a few cells of the lattice.
 *
 * <p>Contents: {@link org.lifront.runs.calibration.CalibrationTargets} reads what is to be met,
 * {@link org.lifront.runs.calibration.FreeParameters} what may move, {@link org.lifront.runs.calibration.TwinFit} fits
 * the twin, {@link org.lifront.runs.calibration.LatticeEvaluations} runs and keeps cells of the lattice,
 * {@link org.lifront.runs.calibration.Calibration} puts them together by space mapping; docs/model.md section 13.
 *
 * <p>Depends on {@code kmc.meanfield}, {@code analysis} and {@code runs.execution}. Invariants: same targets, same seed,
 * same parameters, bit for bit; a finished cell of the lattice is never simulated twice. Start with
 * {@link org.lifront.runs.calibration.Calibration}.
 */
package org.lifront.runs.calibration;
