package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.Lithiation;
import org.lifront.kmc.units.PhysicalConstants;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.structure.SiteFactors;

/**
 * E2, the reverse of lithiation; docs/model.md equation (11):
 * {@code (v0 g / a) (n_dn + w n_lat) min(cap, exp(-(dG - q dphi) / kT))}.
 *
 * <p>While the electrode is stripped the lithium activity at the front falls with the potential drop dphi from the
 * contact to the site, so that lithiation and delithiation balance where {@code q dphi = dG + kT ln 2} and the front
 * stalls. Anything that is not lithiated accepts lithium on the electrolyte side, the electrolyte included: otherwise
 * a fully lithiated film would be an absorbing state. Where a cube of sites turns back at once, dphi is the mean over it.
 */
public final class Delithiate implements ElementaryStep {

    private final int origin;
    private final int product;
    private final SiteFactors rateFactors;
    private final EventCubes cubes;
    private final double lateralWeight;
    private final double frequency_perS;
    private final double energy_eV;
    private final double cap;
    private final double thermalEnergy_eV;

    /**
     * @param lithiation constants of the film
     * @param origin phase code of the film as deposited
     * @param product phase code of the lithiated film
     * @param rateFactors quenched rate factors g of the cubes
     * @param cubes what turns back at once
     * @param temperature_K temperature in kelvin
     * @param spacing_m site spacing in metres
     */
    public Delithiate(
            Lithiation lithiation,
            int origin,
            int product,
            SiteFactors rateFactors,
            EventCubes cubes,
            double temperature_K,
            double spacing_m) {
        this.origin = origin;
        this.product = product;
        this.rateFactors = rateFactors;
        this.cubes = cubes;
        this.lateralWeight = lithiation.lateralWeight();
        this.frequency_perS = Lithiate.frequency_perS(lithiation, temperature_K, spacing_m);
        this.energy_eV = lithiation.delithiationEnergy_eV();
        this.cap = lithiation.delithiationCap();
        this.thermalEnergy_eV = PhysicalConstants.BOLTZMANN_EVPERK * temperature_K;
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        return acceptors(surroundings, site) > 0;
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        if (cubes.areSites()) {
            double boltzmann = boltzmann(surroundings.dropFromContact_V(site));
            return frequency_perS * rateFactors.factor(site) * acceptors(surroundings, site) * boltzmann;
        }
        int members = cubes.alike(surroundings, site);
        double factor = rateFactors.factor(cubes.cube(site));
        double ofSite = frequency_perS * factor * acceptors(surroundings, site);
        return ofSite * boltzmann(meanDrop_V(surroundings, site, members)) / members;
    }

    private double boltzmann(double drop_V) {
        return Math.min(cap, StrictMath.exp((drop_V - energy_eV) / thermalEnergy_eV));
    }

    private double meanDrop_V(Surroundings surroundings, int site, int members) {
        double[] sum_V = new double[1];
        cubes.forEachSite(site, member -> {
            if (surroundings.view().phase(member) == product) {
                sum_V[0] += surroundings.dropFromContact_V(member);
            }
        });
        return sum_V[0] / members;
    }

    private double acceptors(Surroundings surroundings, int site) {
        int down = surroundings.shape().down(site);
        boolean below = down != LatticeShape.OUTSIDE
                && !surroundings.phases().isLithiated(surroundings.view().phase(down));
        return (below ? 1 : 0) + lateralWeight * surroundings.lithiatableLateralNeighbours(site);
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        cubes.forEachSite(site, member -> {
            if (surroundings.view().phase(member) == product) {
                surroundings.occupancy().place(member, origin);
                surroundings.ledger().giveBack(surroundings.ledger().ofFilmSite(product));
                changed.add(member);
            }
        });
    }

    @Override
    public boolean changesConductance() {
        return true;
    }
}
