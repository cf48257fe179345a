package org.lifront.kmc.field;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The space spanned by the solutions at some frequencies, in which those at other frequencies nearly lie: a projection
 * onto it is the start of the next solve, and often exact enough to be its end (rational Krylov space; Grimme 1997).
 *
 * <p>Holds an orthonormal real basis v_i and, for each law of the network, the projected matrix of its edges alone,
 * {@code M_law[i][j] = sum over edges of fall(v_i) fall(v_j)}. The projected matrix at a frequency is the sum of
 * admittance times M_law: it costs nothing that grows with the network.
 */
final class SolutionSpace {

    /** A direction that shrinks by more than this when the basis is taken out of it adds nothing but rounding errors. */
    private static final double NEGLIGIBLE = 1e-9;

    /** Basis vectors that share a walk over the edges. */
    private static final int BLOCK = 4;

    private final IonNetwork network;
    private final double[][] basis;
    private final double[][] projected = new double[ConductionLaws.COUNT][];
    private final int capacity;
    private final int[] present;
    private int size;

    SolutionSpace(IonNetwork network, int capacity) {
        this.network = network;
        this.capacity = capacity;
        this.basis = new double[capacity][];
        this.present = lawsOf(network);
        for (int law : present) {
            projected[law] = new double[capacity * capacity];
        }
    }

    private static int[] lawsOf(IonNetwork network) {
        boolean[] occurs = new boolean[ConductionLaws.COUNT];
        for (int e = 0; e < network.edgeCount(); e++) {
            occurs[network.law(e)] = true;
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            occurs[network.groundLaw(column)] = true;
        }
        return IntStream.range(0, occurs.length).filter(law -> occurs[law]).toArray();
    }

    /** Adds the real and the imaginary part of a solution, while there is room. */
    void add(ComplexVector solution) {
        add(solution.re);
        add(solution.im);
    }

    /** Adds a real solution or a part of a complex one, while there is room. */
    void add(double[] part) {
        double before = norm(part);
        if (size == capacity || before == 0) {
            return;
        }
        double[] v = part.clone();
        // Twice is enough: Giraud et al. 2005, DOI 10.1007/s00211-005-0615-4.
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < size; i++) {
                subtract(v, dot(v, basis[i]), basis[i]);
            }
        }
        double after = norm(v);
        if (after <= NEGLIGIBLE * before) {
            return;
        }
        for (int i = 0; i < v.length; i++) {
            v[i] /= after;
        }
        basis[size++] = v;
        for (int i = 0; i < size; i += BLOCK) {
            project(i, size - 1);
        }
    }

    /** Fills entries (first, j) to (first + 3, j) of every law, walking the edges once; beyond j they mean nothing. */
    private void project(int first, int j) {
        double[] sums = new double[BLOCK * projected.length];
        double[] w = basis[j];
        double[] v0 = basis[first];
        double[] v1 = basis[Math.min(first + 1, j)];
        double[] v2 = basis[Math.min(first + 2, j)];
        double[] v3 = basis[Math.min(first + 3, j)];
        for (int e = 0; e < network.edgeCount(); e++) {
            int high = network.high(e);
            int low = network.low(e);
            double fall = w[high] - w[low];
            int sum = BLOCK * network.law(e);
            sums[sum] += (v0[high] - v0[low]) * fall;
            sums[sum + 1] += (v1[high] - v1[low]) * fall;
            sums[sum + 2] += (v2[high] - v2[low]) * fall;
            sums[sum + 3] += (v3[high] - v3[low]) * fall;
        }
        for (int column = 0; column < network.shape().columnCount(); column++) {
            int bottom = network.bottom(column);
            int sum = BLOCK * network.groundLaw(column);
            sums[sum] += v0[bottom] * w[bottom];
            sums[sum + 1] += v1[bottom] * w[bottom];
            sums[sum + 2] += v2[bottom] * w[bottom];
            sums[sum + 3] += v3[bottom] * w[bottom];
        }
        for (int law : present) {
            for (int i = first; i <= Math.min(first + BLOCK - 1, j); i++) {
                projected[law][i * capacity + j] = sums[BLOCK * law + i - first];
            }
        }
    }

    /**
     * The Galerkin solution in this space for a current injected at the metal.
     *
     * @param laws admittances at the frequency
     * @param injected current
     */
    Combination project(AdmittanceLaws laws, double injected) {
        double[][] re = new double[size][size + 1];
        double[][] im = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                sum(laws, i * capacity + j, re[i], im[i], j);
                re[j][i] = re[i][j];
                im[j][i] = im[i][j];
            }
            re[i][size] = injected * basis[i][network.metal()];
        }
        DenseComplexSystem.solve(re, im);
        return new Combination(
                Arrays.stream(re).mapToDouble(row -> row[row.length - 1]).toArray(),
                Arrays.stream(im).mapToDouble(row -> row[row.length - 1]).toArray());
    }

    /** A vector of the space by its coordinates. */
    final class Combination {

        private final double[] re;
        private final double[] im;

        private Combination(double[] re, double[] im) {
            this.re = re;
            this.im = im;
        }

        /** Real part of the potential of the metal. */
        double metalRe() {
            return metal(re);
        }

        /** Imaginary part of the potential of the metal. */
        double metalIm() {
            return metal(im);
        }

        private double metal(double[] coordinates) {
            double sum = 0;
            for (int i = 0; i < coordinates.length; i++) {
                sum += coordinates[i] * basis[i][network.metal()];
            }
            return sum;
        }

        /** Makes the real part; 0 if the space is empty. */
        void real(double[] x) {
            combine(re, x);
        }

        /** Makes both parts. */
        void complex(ComplexVector x) {
            combine(re, x.re);
            combine(im, x.im);
        }

        private void combine(double[] coordinates, double[] x) {
            Arrays.fill(x, 0);
            for (int i = 0; i < coordinates.length; i++) {
                subtract(x, -coordinates[i], basis[i]);
            }
        }
    }

    private void sum(AdmittanceLaws laws, int entry, double[] re, double[] im, int j) {
        for (int law : present) {
            re[j] += laws.real_SPerM2(law) * projected[law][entry];
            im[j] += laws.imaginary_SPerM2(law) * projected[law][entry];
        }
    }

    /** Whether nothing more can be added. */
    boolean isFull() {
        return size == capacity;
    }

    private static void subtract(double[] v, double factor, double[] w) {
        for (int i = 0; i < v.length; i++) {
            v[i] -= factor * w[i];
        }
    }

    private static double dot(double[] v, double[] w) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i] * w[i];
        }
        return sum;
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }
}
