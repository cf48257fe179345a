/**
 * Plots as values, and their drawings: SVG, PNG and CSV.
 *
 * <p>A {@link org.lifront.analysis.figure.Plot} says what is shown and is drawn twice: here as a still figure, in
 * {@code analysis.report} as an interactive one. Depends on {@code analysis.cell}, {@code analysis.reference},
 * {@code analysis.series}; only {@link org.lifront.analysis.figure.StillFigure} knows the chart library. Invariant: what
 * is drawn is in the CSV beside it. Start with {@link org.lifront.analysis.figure.Plots}.
 */
package org.lifront.analysis.figure;
