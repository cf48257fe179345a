/**
 * Lithium as particles inside the electrolyte: mobile Li that enters at the contact, hops in grains and faster in a
 * boundary, and binds where it reduces a Ti.
 *
 * <pre>
 *   LithiumDomain    clock, choice of the next event
 *     GrainLithium     mobile Li in grains, exchange with the metal      over one DomainLattice
 *     BoundaryPlane    mobile Li in a boundary, long hops                of one byte a site
 * </pre>
 *
 * <p>Depends on {@code kmc.material} for rates, {@code kmc.units}, {@code kmc.random}, {@code kmc.state} and {@code lattice}; knows neither fields nor cells.
 * Invariants: Li is neither made nor lost; no rate knows a depth; a domain is the same on every machine and belongs to one
 * thread. Start with {@link org.lifront.kmc.lithium.LithiumDomain}.
 */
package org.lifront.kmc.lithium;
