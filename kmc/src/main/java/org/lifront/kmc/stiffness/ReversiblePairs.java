package org.lifront.kmc.stiffness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lifront.kmc.chemistry.Chemistry;
import org.lifront.kmc.chemistry.StepRule;
import org.lifront.kmc.chemistry.StepSite;

/**
 * Finds which steps of a model undo which. Two steps are a reversible pair if they change the same sites with from and to
 * exchanged; a step that undoes itself, such as a hop between like sites, is a channel of its own. Steps that do the same
 * share a channel. A step of three sites is undone with the same site in the centre only.
 */
public final class ReversiblePairs {

    private final Chemistry chemistry;
    private final DetailedBalance balance;

    private ReversiblePairs(Chemistry chemistry) {
        this.chemistry = chemistry;
        this.balance = new DetailedBalance(chemistry);
    }

    /** The channels of a model, in the order of their first steps; every step belongs to exactly one. */
    public static List<EventChannel> find(Chemistry chemistry) {
        return new ReversiblePairs(chemistry).channels();
    }

    private List<EventChannel> channels() {
        Map<StepSignature, List<Integer>> stepsBySignature = new LinkedHashMap<>();
        for (int step = 0; step < chemistry.steps().size(); step++) {
            StepSignature signature = StepSignature.of(chemistry.steps().get(step), chemistry.siteTypes());
            stepsBySignature
                    .computeIfAbsent(signature, key -> new ArrayList<>())
                    .add(step);
        }
        List<EventChannel> channels = new ArrayList<>();
        List<StepSignature> undone = new ArrayList<>();
        stepsBySignature.forEach((signature, forward) -> {
            if (!undone.contains(signature)) {
                StepSignature reverse = signature.reversed();
                boolean isSelfReverse = reverse.equals(signature);
                List<Integer> backward = isSelfReverse ? List.of() : stepsBySignature.getOrDefault(reverse, List.of());
                undone.add(reverse);
                channels.add(channel(forward, backward, isSelfReverse));
            }
        });
        return List.copyOf(channels);
    }

    private EventChannel channel(List<Integer> forward, List<Integer> backward, boolean isSelfReverse) {
        StepRule first = chemistry.steps().get(forward.get(0));
        Optional<String> obstacle = backward.isEmpty() && !isSelfReverse
                ? Optional.of("no step undoes it")
                : balance.obstacle(rules(forward), rules(isSelfReverse ? forward : backward));
        return new EventChannel(
                quoted(forward), quoted(backward), forward, backward, isSelfReverse, changedSites(first) > 1, obstacle);
    }

    private List<StepRule> rules(List<Integer> steps) {
        return steps.stream().map(chemistry.steps()::get).toList();
    }

    private String quoted(List<Integer> steps) {
        return steps.stream()
                .map(step -> "'" + chemistry.steps().get(step).name() + "'")
                .collect(Collectors.joining(" + "));
    }

    private static long changedSites(StepRule step) {
        return step.sites().stream().filter(ReversiblePairs::changes).count();
    }

    private static boolean changes(StepSite site) {
        return !site.from().equals(site.to());
    }
}
