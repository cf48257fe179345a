package org.lifront.analysis.morphology;

import java.util.OptionalDouble;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Both electrodes of one frame. Both carry the same stack and swap roles every half cycle, so their columns are pooled.
 *
 * @param cycle cycles completed when the frame was written; 0 is before cycling
 * @param allColumns reduced share over every column of both electrodes
 * @param lithiumRichest the same over the Li-richest tenth of the columns of each electrode
 * @param boundaryA grain boundaries of electrode A
 * @param boundaryB grain boundaries of electrode B
 */
public record FrameMorphology(
        int cycle,
        ReductionProfile allColumns,
        ReductionProfile lithiumRichest,
        BoundaryLithium boundaryA,
        BoundaryLithium boundaryB) {

    /** Reads both boxes of a frame. */
    public static FrameMorphology of(int cycle, OccupancyView a, OccupancyView b, int surfaceLayer) {
        return new FrameMorphology(
                cycle,
                ReductionProfile.ofBox(a, surfaceLayer).with(ReductionProfile.ofBox(b, surfaceLayer)),
                ReductionProfile.ofLithiumRichestTenth(a, surfaceLayer)
                        .with(ReductionProfile.ofLithiumRichestTenth(b, surfaceLayer)),
                BoundaryLithium.of(a, surfaceLayer),
                BoundaryLithium.of(b, surfaceLayer));
    }

    /** Whether either box has a grain boundary. */
    public boolean hasBoundary() {
        return boundaryA.exists() || boundaryB.exists();
    }

    /** Deepest Li in a grain boundary in metres, mean of the electrodes that have one; empty without a boundary. */
    public OptionalDouble boundaryDepth_m() {
        return meanOfExisting(OptionalDouble.of(boundaryA.depth_m()), OptionalDouble.of(boundaryB.depth_m()));
    }

    /** Filled sites per reached boundary area, mean of the electrodes that have a boundary; empty without one. */
    public OptionalDouble boundaryFilling_perM2() {
        return meanOfExisting(boundaryA.filled_perM2(), boundaryB.filled_perM2());
    }

    /** Whether Li fills a boundary down to the bottom of either box, so that depths are lower bounds. */
    public boolean boundaryReachedBottom() {
        return boundaryA.reachedBottom() || boundaryB.reachedBottom();
    }

    private OptionalDouble meanOfExisting(OptionalDouble a, OptionalDouble b) {
        if (!hasBoundary()) {
            return OptionalDouble.empty();
        }
        if (!boundaryB.exists()) {
            return a;
        }
        return boundaryA.exists() ? OptionalDouble.of(0.5 * (a.getAsDouble() + b.getAsDouble())) : b;
    }
}
