/**
 * Exactness: lattice models whose behaviour is known from theory, run by every selection method of the engine.
 *
 * <p>Theory comes from enumeration, master equations, transfer matrices, random walks and published constants, and from
 * {@link org.lifront.kmc.exact.NaiveRules}, a second reading of the rules that shares no code with the engine. Every
 * comparison states the probability of a false alarm. Start with {@link org.lifront.kmc.exact.EnumeratedLatticesTest}.
 */
package org.lifront.kmc.exact;
