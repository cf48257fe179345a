/**
 * A linear solver for resistor networks on boxes of sites: multigrid-preconditioned conjugate gradients.
 *
 * <p>Contents: the network ({@link org.lifront.kmc.multigrid.ConductanceBox}) and its solver. Depends on nothing but the
 * JDK and knows no physics: conductances, leaks to ground and injected currents in, potentials out. Invariants: results
 * do not depend on the number of threads; nothing is divided by what may be zero; conductances are summed, never
 * subtracted. Start with {@link org.lifront.kmc.multigrid.MultigridSolver}.
 */
package org.lifront.kmc.multigrid;
