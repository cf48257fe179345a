package org.lifront.kmc.chemistry;

/**
 * Puts a species on sites before the first event.
 *
 * @param siteType name of the site type whose sites are filled
 * @param species name of the species
 * @param amount how many sites
 */
public record Fill(String siteType, String species, Amount amount) {

    /** How many sites a fill takes. */
    public sealed interface Amount {

        /**
         * Every site that no fill has taken before, each independently with the same probability.
         *
         * @param value probability, 0 to 1
         */
        record Fraction(double value) implements Amount {}

        /**
         * Exactly so many sites, each choice equally likely, among those that no fill has taken before.
         *
         * @param sites number of sites
         */
        record Count(int sites) implements Amount {}
    }
}
