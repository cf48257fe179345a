package org.lifront.kmc.cell;

import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.occupancy.OccupancyView;

/** Averages over the box: film thicknesses, cracked fractions, fronts in the electrolyte. */
final class FilmAverages {

    private final OccupancyView occupancy;
    private final PhaseTable phases;
    private final int surfaceLayer;

    /**
     * @param occupancy the sites to average over, now and later
     * @param phases meaning of the phase codes
     * @param surfaceLayer first layer of the electrolyte
     */
    FilmAverages(OccupancyView occupancy, PhaseTable phases, int surfaceLayer) {
        this.occupancy = occupancy;
        this.phases = phases;
        this.surfaceLayer = surfaceLayer;
    }

    /** Mean thickness of all films, in metres. */
    double film_m() {
        long sites = 0;
        for (int phase = OccupancyView.FIRST_FILM_PHASE; phase < phases.size(); phase++) {
            sites += occupancy.sitesOfPhase(phase);
        }
        return perColumn_m(sites);
    }

    /** Mean lithiated thickness of a layer, in metres of original film. */
    double lithiated_m(int layer) {
        int converted = phases.converted(layer);
        return phases.isLithiated(converted) ? perColumn_m(occupancy.sitesOfPhase(converted)) : 0;
    }

    /** Mean lithiated thickness of all layers, in metres of original film. */
    double lithiated_m() {
        double total_m = 0;
        for (int layer = 0; layer < phases.layerCount(); layer++) {
            total_m += lithiated_m(layer);
        }
        return total_m;
    }

    /** Cracked share of a layer's sites, 0 to 1; 0 for a layer that does not crack. */
    double crackedFraction(int layer) {
        long cracked = phases.isCracked(phases.converted(layer)) ? occupancy.sitesOfPhase(phases.converted(layer)) : 0;
        long all = occupancy.sitesOfPhase(phases.asDeposited(layer)) + occupancy.sitesOfPhase(phases.converted(layer));
        return all == 0 ? 0 : (double) cracked / all;
    }

    /** Cracked share of the sites of all layers that can crack, 0 to 1. */
    double crackedFraction() {
        long cracked = 0;
        long all = 0;
        for (int layer = 0; layer < phases.layerCount(); layer++) {
            if (phases.isCracked(phases.converted(layer))) {
                cracked += occupancy.sitesOfPhase(phases.converted(layer));
                all += occupancy.sitesOfPhase(phases.asDeposited(layer))
                        + occupancy.sitesOfPhase(phases.converted(layer));
            }
        }
        return all == 0 ? 0 : (double) cracked / all;
    }

    /** Mean depth of the reduction front, in metres. */
    double reduced_m() {
        return perColumn_m(occupancy.reducedSites());
    }

    /** Mean depth of the damage front, in metres. */
    double damaged_m() {
        return perColumn_m(occupancy.damagedSites());
    }

    /** Depth of the deepest accumulated boundary lithium, in metres; 0 if there is none. */
    double boundaryDepth_m() {
        int layers = occupancy.deepestBoundaryLithium() + 1 - surfaceLayer;
        return Math.max(0, layers) * occupancy.shape().spacing_m();
    }

    private double perColumn_m(long sites) {
        return (double) sites
                / occupancy.shape().columnCount()
                * occupancy.shape().spacing_m();
    }
}
