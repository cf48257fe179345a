/**
 * What sits on the sites: phase codes and flags, one byte a site.
 *
 * <p>Depends on {@code lattice.geometry}. Invariant: flags are set on electrolyte sites only. What a film's phase
 * code means is told by the phase table of {@code kmc.material}. Start with
 * {@link org.lifront.lattice.occupancy.OccupancyView}.
 */
package org.lifront.lattice.occupancy;
