package org.lifront.kmc.lithium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.random.RandomStreams;

/** The Ti3+ front that the shipped rates make below a bare contact: no rate knows a depth. Seeded. */
class FrontOfTheElectrolyteTest {

    private static LithiumDomain bare(int edge, int layers, long seed) {
        LithiumRates rates = ParticleBox.shippedRates();
        return ParticleBox.grain(edge, layers, rates, rates.supplyFactor(ParticleBox.bareSupply()), seed);
    }

    private static LithiumDomain after(LithiumDomain domain, double hours) {
        domain.advance(hours * ParticleBox.HOUR_S);
        return domain;
    }

    @Test
    void ti3ReachesTwentyFourNanometresInTwoHundredHours() {
        LithiumDomain domain = after(bare(8, 96, 1), 200);
        assertThat(domain.ti3Front_m()).isCloseTo(24e-9, within(2e-9));
        assertThat(domain.ti4Front_m()).isLessThanOrEqualTo(30e-9);
    }

    @Test
    @Tag("validation")
    void ti3ReachesTwentyFourNanometresInTheStandardBox() {
        LithiumDomain domain = after(bare(16, 128, 1), 200);
        assertThat(domain.ti3Front_m()).isCloseTo(24e-9, within(2e-9));
        assertThat(domain.ti4Front_m()).isLessThanOrEqualTo(30e-9);
    }

    @Test
    @Tag("validation")
    void theFrontGrowsAsASquareRoot() {
        LithiumDomain domain = bare(16, 128, 2);
        double[] hours = {50, 100, 200, 300, 400, 500, 600};
        double[][] points = new double[hours.length][];
        for (int i = 0; i < hours.length; i++) {
            after(domain, hours[i]);
            points[i] = new double[] {StrictMath.log(hours[i]), StrictMath.log(domain.halfReduced_m())};
        }
        assertThat(slope(points)).isBetween(0.50, 0.58);
    }

    private static double slope(double[][] points) {
        double x = 0;
        double y = 0;
        for (double[] point : points) {
            x += point[0] / points.length;
            y += point[1] / points.length;
        }
        double xy = 0;
        double xx = 0;
        for (double[] point : points) {
            xy += (point[0] - x) * (point[1] - y);
            xx += (point[0] - x) * (point[0] - x);
        }
        return xy / xx;
    }

    /** Sites of 1 nm hold eight Ti each; hop rate rescaled, all else kept. Layers of 1 nm blur each depth by 1 nm. */
    @Test
    void aCoarserLatticeGivesTheSameDepths() {
        LithiumRates rates = ParticleBox.shippedRates(1e-9, 298.15);
        LithiumDomain coarse = LithiumDomain.ofGrain(16, 16, 64, 1e-9, rates, new RandomStreams(3).stream(1));
        ParticleBox.supply(coarse, rates.supplyFactor(ParticleBox.bareSupply()));
        LithiumDomain fine = after(bare(12, 96, 3), 200);
        assertThat(after(coarse, 200).halfReduced_m() / fine.halfReduced_m()).isCloseTo(1, within(0.1));
    }

    @Test
    void heatSpeedsTheFrontUpAsTheRootOfTheHopRate() {
        LithiumRates cold = ParticleBox.shippedRates();
        LithiumRates warm = ParticleBox.shippedRates(ParticleBox.spacing_m(), 333.15);
        assertThat(warm.hop_perS() / cold.hop_perS()).isCloseTo(9.48, within(0.01));
        assertThat(warm.reaction_perS() / warm.hop_perS())
                .isCloseTo(cold.reaction_perS() / cold.hop_perS(), within(1e-12));
        assertThat(warm.halfSupply()).isCloseTo(cold.halfSupply(), within(1e-12));
    }

    /**
     * A supply that falls to a hundredth within 40 h, handed over every hour, every half hour or every quarter: uptake may
     * differ by its scatter. It is a count whose standard deviation is below its root; four times that of a difference of
     * two: false alarm below 1e-4.
     */
    @Test
    void halvingTheStepOfTheSupplyChangesNothingButNoise() {
        double hourly = reducedUnderFallingSupply(1, 4);
        double scatter = Math.sqrt(2 * hourly);
        assertThat((double) reducedUnderFallingSupply(0.5, 5)).isCloseTo(hourly, within(4 * scatter));
        assertThat((double) reducedUnderFallingSupply(0.25, 6)).isCloseTo(hourly, within(4 * scatter));
        assertThat(hourly).isGreaterThan(1000);
    }

    private static long reducedUnderFallingSupply(double step_h, long seed) {
        LithiumRates rates = ParticleBox.shippedRates();
        LithiumDomain domain = ParticleBox.grain(16, 64, rates, 1, seed);
        for (int step = 0; step * step_h < 60; step++) {
            double hours = step * step_h;
            ParticleBox.supply(domain, rates.supplyFactor(StrictMath.exp(-hours * StrictMath.log(100) / 40) * 0.02));
            domain.advance((hours + step_h) * ParticleBox.HOUR_S);
        }
        return domain.reduced();
    }
}
