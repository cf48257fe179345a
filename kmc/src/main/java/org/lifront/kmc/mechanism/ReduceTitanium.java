package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.Arrhenius;
import org.lifront.kmc.material.ElectrolyteMaterial;

/**
 * E3, reduction of Ti4+ to Ti3+ in the mean-field column form; docs/model.md equation (12):
 * {@code 1 / (a (x / K + 1 / (v1 L)))}. The next site of a column is reduced at a rate that falls with its depth x
 * below the surface (transport through the reduced layer) and is limited by the electron supply L of the column.
 */
public final class ReduceTitanium implements ElementaryStep {

    private final double constant_m2PerS;
    private final double supplySpeed_mPerS;

    /**
     * @param electrolyte constants of the electrolyte
     * @param temperature_K temperature in kelvin
     */
    public ReduceTitanium(ElectrolyteMaterial electrolyte, double temperature_K) {
        double arrhenius = Arrhenius.factor(electrolyte.reductionActivation_eV(), temperature_K);
        this.constant_m2PerS = electrolyte.reductionConstant_m2PerS() * arrhenius;
        this.supplySpeed_mPerS = electrolyte.supplySpeed_mPerS() * arrhenius;
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        return !surroundings.view().isReduced(site)
                && (surroundings.isSurface(site)
                        || surroundings.view().isReduced(surroundings.shape().up(site)));
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        double spacing_m = surroundings.shape().spacing_m();
        double depth_m = (surroundings.shape().layer(site) - surroundings.surfaceLayer() + 0.5) * spacing_m;
        double supply = surroundings.electronSupply(site);
        return 1 / (spacing_m * (depth_m / constant_m2PerS + 1 / (supplySpeed_mPerS * supply)));
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        surroundings.reduce(site);
        changed.add(site);
    }

    @Override
    public boolean changesConductance() {
        return false;
    }
}
