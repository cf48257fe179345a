/**
 * The search for the coating with the lowest overpotential.
 *
 * <p>Contents: {@link org.lifront.runs.optimisation.Coating} is what is compared,
 * {@link org.lifront.runs.optimisation.CoatingSearch} finds the best one with few cells of the lattice,
 * {@link org.lifront.runs.optimisation.OptimisationRun} does so for a protocol and writes files; docs/model.md section 14.
 *
 * <p>Depends on {@code runs.prediction} and what that may use. Invariant: what is found does not depend on the number of
 * threads. Start with {@link org.lifront.runs.optimisation.CoatingSearch}.
 */
package org.lifront.runs.optimisation;
