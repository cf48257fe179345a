/**
 * From trajectories to numbers, figures and one report.
 *
 * <p>The whole module reads trajectories only, never the engine: it depends on {@code kmc.trajectory},
 * {@code kmc.input} and {@code lattice.geometry|occupancy}. This package ties its parts together. Invariant: nothing is
 * computed here that a subpackage could compute. Start with {@link org.lifront.analysis.Analysis}.
 */
package org.lifront.analysis;
