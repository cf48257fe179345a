package org.lifront.kmc.mechanism;

import java.util.function.IntConsumer;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Cubes of film that lithiate as one, 1 nm wide whatever the spacing: they set how rough the front is and how it roughens,
 * on which its speed depends. On lattices of about 1 nm or coarser a cube is a site. Cubes are stacked from the surface of the
 * electrolyte upwards; at the edges of a film or a box they are not full. Docs/model.md section 11.
 */
public final class FilmCubes {

    /** The spacing at which front speeds are calibrated. */
    private static final double EDGE_M = 1e-9;

    private final LatticeShape shape;
    private final int surfaceLayer;
    private final int edge;

    /**
     * @param shape the box
     * @param surfaceLayer first layer of the electrolyte, below all films
     */
    public FilmCubes(LatticeShape shape, int surfaceLayer) {
        this.shape = shape;
        this.surfaceLayer = surfaceLayer;
        this.edge = edge_sites(shape.spacing_m());
    }

    /** Edge of a cube in whole sites, at least one. */
    public static int edge_sites(double spacing_m) {
        return FilmPatches.edge_sites(EDGE_M, spacing_m);
    }

    /** Whether every cube is a single site. */
    boolean areSites() {
        return edge == 1;
    }

    /** The site that lends its quenched factor to its cube: the first one, film or not. */
    int first(int site) {
        int x = shape.x(site) / edge * edge;
        int y = shape.y(site) / edge * edge;
        return shape.site(x, y, topLayer(site));
    }

    private int topLayer(int site) {
        int above = (surfaceLayer - 1 - shape.layer(site)) / edge;
        return Math.max(0, surfaceLayer - (above + 1) * edge);
    }

    /** Visits every site of the cube of a site above the electrolyte, film or not. */
    void forEachSite(int site, IntConsumer visitor) {
        int x0 = shape.x(site) / edge * edge;
        int y0 = shape.y(site) / edge * edge;
        int end = surfaceLayer - (surfaceLayer - 1 - shape.layer(site)) / edge * edge;
        for (int z = topLayer(site); z < end; z++) {
            for (int y = y0; y < Math.min(shape.ny(), y0 + edge); y++) {
                for (int x = x0; x < Math.min(shape.nx(), x0 + edge); x++) {
                    visitor.accept(shape.site(x, y, z));
                }
            }
        }
    }

    /** How many sites of the cube of a site are of the same phase as that. */
    int alike(Surroundings surroundings, int site) {
        int phase = surroundings.view().phase(site);
        int[] count = new int[1];
        forEachSite(site, member -> count[0] += surroundings.view().phase(member) == phase ? 1 : 0);
        return count[0];
    }
}
