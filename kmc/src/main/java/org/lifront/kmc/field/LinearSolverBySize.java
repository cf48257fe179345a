package org.lifront.kmc.field;

import org.lifront.lattice.geometry.LatticeShape;

/** An incomplete factorisation for small networks, multigrid for large ones. */
final class LinearSolverBySize implements LinearSolver {

    /**
     * Nodes from which multigrid is taken. A Newton step on 60 000, 340 000, 930 000 and 2 200 000 nodes of a coated stack
     * costs 0.9, 1.5, 1.4 and 2.0 microseconds a node with the factorisation and 2.7, 1.4, 1.2 and 1.0 with multigrid; where
     * laws are nonlinear it breaks even at 930 000.
     */
    static final int LARGE = 1_000_000;

    private final LatticeShape shape;
    private final ConjugateGradient conjugateGradient;
    private NetworkMultigrid multigrid;
    private LinearSolver present;

    LinearSolverBySize(LatticeShape shape) {
        this.shape = shape;
        this.conjugateGradient = new ConjugateGradient(shape);
        this.present = conjugateGradient;
    }

    @Override
    public void factorise(IonNetwork network, double[] conductance, double[] diagonal) {
        present = network.nodeCount() < LARGE ? conjugateGradient : multigrid();
        present.factorise(network, conductance, diagonal);
    }

    private NetworkMultigrid multigrid() {
        if (multigrid == null) {
            multigrid = new NetworkMultigrid(shape);
        }
        return multigrid;
    }

    @Override
    public int solve(double[] b, double[] x, double tolerance) {
        return present.solve(b, x, tolerance);
    }

    @Override
    public int improve(double[] r, double[] x, double tolerance) {
        return present.improve(r, x, tolerance);
    }
}
