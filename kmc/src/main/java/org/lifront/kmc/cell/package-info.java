/**
 * A symmetric cell in time: specification, two coated interfaces in series, the cycler, what is reported.
 *
 * <p>Depends on every other package of the module but {@code kmc.input}, and on {@code kmc.trajectory} only for the
 * description of columns. Invariants: a run depends on its specification alone, never on names, threads or time; the
 * two interfaces share nothing but the current. Start with {@link org.lifront.kmc.cell.CellSimulation}.
 */
package org.lifront.kmc.cell;
