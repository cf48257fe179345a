package org.lifront.kmc.lithium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Lithium as particles in a grain, against the Stefan problem and its own balance; the same claims are made of the class
 * engine in {@code LithiumTransportTest}, which draws the same events in another way. Tolerances are physical unless said.
 */
class GrainTransportTest {

    private static final double CONTACT = 0.01;
    private static final double SHARP = 10;
    private static final double WIDE = 0.02;

    /** Time in units of {@code 1 / (c0 hop)} until so many layers are reduced. */
    private static double timeTo(double layers, double contact, double reaction, double supply, long seed) {
        LithiumDomain domain = ParticleBox.grain(64, 60, ParticleBox.rates(contact, reaction), supply, seed);
        return ParticleBox.untilReduced(domain, layers, 0.2 / contact).time_s() * contact;
    }

    @Test
    void hopsPerColumnGrowWithTheCubeOfTheDepth() {
        LithiumDomain domain = ParticleBox.grain(32, 40, ParticleBox.rates(CONTACT, SHARP), 1, 11);
        ParticleBox.untilReduced(domain, 20, 20);
        assertThat(domain.hops() / 1024.0).isCloseTo(20 * 20 * 20, within(0.05 * 8000));
    }

    /**
     * The time for N layers is {@code (N^2 + N) / 2}; the first layers are left out because their reaction still lags. The mean
     * of three runs has a standard error of 0.5 %.
     */
    @Test
    void theFrontFollowsStefansLaw() {
        double sum = 0;
        for (int run = 0; run < 3; run++) {
            LithiumDomain domain = ParticleBox.grain(64, 40, ParticleBox.rates(CONTACT, SHARP), 1, 120 + run);
            double early_s = ParticleBox.untilReduced(domain, 8, 20).time_s();
            double late_s = ParticleBox.untilReduced(domain, 24, 20).time_s();
            sum += (late_s - early_s) * CONTACT / ((24.0 * 24 - 8 * 8) / 2 + (24.0 - 8) / 2);
        }
        assertThat(sum / 3).isCloseTo(1, within(0.01));
    }

    /**
     * Reduced Ti counts like a Poisson variable and the time grows with its square: a relative error of
     * 2 / sqrt(64 * 64 * 16) = 0.8 % a run, 1.1 % of a ratio; four of them make a false alarm of 6e-5.
     */
    @Test
    void onlyTheProductOfContactShareAndHopRateMatters() {
        assertThat(timeTo(16, 0.005, 2 * SHARP, 1, 13) / timeTo(16, 0.02, SHARP / 2, 1, 14))
                .isCloseTo(1, within(0.005 + 4 * 0.011));
    }

    /** The constant 52 is the delay of a reaction with 0.02 of the hop rate; its error is about 5. */
    @Test
    void aWeakSupplyAddsAResistanceInSeries() {
        double unlimited = timeTo(20, CONTACT, WIDE, 1, 18);
        assertThat(unlimited).isCloseTo(20 * 20 / 2 + 20 / 2 + 52, within(8.0));
        for (double supply : new double[] {0.1, 0.02}) {
            double more = timeTo(20, CONTACT, WIDE, supply, 18) - unlimited;
            assertThat(more / (20 * (1 / supply - 1))).isCloseTo(1, within(0.02));
        }
    }

    /** Standard error of the share over 400 independent frames: 1.7e-4; four of them make a false alarm of 6e-5. */
    @Test
    void withoutReactionEveryLayerComesToTheShareOfTheContact() {
        LithiumDomain domain = ParticleBox.grain(32, 4, ParticleBox.rates(0.05, 0), 0.3, 16);
        domain.advance(2000);
        long sum = 0;
        for (int frame = 1; frame <= 400; frame++) {
            domain.advance(2000 + 200.0 * frame);
            sum += domain.mobile();
        }
        assertThat(sum / (4096.0 * 400)).isCloseTo(0.05, within(4 * 1.7e-4));
    }

    @Test
    void lithiumIsNeitherMadeNorLost() {
        LithiumDomain domain = ParticleBox.grain(16, 40, ParticleBox.rates(CONTACT, WIDE), 0.5, 17);
        for (int step = 1; step <= 20; step++) {
            domain.advance(1000.0 * step);
            assertThat(ParticleBox.imbalance(domain)).isZero();
        }
        assertThat(domain.reduced()).isPositive();
    }

    @Test
    void theBoxBeyondTheFrontCostsNoDraws() {
        LithiumDomain shallow = ParticleBox.grain(16, 40, ParticleBox.rates(CONTACT, SHARP), 1, 19);
        LithiumDomain deep = ParticleBox.grain(16, 400, ParticleBox.rates(CONTACT, SHARP), 1, 19);
        shallow.advance(5000);
        deep.advance(5000);
        assertThat(deep.draws()).isEqualTo(shallow.draws());
    }

    @Test
    void theSameSeedGivesTheSameStates() {
        LithiumDomain whole = ParticleBox.grain(9, 40, ParticleBox.rates(CONTACT, WIDE), 1, 20);
        LithiumDomain same = ParticleBox.grain(9, 40, ParticleBox.rates(CONTACT, WIDE), 1, 20);
        whole.advance(4000);
        same.advance(4000);
        assertThat(same.states()).isEqualTo(whole.states());
        assertThat(same.draws()).isEqualTo(whole.draws());
    }
}
