/**
 * A lattice model as data: lattice, species, site types, elementary steps, rate laws, interactions, start and plan of a
 * run, as immutable records, and their reader for YAML files.
 *
 * <p>Depends on {@code kmc.input}, {@code kmc.units} and {@code lattice.crystal}. Invariant: a {@code Chemistry} that
 * exists is complete and consistent. Start with
 * {@link org.lifront.kmc.chemistry.Chemistry}, then {@link org.lifront.kmc.chemistry.ChemistryReader}.
 */
package org.lifront.kmc.chemistry;
