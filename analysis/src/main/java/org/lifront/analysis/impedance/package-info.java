/**
 * Small-signal resistance of the whole cell at rest.
 *
 * <p>Depends on {@code analysis.series} and {@code kmc.trajectory}. Invariant: values come from the simulation's own
 * linearised network; nothing is inferred from V/I. Start with
 * {@link org.lifront.analysis.impedance.SmallSignalResistance}.
 */
package org.lifront.analysis.impedance;
