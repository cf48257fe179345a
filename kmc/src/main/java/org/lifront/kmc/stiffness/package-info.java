/**
 * Stiffness of rule-based models: which steps undo each other, which of them flicker back and forth in quasi-equilibrium,
 * how far they can be slowed down without a change of what the slow steps see, and in words why a simulation stalls.
 *
 * <pre>
 *   Chemistry -> ReversiblePairs -> EventChannel      a step, its reverse, and what forbids scaling them
 *   events of each step, time -> RateScaling -> a factor for each step, ScalingReport
 *                            \-> StallDiagnosis -> sentences
 * </pre>
 *
 * <p>Depends on {@code kmc.chemistry}, and for {@code ScaledTables} on {@code kmc.event}; judges by counts and knows no
 * lattice. Invariants: the factors of a step
 * and of its reverse are equal and powers of two of at most 1; the same counts at the same times give the same factors on
 * every machine. Start with {@link org.lifront.kmc.stiffness.RateScaling}.
 */
package org.lifront.kmc.stiffness;
