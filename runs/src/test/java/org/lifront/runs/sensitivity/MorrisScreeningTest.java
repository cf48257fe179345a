package org.lifront.runs.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.random.RandomStreams;

class MorrisScreeningTest {

    private static final double EXACT = 1e-12;

    private final MorrisScreening screening = new MorrisScreening(30, 1);

    @Test
    void theEffectsOfALinearFunctionAreItsSlopes() {
        List<ElementaryEffects> effects = screening.of(3, x -> 7 + 2 * x[0] - 3 * x[1]);

        double[] slopes = {2, -3, 0};
        for (int i = 0; i < slopes.length; i++) {
            assertThat(effects.get(i).mean()).isCloseTo(slopes[i], within(EXACT));
            assertThat(effects.get(i).meanAbsolute()).isCloseTo(Math.abs(slopes[i]), within(EXACT));
            assertThat(effects.get(i).deviation()).isCloseTo(0, within(EXACT));
        }
    }

    /** The effect of one factor is the other one: levels 1/3 and 1 on both sides of 0, root mean square 0.745. */
    @Test
    void theEffectOfAFactorIsTheOtherFactor() {
        ElementaryEffects effect =
                new MorrisScreening(2000, 1).of(2, x -> x[0] * x[1]).get(0);

        // Bounds of four standard errors, each false once in some 16000 seeds.
        assertThat(effect.meanAbsolute()).isCloseTo(2.0 / 3, within(0.03));
        assertThat(effect.mean()).isCloseTo(0, within(0.067));
        assertThat(effect.deviation()).isCloseTo(Math.sqrt(5) / 3, within(0.034));
    }

    /** From -1 to 1/3 a square falls by 8/9, from -1/3 to 1 it rises by as much. */
    @Test
    void aSquareHasStrengthAndNoDirection() {
        ElementaryEffects effect = screening.of(1, x -> x[0] * x[0]).get(0);

        assertThat(effect.meanAbsolute()).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(effect.deviation()).isGreaterThan(0.6);
    }

    @Test
    void eachMoveOfATrajectoryChangesOneCoordinateAndEachOnce() {
        MorrisTrajectory walk = MorrisTrajectory.of(5, new RandomStreams(3).stream(0));
        boolean[] seen = new boolean[5];
        for (int move = 0; move < 5; move++) {
            double[] before = walk.point(move);
            double[] after = walk.point(move + 1);
            for (int i = 0; i < 5; i++) {
                assertThat(Math.abs(after[i])).isLessThanOrEqualTo(1);
                double expected = i == walk.moved(move) ? walk.step(i) : 0;
                assertThat(after[i] - before[i]).isCloseTo(expected, within(EXACT));
            }
            assertThat(Math.abs(walk.step(walk.moved(move)))).isCloseTo(4.0 / 3, within(EXACT));
            seen[walk.moved(move)] = true;
        }
        assertThat(seen).containsOnly(true);
    }

    @Test
    void theSeedDecidesTheEffects() {
        assertThat(screening.of(2, x -> x[0] * x[1])).isEqualTo(screening.of(2, x -> x[0] * x[1]));
        assertThat(screening.of(2, x -> x[0] * x[1])).isNotEqualTo(new MorrisScreening(30, 2).of(2, x -> x[0] * x[1]));
    }
}
