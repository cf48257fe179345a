package org.lifront.kmc.random;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Independent random streams of one run: one for each (seed, key...), so that what one part of the simulation draws
 * never shifts what another part sees.
 *
 * <p>A stream is xoshiro256++ (Blackman and Vigna 2021, DOI 10.1145/3460772) whose 256-bit state comes from the key
 * through SplitMix64 (Steele, Lea and Flood 2014, DOI 10.1145/2660193.2660195).
 */
public final class RandomStreams {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int STATE_WORDS = 4;

    private final long seed;

    /** The streams of a run with this seed; any value is allowed. */
    public RandomStreams(long seed) {
        this.seed = seed;
    }

    /**
     * The stream of a key, from its start. A concrete class, so that inner loops can draw from it without a virtual
     * call.
     *
     * @param key what the stream is for, for example an electrode and a purpose
     */
    public XoShiRo256PlusPlus stream(int... key) {
        long hash = mix(seed + GOLDEN_GAMMA);
        for (int part : key) {
            hash = mix((hash ^ part) + GOLDEN_GAMMA);
        }
        long[] state = new long[STATE_WORDS];
        for (int word = 0; word < STATE_WORDS; word++) {
            hash += GOLDEN_GAMMA;
            state[word] = mix(hash);
        }
        return new XoShiRo256PlusPlus(state);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
