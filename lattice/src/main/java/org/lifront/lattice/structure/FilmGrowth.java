package org.lifront.lattice.structure;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Growth of a film by atomic layer deposition, cycle by cycle.
 *
 * <p>Each cycle (1) lets bare columns nucleate with probability {@code 1 - exp(-perCycle/pinholeDecay)}, each by
 * itself, and (2) adds a sub-monolayer increment to those columns where a Gaussian random field, drawn anew, lies
 * below a threshold ({@link GrowthCycle}). Film also spreads sideways over bare surface: a column that nucleates late
 * joins at the thickness that the field history gave its place, so that late nuclei neither lower the mean nor remain
 * pits. A first nucleus is an island as high as the pinhole decay.
 *
 * <p>What emerges after n cycles, as an average over seeds: the mean {@code n perCycle}; the standard deviation
 * {@code roughness sqrt(mean)} of the heights in sites, pinholes included; the autocorrelation 1/e at the correlation
 * length; the bare fraction {@code exp(-mean/pinholeDecay)}. A single box scatters about these values: the mean of
 * a 15 nm film by 0.24 nm (standard deviation) in a box of 24 nm, by 0.09 nm in one of 64 nm.
 *
 * <p>Limits: pinholes are single columns, whatever the spacing. A film of less than about three sites or six pinhole
 * decays departs from the wanted roughness and correlation because pinholes and whole sites alone cause more. Measured
 * for 0.1 nm a cycle, 0.35 sqrt(nm), 2 nm, 0.4 nm on sites of 1 nm: variance +62 % at 15 cycles, -9 % at 20, +3 % at
 * 25, within 1 % from 50 on. A film of less than about one site has more bare columns, for whole sites cannot keep
 * both mean and coverage, and the mean is kept. In a box narrower than about four correlation lengths the
 * autocorrelation cannot fall to 1/e.
 */
public final class FilmGrowth {

    private final GrowthStatistics statistics;
    private final double spacing_m;
    private final UniformRandomProvider random;
    private final CorrelatedField field;
    private final double[] thickness_m;
    private final boolean[] nucleated;

    private FilmGrowth(LatticeShape shape, GrowthStatistics statistics, UniformRandomProvider random) {
        this.statistics = statistics;
        this.spacing_m = shape.spacing_m();
        this.random = random;
        this.field = new CorrelatedField(shape, new StrictGaussian(random));
        this.thickness_m = new double[shape.columnCount()];
        this.nucleated = new boolean[shape.columnCount()];
        Arrays.fill(thickness_m, statistics.pinholeDecay_m());
    }

    /**
     * Grows a film on a flat surface.
     *
     * @param shape the box; only its columns and spacing matter
     * @param statistics what the film must show
     * @param cycles number of deposition cycles, not negative; 0 leaves the surface bare
     * @param random source of randomness; the same state gives the same film on every machine
     * @throws IllegalArgumentException if the number of cycles is negative
     */
    public static ColumnHeights grow(
            LatticeShape shape, GrowthStatistics statistics, int cycles, UniformRandomProvider random) {
        if (cycles < 0) {
            throw new IllegalArgumentException("the number of cycles must not be negative, got " + cycles);
        }
        FilmGrowth growth = new FilmGrowth(shape, statistics, random);
        for (GrowthCycle cycle : GrowthCycle.schedule(statistics, shape.spacing_m(), cycles)) {
            growth.nucleate();
            growth.deposit(cycle);
        }
        return growth.heights();
    }

    private void nucleate() {
        double probability = statistics.nucleationPerCycle();
        for (int column = 0; column < nucleated.length; column++) {
            if (!nucleated[column]) {
                nucleated[column] = random.nextDouble() < probability;
            }
        }
    }

    private void deposit(GrowthCycle cycle) {
        if (cycle.probability() >= 1) {
            for (int column = 0; column < thickness_m.length; column++) {
                thickness_m[column] += cycle.increment_m();
            }
            return;
        }
        double threshold = NormalLaw.quantile(cycle.probability());
        double[] deviates = field.draw(kernelWidth_sites(cycle));
        for (int column = 0; column < thickness_m.length; column++) {
            if (deviates[column] < threshold) {
                thickness_m[column] += cycle.increment_m();
            }
        }
    }

    /** Width of the kernel whose field, cut at the threshold, has the cycle's correlation. */
    private double kernelWidth_sites(GrowthCycle cycle) {
        double correlation = NormalLaw.normalCorrelation(cycle.probability(), cycle.correlation());
        double length_sites = statistics.correlationLength_m() / spacing_m;
        return length_sites / (2 * Math.sqrt(-StrictMath.log(correlation)));
    }

    private ColumnHeights heights() {
        double[] visible_sites = new double[thickness_m.length];
        for (int column = 0; column < visible_sites.length; column++) {
            visible_sites[column] = nucleated[column] ? thickness_m[column] / spacing_m : 0;
        }
        return WholeSites.round(visible_sites, random);
    }
}
