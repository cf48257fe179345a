package org.lifront.kmc.chemistry;

import java.util.List;
import java.util.Optional;

/**
 * A lattice model: all that determines its trajectory but the seed.
 *
 * @param name label of the results
 * @param box lattice and its extent
 * @param species what can sit on a site
 * @param siteTypes kinds of sites, at least one; together they cover every site of the box
 * @param steps what can happen
 * @param interactions pair energies
 * @param thermalEnergy_J thermal energy kT in joules, positive
 * @param field uniform electric field, if any
 * @param start what sits where before the first event, applied in order over the site types' first species
 * @param plan how long to run and what to record
 */
public record Chemistry(
        String name,
        LatticeBox box,
        List<Species> species,
        List<SiteType> siteTypes,
        List<StepRule> steps,
        List<PairEnergy> interactions,
        double thermalEnergy_J,
        Optional<ElectricField> field,
        List<Fill> start,
        RunPlan plan) {

    /** Copies the lists. */
    public Chemistry {
        species = List.copyOf(species);
        siteTypes = List.copyOf(siteTypes);
        steps = List.copyOf(steps);
        interactions = List.copyOf(interactions);
        start = List.copyOf(start);
    }
}
