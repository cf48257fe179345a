package org.lifront.kmc.selection;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/** The reference selector: adds up propensities until a target is passed. Simple by design; O(channels). */
public final class LinearScanSelector implements EventSelector {

    private final double[] propensities;
    private boolean isSummed;
    private double total;
    private double remainder;

    /** A selector for a fixed number of channels, all of propensity 0. */
    public LinearScanSelector(int channels) {
        this.propensities = new double[channels];
    }

    @Override
    public void clear() {
        Arrays.fill(propensities, 0);
        isSummed = false;
    }

    @Override
    public void set(int channel, double propensity_perS) {
        propensities[channel] = propensity_perS;
        isSummed = false;
    }

    @Override
    public double propensity(int channel) {
        return propensities[channel];
    }

    @Override
    public int[] openChannels() {
        return IntStream.range(0, propensities.length)
                .filter(channel -> propensity(channel) != 0)
                .toArray();
    }

    @Override
    public double total() {
        if (!isSummed) {
            double sum = 0;
            for (double propensity : propensities) {
                sum += propensity;
            }
            total = sum;
            isSummed = true;
        }
        return total;
    }

    @Override
    public int select(XoShiRo256PlusPlus random) {
        double left = random.nextDouble() * total();
        int last = -1;
        for (int channel = 0; channel < propensities.length; channel++) {
            double propensity = propensities[channel];
            if (propensity > 0) {
                last = channel;
                if (left < propensity) {
                    remainder = left;
                    return channel;
                }
                left -= propensity;
            }
        }
        // Rounding may leave a target at the very end without an owner: it belongs to the last open channel.
        remainder = last < 0 ? 0 : propensities[last];
        return last;
    }

    @Override
    public double remainder() {
        return remainder;
    }
}
