package org.lifront.analysis.microscopy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;
import org.lifront.analysis.series.Curve;

/**
 * Electron energy loss across the surface into the electrolyte: share of Ti3+ against depth, as a probe of finite width
 * sees it; docs/model.md equation (52). The probe is a normal distribution of 2 nm full width at half maximum; it sees Ti
 * only, so that nothing above the surface dilutes the share.
 */
public final class LineScan {

    /** Full width at half maximum of the probe. */
    public static final double PROBE_M = 2e-9;

    private static final double FWHM_PER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));
    private static final double SIGMA_M = PROBE_M / FWHM_PER_SIGMA;

    /** Steps of the scan. */
    private static final double STEP_M = 0.5e-9;

    /** Beyond so many standard deviations nothing is seen. */
    private static final double REACH = 6;

    private static final double NM_PER_M = 1e9;

    private final double spacing_m;
    private final double[] share;

    private LineScan(double spacing_m, double[] share) {
        this.spacing_m = spacing_m;
        this.share = share;
    }

    /** Along the tenth of the columns that holds most Li, where a microscopist would lay it. */
    public static LineScan throughRichestTenth(TitaniumSites sites) {
        double[] weights = new double[sites.columns()];
        for (int column : sites.richestTenth()) {
            weights[column] = 1;
        }
        return of(sites, weights);
    }

    /**
     * Along one line anywhere: columns weigh by their distance from it as the probe does.
     *
     * @param seed where; equal seeds give equal lines
     */
    public static LineScan throughRandomLine(TitaniumSites sites, long seed) {
        int line = new SplittableRandom(seed).nextInt(sites.columns());
        double[] weights = new double[sites.columns()];
        for (int column = 0; column < weights.length; column++) {
            double dx = distance(column % sites.columnsX() - line % sites.columnsX(), sites.columnsX());
            double dy = distance(column / sites.columnsX() - line / sites.columnsX(), sites.columnsY());
            double r2 = (dx * dx + dy * dy) * sites.spacing_m() * sites.spacing_m();
            weights[column] = StrictMath.exp(-r2 / (2 * SIGMA_M * SIGMA_M));
        }
        return of(sites, weights);
    }

    private static double distance(int difference, int period) {
        int apart = Math.abs(difference);
        return Math.min(apart, period - apart);
    }

    private static LineScan of(TitaniumSites sites, double[] weights) {
        double[] share = new double[sites.layers()];
        for (int layer = 0; layer < share.length; layer++) {
            share[layer] = sites.share(layer, weights);
        }
        return new LineScan(sites.spacing_m(), share);
    }

    /**
     * Share of Ti3+ that the probe sees at a depth.
     *
     * @param depth_m depth below the surface, not negative, not beyond the box
     */
    public double ti3Share(double depth_m) {
        int first = (int) Math.max(0, Math.floor((depth_m - REACH * SIGMA_M) / spacing_m));
        int end = (int) Math.min(share.length, Math.ceil((depth_m + REACH * SIGMA_M) / spacing_m));
        if (Arrays.stream(share, first, Math.max(first, end)).allMatch(s -> s == 0)) {
            return 0;
        }
        double all = 0;
        double reduced = 0;
        for (int layer = first; layer < end; layer++) {
            double seen = Erf.erf(
                    (layer * spacing_m - depth_m) / (SIGMA_M * Math.sqrt(2)),
                    ((layer + 1) * spacing_m - depth_m) / (SIGMA_M * Math.sqrt(2)));
            all += seen;
            reduced += seen * share[layer];
        }
        return all == 0 ? 0 : reduced / all;
    }

    /** Share of Ti3+ against depth in nm, in steps of 0.5 nm down to a depth or the bottom of the box. */
    public Curve curve_nm(double deepest_m) {
        double end_m = Math.min(deepest_m, share.length * spacing_m);
        List<Double> depths = new ArrayList<>();
        for (int i = 0; i * STEP_M <= end_m; i++) {
            depths.add(i * STEP_M);
        }
        return Curve.of(
                depths.stream().mapToDouble(d -> d * NM_PER_M).toArray(),
                depths.stream().mapToDouble(this::ti3Share).toArray());
    }

    /** Deepest layer with any Ti3+, lower face; 0 if there is none. */
    public double deepestTi3_m() {
        int layer = share.length;
        while (layer > 0 && share[layer - 1] == 0) {
            layer--;
        }
        return layer * spacing_m;
    }
}
