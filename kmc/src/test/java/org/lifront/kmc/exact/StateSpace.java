package org.lifront.kmc.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All states that a small model can reach, and its master equation {@code dp/dt = Q p}, solved by uniformisation (Jensen
 * 1953, DOI 10.1080/03461238.1953.10419459) to 1e-12.
 */
final class StateSpace {

    private static final double SMALLEST_TERM = 1e-14;

    private final NaiveRules rules;
    private final List<int[]> states = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<Integer, Double>> rates_perS = new ArrayList<>();

    /** The states that can be reached from the present one of a model, which gets the number 0. */
    StateSpace(NaiveRules rules) {
        this.rules = rules;
        number(rules.species());
        for (int state = 0; state < states.size(); state++) {
            rates_perS.add(jumpsFrom(state));
        }
    }

    private int number(int[] species) {
        return numbers.computeIfAbsent(java.util.Arrays.toString(species), key -> {
            states.add(species);
            return states.size() - 1;
        });
    }

    private Map<Integer, Double> jumpsFrom(int state) {
        Map<Integer, Double> jumps = new HashMap<>();
        int[] here = states.get(state);
        for (int site = 0; site < here.length; site++) {
            rules.setSpecies(here);
            for (NaiveEvent event : rules.events(site)) {
                rules.setSpecies(here);
                rules.happen(event);
                jumps.merge(number(rules.species()), event.rate_perS(), Double::sum);
            }
        }
        return jumps;
    }

    int size() {
        return states.size();
    }

    /** Species of each site in a state. */
    int[] species(int state) {
        return states.get(state).clone();
    }

    /** Number of a state, which must be one that can be reached. */
    int numberOf(int[] species) {
        return numbers.get(java.util.Arrays.toString(species));
    }

    /** Rate in 1/s at which a state is left. */
    double exitRate_perS(int state) {
        return rates_perS.get(state).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Rates in 1/s of the jumps out of a state, by the state they lead to. */
    Map<Integer, Double> jumps(int state) {
        return rates_perS.get(state);
    }

    /** Rate in 1/s of the jump from one state to another. */
    double rate_perS(int from, int to) {
        return rates_perS.get(from).getOrDefault(to, 0.0);
    }

    /** Probabilities of the states at a time, starting from state 0. */
    double[] probabilities(double time_s) {
        double fastest_perS = 0;
        for (int state = 0; state < size(); state++) {
            fastest_perS = Math.max(fastest_perS, exitRate_perS(state));
        }
        double mean = fastest_perS * time_s;
        double[] now = new double[size()];
        now[0] = 1;
        double[] sum = new double[size()];
        double term = Math.exp(-mean);
        for (int jumps = 0; jumps < mean || term > SMALLEST_TERM; jumps++) {
            for (int state = 0; state < sum.length; state++) {
                sum[state] += term * now[state];
            }
            now = afterOneJump(now, fastest_perS);
            term *= mean / (jumps + 1);
        }
        return sum;
    }

    private double[] afterOneJump(double[] now, double fastest_perS) {
        double[] next = new double[now.length];
        for (int state = 0; state < now.length; state++) {
            double stays = now[state];
            for (Map.Entry<Integer, Double> jump : rates_perS.get(state).entrySet()) {
                double moved = now[state] * jump.getValue() / fastest_perS;
                next[jump.getKey()] += moved;
                stays -= moved;
            }
            next[state] += stays;
        }
        return next;
    }
}
