package org.lifront.analysis.morphology;

import java.util.Optional;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * One electrode of one frame.
 *
 * @param allColumns reduced share over every column
 * @param lithiumRichest the same over the Li-richest tenth of the columns
 * @param boundary its grain boundaries
 * @param damage how damage goes with Li
 * @param inGrain lithium by depth in a grain, if it moves as particles
 * @param inBoundary lithium by depth in a boundary, if it moves as particles and there is one
 */
public record ElectrodeMorphology(
        ReductionProfile allColumns,
        ReductionProfile lithiumRichest,
        BoundaryLithium boundary,
        DamageCorrelation damage,
        Optional<LithiumProfile> inGrain,
        Optional<LithiumProfile> inBoundary) {

    /** Reads a box in which lithium moves in columns. */
    public static ElectrodeMorphology of(OccupancyView box, int surfaceLayer) {
        return new ElectrodeMorphology(
                ReductionProfile.ofBox(box, surfaceLayer),
                ReductionProfile.ofLithiumRichestTenth(box, surfaceLayer),
                BoundaryLithium.of(box, surfaceLayer),
                DamageCorrelation.of(box, surfaceLayer),
                Optional.empty(),
                Optional.empty());
    }

    /** Reads a box below which lithium moves as particles; fronts and boundaries are those of the particles. */
    public static ElectrodeMorphology of(
            OccupancyView box, int surfaceLayer, DomainSites grain, Optional<DomainSites> boundary) {
        return new ElectrodeMorphology(
                ReductionProfile.ofDomain(grain),
                ReductionProfile.ofLithiumRichestTenth(grain),
                boundary.map(BoundaryLithium::ofDomain).orElseGet(() -> BoundaryLithium.of(box, surfaceLayer)),
                DamageCorrelation.of(box, surfaceLayer),
                Optional.of(LithiumProfile.ofGrain(grain)),
                boundary.map(LithiumProfile::ofBoundary));
    }
}
