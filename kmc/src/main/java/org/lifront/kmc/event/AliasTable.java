package org.lifront.kmc.event;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walker's alias method (1977, DOI 10.1145/355744.355749; construction after Vose 1991, DOI 10.1109/32.92917): column k
 * of a uniform draw is k itself below its threshold, else its alias.
 */
final class AliasTable {

    private AliasTable() {}

    /** Fills {@code threshold} and {@code other} from {@code first} on with the table of {@code count} weights. */
    static void fill(double[] weights, int first, int count, double[] threshold, int[] other) {
        double sum = 0;
        for (int k = first; k < first + count; k++) {
            sum += weights[k];
        }
        Deque<Integer> small = new ArrayDeque<>();
        Deque<Integer> large = new ArrayDeque<>();
        for (int k = first; k < first + count; k++) {
            threshold[k] = sum > 0 ? weights[k] / sum * count : 1;
            other[k] = k;
            (threshold[k] < 1 ? small : large).add(k);
        }
        while (!small.isEmpty() && !large.isEmpty()) {
            int poor = small.remove();
            int rich = large.remove();
            other[poor] = rich;
            threshold[rich] -= 1 - threshold[poor];
            (threshold[rich] < 1 ? small : large).add(rich);
        }
        // What is left differs from 1 by rounding only.
        small.forEach(k -> threshold[k] = 1);
        large.forEach(k -> threshold[k] = 1);
    }
}
