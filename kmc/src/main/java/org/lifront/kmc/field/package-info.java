/**
 * The fields that couple the sites: the ion potential (Kirchhoff network with high-field conduction) and the electron
 * supply; and the impedance of the same network at rest, which couples nothing.
 *
 * <p>Depends on {@code kmc.units}, {@code kmc.material}, {@code kmc.multigrid}, {@code kmc.state} and {@code lattice}; knows
 * neither events nor protocols.
 * Invariants: all sums have a fixed order, whatever the number of threads, and {@code StrictMath}, so that a field is the same
 * on every machine; a field belongs to one thread. Start with {@link org.lifront.kmc.field.IonField}.
 */
package org.lifront.kmc.field;
