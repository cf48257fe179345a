package org.lifront.kmc.selection;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/** A source whose first numbers are given, for example the smallest or the largest there is; then an ordinary one. */
final class ExtremeDraws extends XoShiRo256PlusPlus {

    /** Gives the deviate 0. */
    static final long SMALLEST = 0;

    /** Gives the deviate 1 - 2^-53. */
    static final long LARGEST = -1;

    private final long value;
    private int left;

    ExtremeDraws(long value, int times) {
        super(1, 2, 3, 4);
        this.value = value;
        this.left = times;
    }

    @Override
    public long next() {
        if (left > 0) {
            left--;
            return value;
        }
        return super.next();
    }
}
