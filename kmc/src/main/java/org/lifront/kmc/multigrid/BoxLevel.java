package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * The sweeps of conjugate gradients over the box, in single precision. Work is cut into slabs of a fixed number of
 * planes; sums are formed site by site over the planes of a slab, then over the sites, then over the slabs, always in
 * that order.
 *
 * <p>What is shifted along an axis is copied before it is used, for the sake of {@link PlaneLoops}.
 */
final class BoxLevel {

    /** Planes in a slab: part of the result, so not to be made to depend on the number of threads. */
    static final int SLAB = 8;

    private static final int NEXT = 0;
    static final int EAST = 1;
    static final int WEST = 2;
    static final int NORTH = 3;
    static final int SOUTH = 4;
    private static final int FLUX = 5;
    private static final int OTHER_FLUX = 6;
    private static final int SUMS = 7;
    private static final int WEIGHTED_SUMS = 8;

    private final int n0;
    private final int n2;
    private final int plane;
    private final int slabs;
    private final ThreadTeam team;
    private final float[][] along0;
    private final float[][] along1;
    private final float[][] along2;
    private final float[][] leak;
    private final boolean[] leaky;
    private final float[][] inverse;
    private final int[][] group;
    private final float[][][] scratch;
    private final double[] slabSums;
    private final double[] slabWeightedSums;
    private final float[][] residual;
    private final float[][] direction;
    private final float[][] product;
    private float[] coarse;
    private float factor;
    private float otherFactor;
    private double[][] solution;
    private double solutionFactor;

    BoxLevel(ConductanceBox box, double unit, int[][] group, float[][] inverse, ThreadTeam team) {
        this.n0 = box.n0();
        this.n2 = box.n2();
        this.plane = box.planeSize();
        this.slabs = slabs(box);
        this.team = team;
        this.along0 = copy(box.along0(), unit);
        this.along1 = copy(box.along1(), unit);
        this.along2 = copy(box.along2(), unit);
        this.leak = copy(box.leak(), unit);
        this.leaky = new boolean[n2];
        this.group = group;
        this.inverse = inverse;
        this.scratch = new float[team.size()][9][plane];
        this.slabSums = new double[slabs];
        this.slabWeightedSums = new double[slabs];
        this.residual = new float[n2][plane];
        this.direction = new float[n2][plane];
        this.product = new float[n2][plane];
        for (int k = 0; k < n2; k++) {
            for (float g : leak[k]) {
                leaky[k] |= g > 0;
            }
        }
    }

    private static float[][] copy(double[][] from, double unit) {
        float[][] to = new float[from.length][from[0].length];
        for (int k = 0; k < from.length; k++) {
            double[] source = from[k];
            float[] target = to[k];
            for (int i = 0; i < target.length; i++) {
                target[i] = (float) (source[i] * unit);
            }
        }
        return to;
    }

    static int slabs(ConductanceBox box) {
        return (box.n2() + SLAB - 1) / SLAB;
    }

    /** Residuals by plane, to be set before {@link #start}. */
    float[][] residual() {
        return residual;
    }

    /** Direction of the last step, by plane. */
    float[][] direction() {
        return direction;
    }

