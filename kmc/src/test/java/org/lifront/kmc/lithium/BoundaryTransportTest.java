package org.lifront.kmc.lithium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lithium along a grain boundary. */
class BoundaryTransportTest {

    /** Hops in units of those in the grain, binding factor 5, contact share 0.05: a share of 0.208 in the boundary. */
    private static LithiumRates rates(double reaction) {
        return new LithiumRates(1, 0.05, reaction, 0, 6, 0.5, 5, 0);
    }

    /**
     * With long hops in the upper half and single ones in the lower. Frames 200 hop times apart count as independent:
     * standard error of the share in 160 sites sqrt(0.208 * 0.792 / (160 * 100)) = 3.2e-3; four of them make a false alarm
     * of 6e-5.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void withoutReactionTheBoundaryComesToItsEquilibrium(int longestHop) {
        LithiumDomain domain = halfReduced(longestHop);
        domain.advance(5000);
        long sum = 0;
        for (int frame = 1; frame <= 100; frame++) {
            domain.advance(5000 + 200.0 * frame);
            sum += domain.mobileInBoundary();
        }
        double share = 0.25 / (0.95 + 0.25);
        assertThat(sum / (160.0 * 100)).isCloseTo(share, within(4 * 3.2e-3));
    }

    private static LithiumDomain halfReduced(int longestHop) {
        LithiumDomain domain = ParticleBox.boundary(6, 4, 40, rates(0), longestHop, 0.7, 30);
        for (int site = 0; site < domain.lattice().states.length; site++) {
            boolean isUpper = domain.layer(site) < 20;
            if (domain.boundary().isBoundary(domain.column(site)) && (isUpper || site % 3 == 0)) {
                domain.boundary().reduced().reduce(site);
            }
        }
        domain.boundary().extendFastLayers();
        return domain;
    }

    /** Standard error of the share in 800 grain sites: sqrt(0.05 * 0.95 / (800 * 100)) = 7.7e-4, four of them. */
    @Test
    void grainsBesideABoundaryComeToTheShareOfTheContact() {
        LithiumDomain domain = halfReduced(8);
        domain.advance(5000);
        long sum = 0;
        for (int frame = 1; frame <= 100; frame++) {
            domain.advance(5000 + 200.0 * frame);
            sum += domain.mobile() - domain.mobileInBoundary();
        }
        assertThat(sum / (800.0 * 100)).isCloseTo(0.05, within(4 * 7.7e-4));
    }

    @Test
    void lithiumIsNeitherMadeNorLost() {
        LithiumDomain domain = ParticleBox.boundary(8, 5, 60, rates(0.02), 8, 0.5, 32);
        for (int step = 1; step <= 20; step++) {
            domain.advance(200.0 * step);
            assertThat(ParticleBox.imbalance(domain)).isZero();
        }
        assertThat(domain.reduced()).isPositive();
        assertThat(domain.ejected()).isPositive();
        assertThat(domain.mobileInBoundary()).isPositive();
    }

    private static double depth_m(int along, int layers, int longestHop, double hours, long seed) {
        LithiumDomain domain = shipped(16, along, layers, longestHop, ParticleBox.bareSupply(), seed);
        domain.advance(hours * ParticleBox.HOUR_S);
        return domain.boundaryFront_m();
    }

    private static LithiumDomain shipped(
            int across, int along, int layers, int longestHop, double electronSupply, long seed) {
        LithiumRates rates = ParticleBox.shippedRates();
        double factor = rates.supplyFactor(electronSupply);
        LithiumDomain domain = ParticleBox.boundary(across, along, layers, rates, longestHop, factor, seed);
        domain.setMouthFactor(domain.mouthFactor(electronSupply));
        return domain;
    }

    /** The front of 16 columns scatters by 1.5 nm, the difference of two by 2.1 nm; four of them: false alarm 6e-5. */
    @Test
    void longHopsGoAsFarAsSingleOnes() {
        double exact_m = depth_m(16, 250, 1, 4, 33);
        assertThat(depth_m(16, 250, 8, 4, 34)).isCloseTo(exact_m, within(4 * 2.1e-9));
        assertThat(exact_m).isGreaterThan(30e-9);
    }

    @Test
    @Tag("validation")
    void longHopsChangeTheDepthAfterTwoHundredHoursByLessThanThreePercent() {
        double exact_m = depth_m(8, 900, 1, 200, 35);
        assertThat(depth_m(8, 900, 8, 200, 36) / exact_m).isCloseTo(1, within(0.03));
    }

    /** Under a supply that limits, what enters is the exchange at the mouth: the same for every hop length. */
    @Test
    void aWeakSupplyLimitsLongHopsAsItDoesSingleOnes() {
        double supply = 2;
        LithiumDomain exact = shipped(8, 16, 100, 1, supply, 37);
        LithiumDomain fast = shipped(8, 16, 100, 8, supply, 38);
        exact.advance(60 * ParticleBox.HOUR_S);
        fast.advance(60 * ParticleBox.HOUR_S);
        double entered = exact.reducedInBoundary();
        // Net uptake of a few hundred Li scatters like its root, both runs: four standard deviations.
        assertThat((double) fast.reducedInBoundary()).isCloseTo(entered, within(4 * Math.sqrt(2 * entered)));
        assertThat(entered).isGreaterThan(200);
    }

    @Test
    void lithiumLeadsFarAlongABoundaryOfABareElectrolyte() {
        LithiumDomain domain = shipped(32, 4, 400, 8, ParticleBox.bareSupply(), 39);
        domain.advance(25 * ParticleBox.HOUR_S);
        assertThat(domain.boundaryFront_m()).isGreaterThan(85e-9);
        assertThat(domain.halfReduced_m()).isLessThan(12e-9);
    }

    /** Supply of 14.2 nm of lithiated film: the grain is reduced nearly as fast as a bare one, the boundary is not. */
    @Test
    void aFilmThatGrainsHardlyFeelKeepsLithiumOutOfTheBoundary() {
        LithiumDomain coated = shipped(32, 4, 300, 8, 0.03, 41);
        LithiumDomain bare = shipped(32, 4, 500, 8, ParticleBox.bareSupply(), 42);
        coated.advance(60 * ParticleBox.HOUR_S);
        bare.advance(60 * ParticleBox.HOUR_S);
        assertThat(coated.boundaryFront_m()).isLessThan(coated.halfReduced_m() + 10e-9);
        assertThat((double) coated.mobileInBoundary()).isLessThan(0.1 * bare.mobileInBoundary());
        assertThat(coated.halfReduced_m()).isGreaterThan(0.8 * bare.halfReduced_m());
        assertThat(bare.boundaryFront_m()).isGreaterThan(150e-9);
    }

    @Test
    @Tag("validation")
    void lithiumIsSeveralHundredNanometresDeepAfterAHundredCycles() {
        LithiumDomain domain = shipped(64, 8, 1280, 8, ParticleBox.bareSupply(), 40);
        domain.advance(200 * ParticleBox.HOUR_S);
        assertThat(domain.boundaryFront_m()).isBetween(200e-9, 500e-9);
    }
}
