package org.lifront.runs.sensitivity;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A walk through the cube from -1 to 1 on a grid of four levels, which moves every coordinate once, in random order, by two
 * levels: M. D. Morris, Technometrics 33, 161 (1991), doi 10.1080/00401706.1991.10484804.
 */
final class MorrisTrajectory {

    private static final int LEVELS = 4;
    private static final int LEVELS_A_STEP = LEVELS / 2;

    private final int[] start;
    private final int[] order;

    private MorrisTrajectory(int[] start, int[] order) {
        this.start = start;
        this.order = order;
    }

    /** Draws one. */
    static MorrisTrajectory of(int dimensions, UniformRandomProvider random) {
        int[] order = IntStream.range(0, dimensions).toArray();
        for (int i = dimensions - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return new MorrisTrajectory(random.ints(dimensions, 0, LEVELS).toArray(), order);
    }

    /** The point after so many moves, 0 for the start. */
    double[] point(int moves) {
        int[] levels = start.clone();
        for (int i = 0; i < moves; i++) {
            levels[order[i]] += levelsMoved(order[i]);
        }
        return IntStream.of(levels).mapToDouble(MorrisTrajectory::coordinate).toArray();
    }

    private static double coordinate(int level) {
        return 2.0 * level / (LEVELS - 1) - 1;
    }

    /** Up from the lower half of the levels, down from the upper one. */
    private int levelsMoved(int dimension) {
        return start[dimension] < LEVELS_A_STEP ? LEVELS_A_STEP : -LEVELS_A_STEP;
    }

    /** By how much a coordinate moves. */
    double step(int dimension) {
        return 2.0 * levelsMoved(dimension) / (LEVELS - 1);
    }

    /** Which coordinate a move changes, moves counted from 0. */
    int moved(int move) {
        return order[move];
    }
}
