package org.lifront.kmc.multigrid;

/**
 * The multigrid preconditioner of one state of a box: {@code z = r / total + f P B P' r}, with the sums P' over groups of
 * sites, the cycle B over the levels below and the factor f of overcorrection. On the box itself the two parts are
 * added, not applied one after the other: that takes more iterations, but half the passes over the box.
 */
final class Preconditioner {

    private final BoxLevel fine;
    private final Hierarchy hierarchy;
    private final float[][] inverse;
    private final double conductanceUnit;
    private final int floating;
    private final float[] right;

    Preconditioner(ConductanceBox box, ThreadTeam team) {
        double largest = largest(box);
        this.conductanceUnit = largest > 0 ? 1 / largest : 1;
        Graph graph = BoxGraph.of(box, conductanceUnit);
        this.floating = Grounding.cutFloating(graph);
        Coarsening first = new Coarsening(graph, fence(box));
        this.hierarchy = new Hierarchy(first.graph, team);
        this.inverse = new float[box.n2()][box.planeSize()];
        int[][] group = new int[box.n2()][box.planeSize()];
        for (int k = 0; k < box.n2(); k++) {
            int from = k * box.planeSize();
            System.arraycopy(first.group, from, group[k], 0, box.planeSize());
            for (int i = 0; i < box.planeSize(); i++) {
                inverse[k][i] = graph.total[from + i] > 0 ? 1 / graph.total[from + i] : 0;
            }
        }
        this.fine = new BoxLevel(box, conductanceUnit, group, inverse, team);
        this.right = new float[hierarchy.top().size() + 1];
    }

    private static double largest(ConductanceBox box) {
        double largest = 0;
        for (double[][] field : new double[][][] {box.along0(), box.along1(), box.along2(), box.leak()}) {
            for (double[] plane : field) {
                for (double g : plane) {
                    if (!(g >= 0 && g < Double.POSITIVE_INFINITY)) {
                        throw new IllegalArgumentException("a conductance of " + g);
                    }
                    largest = Math.max(largest, g);
                }
            }
        }
        return largest;
    }

    private static int[] fence(ConductanceBox box) {
        int[] fence = new int[BoxLevel.slabs(box) + 1];
        for (int slab = 0; slab < fence.length; slab++) {
            fence[slab] = Math.min(box.n2(), slab * BoxLevel.SLAB) * box.planeSize();
        }
        return fence;
    }

    /** The sweeps over the box. */
    BoxLevel fine() {
        return fine;
    }

    /** Inverse total conductance by site, in a unit of its own; 0 for sites without a ground. */
    float[][] inverse() {
        return inverse;
    }

    /** Number of sites without a path to ground. */
    int floating() {
        return floating;
    }

    /** Starts from the residual that has been set in {@link #fine}. */
    void start() {
        fine.start(right);
    }

    /** Goes along the direction, with residuals in a unit of the given size. */
    void step(float alpha, double[][] potential, double residualUnit) {
        fine.step(alpha, potential, conductanceUnit / residualUnit, right);
    }

    /** Runs the cycle on the present residual r and returns r z; {@link #turn} may follow. */
    double precondition() {
        CoarseLevel top = hierarchy.top();
        System.arraycopy(right, 0, top.right(), 0, top.size());
        hierarchy.cycle();
        double sum = 0;
        float[] solution = top.solution();
        for (int i = 0; i < top.size(); i++) {
            sum += (double) right[i] * solution[i];
        }
        return fine.weightedSquares() + Hierarchy.OVERCORRECTION * sum;
    }

    /** The preconditioned residual plus beta times the old direction becomes the direction. */
    void turn(float beta) {
        fine.turn(hierarchy.top().solution(), Hierarchy.OVERCORRECTION, beta);
    }
}