    private int end(int slab) {
        return Math.min(n2, (slab + 1) * SLAB);
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** Takes the residuals as they are set and sums the residuals by group. */
    void start(float[] right) {
        coarse = right;
        Arrays.fill(right, 0);
        team.run(slabs, this::start);
    }

    private void start(int slab, int worker) {
        float[][] s = scratch[worker];
        Arrays.fill(s[SUMS], 0);
        Arrays.fill(s[WEIGHTED_SUMS], 0);
        for (int k = slab * SLAB; k < end(slab); k++) {
            PlaneLoops.squares(residual[k], inverse[k], s[SUMS], s[WEIGHTED_SUMS]);
            PlaneLoops.restrict(residual[k], group[k], coarse);
        }
        slabSums[slab] = PlaneLoops.total(s[SUMS]);
        slabWeightedSums[slab] = PlaneLoops.total(s[WEIGHTED_SUMS]);
    }

    /** Sum of the squares of the residuals. */
    double squares() {
        return sum(slabSums);
    }

    /** Sum of the squares of the residuals, each times its site's inverse total conductance. */
    double weightedSquares() {
        return sum(slabWeightedSums);
    }

    /** New direction: preconditioned residual plus {@code beta} times the old direction. */
    void turn(float[] correction, float lift, float beta) {
        coarse = correction;
        otherFactor = lift;
        factor = beta;
        team.run(slabs, this::turn);
    }

    private void turn(int slab, int worker) {
        float[] lifted = scratch[worker][NEXT];
        for (int k = slab * SLAB; k < end(slab); k++) {
            PlaneLoops.prolong(coarse, group[k], lifted);
            PlaneLoops.turn(direction[k], inverse[k], residual[k], lifted, otherFactor, factor);
        }
    }

    /** Multiplies the direction with the matrix; returns direction times product. */
    double multiply() {
        team.run(slabs, this::multiply);
        return sum(slabSums);
    }

    private void multiply(int slab, int worker) {
        float[][] s = scratch[worker];
        Arrays.fill(s[SUMS], 0);
        int first = slab * SLAB;
        int below = (first == 0 ? n2 : first) - 1;
        float[] fromBelow = s[FLUX];
        float[] toAbove = s[OTHER_FLUX];
        PlaneLoops.flux(along2[below], direction[below], direction[first], fromBelow);
        for (int k = first; k < end(slab); k++) {
            float[] p = direction[k];
            fluxesInPlane(k, p, s);
            PlaneLoops.flux(along2[k], p, direction[k == n2 - 1 ? 0 : k + 1], toAbove);
            if (leaky[k]) {
                PlaneLoops.multiply(leak[k], p, product[k]);
            } else {
                Arrays.fill(product[k], 0);
            }
            PlaneLoops.balance(product[k], s, fromBelow, toAbove);
            PlaneLoops.addProduct(s[SUMS], p, product[k]);
            float[] swap = fromBelow;
            fromBelow = toAbove;
            toAbove = swap;
        }
        slabSums[slab] = PlaneLoops.total(s[SUMS]);
    }

    private void fluxesInPlane(int k, float[] p, float[][] s) {
        float[] next = s[NEXT];
        System.arraycopy(p, 1, next, 0, plane - 1);
        for (int row = 0; row < plane; row += n0) {
            next[row + n0 - 1] = p[row];
        }
        PlaneLoops.flux(along0[k], p, next, s[EAST]);
        System.arraycopy(s[EAST], 0, s[WEST], 1, plane - 1);
        for (int row = 0; row < plane; row += n0) {
            s[WEST][row] = s[EAST][row + n0 - 1];
        }
        System.arraycopy(p, n0, next, 0, plane - n0);
        System.arraycopy(p, 0, next, plane - n0, n0);
        PlaneLoops.flux(along1[k], p, next, s[NORTH]);
        System.arraycopy(s[NORTH], 0, s[SOUTH], n0, plane - n0);
        System.arraycopy(s[NORTH], plane - n0, s[SOUTH], 0, n0);
    }

    /**
     * Goes along the direction, and sums the residuals by group.
     *
     * @param alpha how far, for the residual
     * @param solution what to change
     * @param unit unit of the direction in that of the solution
     * @param right sums by group, the result
     */
    void step(float alpha, double[][] solution, double unit, float[] right) {
        this.solution = solution;
        this.solutionFactor = alpha * unit;
        factor = alpha;
        coarse = right;
        Arrays.fill(right, 0);
        team.run(slabs, this::step);
    }

    private void step(int slab, int worker) {
        float[][] s = scratch[worker];
        Arrays.fill(s[SUMS], 0);
        Arrays.fill(s[WEIGHTED_SUMS], 0);
        for (int k = slab * SLAB; k < end(slab); k++) {
            PlaneLoops.advance(solution[k], direction[k], solutionFactor);
            PlaneLoops.reduce(residual[k], product[k], factor, inverse[k], s[SUMS], s[WEIGHTED_SUMS]);
            PlaneLoops.restrict(residual[k], group[k], coarse);
        }
        slabSums[slab] = PlaneLoops.total(s[SUMS]);
        slabWeightedSums[slab] = PlaneLoops.total(s[WEIGHTED_SUMS]);
    }
}
