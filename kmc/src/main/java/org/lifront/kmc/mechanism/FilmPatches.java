package org.lifront.kmc.mechanism;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.lifront.kmc.engine.SiteList;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Square patches of one film layer, the units in which it cracks. Each patch is represented by one of its sites, the
 * one that carries the patch's propensity; a patch without any film has none.
 */
public final class FilmPatches {

    private static final int NONE = -1;

    private final LatticeShape shape;
    private final int edge;
    private final int patchesX;
    private final int patchesY;
    private final int topLayer;
    private final int bottomLayer;
    private final int[] representative;

    /**
     * @param occupancy the structure as grown
     * @param phases meaning of the phase codes
     * @param layer film layer
     * @param patch_m edge of a patch; rounded to whole sites, at least one
     */
    public FilmPatches(OccupancyView occupancy, PhaseTable phases, int layer, double patch_m) {
        this.shape = occupancy.shape();
        this.edge = edge_sites(patch_m, shape.spacing_m());
        this.patchesX = (shape.nx() + edge - 1) / edge;
        this.patchesY = (shape.ny() + edge - 1) / edge;
        this.representative = new int[patchesX * patchesY];
        Arrays.fill(representative, NONE);
        int top = shape.nz();
        int bottom = NONE;
        for (int site = 0; site < shape.siteCount(); site++) {
            int phase = occupancy.phase(site);
            if (phases.isFilm(phase) && phases.layer(phase) == layer) {
                top = Math.min(top, shape.layer(site));
                bottom = shape.layer(site);
                representative[patch(site)] = site;
            }
        }
        this.topLayer = top;
        this.bottomLayer = bottom;
    }

    /** Edge of a patch in whole sites, at least one. */
    public static int edge_sites(double patch_m, double spacing_m) {
        return Math.max(1, (int) Math.round(patch_m / spacing_m));
    }

    private int patch(int site) {
        return shape.y(site) / edge * patchesX + shape.x(site) / edge;
    }

    /** Whether a site represents its patch. */
    boolean isRepresentative(int site) {
        return representative[patch(site)] == site;
    }

    /** Representative of the patch beside a site's patch (0 east, 1 west, 2 north, 3 south); -1 if it has no film. */
    int representativeBeside(int site, int direction) {
        int px = shape.x(site) / edge;
        int py = shape.y(site) / edge;
        int x = direction == 0 ? (px + 1) % patchesX : direction == 1 ? (px + patchesX - 1) % patchesX : px;
        int y = direction == 2 ? (py + 1) % patchesY : direction == 3 ? (py + patchesY - 1) % patchesY : py;
        return representative[y * patchesX + x];
    }

    /** Adds the representatives of the patches beside a site's patch, whose propensities depend on it. */
    void addRepresentativesBeside(int site, SiteList sites) {
        for (int direction = 0; direction < 4; direction++) {
            int beside = representativeBeside(site, direction);
            if (beside != NONE) {
                sites.add(beside);
            }
        }
    }

    /** Visits every site of the layers that the film spans within a site's patch. */
    void forEachSite(int site, IntConsumer visitor) {
        int px = shape.x(site) / edge;
        int py = shape.y(site) / edge;
        for (int z = topLayer; z <= bottomLayer; z++) {
            for (int y = py * edge; y < Math.min(shape.ny(), (py + 1) * edge); y++) {
                for (int x = px * edge; x < Math.min(shape.nx(), (px + 1) * edge); x++) {
                    visitor.accept(shape.site(x, y, z));
                }
            }
        }
    }
}
