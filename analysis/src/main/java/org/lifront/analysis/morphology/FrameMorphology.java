package org.lifront.analysis.morphology;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Both electrodes of one frame. Both carry the same stack and swap roles every half cycle, so their columns are pooled.
 *
 * @param cycle cycles completed when the frame was written; 0 is before cycling
 * @param allColumns reduced share over every column of both electrodes
 * @param lithiumRichest the same over the Li-richest tenth of the columns of each electrode
 * @param boundaryA grain boundaries of electrode A
 * @param boundaryB grain boundaries of electrode B
 * @param damageA how damage goes with Li below electrode A
 * @param damageB how damage goes with Li below electrode B
 * @param inGrain lithium by depth in a grain, both electrodes, if it moves as particles
 * @param inBoundary lithium by depth in a boundary, both electrodes, if it moves as particles and there is one
 */
public record FrameMorphology(
        int cycle,
        ReductionProfile allColumns,
        ReductionProfile lithiumRichest,
        BoundaryLithium boundaryA,
        BoundaryLithium boundaryB,
        DamageCorrelation damageA,
        DamageCorrelation damageB,
        Optional<LithiumProfile> inGrain,
        Optional<LithiumProfile> inBoundary) {

    /** Reads both electrodes. */
    public static FrameMorphology of(int cycle, ElectrodeMorphology a, ElectrodeMorphology b) {
        return new FrameMorphology(
                cycle,
                a.allColumns().with(b.allColumns()),
                a.lithiumRichest().with(b.lithiumRichest()),
                a.boundary(),
                b.boundary(),
                a.damage(),
                b.damage(),
                both(a.inGrain(), b.inGrain()),
                both(a.inBoundary(), b.inBoundary()));
    }

    private static Optional<LithiumProfile> both(Optional<LithiumProfile> a, Optional<LithiumProfile> b) {
        return a.flatMap(first -> b.map(first::with)).or(() -> a).or(() -> b);
    }

    /** Whether either box has a grain boundary. */
    public boolean hasBoundary() {
        return boundaryA.exists() || boundaryB.exists();
    }

    /** How deep Li has come in a grain boundary in metres, mean of the electrodes that have one; empty without a boundary. */
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

    /** Damaged share of the reduced sites, mean of the electrodes that have some; empty without either. */
    public OptionalDouble damagedShare() {
        return mean(damageA.ofReduced(), damageB.ofReduced());
    }

    /** Correlation of damage with Li over columns, mean of the electrodes that have one; empty without either. */
    public OptionalDouble damageWithLithium() {
        return mean(damageA.withLithium(), damageB.withLithium());
    }

    /** Correlation of damage with the distance from a boundary over columns, mean of the electrodes that have one. */
    public OptionalDouble damageWithDistance() {
        return mean(damageA.withBoundaryDistance(), damageB.withBoundaryDistance());
    }

    private static OptionalDouble mean(OptionalDouble a, OptionalDouble b) {
        if (a.isPresent() && b.isPresent()) {
            return OptionalDouble.of(0.5 * (a.getAsDouble() + b.getAsDouble()));
        }
        return a.isPresent() ? a : b;
    }

    private OptionalDouble meanOfExisting(OptionalDouble a, OptionalDouble b) {
        if (!hasBoundary()) {
            return OptionalDouble.empty();
        }
        if (!boundaryB.exists()) {
            return a;
        }
        return boundaryA.exists() ? mean(a, b) : b;
    }
}
