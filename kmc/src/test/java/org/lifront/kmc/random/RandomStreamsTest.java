package org.lifront.kmc.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.lifront.kmc.testbed.Samples;

class RandomStreamsTest {

    private final RandomStreams streams = new RandomStreams(42);

    @Test
    void aStreamDependsOnSeedAndKeyAlone() {
        UniformRandomProvider first = streams.stream(1, 5);
        streams.stream(2, 5).nextLong();
        UniformRandomProvider again = new RandomStreams(42).stream(1, 5);
        for (int draw = 0; draw < 1000; draw++) {
            assertThat(again.nextLong()).isEqualTo(first.nextLong());
        }
    }

    @Test
    void everySeedAndKeyHasAStreamOfItsOwn() {
        Set<Long> firstDraws = new HashSet<>();
        int streamsMade = 0;
        for (long seed : new long[] {0, 1, 2, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x9E3779B97F4A7C15L}) {
            RandomStreams ofSeed = new RandomStreams(seed);
            int[][] keys = {
                {}, {0}, {0, 0}, {1}, {1, 0}, {0, 1}, {1, 1}, {0, 0, 1}, {0, 1, 0}, {-1}, {5}, {5, 3}, {3, 5}
            };
            for (int[] key : keys) {
                firstDraws.add(ofSeed.stream(key).nextLong());
                streamsMade++;
            }
        }
        assertThat(firstDraws).hasSize(streamsMade);
    }

    /** Chi-square over 100 classes, 200 000 draws; false alarm {@link Samples#FALSE_ALARM}. */
    @Test
    void firstDrawsOfNeighbouringKeysAreUniform() {
        long[] counts = new long[100];
        double[] probabilities = new double[100];
        java.util.Arrays.fill(probabilities, 0.01);
        for (int key = 0; key < 200_000; key++) {
            counts[(int) (100 * streams.stream(key).nextDouble())]++;
        }
        Samples.assertCounts("first draws", counts, probabilities);
    }

    /** The correlation of n pairs has the standard deviation 1/sqrt(n): 4.9 of them are exceeded once in 10^6. */
    @Test
    void neighbouringStreamsAreNotCorrelated() {
        int pairs = 200_000;
        int[][] others = {{0, 2}, {1, 1}, {1, 2, 0}};
        for (int[] other : others) {
            UniformRandomProvider one = streams.stream(0, 1);
            UniformRandomProvider two = streams.stream(other);
            double sum = 0;
            for (int pair = 0; pair < pairs; pair++) {
                sum += (one.nextDouble() - 0.5) * (two.nextDouble() - 0.5);
            }
            assertThat(12 * sum / pairs).isCloseTo(0, within(4.9 / Math.sqrt(pairs)));
        }
    }

    /** The figures come from a second implementation of both generators, written from the papers. */
    @Test
    void aStreamIsXoshiroSeededThroughSplitMix() {
        UniformRandomProvider stream = new RandomStreams(1).stream(0, 5);
        assertThat(new long[] {stream.nextLong(), stream.nextLong()})
                .containsExactly(350935109348576586L, -4148997963045217335L);
    }
}
