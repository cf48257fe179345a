package org.lifront.analysis.statistics;

/**
 * Mean of a correlated series and its standard error by repeated halving: neighbours are averaged in pairs until the error no
 * longer grows; Flyvbjerg and Petersen, J. Chem. Phys. 91, 461 (1989), doi 10.1063/1.457480; docs/model.md equation (57).
 *
 * @param mean mean of all values
 * @param standardError standard error of the mean; NaN for fewer than two values
 * @param blocks number of blocks of the level that gave it
 */
public record BlockAverage(double mean, double standardError, int blocks) {

    /** Fewer blocks tell nothing about their scatter. */
    private static final int FEWEST_BLOCKS = 8;

    /** The mean of evenly spaced values, at least one, none NaN. */
    public static BlockAverage of(double[] values) {
        double mean = mean(values);
        double[] level = values.clone();
        double error = error(level);
        int blocks = level.length;
        while (level.length / 2 >= FEWEST_BLOCKS) {
            level = halved(level);
            double coarser = error(level);
            if (coarser > error) {
                error = coarser;
                blocks = level.length;
            }
        }
        return new BlockAverage(mean, error, blocks);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double error(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(sum / (values.length * (values.length - 1.0)));
    }

    /** Averages of neighbours; an odd last value is dropped. */
    private static double[] halved(double[] values) {
        double[] half = new double[values.length / 2];
        for (int i = 0; i < half.length; i++) {
            half[i] = 0.5 * (values[2 * i] + values[2 * i + 1]);
        }
        return half;
    }
}
