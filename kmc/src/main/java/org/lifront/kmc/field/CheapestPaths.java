package org.lifront.kmc.field;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Costs of the cheapest paths from any of several sources to the sites of the uppermost layers of a box, brought up to
 * date when the costs of a few sites change.
 *
 * <p>Half the cost of a site is paid on the way in and half on the way out, nothing at sources. Each site remembers the
 * neighbour from which its cheapest path comes. When a site changes, all whose paths lead through it are forgotten and
 * found again from what is left around them, as Ramalingam and Reps 1996, DOI 10.1006/jagm.1996.0046, do. The result is
 * to the bit that of a new start: sums along a path are formed in one way only.
 */
final class CheapestPaths {

    /** Half cost that marks a source. */
    static final double SOURCE = -1;

    private static final int LATERAL = 4;
    private static final int NONE = -1;

    private final int columns;
    private final int sites;
    private final int[] lateral;
    private final double[] half;
    private final double[] cost;
    private final int[] from;
    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int waiting;

    /**
     * @param shape the box
     * @param layers number of layers that paths may lead through, from the top
     */
    CheapestPaths(LatticeShape shape, int layers) {
        this.columns = shape.columnCount();
        this.sites = columns * layers;
        this.lateral = new int[LATERAL * columns];
        for (int column = 0; column < columns; column++) {
            for (int side = 0; side < LATERAL; side++) {
                lateral[LATERAL * column + side] = shape.lateral(column, side);
            }
        }
        this.half = new double[sites];
        this.cost = new double[sites];
        this.from = new int[sites];
        this.queue = new int[sites];
        this.queued = new boolean[sites];
        Arrays.fill(half, Double.POSITIVE_INFINITY);
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(from, NONE);
    }

    /**
     * Changes what passing a site costs; {@link #update} must follow before costs are read.
     *
     * @param site the site
     * @param halfCost half its cost, not negative, or {@link #SOURCE}
     */
    void change(int site, double halfCost) {
        half[site] = halfCost;
        if (!queued[site]) {
            enqueue(site);
        }
    }

    /** Cost of the cheapest path to the middle of a site; infinite without a path. */
    double cost(int site) {
        return cost[site];
    }

    /** Finds all costs that the changes have touched. */
    void update() {
        int forgotten = forgetDependent();
        int[] lost = Arrays.copyOf(queue, forgotten);
        head = 0;
        waiting = 0;
        for (int site : lost) {
            queued[site] = false;
        }
        for (int site : lost) {
            if (findFromNeighbours(site)) {
                enqueue(site);
            }
        }
        while (waiting > 0) {
            int site = queue[head];
            head = head + 1 == sites ? 0 : head + 1;
            waiting--;
            queued[site] = false;
            passOn(site);
        }
        head = 0;
    }

    /** Forgets the changed sites, which are in the queue, and all that depend on them; returns how many. */
    private int forgetDependent() {
        for (int next = 0; next < waiting; next++) {
            int site = queue[next];
            cost[site] = Double.POSITIVE_INFINITY;
            from[site] = NONE;
            for (int way = 0; way < LATERAL + 2; way++) {
                int other = neighbour(site, way);
                if (other != NONE && from[other] == site && !queued[other]) {
                    enqueue(other);
                }
            }
        }
        return waiting;
    }

    private boolean findFromNeighbours(int site) {
        if (half[site] == SOURCE) {
            cost[site] = 0;
            return true;
        }
        for (int way = 0; way < LATERAL + 2; way++) {
            int other = neighbour(site, way);
            if (other != NONE) {
                improve(site, other);
            }
        }
        return cost[site] < Double.POSITIVE_INFINITY;
    }

    private void passOn(int site) {
        for (int way = 0; way < LATERAL + 2; way++) {
            int other = neighbour(site, way);
            if (other != NONE && improve(other, site) && !queued[other]) {
                enqueue(other);
            }
        }
    }

    /** Whether the way through a neighbour is cheaper than any known. */
    private boolean improve(int site, int through) {
        if (half[site] == SOURCE) {
            return false;
        }
        double out = half[through] == SOURCE ? 0 : half[through];
        double next = cost[through] + out + half[site];
        if (next < cost[site]) {
            cost[site] = next;
            from[site] = through;
            return true;
        }
        return false;
    }

    private int neighbour(int site, int way) {
        if (way < LATERAL) {
            int column = site % columns;
            return site - column + lateral[LATERAL * column + way];
        }
        int other = way == LATERAL ? site - columns : site + columns;
        return other >= 0 && other < sites ? other : NONE;
    }

    private void enqueue(int site) {
        int tail = head + waiting;
        queue[tail < sites ? tail : tail - sites] = site;
        queued[site] = true;
        waiting++;
    }
}
