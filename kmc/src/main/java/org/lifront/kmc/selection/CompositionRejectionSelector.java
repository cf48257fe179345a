package org.lifront.kmc.selection;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Composition and rejection: channels are grouped by the power of two of their propensity; a group is drawn by its sum,
 * then a member by rejection. Set and select take a time that does not depend on the number of channels (Slepoy,
 * Thompson and Plimpton 2008, DOI 10.1063/1.2919546; Schulze 2002, DOI 10.1103/PhysRevE.65.036704, and 2008, DOI
 * 10.1016/j.jcp.2007.10.021).
 *
 * <p>A member is drawn uniformly and accepted with the probability propensity / upper bound of the group, at least 1/2.
 * After a rejection the member is drawn anew and the group is kept: it has already been drawn with the right
 * probability, and to draw it again would favour the groups that accept more often.
 *
 * <p>Acceptance compares a random integer of 53 bits with the significand of the propensity, so it is exact, and an
 * accepted integer is at the same time the remainder. Sums of groups are sums of integers, see {@link ChannelGroup}. A
 * propensity below 2.2e-308/s, too small for a full significand, counts as 0.
 *
 * <p>Memory: 12 bytes a channel, and 4 to 8 for a channel that is open.
 */
public final class CompositionRejectionSelector implements EventSelector {

    /** Bits of a significand, the leading one included. */
    private static final int SIGNIFICAND_BITS = 53;

    private static final int EXPONENT_SHIFT = SIGNIFICAND_BITS - 1;
    private static final long LEADING_BIT = 1L << EXPONENT_SHIFT;
    private static final int EXPONENTS = 0x7FF;

    private final double[] propensities;
    private final int[] places;
    private final ChannelGroup[] groupOfExponent = new ChannelGroup[EXPONENTS];

    /** Exponents of the groups that had members at the last summation or got one since, largest first. */
    private int[] openExponents = new int[32];

    private double[] openSums = new double[32];
    private int openCount;
    private boolean isSummed;
    private double total;
    private double remainder;

    /** A selector for a fixed number of channels, all of propensity 0. */
    public CompositionRejectionSelector(int channels) {
        this.propensities = new double[channels];
        this.places = new int[channels];
    }

    private static int exponent(double propensity_perS) {
        return (int) (Double.doubleToRawLongBits(propensity_perS) >>> EXPONENT_SHIFT);
    }

    /** The integer by which the unit of its group has to be multiplied to give the propensity. */
    private static long significand(double propensity_perS) {
        long bits = Double.doubleToRawLongBits(propensity_perS);
        return bits & (LEADING_BIT - 1) | LEADING_BIT;
    }

    @Override
    public void clear() {
        Arrays.fill(propensities, 0);
        for (int open = 0; open < openCount; open++) {
            groupOfExponent[openExponents[open]].clear();
        }
        openCount = 0;
        isSummed = false;
    }

    @Override
    public void set(int channel, double propensity_perS) {
        double before_perS = propensities[channel];
        double after_perS = Math.abs(propensity_perS) < Double.MIN_NORMAL ? 0 : propensity_perS;
        if (before_perS == after_perS) {
            return;
        }
        propensities[channel] = after_perS;
        isSummed = false;
        int from = exponent(before_perS);
        int to = exponent(after_perS);
        if (before_perS != 0) {
            groupOfExponent[from].discount(significand(before_perS));
            if (from != to) {
                leave(groupOfExponent[from], channel);
            }
        }
        if (after_perS != 0) {
            if (from != to) {
                enter(to, channel);
            }
            groupOfExponent[to].count(significand(after_perS));
        }
    }

    private void leave(ChannelGroup group, int channel) {
        int place = places[channel];
        places[group.removeAt(place)] = place;
    }

    private void enter(int exponent, int channel) {
        ChannelGroup group = groupOfExponent[exponent];
        if (group == null || group.size == 0) {
            group = open(exponent);
        }
        places[channel] = group.size;
        group.append(channel);
    }

    private ChannelGroup open(int exponent) {
        if (groupOfExponent[exponent] == null) {
            groupOfExponent[exponent] = new ChannelGroup(Math.scalb(1.0, exponent - 1023 - EXPONENT_SHIFT));
        }
        int at = 0;
        while (at < openCount && openExponents[at] > exponent) {
            at++;
        }
        if (at == openCount || openExponents[at] != exponent) {
            insertOpen(at, exponent);
        }
        return groupOfExponent[exponent];
    }

    private void insertOpen(int at, int exponent) {
        if (openCount == openExponents.length) {
            openExponents = Arrays.copyOf(openExponents, 2 * openCount);
            openSums = new double[2 * openCount];
        }
        System.arraycopy(openExponents, at, openExponents, at + 1, openCount - at);
        openExponents[at] = exponent;
        openCount++;
    }

    @Override
    public double propensity(int channel) {
        return propensities[channel];
    }

    /** The order inside a group decides which member a draw finds; groups know nothing of each other. */
    @Override
    public int[] openChannels() {
        return IntStream.range(0, openCount)
                .mapToObj(open -> groupOfExponent[openExponents[open]])
                .flatMapToInt(group -> Arrays.stream(group.members, 0, group.size))
                .toArray();
    }

    @Override
    public double total() {
        if (!isSummed) {
            sumUp();
        }
        return total;
    }

    /** Adds up the groups, largest exponent first, and drops those that have become empty. */
    private void sumUp() {
        int kept = 0;
        double sum = 0;
        for (int open = 0; open < openCount; open++) {
            int exponent = openExponents[open];
            ChannelGroup group = groupOfExponent[exponent];
            if (group.size > 0) {
                double groupSum = group.sum_perS();
                openExponents[kept] = exponent;
                openSums[kept++] = groupSum;
                sum += groupSum;
            }
        }
        openCount = kept;
        total = sum;
        isSummed = true;
    }

    @Override
    public int select(XoShiRo256PlusPlus random) {
        ChannelGroup group = drawGroup(random);
        int channel = drawMember(group, random);
        while (channel < 0) {
            channel = drawMember(group, random);
        }
        return channel;
    }

    /** A group, with the probability of its sum. Groups with small propensities come last, most targets stop early. */
    ChannelGroup drawGroup(XoShiRo256PlusPlus random) {
        double left = random.nextDouble() * total();
        int last = openCount - 1;
        int open = 0;
        while (open < last && left >= openSums[open]) {
            left -= openSums[open++];
        }
        return groupOfExponent[openExponents[open]];
    }

    /** A member of a group, or -1 if the one that was drawn is rejected. */
    int drawMember(ChannelGroup group, XoShiRo256PlusPlus random) {
        // The upper 64 bits of (63 random bits) * (2 size): uniform over 0 .. size - 1 to size / 2^63.
        int place = (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * group.size);
        int channel = group.members[place];
        long deviate = random.nextLong() >>> (Long.SIZE - SIGNIFICAND_BITS);
        if (deviate >= significand(propensities[channel])) {
            return -1;
        }
        remainder = deviate * group.unit_perS;
        return channel;
    }

    @Override
    public double remainder() {
        return remainder;
    }
}
