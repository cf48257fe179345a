package org.lifront.kmc.stiffness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps that do the same to the lattice, together with those that undo it.
 *
 * @param forwardName names of the forward steps, such as {@code 'adsorption'}, or {@code 'hop a' + 'hop b'}
 * @param backwardName names of the backward steps; empty if there are none
 * @param forward indices of the steps in the model, at least one, ascending
 * @param backward indices of the steps that undo them, ascending; empty if there are none or if the channel undoes itself
 * @param isSelfReverse whether the forward steps undo themselves, with another site of theirs in the centre or in another
 *     place, like a hop
 * @param isTransport whether two or more sites change, so that the channel may carry something through the lattice
 * @param obstacle why the channel must never be scaled, as the end of a sentence; empty if it may be
 */
public record EventChannel(
        String forwardName,
        String backwardName,
        List<Integer> forward,
        List<Integer> backward,
        boolean isSelfReverse,
        boolean isTransport,
        Optional<String> obstacle) {

    /** Copies the lists. */
    public EventChannel {
        forward = List.copyOf(forward);
        backward = List.copyOf(backward);
    }

    /** Names of all steps, such as {@code 'adsorption' and 'desorption'}. */
    public String name() {
        return backward.isEmpty() ? forwardName : forwardName + " and " + backwardName;
    }

    /** Whether every event of the channel can be undone by another event of it. */
    public boolean isReversible() {
        return isSelfReverse || !backward.isEmpty();
    }

    /** All steps of the channel, the forward ones first. */
    public List<Integer> steps() {
        List<Integer> steps = new ArrayList<>(forward);
        steps.addAll(backward);
        return steps;
    }

    static long sum(List<Integer> steps, long[] eventsOfStep) {
        return steps.stream().mapToLong(step -> eventsOfStep[step]).sum();
    }
}
