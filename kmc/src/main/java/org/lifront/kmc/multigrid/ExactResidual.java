package org.lifront.kmc.multigrid;

/** The residual of a solution in double precision, currents in minus currents out, at the sites that have a ground. */
final class ExactResidual {

    private final ConductanceBox box;
    private final float[][] inverse;
    private final ThreadTeam team;
    private final double[] planeSums;
    private final double[][] residual;
    private double[][] b;
    private double[][] x;

    /** @param inverse by site; 0 marks a site without a path to ground */
    ExactResidual(ConductanceBox box, float[][] inverse, ThreadTeam team) {
        this.box = box;
        this.inverse = inverse;
        this.team = team;
        this.planeSums = new double[box.n2()];
        this.residual = box.newField();
    }

    /** Finds {@code b - A x}, and returns its Euclidean norm. */
    double evaluate(double[][] b, double[][] x) {
        this.b = b;
        this.x = x;
        team.run(box.n2(), this::evaluatePlane);
        return norm();
    }

    /** Norm of the injected currents, those at sites without a ground left out. */
    double evaluateAtRest(double[][] b) {
        team.run(box.n2(), (k, worker) -> {
            double squares = 0;
            for (int i = 0; i < b[k].length; i++) {
                squares += inverse[k][i] > 0 ? b[k][i] * b[k][i] : 0;
            }
            planeSums[k] = squares;
        });
        return norm();
    }

    private double norm() {
        double sum = 0;
        for (double part : planeSums) {
            sum += part;
        }
        return Math.sqrt(sum);
    }

    /** The residual last found, times a factor. */
    void scaleTo(float[][] target, double factor) {
        team.run(box.n2(), (k, worker) -> {
            for (int i = 0; i < target[k].length; i++) {
                target[k][i] = (float) (factor * residual[k][i]);
            }
        });
    }

    private void evaluatePlane(int k, int worker) {
        int n0 = box.n0();
        int n1 = box.n1();
        int n2 = box.n2();
        double[] p = x[k];
        double[] down = x[k == 0 ? n2 - 1 : k - 1];
        double[] up = x[k == n2 - 1 ? 0 : k + 1];
        double[] g0 = box.along0()[k];
        double[] g1 = box.along1()[k];
        double[] g2 = box.along2()[k];
        double[] g2Down = box.along2()[k == 0 ? n2 - 1 : k - 1];
        double[] leak = box.leak()[k];
        double squares = 0;
        for (int j = 0; j < n1; j++) {
            int row = j * n0;
            int north = (j == n1 - 1 ? 0 : j + 1) * n0 - row;
            int south = (j == 0 ? n1 - 1 : j - 1) * n0 - row;
            for (int i = row; i < row + n0; i++) {
                int east = i == row + n0 - 1 ? row : i + 1;
                int west = i == row ? row + n0 - 1 : i - 1;
                double v = p[i];
                double in = g0[i] * (p[east] - v)
                        + g0[west] * (p[west] - v)
                        + g1[i] * (p[i + north] - v)
                        + g1[i + south] * (p[i + south] - v)
                        + g2[i] * (up[i] - v)
                        + g2Down[i] * (down[i] - v);
                double r = inverse[k][i] > 0 ? b[k][i] - leak[i] * v + in : 0;
                residual[k][i] = r;
                squares += r * r;
            }
        }
        planeSums[k] = squares;
    }
}
