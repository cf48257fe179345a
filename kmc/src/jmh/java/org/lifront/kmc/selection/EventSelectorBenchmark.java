package org.lifront.kmc.selection;

import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.random.RandomStreams;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measured: one {@code set} of one channel, one {@code total} and one {@code select}, all channels open, propensities
 * spread log-uniformly over six decades.
 *
 * <p>Not measured: computing rates; what is set is drawn beforehand and read from a ring, while the selection draws its
 * own numbers. An event of the engine sets some twenty channels, but near the selected one; here the channel to set is
 * drawn uniformly, which is harder on the cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventSelectorBenchmark {

    private static final int DRAWS = 1 << 16;
    private static final double DECADES = 6;

    /** A selector and its number of channels. The scan is a reference for tests, too slow for more channels. */
    public enum Channels {
        /** The scan over 1e3 channels. */
        LINEAR_SCAN_1E3(LinearScanSelector::new, 1_000),
        /** The tree over 1e3 channels. */
        SUM_TREE_1E3(SumTreeSelector::new, 1_000),
        /** The tree over 1e5 channels. */
        SUM_TREE_1E5(SumTreeSelector::new, 100_000),
        /** The tree over 1e6 channels. */
        SUM_TREE_1E6(SumTreeSelector::new, 1_000_000),
        /** Composition-rejection over 1e3 channels. */
        COMPOSITION_REJECTION_1E3(CompositionRejectionSelector::new, 1_000),
        /** Composition-rejection over 1e5 channels. */
        COMPOSITION_REJECTION_1E5(CompositionRejectionSelector::new, 100_000),
        /** Composition-rejection over 1e6 channels. */
        COMPOSITION_REJECTION_1E6(CompositionRejectionSelector::new, 1_000_000);

        private final IntFunction<EventSelector> selector;
        private final int count;

        Channels(IntFunction<EventSelector> selector, int count) {
            this.selector = selector;
            this.count = count;
        }
    }

    /** What is measured. */
    @Param
    public Channels channels;

    private final XoShiRo256PlusPlus random = new RandomStreams(1).stream();
    private EventSelector selector;
    private final int[] channelToSet = new int[DRAWS];
    private final double[] propensity_perS = new double[DRAWS];
    private int draw;

    /** Opens every channel and draws the random numbers. */
    @Setup
    public void prepare() {
        selector = channels.selector.apply(channels.count);
        for (int channel = 0; channel < channels.count; channel++) {
            selector.set(channel, drawPropensity_perS(random));
        }
        for (int i = 0; i < DRAWS; i++) {
            channelToSet[i] = random.nextInt(channels.count);
            propensity_perS[i] = drawPropensity_perS(random);
        }
    }

    private static double drawPropensity_perS(XoShiRo256PlusPlus random) {
        return StrictMath.pow(10, -DECADES * random.nextDouble());
    }

    /** One channel changes, then one is selected. */
    @Benchmark
    public int setAndSelect() {
        draw = (draw + 1) % DRAWS;
        selector.set(channelToSet[draw], propensity_perS[draw]);
        return selector.select(random);
    }
}
