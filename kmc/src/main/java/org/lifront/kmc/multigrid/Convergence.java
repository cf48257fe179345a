package org.lifront.kmc.multigrid;

/**
 * How a solution was reached.
 *
 * @param iterations preconditioned iterations
 * @param relativeResidual Euclidean norm of the residual over that of the right-hand side, in double precision
 */
public record Convergence(int iterations, double relativeResidual) {}
