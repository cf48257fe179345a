package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.Lithiation;
import org.lifront.lattice.structure.SiteFactors;

/**
 * E1, lithiation of a film site that has a lithium source above or a lithiated film beside it; docs/model.md equation
 * (10): {@code (v0 g / a) (n_up + w n_lat)}. On lattices finer than 1 nm a cube of sites lithiates at once, at the mean
 * propensity of its sites: each carries its share.
 */
public final class Lithiate implements ElementaryStep {

    private final int product;
    private final SiteFactors rateFactors;
    private final EventCubes cubes;
    private final double lateralWeight;
    private final double frequency_perS;

    /**
     * @param lithiation constants of the film
     * @param product phase code of the lithiated film
     * @param rateFactors quenched rate factors g of the cubes
     * @param cubes what lithiates at once
     * @param temperature_K temperature in kelvin
     * @param spacing_m site spacing in metres
     */
    public Lithiate(
            Lithiation lithiation,
            int product,
            SiteFactors rateFactors,
            EventCubes cubes,
            double temperature_K,
            double spacing_m) {
        this.product = product;
        this.rateFactors = rateFactors;
        this.cubes = cubes;
        this.lateralWeight = lithiation.lateralWeight();
        this.frequency_perS = frequency_perS(lithiation, temperature_K, spacing_m);
    }

    static double frequency_perS(Lithiation lithiation, double temperature_K, double spacing_m) {
        return lithiation.frontSpeed_mPerS()
                * Arrhenius.factor(lithiation.frontActivation_eV(), temperature_K)
                / spacing_m;
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        return sources(surroundings, site) > 0;
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        if (cubes.areSites()) {
            return frequency_perS * rateFactors.factor(site) * sources(surroundings, site);
        }
        double ofSite = frequency_perS * rateFactors.factor(cubes.cube(site)) * sources(surroundings, site);
        return ofSite / cubes.alike(surroundings, site);
    }

    private double sources(Surroundings surroundings, int site) {
        boolean above = surroundings.phases().suppliesLithium(surroundings.phaseAbove(site));
        return (above ? 1 : 0) + lateralWeight * surroundings.lithiatedLateralNeighbours(site);
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        int intact = surroundings.view().phase(site);
        cubes.forEachSite(site, member -> {
            if (surroundings.view().phase(member) == intact) {
                surroundings.occupancy().place(member, product);
                surroundings.ledger().takeUp(surroundings.ledger().ofFilmSite(product));
                changed.add(member);
            }
        });
    }

    @Override
    public boolean changesConductance() {
        return true;
    }
}
