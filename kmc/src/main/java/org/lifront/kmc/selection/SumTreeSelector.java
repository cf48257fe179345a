package org.lifront.kmc.selection;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * A binary tree of partial sums: set and select in O(log channels).
 *
 * <p>Layout: {@code sums[1]} is the root, node k has the children 2k and 2k + 1, channel c is leaf {@code leaves + c}.
 * Every inner node is recomputed from its children, so sums do not drift with the number of updates.
 */
public final class SumTreeSelector implements EventSelector {

    private final int leaves;
    private final double[] sums;
    private double remainder;

    /** A selector for a fixed number of channels, all of propensity 0. */
    public SumTreeSelector(int channels) {
        this.leaves = Math.max(2, Integer.highestOneBit(Math.max(1, channels - 1)) * 2);
        this.sums = new double[2 * leaves];
    }

    @Override
    public void clear() {
        Arrays.fill(sums, 0);
    }

    @Override
    public void set(int channel, double propensity_perS) {
        int node = leaves + channel;
        if (sums[node] == propensity_perS) {
            return;
        }
        sums[node] = propensity_perS;
        for (node >>= 1; node > 0; node >>= 1) {
            sums[node] = sums[2 * node] + sums[2 * node + 1];
        }
    }

    @Override
    public double propensity(int channel) {
        return sums[leaves + channel];
    }

    @Override
    public int[] openChannels() {
        return IntStream.range(0, leaves)
                .filter(channel -> propensity(channel) != 0)
                .toArray();
    }

    @Override
    public double total() {
        return sums[1];
    }

    @Override
    public int select(XoShiRo256PlusPlus random) {
        double left = random.nextDouble() * sums[1];
        int node = 1;
        while (node < leaves) {
            node *= 2;
            // The right child is entered only if it holds anything, whatever rounding did to the target.
            if (left >= sums[node] && sums[node + 1] > 0) {
                left -= sums[node];
                node++;
            }
        }
        remainder = Math.min(left, sums[node]);
        return node - leaves;
    }

    @Override
    public double remainder() {
        return remainder;
    }
}
