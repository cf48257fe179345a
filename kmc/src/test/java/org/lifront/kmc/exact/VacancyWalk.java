package org.lifront.kmc.exact;

/**
 * The tracer in the vacancy limit: where the one vacancy of a periodic box, right after an exchange with the tracer,
 * meets it next. Solved as a system of linear equations, one unknown a site, by Gauss-Seidel sweeps to 1e-13.
 *
 * <p>The correlation factor is (1 + c) / (1 - c), c the mean cosine between consecutive jumps of the tracer (Compaan and
 * Haven 1956, DOI 10.1039/TF9565200786).
 */
final class VacancyWalk {

    private static final double PRECISION = 1e-13;

    private final PlainLattice lattice;
    private final double meanCosine;

    VacancyWalk(PlainLattice lattice) {
        this.lattice = lattice;
        this.meanCosine = solve();
    }

    /** Expected cosine between the last jump of the tracer and its next one, for the vacancy on each site. */
    private double solve() {
        int tracer = 0;
        int vacancy = lattice.neighbour(tracer, 0);
        // The tracer came from where the vacancy is now.
        double[] lastJump = negative(lattice.way_m(tracer, 0));
        double[] cosine = new double[lattice.siteCount()];
        double change = 1;
        while (change > PRECISION) {
            change = 0;
            for (int site = 1; site < cosine.length; site++) {
                double next = 0;
                for (int direction = 0; direction < lattice.directions(site); direction++) {
                    int target = lattice.neighbour(site, direction);
                    // Where the vacancy moves onto the tracer, the tracer moves the opposite way.
                    next += target == tracer
                            ? cosine(lastJump, negative(lattice.way_m(site, direction)))
                            : cosine[target];
                }
                next /= lattice.directions(site);
                change = Math.max(change, Math.abs(next - cosine[site]));
                cosine[site] = next;
            }
        }
        return cosine[vacancy];
    }

    private static double[] negative(double[] way_m) {
        return new double[] {-way_m[0], -way_m[1], -way_m[2]};
    }

    /** Cosine of the angle between two ways of the same length. */
    static double cosine(double[] a, double[] b) {
        double lengths = a[0] * a[0] + a[1] * a[1] + a[2] * a[2];
        return (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / lengths;
    }

    double meanCosine() {
        return meanCosine;
    }

    double correlationFactor() {
        return factor(meanCosine);
    }

    static double factor(double meanCosine) {
        return (1 + meanCosine) / (1 - meanCosine);
    }
}
