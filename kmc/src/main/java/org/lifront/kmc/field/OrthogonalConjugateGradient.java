package org.lifront.kmc.field;

/**
 * Conjugate gradients for a complex symmetric matrix: those of a real symmetric one with nothing conjugated, so that
 * short recurrences remain (COCG; van der Vorst and Melissen 1990, DOI 10.1109/20.106415).
 */
final class OrthogonalConjugateGradient {

    private static final int MAX_ITERATIONS = 5000;

    private final AdmittanceMatrix matrix;
    private final ComplexVector direction;
    private final ComplexVector preconditioned;
    private final ComplexVector product;

    OrthogonalConjugateGradient(AdmittanceMatrix matrix) {
        this.matrix = matrix;
        this.direction = new ComplexVector(matrix.size());
        this.preconditioned = new ComplexVector(matrix.size());
        this.product = new ComplexVector(matrix.size());
    }

    /**
     * Improves a solution.
     *
     * @param x start and result
     * @param residual residual of the start, and then of the result
     * @param tolerance Euclidean norm of the residual to reach
     * @return iterations
     * @throws IllegalStateException if the iteration stagnates
     */
    int improve(ComplexVector x, ComplexVector residual, double tolerance) {
        if (residual.norm() <= tolerance) {
            return 0;
        }
        matrix.factorise();
        double rhoRe = 0;
        double rhoIm = 0;
        for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
            if (residual.norm() <= tolerance) {
                return iteration;
            }
            matrix.precondition(residual, preconditioned);
            double nextRe = residual.dotRe(preconditioned);
            double nextIm = residual.dotIm(preconditioned);
            double size = rhoRe * rhoRe + rhoIm * rhoIm;
            double betaRe = iteration == 0 ? 0 : (nextRe * rhoRe + nextIm * rhoIm) / size;
            double betaIm = iteration == 0 ? 0 : (nextIm * rhoRe - nextRe * rhoIm) / size;
            direction.becomeSum(preconditioned, betaRe, betaIm);
            rhoRe = nextRe;
            rhoIm = nextIm;
            step(x, residual, rhoRe, rhoIm);
        }
        throw new IllegalStateException("conjugate gradients did not reach " + tolerance + " at one frequency in "
                + MAX_ITERATIONS + " iterations");
    }

    private void step(ComplexVector x, ComplexVector residual, double rhoRe, double rhoIm) {
        matrix.multiply(direction, product);
        double curvatureRe = direction.dotRe(product);
        double curvatureIm = direction.dotIm(product);
        double size = curvatureRe * curvatureRe + curvatureIm * curvatureIm;
        double alphaRe = (rhoRe * curvatureRe + rhoIm * curvatureIm) / size;
        double alphaIm = (rhoIm * curvatureRe - rhoRe * curvatureIm) / size;
        x.add(alphaRe, alphaIm, direction);
        residual.add(-alphaRe, -alphaIm, product);
    }
}
