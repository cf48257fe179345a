package org.lifront.kmc.stiffness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifront.kmc.stiffness.StiffModels.change;
import static org.lifront.kmc.stiffness.StiffModels.step;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.Fill;
import org.lifront.kmc.chemistry.PairEnergy;
import org.lifront.kmc.event.Models;

class StallDiagnosisTest {

    private final StallDiagnosis isomers = new StallDiagnosis(StiffModels.isomers(8, 1, 1));

    @Test
    void aFlickeringPairIsNamedWithItsShareAndItsProgress() {
        assertThat(isomers.of(new long[] {499_100, 499_050, 925, 925}, 3e-7, false))
                .hasValue("99.8 % of the last 1 000 000 events are 'A to B' and its reverse 'B to A' (499 100 and"
                        + " 499 050, net 50); simulated time advances 3e-7 s per 1e6 events; consider scaling with"
                        + " --scale-fast");
    }

    @Test
    void whatIsScaledFlickersOnPurpose() {
        RateScaling scaling = new RateScaling(StiffModels.isomers(8, 1, 1), ScalingSettings.DEFAULT);
        long[] stretch = {990, 991, 10, 9};
        assertThat(isomers.of(stretch, 2.6, scaling.report()))
                .hasValue("99.0 % of the last 2 000 events are 'A to B' and its reverse 'B to A' (990 and 991, net 1);"
                        + " simulated time advances 1300 s per 1e6 events; these are not fast enough to be scaled so"
                        + " far");
        long[] counts = new long[4];
        for (int look = 1; look <= 100; look++) {
            counts[0] += 150;
            counts[1] += 150;
            scaling.afterInterval(counts, look * 1e-6);
        }
        assertThat(scaling.factors()[0]).isLessThan(1);
        assertThat(isomers.of(stretch, 2.6, scaling.report())).isEmpty();
    }

    @Test
    void withoutAReportOfScalingTheSentenceSaysThatRatesAreScaled() {
        assertThat(isomers.of(new long[] {990, 991, 10, 9}, 2.6, true))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).endsWith("; rates are already scaled as far as the slower steps allow"));
    }

    @Test
    void aHopIsSaidToUndoItself() {
        StallDiagnosis hopping = new StallDiagnosis(StiffModels.hopping(8, 1));
        assertThat(hopping.of(new long[] {123_456, 7, 3}, 0.012345, false))
                .hasValue("99.9 % of the last 123 466 events are 'hop', which undoes itself (123 456); simulated time"
                        + " advances 0.1 s per 1e6 events; consider scaling with --scale-fast");
    }

    @Test
    void severalChannelsAreNamedTheMostFrequentFirst() {
        Chemistry model = StiffModels.model(
                StiffModels.square(8),
                List.of("vacant", "A", "B"),
                List.of(
                        step("on", 1, change("vacant", "A")),
                        step("off", 1, change("A", "vacant")),
                        step("hop", 1, change("A", "vacant"), change("vacant", "A")),
                        step("reaction", 1, change("A", "B"))));
        assertThat(new StallDiagnosis(model).of(new long[] {1000, 1010, 7000, 20}, 1, false))
                .hasValue("99.7 % of the last 9 030 events are 'hop', which undoes itself (7 000), 'on' and its reverse"
                        + " 'off' (1 000 and 1 010, net 10); simulated time advances 110 s per 1e6 events; consider"
                        + " scaling with --scale-fast");
    }

    @Test
    void whatScalingCannotHelpIsExplained() {
        Chemistry model = StiffModels.model(
                StiffModels.square(8),
                List.of("A", "B", "C"),
                List.of(
                        step("there", 1, change("A", "B")),
                        step("back", 1, change("B", "A")),
                        step("slow", 1, change("B", "C"))),
                List.of(new PairEnergy("A", "A", 1e-20)),
                Optional.empty());
        assertThat(new StallDiagnosis(model).of(new long[] {5000, 5000, 1}, 1, false))
                .hasValue(
                        "99.9 % of the last 10 001 events are 'there' and its reverse 'back' (5 000 and 5 000, net 0);"
                                + " simulated time advances 100 s per 1e6 events; scaling leaves 'there' and 'back' alone,"
                                + " because its rates do not obey detailed balance with the pair energies");
    }

    @Test
    void progressIsNoStall() {
        assertThat(isomers.of(new long[] {600_000, 400_000, 500, 500}, 1, false))
                .as("a net progress of a fifth")
                .isEmpty();
        assertThat(isomers.of(new long[] {4700, 4700, 300, 300}, 1, false))
                .as("94 % of the events")
                .isEmpty();
        assertThat(isomers.of(new long[] {499, 499, 0, 0}, 1, false))
                .as("too short a stretch")
                .isEmpty();
    }

    @Test
    void aModelThatDoesNothingElseDoesNotStall() {
        Chemistry gas = Models.exclusion(StiffModels.square(8), new Fill.Amount.Fraction(0.5));
        assertThat(new StallDiagnosis(gas).of(new long[] {1_000_000}, 1, false)).isEmpty();
    }

    @Test
    void numbersAreShort() {
        assertThat(List.of(
                        Wording.number(0),
                        Wording.number(3e-7),
                        Wording.number(0.25),
                        Wording.number(12.34),
                        Wording.number(1.26e9),
                        Wording.number(0.000999)))
                .containsExactly("0", "3e-7", "0.25", "12", "1.3e9", "0.001");
        assertThat(Wording.percent(0.99999)).isEqualTo("99.9 %");
        assertThat(Wording.count(1_234_567)).isEqualTo("1 234 567");
    }
}
