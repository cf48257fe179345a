package org.lifront.kmc.lithium;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The reduced sites among some columns of a lattice: how many in each layer, and which since somebody asked last. */
final class ReducedSites {

    private final DomainLattice lattice;
    private final int columns;
    final int[] inLayer;
    private int[] fresh = new int[64];
    private int freshCount;

    /**
     * @param lattice the lattice
     * @param columns how many columns are counted
     */
    ReducedSites(DomainLattice lattice, int columns) {
        this.lattice = lattice;
        this.columns = columns;
        this.inLayer = new int[lattice.layers];
    }

    /** The mobile Li of a site reduces its Ti: both are Ti3+ from now on. */
    void reduce(int site) {
        lattice.states[site] = DomainLattice.REDUCED;
        note(site);
    }

    /** Counts a site that is reduced. */
    void note(int site) {
        inLayer[lattice.layer(site)]++;
        if (freshCount == fresh.length) {
            fresh = Arrays.copyOf(fresh, 2 * freshCount);
        }
        fresh[freshCount++] = site;
    }

    /** Hands over the sites reduced since the last call, in the order of their reduction. */
    void takeFresh(IntConsumer action) {
        for (int position = 0; position < freshCount; position++) {
            action.accept(fresh[position]);
        }
        freshCount = 0;
    }

    /** How many there are. */
    long count() {
        long sum = 0;
        for (int ofLayer : inLayer) {
            sum += ofLayer;
        }
        return sum;
    }

    /** Depth of the lower face of the last layer of which at least a share is reduced, in metres; 0 if there is none. */
    double lastAbove_m(double share) {
        for (int layer = lattice.layers - 1; layer >= 0; layer--) {
            if (inLayer[layer] >= share * columns) {
                return (layer + 1) * lattice.spacing_m;
            }
        }
        return 0;
    }

    /** Depth of the upper face of the first layer of which less than a share is reduced, in metres. */
    double firstBelow_m(double share) {
        int layer = 0;
        while (layer < lattice.layers && inLayer[layer] >= share * columns) {
            layer++;
        }
        return layer * lattice.spacing_m;
    }

    /** Depth at which the reduced share of the layers falls below one half, interpolated between their centres. */
    double half_m() {
        double half = 0.5 * columns;
        int layer = 0;
        while (layer < lattice.layers && inLayer[layer] >= half) {
            layer++;
        }
        if (layer == 0 || layer == lattice.layers) {
            return layer * lattice.spacing_m;
        }
        double into = (inLayer[layer - 1] - half) / (inLayer[layer - 1] - inLayer[layer]);
        return (layer - 0.5 + into) * lattice.spacing_m;
    }
}
