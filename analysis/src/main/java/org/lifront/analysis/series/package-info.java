/**
 * Curves and step functions: what every observable is made of before it has a name.
 *
 * <p>Depends on nothing. Invariants: a {@link org.lifront.analysis.series.Curve} never changes; a step function holds
 * each sample's value until the next sample. Start with {@link org.lifront.analysis.series.HalfCycles}.
 */
package org.lifront.analysis.series;
