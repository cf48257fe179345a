/**
 * What can happen at a site: the closed family of elementary steps and what they may look at.
 *
 * <p>Depends on {@code kmc.units}, {@code kmc.material}, {@code kmc.field}, {@code kmc.engine} (for its site list) and
 * {@code lattice}. Invariants: a rate is a pure function of the site's surroundings, the local fields and material
 * constants; no rate knows a scenario, a cell or the name of a material; lithium that a step moves is booked in the
 * ledger. Start with {@link org.lifront.kmc.mechanism.ElementaryStep}.
 */
package org.lifront.kmc.mechanism;
