/**
 * Impedance of the whole cell at rest: spectra from saved frames, equivalent circuits, the Kramers-Kronig test, and the
 * low-frequency resistance that the simulation itself recorded.
 *
 * <p>Depends on {@code analysis.series}, {@code analysis.table}, {@code kmc.trajectory}, {@code kmc.field} and
 * {@code kmc.material}. Invariant: values come from the linearised network of the saved sites; nothing is inferred from
 * V/I. Start with {@link org.lifront.analysis.impedance.FrameImpedance}.
 */
package org.lifront.analysis.impedance;
