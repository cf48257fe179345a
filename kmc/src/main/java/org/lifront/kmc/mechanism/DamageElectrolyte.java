package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * E4, charge-driven damage of reduced electrolyte; docs/model.md equation (13):
 * {@code (y / a) / (j_ref / j + 1 / L)} times the front tension of equation (14).
 *
 * <p>Tension: damaged columns without any correlation would be short-circuited sideways by their intact neighbours.
 * The site compares itself with the four columns beside it: how many of their sites within a fixed reach above and
 * below are damaged (or lie above the surface), against a front level with the site.
 */
public final class DamageElectrolyte implements ElementaryStep {

    private final double frequency_perS;
    private final double referenceCurrent_APerM2;
    private final double tensionPerSite;
    private final double tensionMin;
    private final double tensionMax;
    private final int reach;

    /**
     * @param electrolyte constants of the electrolyte
     * @param referenceCurrent_APerM2 j_ref
     * @param spacing_m site spacing in metres
     */
    public DamageElectrolyte(ElectrolyteMaterial electrolyte, double referenceCurrent_APerM2, double spacing_m) {
        this.frequency_perS = electrolyte.damageSpeed_mPerS() / spacing_m;
        this.referenceCurrent_APerM2 = referenceCurrent_APerM2;
        this.tensionPerSite = electrolyte.frontTension_perM() * spacing_m;
        this.tensionMin = electrolyte.frontTensionMin();
        this.tensionMax = electrolyte.frontTensionMax();
        this.reach = Math.max(1, (int) Math.round(electrolyte.frontTensionReach_m() / spacing_m));
    }

    /** How many layers up and down a column its neighbours' damage counts. */
    public int reach() {
        return reach;
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        OccupancyView view = surroundings.view();
        return view.isReduced(site)
                && !view.isDamaged(site)
                && (surroundings.isSurface(site)
                        || view.isDamaged(surroundings.shape().up(site)));
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        double current_APerM2 = surroundings.normalCurrent_APerM2(site);
        double supply = surroundings.electronSupply(site);
        // [j_ref / j + 1 / L]^-1 without dividing by a current that may be zero.
        double drive = current_APerM2 * supply / (referenceCurrent_APerM2 * supply + current_APerM2);
        return frequency_perS * drive * tension(surroundings, site);
    }

    private double tension(Surroundings surroundings, int site) {
        int damaged = 0;
        for (int direction = 0; direction < 4; direction++) {
            damaged += damagedBeside(surroundings, surroundings.shape().lateral(site, direction));
        }
        double lead_sites = damaged / 4.0 - reach;
        return Math.min(tensionMax, Math.max(tensionMin, 1 + tensionPerSite * lead_sites));
    }

    private int damagedBeside(Surroundings surroundings, int neighbour) {
        LatticeShape shape = surroundings.shape();
        int plane = shape.columnCount();
        int damaged = 0;
        for (int offset = -reach; offset <= reach; offset++) {
            int site = neighbour + offset * plane;
            boolean aboveSurface = shape.layer(neighbour) + offset < surroundings.surfaceLayer();
            damaged += aboveSurface
                            || site < shape.siteCount() && surroundings.view().isDamaged(site)
                    ? 1
                    : 0;
        }
        return damaged;
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        surroundings.occupancy().damage(site);
        changed.add(site);
    }

    @Override
    public boolean changesConductance() {
        return true;
    }
}
