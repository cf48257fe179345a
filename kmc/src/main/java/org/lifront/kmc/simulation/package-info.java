/**
 * Runs of rule-based models: a {@code Chemistry} and options in, samples and frames out.
 *
 * <pre>
 *   Chemistry + RunOptions -> RuleSimulation -> RuleObserver    samples, frames, progress; may ask to stop
 *                                  |
 *                             ModelEngine                       one process, or many swept in blocks
 * </pre>
 *
 * <p>Depends on {@code kmc.chemistry}, {@code kmc.event}, {@code kmc.engine}, {@code kmc.selection},
 * {@code kmc.stiffness}, {@code kmc.random}, {@code kmc.state}, {@code lattice.decomposition}, and on the columns of {@code kmc.trajectory}; reads and writes no file. Invariant: what an observer
 * is shown depends on the model, its seed and the options, the number of threads excepted, and never on a clock. Start
 * with {@link org.lifront.kmc.simulation.RuleSimulation}.
 */
package org.lifront.kmc.simulation;
