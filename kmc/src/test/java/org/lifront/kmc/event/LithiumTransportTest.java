package org.lifront.kmc.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mobile lithium over immobile Ti3+, against the Stefan problem and its own balance. Tolerances are physical; where the
 * statistical error counts too, four of it are added, which makes a false alarm of 6e-5.
 */
class LithiumTransportTest {

    private static final double HOP_PERS = 1;
    private static final double CONCENTRATION = 0.01;
    private static final double SHARP_PERS = 10 * HOP_PERS;
    private static final double WIDE_PERS = 0.02 * HOP_PERS;

    @Test
    void hopsPerColumnGrowWithTheCubeOfTheDepth() {
        LithiumInElectrolyte box = new LithiumInElectrolyte(32, 40, HOP_PERS, CONCENTRATION, SHARP_PERS, 1, 11);
        box.untilReduced(20);
        assertThat(box.hops() / 1024.0).isCloseTo(20 * 20 * 20, within(0.05 * 8000));
    }

    /**
     * With N layers reduced a Li has N + 1/s hops ahead of it, so that N layers take the time
     * {@code (N^2 / 2 + N (1/s - 1/2)) / (c hop)}: Stefan's law and its discrete correction.
     */
    @Test
    void theFrontFollowsStefansLaw() {
        LithiumInElectrolyte box = new LithiumInElectrolyte(64, 40, HOP_PERS, CONCENTRATION, SHARP_PERS, 1, 12);
        double early_s = box.untilReduced(8).process.time_s();
        double late_s = box.untilReduced(24).process.time_s();
        double law = ((24.0 * 24 - 8 * 8) / 2 + (24.0 - 8) / 2) / (CONCENTRATION * HOP_PERS);
        assertThat((late_s - early_s) / law).isCloseTo(1, within(0.01));
    }

    @Test
    void halvingTheHopRateDoublesTheTime() {
        double full_s = timeTo(16, HOP_PERS, CONCENTRATION, SHARP_PERS, 1, 13);
        double half_s = timeTo(16, HOP_PERS / 2, CONCENTRATION, SHARP_PERS / 2, 1, 14);
        assertThat(half_s / full_s).isCloseTo(2, within(4 * 2 * errorOfRatio(1)));
    }

    private static double timeTo(
            int layers, double hop_perS, double concentration, double reaction_perS, double supply, long seed) {
        return new LithiumInElectrolyte(64, 60, hop_perS, concentration, reaction_perS, supply, seed)
                .untilReduced(layers)
                .process
                .time_s();
    }

    @Test
    void onlyTheProductOfConcentrationAndHopRateMatters() {
        assertThat(ratioOfTimes(1)).isCloseTo(1, within(0.005 + 4 * errorOfRatio(1)));
    }

    @Test
    @Tag("validation")
    void onlyTheProductOfConcentrationAndHopRateMattersToHalfAPercent() {
        assertThat(ratioOfTimes(120)).isCloseTo(1, within(0.005 + 4 * errorOfRatio(120)));
    }

    /** Time to reduce 16 layers with 0.005 Li a contact site over that with 0.02 and the same product with the hop rate. */
    private static double ratioOfTimes(int pairs) {
        double dilute_s = 0;
        double dense_s = 0;
        for (int pair = 0; pair < pairs; pair++) {
            dilute_s += timeTo(16, 4 * HOP_PERS, CONCENTRATION / 2, 4 * SHARP_PERS, 1, 1000 + pair);
            dense_s += timeTo(16, HOP_PERS, 2 * CONCENTRATION, SHARP_PERS, 1, 2000 + pair);
        }
        return dilute_s / dense_s;
    }

    /** Reduced Ti counts like a Poisson variable and the time grows with its square: 2 / sqrt(64 * 64 * 16) a run. */
    private static double errorOfRatio(int pairs) {
        return 2 / 256.0 * Math.sqrt(2.0 / pairs);
    }

