package org.lifront.analysis.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.lifront.analysis.series.Curve;

/**
 * Replicas of one curve, point by point: their mean and a two-sided confidence band of it by Student's t;
 * docs/model.md equation (58).
 *
 * @param mean mean of the replicas
 * @param low lower edge of the band
 * @param high upper edge of the band
 */
public record ReplicaBand(Curve mean, Curve low, Curve high) {

    /**
     * The band of curves on the same abscissae; of curves of different length as far as the shortest goes. If no replica is
     * negative anywhere, neither is the band: a depth or a share cannot be.
     *
     * @param replicas at least two
     * @param confidence probability that the band holds the true mean at a point, 0 to 1
     */
    public static ReplicaBand of(List<Curve> replicas, double confidence) {
        int count = replicas.size();
        double factor = new TDistribution(null, count - 1).inverseCumulativeProbability((1 + confidence) / 2)
                / Math.sqrt(count);
        int size = replicas.stream().mapToInt(Curve::size).min().orElse(0);
        double[] x = new double[size];
        double[] mean = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        boolean anyNegative =
                replicas.stream().flatMapToDouble(Curve::ordinates).anyMatch(y -> y < 0);
        double floor = anyNegative ? Double.NEGATIVE_INFINITY : 0;
        for (int i = 0; i < size; i++) {
            int point = i;
            double[] values =
                    replicas.stream().mapToDouble(curve -> curve.y(point)).toArray();
            x[i] = replicas.get(0).x(i);
            mean[i] = Arrays.stream(values).average().orElseThrow();
            double half = factor * deviation(values, mean[i]);
            low[i] = Math.max(floor, mean[i] - half);
            high[i] = mean[i] + half;
        }
        return new ReplicaBand(Curve.of(x, mean), Curve.of(x, low), Curve.of(x, high));
    }

    private static double deviation(double[] values, double mean) {
        double sum = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(sum / (values.length - 1));
    }
}
