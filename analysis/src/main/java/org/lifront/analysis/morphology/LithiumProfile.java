package org.lifront.analysis.morphology;

import java.util.stream.IntStream;

/**
 * Lithium by depth where it moves as particles, layer by layer over some columns of domains: Ti3+, each with one bound
 * Li, and mobile Li. Layer {@code k} occupies {@code k a .. (k + 1) a} below the surface of the electrolyte. Every site holds
 * one Ti or, on a lattice coarser than that, an equal amount of it.
 */
public final class LithiumProfile {

    private final double spacing_m;
    private final long sitesOfLayer;
    private final long[] reduced;
    private final long[] mobile;

    private LithiumProfile(double spacing_m, long sitesOfLayer, long[] reduced, long[] mobile) {
        this.spacing_m = spacing_m;
        this.sitesOfLayer = sitesOfLayer;
        this.reduced = reduced;
        this.mobile = mobile;
    }

    /** All columns of a domain in a grain. */
    public static LithiumProfile ofGrain(DomainSites domain) {
        return ofColumns(
                domain, IntStream.range(0, domain.shape().columnCount()).toArray());
    }

    /** The plane of the boundary, x = 0, of a domain around one. */
    public static LithiumProfile ofBoundary(DomainSites domain) {
        return ofColumns(
                domain,
                IntStream.range(0, domain.shape().ny())
                        .map(y -> y * domain.shape().nx())
                        .toArray());
    }

    private static LithiumProfile ofColumns(DomainSites domain, int[] columns) {
        long[] reduced = new long[domain.shape().nz()];
        long[] mobile = new long[domain.shape().nz()];
        for (int layer = 0; layer < reduced.length; layer++) {
            for (int column : columns) {
                int site = domain.shape().site(column, layer);
                reduced[layer] += domain.isReduced(site) ? 1 : 0;
                mobile[layer] += domain.holdsMobileLithium(site) ? 1 : 0;
            }
        }
        return new LithiumProfile(domain.shape().spacing_m(), columns.length, reduced, mobile);
    }

    /**
     * This profile and another of equal domains taken together.
     *
     * @throws IllegalArgumentException if the two differ in layers
     */
    public LithiumProfile with(LithiumProfile other) {
        if (other.layers() != layers()) {
            throw new IllegalArgumentException("profiles of " + layers() + " and " + other.layers() + " layers");
        }
        return new LithiumProfile(
                spacing_m,
                sitesOfLayer + other.sitesOfLayer,
                IntStream.range(0, layers())
                        .mapToLong(k -> reduced[k] + other.reduced[k])
                        .toArray(),
                IntStream.range(0, layers())
                        .mapToLong(k -> mobile[k] + other.mobile[k])
                        .toArray());
    }

    /** Number of layers. */
    public int layers() {
        return reduced.length;
    }

    /** Thickness of a layer in metres. */
    public double spacing_m() {
        return spacing_m;
    }

    /** Share of Ti that is Ti3+, 0 to 1. */
    public double ti3(int layer) {
        return (double) reduced[layer] / sitesOfLayer;
    }

    /** Share of Ti that is Ti4+, 0 to 1. */
    public double ti4(int layer) {
        return (double) (sitesOfLayer - reduced[layer]) / sitesOfLayer;
    }

    /** Mobile Li per site, 0 to 1. */
    public double mobile(int layer) {
        return (double) mobile[layer] / sitesOfLayer;
    }

    /** Mobile Li in all layers. */
    public long mobile() {
        return IntStream.range(0, layers()).mapToLong(k -> mobile[k]).sum();
    }

    /** The first layer of which less than half is Ti3+, which is where the front of a boundary is; the number of layers if none. */
    public int firstHalfReduced() {
        return IntStream.range(0, layers())
                .filter(k -> 2 * reduced[k] < sitesOfLayer)
                .findFirst()
                .orElse(layers());
    }

    /** Sites of a layer. */
    public long sitesOfLayer() {
        return sitesOfLayer;
    }
}
