package org.lifront.kmc.stiffness;

import java.util.Arrays;

/** Mean and standard error of correlated samples by blocking (Flyvbjerg and Petersen 1989, DOI 10.1063/1.457480). */
record Blocks(double mean, double standardError) {

    private static final int BLOCKS = 50;

    static Blocks of(double[] samples) {
        double[] means = new double[BLOCKS];
        int length = samples.length / BLOCKS;
        for (int block = 0; block < BLOCKS; block++) {
            means[block] = Arrays.stream(samples, block * length, (block + 1) * length)
                    .average()
                    .orElseThrow();
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        double squares = Arrays.stream(means).map(x -> (x - mean) * (x - mean)).sum();
        return new Blocks(mean, Math.sqrt(squares / (BLOCKS - 1) / BLOCKS));
    }

    /** Difference over its standard error. */
    double z(Blocks other) {
        return (mean - other.mean) / Math.hypot(standardError, other.standardError);
    }
}
