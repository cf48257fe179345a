package org.lifront.analysis.morphology;

import java.util.OptionalDouble;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Li accumulated in the grain boundaries of one box, or in the boundary of a domain of particles.
 *
 * @param boundarySites sites of the box that lie in a grain boundary; 0 means the box is a single grain
 * @param filledSites boundary sites that hold accumulated Li; of a domain, mobile Li
 * @param depth_m lower face of the deepest filled site below the surface of the electrolyte; 0 if none is filled. Of a
 *     domain, the depth to which at least half of the Ti of the boundary is Ti3+: how far Li has come in it
 * @param penetratedSites boundary sites no deeper than that; of a domain, or no deeper than half of its grains is Ti3+
 * @param faceArea_m2 area of boundary that one site stands for, the face of a site: a boundary is one site wide
 * @param reachedBottom whether a site of the bottom layer is filled, so that the depth is a lower bound
 */
public record BoundaryLithium(
        int boundarySites,
        int filledSites,
        double depth_m,
        int penetratedSites,
        double faceArea_m2,
        boolean reachedBottom) {

    /** Counts the boundary sites of a box from the electrolyte's first layer down. */
    public static BoundaryLithium of(OccupancyView box, int surfaceLayer) {
        LatticeShape shape = box.shape();
        int[] boundary = new int[shape.nz()];
        int[] filled = new int[shape.nz()];
        for (int z = surfaceLayer; z < shape.nz(); z++) {
            for (int site = shape.site(0, z); site < shape.site(0, z + 1); site++) {
                if (box.state(site) != OccupancyView.ELECTROLYTE) {
                    boundary[z] += box.isBoundary(site) ? 1 : 0;
                    filled[z] += box.holdsBoundaryLithium(site) ? 1 : 0;
                }
            }
        }
        int deepest = shape.nz() - 1;
        while (deepest >= surfaceLayer && filled[deepest] == 0) {
            deepest--;
        }
        return new BoundaryLithium(
                sum(boundary, shape.nz()),
                sum(filled, shape.nz()),
                (deepest + 1 - surfaceLayer) * shape.spacing_m(),
                sum(boundary, deepest + 1),
                shape.faceArea_m2(),
                deepest == shape.nz() - 1);
    }

    /** Li in the plane x = 0 of a domain around a boundary. Where the grains are ahead of it, what they have reached counts. */
    public static BoundaryLithium ofDomain(DomainSites domain) {
        LithiumProfile plane = LithiumProfile.ofBoundary(domain);
        LatticeShape shape = domain.shape();
        int front = plane.firstHalfReduced();
        int reached = Math.max(front, LithiumProfile.ofGrain(domain).firstHalfReduced());
        return new BoundaryLithium(
                shape.ny() * shape.nz(),
                (int) plane.mobile(),
                front * shape.spacing_m(),
                shape.ny() * reached,
                shape.faceArea_m2(),
                front == shape.nz());
    }

    private static int sum(int[] counts, int end) {
        int total = 0;
        for (int z = 0; z < end; z++) {
            total += counts[z];
        }
        return total;
    }

    /** Whether the box has a grain boundary at all. */
    public boolean exists() {
        return boundarySites > 0;
    }

    /** Filled sites per area of boundary that Li has reached; 0 if it has reached none, empty without a boundary. */
    public OptionalDouble filled_perM2() {
        if (!exists()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(penetratedSites == 0 ? 0 : filledSites / (penetratedSites * faceArea_m2));
    }
}
