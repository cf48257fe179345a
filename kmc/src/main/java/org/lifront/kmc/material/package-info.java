/**
 * What the model knows about materials: parameters with unit, source and kind, read from YAML files.
 *
 * <p>Contents: immutable records of parameters ({@link org.lifront.kmc.material.ParameterSet} holds all of them), each
 * value's pedigree ({@link org.lifront.kmc.material.Parameter}), and the readers of the files in {@code kmc/materials}
 * and of users' own files.
 *
 * <p>Depends on {@code units} and {@code input}. Invariants: SI inside, particle energies in electronvolt; every
 * value has a kind and a source; a film's name is a label that no rate may depend on, so a new coating is a new file
 * and never new code. Start with {@link org.lifront.kmc.material.ParameterSets}.
 */
package org.lifront.kmc.material;
