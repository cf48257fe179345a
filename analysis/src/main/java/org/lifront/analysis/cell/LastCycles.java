package org.lifront.analysis.cell;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lifront.analysis.series.Curve;
import org.lifront.analysis.statistics.BlockAverage;

/**
 * Block averages of the overpotential over the last 64 cycles before and with a cycle; docs/model.md equation (57). Sixty-four
 * cycles can be halved three times before fewer than eight blocks are left.
 *
 * @param means_V mean overpotential of every complete cycle, in order
 */
record LastCycles(Curve means_V) {

    private static final int MOST = 64;
    private static final int FEWEST = 8;

    OptionalDouble mean_V(int cycle) {
        return average(cycle).map(a -> OptionalDouble.of(a.mean())).orElse(OptionalDouble.empty());
    }

    OptionalDouble standardError_V(int cycle) {
        return average(cycle).map(a -> OptionalDouble.of(a.standardError())).orElse(OptionalDouble.empty());
    }

    private Optional<BlockAverage> average(int cycle) {
        if (cycle < FEWEST || cycle > means_V.size()) {
            return Optional.empty();
        }
        double[] values =
                means_V.ordinates().limit(cycle).skip(Math.max(0, cycle - MOST)).toArray();
        BlockAverage average = BlockAverage.of(values);
        return Double.isFinite(average.mean()) ? Optional.of(average) : Optional.empty();
    }
}
