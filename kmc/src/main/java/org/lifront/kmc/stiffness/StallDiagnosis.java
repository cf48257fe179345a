package org.lifront.kmc.stiffness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.kmc.chemistry.Chemistry;

/**
 * Says in words when a simulation stalls: when it spends its events on steps that undo each other.
 *
 * <p>The rules. A stretch of fewer than {@value #LEAST_EVENTS} events says nothing. A channel flickers if its net progress is
 * at most a tenth of its events, or if it undoes itself, so that nobody can tell. The simulation stalls if flickering
 * channels, each with at least 1 % of the events, together make up at least 95 % of them, and some channel of the model is
 * not among them: a model that does nothing else does not stall.
 */
public final class StallDiagnosis {

    private static final long LEAST_EVENTS = 1000;
    private static final double LARGEST_IMBALANCE = 0.1;
    private static final double LEAST_CHANNEL_SHARE = 0.01;
    private static final double STALL_SHARE = 0.95;

    private final List<EventChannel> channels;

    /** A diagnosis of runs of a model. */
    public StallDiagnosis(Chemistry chemistry) {
        this.channels = ReversiblePairs.find(chemistry);
    }

    /**
     * Looks at a stretch of a run.
     *
     * @param eventsOfStep events of each step in the stretch
     * @param elapsed_s simulated time of the stretch in seconds
     * @param isScaling whether rates are being scaled; channels that are scaled are named all the same
     * @return a sentence if the simulation stalls
     */
    public Optional<String> of(long[] eventsOfStep, double elapsed_s, boolean isScaling) {
        List<EventChannel> flickering = flickering(eventsOfStep);
        String general = isScaling
                ? "rates are already scaled as far as the slower steps allow"
                : "consider scaling with --scale-fast";
        return sentence(flickering, eventsOfStep, elapsed_s).map(what -> what + advice(flickering, general));
    }

    /**
     * Looks at a stretch of a run with scaling. What is scaled flickers on purpose: only other channels can stall it.
     *
     * @param eventsOfStep events of each step in the stretch
     * @param elapsed_s simulated time of the stretch in seconds
     * @param report what scaling has done so far
     * @return a sentence if the simulation stalls
     */
    public Optional<String> of(long[] eventsOfStep, double elapsed_s, ScalingReport report) {
        List<EventChannel> scaled = report.channels().stream()
                .filter(ChannelReport::wasScaled)
                .map(ChannelReport::channel)
                .toList();
        List<EventChannel> flickering = flickering(eventsOfStep).stream()
                .filter(channel -> !scaled.contains(channel))
                .toList();
        return sentence(flickering, eventsOfStep, elapsed_s)
                .map(what -> what + advice(flickering, "these are not fast enough to be scaled so far"));
    }

    private List<EventChannel> flickering(long[] eventsOfStep) {
        long events = Arrays.stream(eventsOfStep).sum();
        return channels.stream()
                .filter(channel -> flickers(channel, eventsOfStep, events))
                .sorted(Comparator.comparingLong(channel -> -events(channel, eventsOfStep)))
                .toList();
    }

    private Optional<String> sentence(List<EventChannel> flickering, long[] eventsOfStep, double elapsed_s) {
        long events = Arrays.stream(eventsOfStep).sum();
        long flickers = flickering.stream()
                .mapToLong(channel -> events(channel, eventsOfStep))
                .sum();
        if (events < LEAST_EVENTS || flickers < STALL_SHARE * events || flickering.size() == channels.size()) {
            return Optional.empty();
        }
        String what = flickering.stream()
                .map(channel -> described(channel, eventsOfStep))
                .collect(Collectors.joining(", "));
        return Optional.of(Wording.percent((double) flickers / events) + " of the last " + Wording.count(events)
                + " events are " + what + "; simulated time advances " + Wording.number(elapsed_s / events * 1e6)
                + " s per 1e6 events; ");
    }

    private static boolean flickers(EventChannel channel, long[] eventsOfStep, long events) {
        long own = events(channel, eventsOfStep);
        return channel.isReversible()
                && own > 0
                && own >= LEAST_CHANNEL_SHARE * events
                && (channel.isSelfReverse() || net(channel, eventsOfStep) <= LARGEST_IMBALANCE * own);
    }

    private static long events(EventChannel channel, long[] eventsOfStep) {
        return EventChannel.sum(channel.steps(), eventsOfStep);
    }

    private static long net(EventChannel channel, long[] eventsOfStep) {
        return Math.abs(
                EventChannel.sum(channel.forward(), eventsOfStep) - EventChannel.sum(channel.backward(), eventsOfStep));
    }

    private static String described(EventChannel channel, long[] eventsOfStep) {
        long forward = EventChannel.sum(channel.forward(), eventsOfStep);
        if (channel.isSelfReverse()) {
            return channel.forwardName() + ", which undoes itself (" + Wording.count(forward) + ")";
        }
        long backward = EventChannel.sum(channel.backward(), eventsOfStep);
        return channel.forwardName() + " and its reverse " + channel.backwardName() + " (" + Wording.count(forward)
                + " and " + Wording.count(backward) + ", net " + Wording.count(net(channel, eventsOfStep)) + ")";
    }

    private static String advice(List<EventChannel> flickering, String general) {
        List<String> parts = new ArrayList<>();
        for (EventChannel channel : flickering) {
            channel.obstacle()
                    .ifPresent(
                            obstacle -> parts.add("scaling leaves " + channel.name() + " alone, because " + obstacle));
        }
        if (parts.size() < flickering.size()) {
            parts.add(0, general);
        }
        return String.join(", ", parts);
    }
}
