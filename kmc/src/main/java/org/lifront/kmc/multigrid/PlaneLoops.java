package org.lifront.kmc.multigrid;

/**
 * The inner loops over one plane of sites. Each touches all its arrays at the same index: the compiler turns such loops
 * into vector instructions, and loops with shifted indices not. The two that look up groups are not vectorised.
 * Nor is the step of the solution, which has to be in double precision: where a good conductor lies behind a bad one,
 * the rounding of single potentials alone would drive currents as large as those that are sought.
 */
final class PlaneLoops {

    private PlaneLoops() {}

    static void prolong(float[] values, int[] group, float[] lifted) {
        for (int i = 0; i < group.length; i++) {
            lifted[i] = values[group[i]];
        }
    }

    static void turn(float[] p, float[] d, float[] r, float[] lifted, float lift, float beta) {
        for (int i = 0; i < p.length; i++) {
            p[i] = d[i] * r[i] + lift * lifted[i] + beta * p[i];
        }
    }

    static void flux(float[] g, float[] p, float[] next, float[] flux) {
        for (int i = 0; i < g.length; i++) {
            flux[i] = g[i] * (next[i] - p[i]);
        }
    }

    static void multiply(float[] a, float[] b, float[] product) {
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
    }

    static void balance(float[] q, float[][] s, float[] below, float[] above) {
        float[] east = s[BoxLevel.EAST];
        float[] west = s[BoxLevel.WEST];
        float[] north = s[BoxLevel.NORTH];
        float[] south = s[BoxLevel.SOUTH];
        for (int i = 0; i < q.length; i++) {
            q[i] += (west[i] - east[i]) + (south[i] - north[i]) + (below[i] - above[i]);
        }
    }

    static void addProduct(float[] sums, float[] a, float[] b) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += a[i] * b[i];
        }
    }

    static void advance(double[] x, float[] p, double alpha) {
        for (int i = 0; i < x.length; i++) {
            x[i] += alpha * p[i];
        }
    }

    static void reduce(float[] r, float[] q, float alpha, float[] d, float[] sums, float[] weighted) {
        for (int i = 0; i < r.length; i++) {
            float rest = r[i] - alpha * q[i];
            float square = rest * rest;
            r[i] = rest;
            sums[i] += square;
            weighted[i] += d[i] * square;
        }
    }

    static void squares(float[] r, float[] d, float[] sums, float[] weighted) {
        for (int i = 0; i < r.length; i++) {
            float square = r[i] * r[i];
            sums[i] += square;
            weighted[i] += d[i] * square;
        }
    }

    static void restrict(float[] r, int[] group, float[] right) {
        for (int i = 0; i < r.length; i++) {
            right[group[i]] += r[i];
        }
    }

    static double total(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
