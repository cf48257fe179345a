package org.lifront.kmc.field;

/** Solves linear systems with the conductance matrix of an {@link IonNetwork}; an instance belongs to one thread. */
sealed interface LinearSolver permits ConjugateGradient, NetworkMultigrid, LinearSolverBySize {

    /**
     * Takes a matrix and prepares for solving with it; the arrays are used, not copied.
     *
     * @param network the graph
     * @param conductance conductance of each edge by slot; 0 in slots without an edge
     * @param diagonal diagonal entries by node, positive
     */
    void factorise(IonNetwork network, double[] conductance, double[] diagonal);

    /**
     * Solves {@code A x = b}, improving the given x.
     *
     * @param b right-hand side
     * @param x start and result
     * @param tolerance Euclidean norm of the residual to reach
     * @return number of iterations
     * @throws IllegalStateException if the iteration stagnates, which for a connected network would be a defect
     */
    int solve(double[] b, double[] x, double tolerance);

    /**
     * Adds an approximate solution of {@code A e = r} to x.
     *
     * @param r right-hand side
     * @param x what the solution is added to
     * @param tolerance Euclidean norm of the residual that should remain at most; more remains if the iteration stagnates
     * @return number of iterations
     */
    int improve(double[] r, double[] x, double tolerance);
}
