package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.ElectrolyteMaterial;

/**
 * E6, advance of lithium along a grain boundary in the mean-field column form; docs/model.md equation (15):
 * {@code (v_GB / a) / (1 + 1 / L)}.
 */
public final class FillBoundary implements ElementaryStep {

    private final double speed_mPerS;

    /**
     * @param electrolyte constants of the electrolyte
     * @param temperature_K temperature in kelvin
     */
    public FillBoundary(ElectrolyteMaterial electrolyte, double temperature_K) {
        this.speed_mPerS = electrolyte.boundarySpeed_mPerS()
                * Arrhenius.factor(electrolyte.boundaryActivation_eV(), temperature_K);
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        return surroundings.view().isBoundary(site)
                && !surroundings.view().holdsBoundaryLithium(site)
                && (surroundings.isSurface(site)
                        || surroundings
                                .view()
                                .holdsBoundaryLithium(surroundings.shape().up(site)));
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        double supply = surroundings.electronSupply(site);
        return speed_mPerS / surroundings.shape().spacing_m() * supply / (supply + 1);
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        surroundings.fillBoundary(site);
        changed.add(site);
    }

    @Override
    public boolean changesConductance() {
        return false;
    }
}
