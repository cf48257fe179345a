package org.lifront.kmc.multigrid;

/**
 * The inner loops over the sites of one colour in a plane. Each uses seven arrays at most, all at the same
 * index: such loops the compiler turns into vector instructions, others not. Neither those that look up groups, nor the step
 * of the solution, which has to be in double precision: where a good conductor lies behind a bad one, the rounding of single
 * potentials alone would drive currents as large as those that are sought.
 */
final class PlaneLoops {

    private PlaneLoops() {}

    /** sum = g a + h b + f c. */
    static void sum(float[] sum, float[] g, float[] a, float[] h, float[] b, float[] f, float[] c) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = g[i] * a[i] + h[i] * b[i] + f[i] * c[i];
        }
    }

    /** sum += g a + h b + f c. */
    static void addSum(float[] sum, float[] g, float[] a, float[] h, float[] b, float[] f, float[] c) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += g[i] * a[i] + h[i] * b[i] + f[i] * c[i];
        }
    }

    /** sum = g (a - p) + h (b - p). */
    static void pull(float[] sum, float[] g, float[] a, float[] h, float[] b, float[] p) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = g[i] * (a[i] - p[i]) + h[i] * (b[i] - p[i]);
        }
    }

    /** sum += g (a - p). */
    static void addPull(float[] sum, float[] g, float[] a, float[] p) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += g[i] * (a[i] - p[i]);
        }
    }

    /** sum -= g p. */
    static void drain(float[] sum, float[] g, float[] p) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] -= g[i] * p[i];
        }
    }

    static void scale(float[] values, float[] by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by[i];
        }
    }

    /** q = g (p - other - e) - h d. */
    static void flow(float[] q, float[] g, float[] p, float[] other, float[] e, float[] h, float[] d) {
        for (int i = 0; i < q.length; i++) {
            q[i] = g[i] * (p[i] - other[i] - e[i]) - h[i] * d[i];
        }
    }

    /** q += g (p - other - d). */
    static void addFlow(float[] q, float[] g, float[] p, float[] other, float[] d) {
        for (int i = 0; i < q.length; i++) {
            q[i] += g[i] * (p[i] - other[i] - d[i]);
        }
    }

    /** q += g p. */
    static void addDrain(float[] q, float[] g, float[] p) {
        for (int i = 0; i < q.length; i++) {
            q[i] += g[i] * p[i];
        }
    }

    /** z = d r. */
    static void multiply(float[] z, float[] d, float[] r) {
        for (int i = 0; i < z.length; i++) {
            z[i] = d[i] * r[i];
        }
    }

    /** q = d (r + q), and r times that added to the sums. */
    static void smooth(float[] q, float[] d, float[] r, float[] sums) {
        for (int i = 0; i < q.length; i++) {
            float next = d[i] * (r[i] + q[i]);
            q[i] = next;
            sums[i] += next * r[i];
        }
    }

    static void turn(float[] p, float[] z, float beta) {
        for (int i = 0; i < p.length; i++) {
            p[i] = z[i] + beta * p[i];
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

    /** r -= alpha q, z = d r, and the squares of r added to the sums. */
    static void reduce(float[] r, float[] q, float alpha, float[] d, float[] z, float[] sums) {
        for (int i = 0; i < r.length; i++) {
            float rest = r[i] - alpha * q[i];
            r[i] = rest;
            z[i] = d[i] * rest;
            sums[i] += rest * rest;
        }
    }

    /** Adds values to the sums of the groups. */
    static void restrict(float[] values, int[] group, float[] right) {
        for (int i = 0; i < values.length; i++) {
            right[group[i]] += values[i];
        }
    }

    /** Adds the values of the groups, times a factor. */
    static void prolong(float[] z, int[] group, float[] values, float factor) {
        for (int i = 0; i < z.length; i++) {
            z[i] += factor * values[group[i]];
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
