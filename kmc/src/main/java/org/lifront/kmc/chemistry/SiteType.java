package org.lifront.kmc.chemistry;

import java.util.List;

/**
 * A kind of sites: which species they can hold and which steps they can take. A site has the last of the model's site
 * types that its sublattice and cell match.
 *
 * @param name its name in rules and results
 * @param sublattice name of a sublattice of the crystal structure
 * @param species names of the species it can hold; a site starts with the first
 * @param region cells in which the type holds
 * @param rateSpread standard deviation of the logarithm of a quenched random factor with mean 1 that multiplies every
 *     step centred on such a site; 0 for none
 */
public record SiteType(String name, String sublattice, List<String> species, Region region, double rateSpread) {

    /** Copies the list. */
    public SiteType {
        species = List.copyOf(species);
    }
}
