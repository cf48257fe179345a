/**
 * One cell as a user describes it: a YAML file that names the stack and, where they differ from the defaults, lattice,
 * electrode, protocol, seed and output.
 *
 * <p>Depends on {@code kmc.input}, {@code kmc.units}, {@code kmc.material} and {@code kmc.cell}; executes nothing.
 * Invariants: a {@link org.lifront.runs.scenario.Scenario} exists only if every value and every combination of values
 * has been checked; a cell's label has no influence on its physics. Start with
 * {@link org.lifront.runs.scenario.ScenarioReader}.
 */
package org.lifront.runs.scenario;
