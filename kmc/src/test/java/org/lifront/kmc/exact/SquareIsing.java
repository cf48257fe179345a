package org.lifront.kmc.exact;

/**
 * The Ising model on an L x L torus, exact by transfer matrix, in the language of a lattice gas whose unlike bonds cost
 * energy: the partition function Z_n(w), w = exp(-energy / kT), for every number n of particles, and its derivative.
 *
 * <p>Rows are bit masks. A row is appended site by site (vertical bonds), then its own bonds and particles are counted.
 */
final class SquareIsing {

    private final int edge;
    private final double weight;
    private final double[] sum;
    private final double[] bondSum;

    /**
     * @param edge sites along an edge, at most 8
     * @param weight Boltzmann weight of an unlike bond
     */
    SquareIsing(int edge, double weight) {
        this.edge = edge;
        this.weight = weight;
        this.sum = new double[edge * edge + 1];
        this.bondSum = new double[edge * edge + 1];
        for (int firstRow = 0; firstRow < 1 << edge; firstRow++) {
            addTraceOver(firstRow);
        }
    }

    /** Sums over all lattices whose first row is given; [row][2 n] is a weight, [row][2 n + 1] that weight times bonds. */
    private void addTraceOver(int firstRow) {
        double[][] ways = new double[1 << edge][2 * sum.length];
        ways[firstRow][0] = 1;
        for (int row = 0; row < edge; row++) {
            for (int column = 0; column < edge; column++) {
                ways = withVerticalBond(ways, column);
            }
            ways = withRow(ways);
        }
        for (int n = 0; n < sum.length; n++) {
            sum[n] += ways[firstRow][2 * n];
            bondSum[n] += ways[firstRow][2 * n + 1];
        }
    }

    private double[][] withVerticalBond(double[][] ways, int column) {
        double[][] next = new double[ways.length][ways[0].length];
        for (int row = 0; row < ways.length; row++) {
            double[] like = ways[row];
            double[] unlike = ways[row ^ 1 << column];
            for (int k = 0; k < like.length; k += 2) {
                next[row][k] = like[k] + weight * unlike[k];
                next[row][k + 1] = like[k + 1] + weight * (unlike[k + 1] + unlike[k]);
            }
        }
        return next;
    }

    private double[][] withRow(double[][] ways) {
        double[][] next = new double[ways.length][ways[0].length];
        for (int row = 0; row < ways.length; row++) {
            int rotated = row >> 1 | (row & 1) << edge - 1;
            int bonds = Integer.bitCount(row ^ rotated);
            double factor = Math.pow(weight, bonds);
            int shift = 2 * Integer.bitCount(row);
            for (int k = 0; k < ways[row].length - shift; k += 2) {
                next[row][k + shift] = factor * ways[row][k];
                next[row][k + shift + 1] = factor * (ways[row][k + 1] + bonds * ways[row][k]);
            }
        }
        return next;
    }

    /** Mean number of unlike bonds with n particles. */
    double unlikeBonds(int particles) {
        return bondSum[particles] / sum[particles];
    }

    /** Mean number of unlike bonds with any number of particles, all lattices weighted alike. */
    double unlikeBonds() {
        double weights = 0;
        double bonds = 0;
        for (int n = 0; n < sum.length; n++) {
            weights += sum[n];
            bonds += bondSum[n];
        }
        return bonds / weights;
    }

    /**
     * Mean product of neighbouring spins of the infinite square lattice (Onsager 1944, DOI 10.1103/PhysRev.65.117):
     * {@code coth(2K) (1 + (2 / pi) (2 tanh^2(2K) - 1) F(k)) / 2}, k = 2 sinh(2K) / cosh^2(2K), F the complete elliptic
     * integral of the first kind, here by the arithmetic-geometric mean.
     */
    static double onsagerCorrelation(double coupling) {
        double k = 2 * Math.sinh(2 * coupling) / Math.pow(Math.cosh(2 * coupling), 2);
        double a = 1;
        double b = Math.sqrt(1 - k * k);
        while (Math.abs(a - b) > 1e-15) {
            double mean = (a + b) / 2;
            b = Math.sqrt(a * b);
            a = mean;
        }
        double integral = Math.PI / (2 * a);
        double tanh = Math.tanh(2 * coupling);
        return (1 + 2 / Math.PI * (2 * tanh * tanh - 1) * integral) / tanh / 2;
    }
}
