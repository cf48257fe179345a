/**
 * Predictions: what any stack will show, with the calibrated parameters, and how certain that is.
 *
 * <p>Contents: {@link org.lifront.runs.prediction.ParameterDraws} draws parameter sets,
 * {@link org.lifront.runs.prediction.TwinEnsemble} cycles the mean-field twin with each,
 * {@link org.lifront.runs.prediction.PredictedCell} is one cell on the lattice with several seeds,
 * {@link org.lifront.runs.prediction.Forecast} puts the two together, {@link org.lifront.runs.prediction.PredictionRun}
 * does so for many cells and writes files; docs/model.md section 14.
 *
 * <p>Depends on {@code runs.calibration}, {@code runs.evaluation}, {@code runs.sweep}, {@code analysis} and kmc. Invariant:
 * same cells, same parameters, same seed, same numbers, bit for bit, with any number of threads. Start with
 * {@link org.lifront.runs.prediction.PredictionRun}.
 */
package org.lifront.runs.prediction;
