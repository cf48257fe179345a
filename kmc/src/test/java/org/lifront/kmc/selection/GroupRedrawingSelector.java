package org.lifront.kmc.selection;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * A mutant of {@link CompositionRejectionSelector}: after a rejection it draws the group anew. So groups that accept
 * more often get more than their share. It exists to prove that the tests of exactness find it.
 */
public final class GroupRedrawingSelector implements EventSelector {

    private final CompositionRejectionSelector original;

    /** A mutant for a fixed number of channels, all of propensity 0. */
    public GroupRedrawingSelector(int channels) {
        original = new CompositionRejectionSelector(channels);
    }

    @Override
    public int select(XoShiRo256PlusPlus random) {
        int channel = -1;
        while (channel < 0) {
            channel = original.drawMember(original.drawGroup(random), random);
        }
        return channel;
    }

    @Override
    public void clear() {
        original.clear();
    }

    @Override
    public void set(int channel, double propensity_perS) {
        original.set(channel, propensity_perS);
    }

    @Override
    public double propensity(int channel) {
        return original.propensity(channel);
    }

    @Override
    public int[] openChannels() {
        return original.openChannels();
    }

    @Override
    public double total() {
        return original.total();
    }

    @Override
    public double remainder() {
        return original.remainder();
    }
}
