package org.lifront.kmc.mechanism;

import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.ElectrolyteMaterial;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * E4, charge-driven damage of reduced electrolyte; docs/model.md equation (13):
 * {@code (y / a) / (j_ref / j + 1 / L)} times the front tension of equation (14). On lattices finer than 1 nm the reduced
 * sites of a cube are damaged at once, at the mean propensity of those sites: each that is open to damage carries its share.
 *
 * <p>Tension: damaged columns without any correlation would be short-circuited sideways by their intact neighbours.
 * The cube of the site compares itself with the four columns of cubes beside it: how much of them within a fixed reach above
 * and below is damaged (or lies above the surface), against a front level with the cube.
 */
public final class DamageElectrolyte implements ElementaryStep {

    private final EventCubes cubes;
    private final double frequency_perS;
    private final double referenceCurrent_APerM2;
    private final double tensionPerCube;
    private final double tensionMin;
    private final double tensionMax;
    private final int reach;

    /**
     * @param electrolyte constants of the electrolyte
     * @param referenceCurrent_APerM2 j_ref
     * @param cubes what is damaged at once
     * @param spacing_m site spacing in metres
     */
    public DamageElectrolyte(
            ElectrolyteMaterial electrolyte, double referenceCurrent_APerM2, EventCubes cubes, double spacing_m) {
        double edge_m = EventCubes.edge_m(spacing_m);
        this.cubes = cubes;
        this.frequency_perS = electrolyte.damageSpeed_mPerS() / spacing_m;
        this.referenceCurrent_APerM2 = referenceCurrent_APerM2;
        this.tensionPerCube = electrolyte.frontTension_perM() * edge_m;
        this.tensionMin = electrolyte.frontTensionMin();
        this.tensionMax = electrolyte.frontTensionMax();
        this.reach = Math.max(1, (int) Math.round(electrolyte.frontTensionReach_m() / edge_m));
    }

    /** How many cubes up and down a column its neighbours' damage counts. */
    public int reach() {
        return reach;
    }

    @Override
    public boolean isEligible(Surroundings surroundings, int site) {
        OccupancyView view = surroundings.view();
        return isSound(view, site)
                && (surroundings.isSurface(site)
                        || view.isDamaged(surroundings.shape().up(site)));
    }

    @Override
    public double propensity_perS(Surroundings surroundings, int site) {
        double current_APerM2 = surroundings.normalCurrent_APerM2(site);
        double supply = surroundings.electronSupply(site);
        // [j_ref / j + 1 / L]^-1 without dividing by a current that may be zero.
        double drive = current_APerM2 * supply / (referenceCurrent_APerM2 * supply + current_APerM2);
        return frequency_perS * drive * tension(surroundings, site) / sitesAtOnce(surroundings, site);
    }

    private int sitesAtOnce(Surroundings surroundings, int site) {
        if (cubes.areSites()) {
            return 1;
        }
        int[] count = new int[1];
        cubes.forEachSite(site, member -> count[0] += isSound(surroundings.view(), member) ? 1 : 0);
        return count[0];
    }

    private static boolean isSound(OccupancyView view, int site) {
        return view.isReduced(site) && !view.isDamaged(site);
    }

    private double tension(Surroundings surroundings, int site) {
        double damaged = 0;
        for (int direction = 0; direction < 4; direction++) {
            damaged += cubes.damagedBeside(surroundings, site, direction, reach);
        }
        double lead = damaged / 4.0 - reach;
        return Math.min(tensionMax, Math.max(tensionMin, 1 + tensionPerCube * lead));
    }

    @Override
    public void apply(Surroundings surroundings, int site, SiteList changed) {
        cubes.forEachSite(site, member -> {
            if (isSound(surroundings.view(), member)) {
                surroundings.occupancy().damage(member);
                changed.add(member);
            }
        });
    }

    @Override
    public boolean changesConductance() {
        return true;
    }
}
