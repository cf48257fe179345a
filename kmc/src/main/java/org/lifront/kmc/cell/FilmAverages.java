package org.lifront.kmc.cell;

import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/** Averages over the box: how many sites each phase has, film thicknesses, fronts in the electrolyte. */
final class FilmAverages {

    private final LatticeShape shape;
    private final PhaseTable phases;
    private final int surfaceLayer;
    private final long[] sitesOfPhase = new long[OccupancyView.PHASE_CODES];
    private long reduced;
    private long damaged;
    private long boundaryFilled;
    private int deepestBoundary;

    FilmAverages(LatticeShape shape, PhaseTable phases, int surfaceLayer) {
        this.shape = shape;
        this.phases = phases;
        this.surfaceLayer = surfaceLayer;
    }

    /** Counts the film region only: all that the contact factor needs. */
    void countFilms(OccupancyView occupancy) {
        java.util.Arrays.fill(sitesOfPhase, 0);
        int end = surfaceLayer * shape.columnCount();
        for (int site = 0; site < end; site++) {
            sitesOfPhase[occupancy.phase(site)]++;
        }
        sitesOfPhase[OccupancyView.ELECTROLYTE] = shape.siteCount() - end;
    }

    /** Counts everything. */
    void count(OccupancyView occupancy) {
        countFilms(occupancy);
        reduced = 0;
        damaged = 0;
        boundaryFilled = 0;
        deepestBoundary = surfaceLayer - 1;
        for (int site = surfaceLayer * shape.columnCount(); site < shape.siteCount(); site++) {
            reduced += occupancy.isReduced(site) ? 1 : 0;
            damaged += occupancy.isDamaged(site) ? 1 : 0;
            if (occupancy.holdsBoundaryLithium(site)) {
                boundaryFilled++;
                deepestBoundary = shape.layer(site);
            }
        }
    }

    long sites(int phase) {
        return sitesOfPhase[phase];
    }

    /** Mean thickness of all films, in metres. */
    double film_m() {
        long sites = 0;
        for (int phase = OccupancyView.FIRST_FILM_PHASE; phase < phases.size(); phase++) {
            sites += sitesOfPhase[phase];
        }
        return perColumn_m(sites);
    }

    /** Mean lithiated thickness of a layer, in metres of original film. */
    double lithiated_m(int layer) {
        int converted = phases.converted(layer);
        return phases.isLithiated(converted) ? perColumn_m(sitesOfPhase[converted]) : 0;
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
        long cracked = phases.isCracked(phases.converted(layer)) ? sitesOfPhase[phases.converted(layer)] : 0;
        long all = sitesOfPhase[phases.asDeposited(layer)] + sitesOfPhase[phases.converted(layer)];
        return all == 0 ? 0 : (double) cracked / all;
    }

    /** Cracked share of the sites of all layers that can crack, 0 to 1. */
    double crackedFraction() {
        long cracked = 0;
        long all = 0;
        for (int layer = 0; layer < phases.layerCount(); layer++) {
            if (phases.isCracked(phases.converted(layer))) {
                cracked += sitesOfPhase[phases.converted(layer)];
                all += sitesOfPhase[phases.asDeposited(layer)] + sitesOfPhase[phases.converted(layer)];
            }
        }
        return all == 0 ? 0 : (double) cracked / all;
    }

    /** Mean depth of the reduction front, in metres. */
    double reduced_m() {
        return perColumn_m(reduced);
    }

    /** Mean depth of the damage front, in metres. */
    double damaged_m() {
        return perColumn_m(damaged);
    }

    /** Boundary sites that hold accumulated lithium. */
    long boundaryFilled() {
        return boundaryFilled;
    }

    /** Depth of the deepest accumulated boundary lithium, in metres. */
    double boundaryDepth_m() {
        return (deepestBoundary + 1 - surfaceLayer) * shape.spacing_m();
    }

    private double perColumn_m(long sites) {
        return (double) sites / shape.columnCount() * shape.spacing_m();
    }
}
