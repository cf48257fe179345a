package org.lifront.kmc.multigrid;

import java.util.Arrays;

/**
 * The passes of conjugate gradients over the black sites of a box, in single precision. Work is cut into slabs of a fixed
 * number of planes; sums are formed site by site over the planes of a slab, then over the sites, then over the slabs, always
 * in that order.
 */
final class BoxLevel {

    /** Planes in a slab: part of the result, so not to be made to depend on the number of threads. */
    static final int SLAB = 8;

    private final Checkerboard board;
    private final PlaneOperator matrix;
    private final PlaneOperator neighbours;
    private final int slabs;
    private final ThreadTeam team;
    private final PlaneOperator.Scratch[] scratch;
    private final double[] slabSums;
    private final int[][] group;
    private final float[][] residual;
    private final float[][] smoothed;
    private final float[][] direction;
    private final float[][] product;

    /** @param group group by black site, to be filled by the caller */
    BoxLevel(Checkerboard board, EliminatedElectrode electrode, int[][] group, ThreadTeam team) {
        this.board = board;
        this.matrix = new BlackProduct(board, electrode);
        this.neighbours = new NeighbourSums(board, electrode);
        this.group = group;
        this.team = team;
        this.slabs = slabs(board.planes);
        this.scratch = new PlaneOperator.Scratch[team.size()];
        for (int worker = 0; worker < scratch.length; worker++) {
            scratch[worker] = new PlaneOperator.Scratch(board.half);
        }
        this.slabSums = new double[slabs];
        this.residual = board.newField();
        this.smoothed = board.newField();
        this.direction = board.newField();
        this.product = board.newField();
    }

    static int slabs(int planes) {
        return (planes + SLAB - 1) / SLAB;
    }

    /** Residuals by plane, to be set before {@link #start}. */
    float[][] residual() {
        return residual;
    }

    /** The preconditioned residual, after {@link #smooth} and until {@link #multiply}. */
    float[][] preconditioned() {
        return product;
    }

    private int end(int slab) {
        return Math.min(board.planes, (slab + 1) * SLAB);
    }

    private double sum() {
        double sum = 0;
        for (double part : slabSums) {
            sum += part;
        }
        return sum;
    }

    /** Something to do with a plane, which may add to the sums. */
    private interface PlaneTask {
        void run(int k, float[] sums);
    }

    private double forEachPlane(PlaneTask task) {
        team.run(slabs, (slab, worker) -> {
            float[] s = scratch[worker].sums;
            Arrays.fill(s, 0);
            for (int k = slab * SLAB; k < end(slab); k++) {
                task.run(k, s);
            }
            slabSums[slab] = PlaneLoops.total(s);
        });
        return sum();
    }

    /** Something to do with a plane of the result of an operator. */
    private interface ProductTask {
        void run(int k, float[] q, float[] sums);
    }

    private double forEachProduct(PlaneOperator operator, float[][] p, ProductTask task) {
        operator.prepare(p);
        team.run(slabs, (slab, worker) -> {
            float[] s = scratch[worker].sums;
            Arrays.fill(s, 0);
            operator.run(board, slab * SLAB, end(slab), p, scratch[worker], (k, q) -> task.run(k, q, s));
            slabSums[slab] = PlaneLoops.total(s);
        });
        return sum();
    }

    /** Takes the residuals as they are set, and smooths them. */
    void start() {
        forEachPlane((k, s) -> PlaneLoops.multiply(smoothed[k], board.inverse[k], residual[k]));
    }

    /** Sums up by group what smoothing has left of the residuals. */
    void restrict(float[] right) {
        Arrays.fill(right, 0);
        forEachProduct(neighbours, smoothed, (k, q, s) -> PlaneLoops.restrict(q, group[k], right));
    }

    /** Adds the correction of the groups and smooths again; returns the residual times its preconditioned form. */
    double smooth(float[] correction, float factor) {
        forEachPlane((k, s) -> PlaneLoops.prolong(smoothed[k], group[k], correction, factor));
        return forEachProduct(neighbours, smoothed, (k, q, s) -> {
            PlaneLoops.smooth(q, board.inverse[k], residual[k], s);
            System.arraycopy(q, 0, product[k], 0, q.length);
        });
    }

    /** New direction: preconditioned residual plus {@code beta} times the old direction. */
    void turn(float beta) {
        forEachPlane((k, s) -> PlaneLoops.turn(direction[k], product[k], beta));
    }

    /** Multiplies the direction with the matrix; returns direction times product. */
    double multiply() {
        return forEachProduct(matrix, direction, (k, q, s) -> {
            PlaneLoops.addProduct(s, direction[k], q);
            System.arraycopy(q, 0, product[k], 0, q.length);
        });
    }

    /**
     * Goes along the direction, and smooths the residuals.
     *
     * @param alpha how far, for the residual
     * @param solution what to change
     * @param unit unit of the direction in that of the solution
     * @return sum of the squares of the residuals
     */
    double step(float alpha, double[][] solution, double unit) {
        double way = alpha * unit;
        return forEachPlane((k, s) -> {
            PlaneLoops.advance(solution[k], direction[k], way);
            PlaneLoops.reduce(residual[k], product[k], alpha, board.inverse[k], smoothed[k], s);
        });
    }
}
