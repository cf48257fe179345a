package org.lifront.kmc.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Mobile lithium over immobile Ti3+, against the Stefan problem and its own balance. Tolerances are physical; the
 * statistical error of each figure, from repetitions with other seeds, is below a third of its tolerance.
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

    @Test
    void theFrontFollowsStefansLaw() {
        LithiumInElectrolyte box = new LithiumInElectrolyte(64, 40, HOP_PERS, CONCENTRATION, SHARP_PERS, 1, 12);
        double early_s = box.untilReduced(8).process.time_s();
        double late_s = box.untilReduced(24).process.time_s();
        double law = ((24.0 * 24 - 8 * 8) / 2 + (24 - 8)) / (CONCENTRATION * HOP_PERS);
        System.out.println("stefan " + (late_s - early_s) / law);
        assertThat((late_s - early_s) / law).isCloseTo(1, within(0.01));
    }

    @Test
    void halvingTheHopRateDoublesTheTime() {
        double full_s = timeTo(16, HOP_PERS, CONCENTRATION, SHARP_PERS, 1, 13);
        double half_s = timeTo(16, HOP_PERS / 2, CONCENTRATION, SHARP_PERS / 2, 1, 14);
        System.out.println("half " + half_s / full_s);
        assertThat(half_s / full_s).isCloseTo(2, within(0.04));
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
        double dilute_s = 0;
        double dense_s = 0;
        for (int seed = 0; seed < 3; seed++) {
            double a = timeTo(16, 4 * HOP_PERS, CONCENTRATION / 2, 4 * SHARP_PERS, 1, 20 + seed);
            double b = timeTo(16, HOP_PERS, 2 * CONCENTRATION, SHARP_PERS, 1, 30 + seed);
            System.out.println("c0 " + a + " " + b);
            dilute_s += a;
            dense_s += b;
        }
        assertThat(dilute_s / dense_s).isCloseTo(1, within(0.005));
    }

    @Test
    void aSlowReactionWidensTheFront() {
        System.out.println("width " + width(WIDE_PERS) + " " + width(HOP_PERS));
        assertThat(width(WIDE_PERS)).isCloseTo(8, within(0.7));
        assertThat(width(HOP_PERS)).isCloseTo(1.3, within(0.2));
    }

    /** Distance between the depths where 2/3 and 1/3 of the Ti is reduced, in sites, interpolated between layers. */
    private static double width(double reaction_perS) {
        LithiumInElectrolyte box = new LithiumInElectrolyte(64, 60, HOP_PERS, CONCENTRATION, reaction_perS, 1, 15);
        double[] share = box.untilReduced(24).reducedShare(60);
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
        System.out.println("share " + share);
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

    @Test
    void aWeakSupplyAddsAResistanceInSeries() {
        for (double supply : new double[] {1, 0.1, 0.02}) {
            double time_s = timeTo(20, HOP_PERS, CONCENTRATION, WIDE_PERS, supply, 18);
            double law = (20.0 * 20 / 2 + 20 / supply + 52) / (CONCENTRATION * HOP_PERS);
            System.out.println("supply " + supply + " " + time_s / law);
            assertThat(time_s / law).isCloseTo(1, within(0.03));
        }
    }
}
