package org.lifront.kmc.simulation;

import java.util.Optional;
import org.lifront.lattice.decomposition.BlockCounts;

/**
 * How a lattice is run in blocks. The trajectory depends on the blocks and the tolerance, never on the threads.
 *
 * @param threads threads that share the blocks, at least 1
 * @param counts blocks along each axis; empty to let the lattice decide
 * @param tolerance bias of the event rate that is aimed at, relative, above 0 and below 1
 */
public record BlockRun(int threads, Optional<BlockCounts> counts, double tolerance) {

    /** Bias of the event rate that is aimed at unless said otherwise. */
    public static final double DEFAULT_TOLERANCE = 0.002;

    /** @throws IllegalArgumentException if a number is out of its range */
    public BlockRun {
        if (threads < 1 || !(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "a run in blocks needs at least 1 thread and a tolerance between 0 and 1," + " got " + threads
                            + " and " + tolerance);
        }
    }
}
