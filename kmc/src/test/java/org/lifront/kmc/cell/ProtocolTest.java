package org.lifront.kmc.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.testbed.Materials;

/** What the cycler can do beyond a constant current, and how it counts. */
class ProtocolTest {

    private static final double HOUR_S = Materials.HOUR_S;

    private static CyclingProtocol resting(double rest_s) {
        return new CyclingProtocol(new Galvanostatic(0.1, 0.1 * HOUR_S, 10), rest_s, 2, 298.15);
    }

    private static CyclingProtocol held(double voltage_V) {
        return new CyclingProtocol(new Potentiostatic(voltage_V, HOUR_S), 0, 2, 298.15);
    }

    private static int[] samples(RecordedRun run, int halfCycle) {
        double[] half = run.series("half_cycle");
        return IntStream.range(0, half.length).filter(i -> half[i] == halfCycle).toArray();
    }

    @Test
    void aRestHasNeitherCurrentNorVoltageAndComesAfterEachHalfCycle() {
        RecordedRun run = SmallCells.coated(Materials.alumina(), 20)
                .under(resting(HOUR_S / 2))
                .run();
        double[] time_s = run.series("time_s");
        double[] current_A = run.series("current_A");
        double[] voltage_V = run.series("overpotential_V");
        for (int half = 1; half <= 4; half++) {
            double start_s = (half - 1) * 1.5 * HOUR_S;
            boolean rested = false;
            for (int i : samples(run, half)) {
                assertThat(time_s[i]).isBetween(start_s, start_s + 1.5 * HOUR_S);
                boolean rests = current_A[i] == 0;
                assertThat(voltage_V[i] == 0).isEqualTo(rests);
                assertThat(rests || !rested).as("a rest goes on to the end").isTrue();
                assertThat(!rests || time_s[i] >= start_s + HOUR_S).isTrue();
                rested = rests;
            }
            assertThat(rested).isTrue();
        }
    }

    @Test
    void aFilmGoesOnLithiatingWhileTheCellRests() {
        RecordedRun run = SmallCells.coated(Materials.alumina(), 40)
                .under(resting(20 * HOUR_S))
                .run();
        double[] current_A = run.series("current_A");
        double[] lithiated_m = run.series("a_lithiated_m");
        int[] first = samples(run, 1);
        int rest = first[0];
        while (current_A[rest] != 0) {
            rest++;
        }
        assertThat(lithiated_m[first[first.length - 1]]).isGreaterThan(lithiated_m[rest]);
    }

    @Test
    void aRestPassesNoChargeAndDamagesNothing() {
        RecordedRun run = SmallCells.bare().under(resting(HOUR_S)).run();
        double[] current_A = run.series("current_A");
        double[] charge_C = run.series("charge_C");
        double[] damaged_m = run.series("a_damaged_depth_m");
        for (int half = 1; half <= 4; half++) {
            int[] samples = samples(run, half);
            for (int k = 1; k < samples.length; k++) {
                if (current_A[samples[k - 1]] == 0) {
                    assertThat(charge_C[samples[k]]).isEqualTo(charge_C[samples[k - 1]]);
                    assertThat(damaged_m[samples[k]]).isEqualTo(damaged_m[samples[k - 1]]);
                }
            }
            assertThat(charge_C[samples[samples.length - 1]]).isCloseTo(1e-5 * HOUR_S, within(1e-12));
        }
    }

    @Test
    void aPotentiostatHoldsItsVoltageWhateverTheFilmDoes() {
        RecordedRun run =
                SmallCells.coated(Materials.alumina(), 60).under(held(0.8)).run();
        double[] voltage_V = run.series("overpotential_V");
        double[] current_A = run.series("current_A");
        double[] half = run.series("half_cycle");
        for (int i = 0; i < half.length; i++) {
            if (half[i] > 0) {
                assertThat(voltage_V[i]).isCloseTo(0.8, within(0.8 * 1e-3));
                assertThat(current_A[i] > 0).isEqualTo(half[i] % 2 == 1);
            }
        }
        assertThat(run.series("clipped")).containsOnly(0);
        assertThat(run.series("lost_charge_C")).containsOnly(0);
        int[] last = samples(run, 3);
        int[] first = samples(run, 1);
        assertThat(current_A[last[0]]).as("lithiation eases the current").isGreaterThan(current_A[first[0]]);
    }

    @Test
    void aPotentiostatDrivesOhmsCurrentThroughAnOhmicCell() {
        // Without voids, so that the cell conducts under current as it does at rest.
        RecordedRun run = SmallCells.coated(Materials.ohmic(1e-8), 40)
                .touching(Materials.contact(3.59e-2, 0))
                .under(held(0.5))
                .run();
        double[] charge_C = run.series("charge_C");
        double[] current_A = run.series("current_A");
        double[] resistance_ohm = run.series("resistance_ohm");
        int[] first = samples(run, 1);
        assertThat(current_A[first[0]]).isCloseTo(0.5 / resistance_ohm[0], within(1e-3 * current_A[first[0]]));
        int end = first[first.length - 1];
        assertThat(charge_C[end]).isBetween(0.5 * current_A[first[0]] * HOUR_S, 1.1 * current_A[first[0]] * HOUR_S);
    }

    @Test
    void whatTheComplianceClipsIsCountedAsLost() {
        RecordedRun run =
                SmallCells.coated(Materials.alumina(), 150).cycled(0.1, 2).run();
        double[] charge_C = run.series("charge_C");
        double[] lost_C = run.series("lost_charge_C");
        double[] clipped = run.series("clipped");
        double lostAtAll = 0;
        for (int half = 1; half <= 4; half++) {
            int[] samples = samples(run, half);
            int end = samples[samples.length - 1];
            assertThat(charge_C[end] + lost_C[end]).isCloseTo(1e-5 * HOUR_S, within(1e-10));
            assertThat(charge_C[samples[0]]).isZero();
            boolean limited = IntStream.of(samples).anyMatch(i -> clipped[i] > 0);
            assertThat(lost_C[end] > 0).isEqualTo(limited);
            lostAtAll += lost_C[end];
        }
        assertThat(lostAtAll).isPositive();
    }

    @Test
    void everyFieldOfARunDissipatesThePowerThatIsInjected() {
        for (SmallCells cell : new SmallCells[] {
            SmallCells.bare(), SmallCells.coated(Materials.alumina(), 60), SmallCells.coated(Materials.phosphate(), 60)
        }) {
            RecordedRun run = cell.run();
            assertThat(DoubleStream.of(run.series("a_power_imbalance"))).allMatch(d -> d >= 0 && d < 1e-6);
            assertThat(DoubleStream.of(run.series("b_power_imbalance"))).allMatch(d -> d >= 0 && d < 1e-6);
        }
    }
}