    @Test
    void aSlowReactionWidensTheFront() {
        assertThat(width(WIDE_PERS, 40)).isCloseTo(8, within(0.7));
        assertThat(width(HOP_PERS, 24)).isCloseTo(1.3, within(0.2));
    }

    /** Distance between the depths where 2/3 and 1/3 of the Ti is reduced, in sites, interpolated between layers. */
    private static double width(double reaction_perS, int layers) {
        LithiumInElectrolyte box = new LithiumInElectrolyte(32, 80, HOP_PERS, CONCENTRATION, reaction_perS, 1, 15);
        double[] share = box.untilReduced(layers).reducedShare(80);
        return depth(share, 1.0 / 3) - depth(share, 2.0 / 3);
    }

    private static double depth(double[] share, double level) {
        int layer = IntStream.range(0, share.length)
                .filter(z -> share[z] < level)
                .findFirst()
                .orElseThrow();
        return layer - 1 + (share[layer - 1] - level) / (share[layer - 1] - share[layer]);
    }

    @Test
    void withoutReactionEveryLayerComesToTheConcentrationOfTheContact() {
        LithiumInElectrolyte box = new LithiumInElectrolyte(32, 4, HOP_PERS, 0.05, 0, 1, 16);
        long sum = 0;
        int frames = 400;
        box.process.advance(2000, () -> false);
        for (int frame = 1; frame <= frames; frame++) {
            box.process.advance(2000 + 200.0 * frame, () -> false);
            for (int layer = 0; layer < 4; layer++) {
                sum += box.count(layer, "Ti4Li");
            }
        }
        double share = sum / (4096.0 * frames);
        // Frames are 200 hop times apart, which is many times the 16 that diffusion takes across the box, so they count
        // as independent: standard error sqrt(0.05 * 0.95 / (4096 * 400)) = 1.7e-4; 4 of them: false alarm 6e-5.
        assertThat(share).isCloseTo(0.05, within(4 * 1.7e-4));
    }

    @Test
    void lithiumIsNeitherMadeNorLost() {
        LithiumInElectrolyte box = new LithiumInElectrolyte(16, 40, HOP_PERS, CONCENTRATION, WIDE_PERS, 0.5, 17);
        for (int layers = 1; layers < 12; layers++) {
            box.untilReduced(layers);
            long found = 0;
            for (int layer = 0; layer < 40; layer++) {
                found += box.count(layer, "Ti4Li") + box.count(layer, "Ti3") + 2L * box.count(layer, "Ti3Li");
            }
            assertThat(found).isEqualTo(box.injected() - box.ejected());
        }
    }

    /** The constant 52 is the delay of a reaction with 0.02 of the hop rate, measured once; its error is about 5. */
    @Test
    void aWeakSupplyAddsAResistanceInSeries() {
        double bare_s = timeTo(20, HOP_PERS, CONCENTRATION, WIDE_PERS, 1, 18);
        assertThat(bare_s * CONCENTRATION * HOP_PERS).isCloseTo(20 * 20 / 2 + 20 / 2 + 52, within(8.0));
        for (double supply : new double[] {0.1, 0.02}) {
            double more_s = timeTo(20, HOP_PERS, CONCENTRATION, WIDE_PERS, supply, 18) - bare_s;
            double law_s = 20 * (1 / supply - 1) / (CONCENTRATION * HOP_PERS);
            assertThat(more_s / law_s).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void theBoxBeyondTheFrontCostsNoDraws() {
        LithiumInElectrolyte shallow = new LithiumInElectrolyte(16, 40, HOP_PERS, CONCENTRATION, SHARP_PERS, 1, 19);
        LithiumInElectrolyte deep = new LithiumInElectrolyte(16, 400, HOP_PERS, CONCENTRATION, SHARP_PERS, 1, 19);
        assertThat(deep.untilReduced(10).process.trialCount())
                .isEqualTo(shallow.untilReduced(10).process.trialCount());
    }
}
