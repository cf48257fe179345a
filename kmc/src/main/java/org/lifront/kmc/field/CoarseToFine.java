package org.lifront.kmc.field;

import java.util.ArrayList;
import java.util.List;

/** An order in which all but the first few of a row lie between two that came before. */
final class CoarseToFine {

    private CoarseToFine() {}

    /** Indices 0 to count - 1: both ends, then the middle of each gap, level by level. */
    static List<Integer> order(int count) {
        List<Integer> order = new ArrayList<>();
        boolean[] taken = new boolean[count];
        for (int step = Integer.highestOneBit(Math.max(1, count - 1)) * 2; step >= 1; step /= 2) {
            for (int index = 0; index < count; index += step) {
                take(index, order, taken);
            }
            if (order.size() == 1) {
                take(count - 1, order, taken);
            }
        }
        return order;
    }

    private static void take(int index, List<Integer> order, boolean[] taken) {
        if (!taken[index]) {
            taken[index] = true;
            order.add(index);
        }
    }
}
