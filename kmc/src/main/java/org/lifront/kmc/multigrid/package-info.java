/**
 * A linear solver for resistor networks on boxes of sites: multigrid-preconditioned conjugate gradients.
 *
 * <p>Contents: the network ({@link org.lifront.kmc.multigrid.ConductanceBox}), a metal that floats on it ({@link
 * org.lifront.kmc.multigrid.Electrode}) and the solver. Inside: the box by colour ({@code Checkerboard}), sweeps over it ({@code
 * BoxLevel}, with {@code NeighbourSums} and {@code BlackProduct}), groups of sites ({@code FirstGroups}), levels below
 * ({@code Hierarchy}), exact residuals ({@code ExactResidual}). Depends on nothing but the JDK and knows no physics:
 * conductances, leaks to ground and injected currents in, potentials out. Invariants: results depend neither on the number
 * of threads nor on the conductances before the last update; nothing is divided by what may be zero; conductances are
 * summed, never subtracted. Start with {@link org.lifront.kmc.multigrid.MultigridSolver}.
 */
package org.lifront.kmc.multigrid;
