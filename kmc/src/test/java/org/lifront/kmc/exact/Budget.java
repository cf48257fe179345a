package org.lifront.kmc.exact;

import org.lifront.kmc.selection.SelectionMethod;

/** How many events a test takes. */
final class Budget {

    private Budget() {}

    /** 10^7; a fifth for the linear scan, which is there to check the others and slow by design. */
    static double events(SelectionMethod method) {
        return method == SelectionMethod.LINEAR_SCAN ? 2e6 : 1e7;
    }
}
