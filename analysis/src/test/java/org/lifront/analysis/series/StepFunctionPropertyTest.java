package org.lifront.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties on made-up step functions; the seeds are fixed, so a failure repeats. */
class StepFunctionPropertyTest {

    private static final int CYCLES = 5;
    private static final double HALF_CYCLE_S = 100;

    private double[] time_s;
    private double[] half;
    private double[] values;

    /** Half cycles of equal length with 2 to 40 samples each at random times. */
    private void makeUp(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        time_s = new double[0];
        half = new double[0];
        for (int h = 1; h <= 2 * CYCLES; h++) {
            double start_s = (h - 1) * HALF_CYCLE_S;
            double[] inner = random.doubles(random.nextInt(39), start_s, start_s + HALF_CYCLE_S)
                    .sorted()
                    .toArray();
            double[] part = new double[inner.length + 2];
            part[0] = start_s;
            System.arraycopy(inner, 0, part, 1, inner.length);
            part[part.length - 1] = start_s + HALF_CYCLE_S;
            double[] number = new double[part.length];
            Arrays.fill(number, h);
            time_s = joined(time_s, part);
            half = joined(half, number);
        }
        values = random.doubles(time_s.length, 0.1, 10).toArray();
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** Midpoint sum over a fine grid; independent of how the mean is computed. */
    private double meanOnAGrid(int cycle) {
        int steps = 200_000;
        double from_s = 2 * (cycle - 1) * HALF_CYCLE_S;
        double sum = 0;
        int sample = 0;
        for (int i = 0; i < steps; i++) {
            double t_s = from_s + (i + 0.5) * 2 * HALF_CYCLE_S / steps;
            while (sample + 1 < time_s.length && time_s[sample + 1] <= t_s) {
                sample++;
            }
            sum += values[sample];
        }
        return sum / steps;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theMeanIsTheIntegralOfTheStepFunction(long seed) {
        makeUp(seed);
        HalfCycles halfCycles = HalfCycles.of(time_s, half);
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            // Each of at most 80 steps is placed to half a grid step: error below 80 * 10 / 200000.
            assertThat(halfCycles.mean(values, cycle).orElseThrow()).isCloseTo(meanOnAGrid(cycle), within(4e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void splittingAStepDoesNotChangeTheMean(long seed) {
        makeUp(seed);
        double before = HalfCycles.of(time_s, half).mean(values, 2).orElseThrow();
        int at = HalfCycles.of(time_s, half).firstSample(3);
        time_s = inserted(time_s, at, 0.5 * (time_s[at] + time_s[at + 1]));
        half = inserted(half, at, half[at]);
        values = inserted(values, at, values[at]);
        double after = HalfCycles.of(time_s, half).mean(values, 2).orElseThrow();
        assertThat(after).isCloseTo(before, within(1e-12));
    }

    private static double[] inserted(double[] array, int after, double value) {
        double[] longer = Arrays.copyOf(array, array.length + 1);
        System.arraycopy(array, after + 1, longer, after + 2, array.length - after - 1);
        longer[after + 1] = value;
        return longer;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void cyclesElapsedNeverDecreaseAndEndAtTheNumberOfCycles(long seed) {
        makeUp(seed);
        double[] elapsed = HalfCycles.of(time_s, half).cyclesElapsed();
        for (int i = 1; i < elapsed.length; i++) {
            assertThat(elapsed[i]).isGreaterThanOrEqualTo(elapsed[i - 1]);
        }
        assertThat(elapsed[elapsed.length - 1]).isEqualTo(CYCLES);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 20, 101})
    void thinningKeepsTheRangeOfEveryStretchToWithinOneRun(int limit) {
        makeUp(limit);
        Curve curve = Curve.of(time_s, values);
        Curve thinned = Decimation.keepingExtremes(curve, limit);
        assertThat(extreme(thinned, 1)).isEqualTo(extreme(curve, 1));
        assertThat(extreme(thinned, -1)).isEqualTo(extreme(curve, -1));
        assertThat(thinned.size()).isLessThanOrEqualTo(limit);
    }

    private static double extreme(Curve curve, int sign) {
        double best = curve.y(0);
        for (int i = 1; i < curve.size(); i++) {
            best = sign * curve.y(i) > sign * best ? curve.y(i) : best;
        }
        return best;
    }
}
