package org.lifront.kmc.field;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.lifront.lattice.geometry.LatticeShape;

/** Clusters of neighbouring sites by union and find (Hoshen and Kopelman 1976): what conducts, known without a field. */
final class SpanningClusters {

    private final LatticeShape shape;
    private final boolean[] present;
    private final int[] parent;

    private SpanningClusters(LatticeShape shape) {
        this.shape = shape;
        this.present = new boolean[shape.siteCount()];
        this.parent = IntStream.range(0, shape.siteCount() + 2).toArray();
    }

    /** Strength of the site whose arrival, weakest first, joins the first layer to the last. */
    static double onset(LatticeShape shape, double[] strength) {
        SpanningClusters clusters = new SpanningClusters(shape);
        Integer[] order = IntStream.range(0, strength.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(site -> strength[site]));
        for (int site : order) {
            clusters.add(site);
            if (clusters.spans()) {
                return strength[site];
            }
        }
        throw new IllegalStateException("a full box spans");
    }

    private void add(int site) {
        present[site] = true;
        for (int side = 0; side < 4; side++) {
            joinIfPresent(site, shape.lateral(site, side));
        }
        joinVertical(site, shape.up(site), shape.siteCount());
        joinVertical(site, shape.down(site), shape.siteCount() + 1);
    }

    private void joinVertical(int site, int other, int plate) {
        if (other == LatticeShape.OUTSIDE) {
            parent[root(site)] = root(plate);
        } else {
            joinIfPresent(site, other);
        }
    }

    private void joinIfPresent(int site, int other) {
        if (present[other]) {
            parent[root(site)] = root(other);
        }
    }

    private boolean spans() {
        return root(shape.siteCount()) == root(shape.siteCount() + 1);
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
