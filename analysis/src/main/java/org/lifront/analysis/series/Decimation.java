package org.lifront.analysis.series;

/**
 * Thins a curve for drawing without losing a spike: of every run of points the lowest and the highest stay.
 *
 * <p>Averaging or picking every n-th point would hide the short peak at the start of a half cycle, which is what the
 * reader of an overpotential curve looks for.
 */
public final class Decimation {

    private Decimation() {}

    /**
     * At most {@code limit} points of a curve: the first, the last, and the extremes of equally long runs between
     * them. A curve that is short enough comes back as it is. Ordinates that are NaN are dropped from a run unless
     * the run has nothing else.
     *
     * @param curve any curve
     * @param limit largest number of points wanted, at least 4
     * @throws IllegalArgumentException if the limit is below 4
     */
    public static Curve keepingExtremes(Curve curve, int limit) {
        if (limit < 4) {
            throw new IllegalArgumentException("a thinned curve needs at least 4 points, got " + limit);
        }
        if (curve.size() <= limit) {
            return curve;
        }
        return curve.select(keptPoints(curve, (limit - 2) / 2));
    }

    private static int[] keptPoints(Curve curve, int runs) {
        int inner = curve.size() - 2;
        int[] kept = new int[2 * runs + 2];
        int count = 0;
        kept[count++] = 0;
        for (int run = 0; run < runs; run++) {
            int from = 1 + (int) ((long) inner * run / runs);
            int to = 1 + (int) ((long) inner * (run + 1) / runs);
            int low = extreme(curve, from, to, -1);
            int high = extreme(curve, from, to, 1);
            kept[count++] = Math.min(low, high);
            if (low != high) {
                kept[count++] = Math.max(low, high);
            }
        }
        kept[count++] = curve.size() - 1;
        return java.util.Arrays.copyOf(kept, count);
    }

    private static int extreme(Curve curve, int from, int to, int sign) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            if (Double.isNaN(curve.y(best)) || sign * curve.y(i) > sign * curve.y(best)) {
                best = i;
            }
        }
        return best;
    }
}
