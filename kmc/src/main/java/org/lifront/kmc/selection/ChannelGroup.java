package org.lifront.kmc.selection;

import java.util.Arrays;

/**
 * The channels whose propensities have one binary exponent: a propensity is {@code significand * unit_perS} with a
 * significand below 2^53, the same unit for all.
 *
 * <p>The sum of the significands is kept as integers, in an upper and a lower part that cannot overflow for any number
 * of channels. So it is exact at any time: nothing drifts, and the order of updates leaves no trace.
 */
final class ChannelGroup {

    private static final int LOW_BITS = 27;
    private static final long LOW_MASK = (1L << LOW_BITS) - 1;

    /** Value of one unit of a significand in 1/s. */
    final double unit_perS;

    /** The channels in the group, in the order in which they came, holes filled from the end. */
    int[] members = new int[4];

    int size;

    private long highSum;
    private long lowSum;

    /** An empty group for propensities in units of {@code unit_perS}. */
    ChannelGroup(double unit_perS) {
        this.unit_perS = unit_perS;
    }

    /** Counts a significand in. */
    void count(long significand) {
        highSum += significand >>> LOW_BITS;
        lowSum += significand & LOW_MASK;
    }

    /** Takes a significand out of the sum. */
    void discount(long significand) {
        highSum -= significand >>> LOW_BITS;
        lowSum -= significand & LOW_MASK;
    }

    /** Sum of the propensities in 1/s, to rounding of the result. */
    double sum_perS() {
        return ((double) highSum * (1L << LOW_BITS) + lowSum) * unit_perS;
    }

    /** Puts a channel at the end of the members. */
    void append(int channel) {
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = channel;
    }

    /** Takes out the member at a place and returns the one that has taken its place, maybe itself. */
    int removeAt(int place) {
        int last = members[--size];
        members[place] = last;
        return last;
    }

    void clear() {
        size = 0;
        highSum = 0;
        lowSum = 0;
    }
}
