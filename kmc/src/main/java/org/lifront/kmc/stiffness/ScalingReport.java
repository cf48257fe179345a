package org.lifront.kmc.stiffness;

import java.util.ArrayList;
import java.util.List;

/**
 * What scaling has done, and whether it was safe.
 *
 * @param settings how it scaled
 * @param superbasins superbasins begun
 * @param channels the channels of the model
 */
public record ScalingReport(ScalingSettings settings, long superbasins, List<ChannelReport> channels) {

    /** A channel less often than this for each slow event is no longer in equilibrium with it. */
    static final double LEAST_SEPARATION = 10;

    private static final int MANY_LAPSES = 3;

    /** Copies the list. */
    public ScalingReport {
        channels = List.copyOf(channels);
    }

    /** Estimated number of events without scaling over the number with it; 1 if nothing was scaled. */
    public double saving() {
        double unscaled = 0;
        double events = 0;
        for (ChannelReport channel : channels) {
            unscaled += channel.unscaledEvents();
            events += channel.forward() + channel.backward();
        }
        return events > 0 ? unscaled / events : 1;
    }

    /** Largest estimated relative error that a channel causes; 0 if nothing was scaled. */
    public double residualError() {
        return channels.stream().mapToDouble(ChannelReport::residualError).max().orElse(0);
    }

    /** What speaks against trusting the run, in sentences; empty if nothing does. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        channels.stream().filter(ChannelReport::wasScaled).forEach(channel -> warn(channel, warnings));
        return warnings;
    }

    private void warn(ChannelReport report, List<String> warnings) {
        String name = report.channel().name();
        if (report.separation() < LEAST_SEPARATION) {
            warnings.add("scaled channel " + name + " had " + Wording.number(report.separation())
                    + " events for each slower one, fewer than " + Wording.number(LEAST_SEPARATION)
                    + ": slow rates may be off by " + Wording.percent(report.residualError())
                    + "; a larger separation or a shorter interval helps");
        }
        if (report.imbalanceWhileScaled() > settings.imbalance() / 2) {
            warnings.add("scaled channel " + name + " was out of balance by "
                    + Wording.percent(report.imbalanceWhileScaled())
                    + " while scaled: it carries net progress and may limit the slow steps; a larger separation helps");
        }
        if (report.lapses() >= MANY_LAPSES) {
            warnings.add("scaled channel " + name + " left quasi-equilibrium " + report.lapses()
                    + " times while scaled: its imbalance grows between slow events; a larger separation helps");
        }
    }
}
