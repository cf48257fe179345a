package org.lifront.runs.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lifront.kmc.random.RandomStreams;

/**
 * Elementary effects of a function of several variables, each from -1 to 1; docs/model.md equation (60). Costs one
 * evaluation more than there are variables for each trajectory.
 *
 * @param trajectories how many random walks through the cube, at least 2
 * @param seed every trajectory has a stream of its own
 */
record MorrisScreening(int trajectories, long seed) {

    /**
     * The effects on a function of each variable, per unit of the variable.
     *
     * @param dimensions number of variables
     * @param function called by several threads at once
     */
    List<ElementaryEffects> of(int dimensions, ToDoubleFunction<double[]> function) {
        RandomStreams streams = new RandomStreams(seed);
        List<MorrisTrajectory> walks = IntStream.range(0, trajectories)
                .mapToObj(i -> MorrisTrajectory.of(dimensions, streams.stream(i)))
                .toList();
        int points = dimensions + 1;
        double[] values = IntStream.range(0, trajectories * points)
                .parallel()
                .mapToDouble(i -> function.applyAsDouble(walks.get(i / points).point(i % points)))
                .toArray();
        double[][] effects = new double[dimensions][trajectories];
        for (int walk = 0; walk < trajectories; walk++) {
            for (int move = 0; move < dimensions; move++) {
                int moved = walks.get(walk).moved(move);
                double change = values[walk * points + move + 1] - values[walk * points + move];
                effects[moved][walk] = change / walks.get(walk).step(moved);
            }
        }
        List<ElementaryEffects> all = new ArrayList<>();
        for (double[] ofOne : effects) {
            all.add(ElementaryEffects.of(ofOne));
        }
        return all;
    }
}
