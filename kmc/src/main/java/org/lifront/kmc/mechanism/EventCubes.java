package org.lifront.kmc.mechanism;

import java.util.function.IntConsumer;
import org.lifront.kmc.engine.SiteList;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * Cubes of film or of electrolyte that change as one, 1 nm wide whatever the spacing: how rough a front is and how it roughens
 * depends on the size of what changes at once, and on the roughness depends how fast the front is. On lattices of about
 * 1 nm or coarser a cube is a site. Cubes are stacked from the surface of the electrolyte upwards and downwards; at the
 * edges of a film or a box they are not full. Docs/model.md section 11.
 */
public final class EventCubes {

    /** The spacing at which front speeds are calibrated. */
    private static final double EDGE_M = 1e-9;

    private final LatticeShape shape;
    private final int surfaceLayer;
    private final int edge;
    private final int cubesX;
    private final int cubesY;
    private final int cubesAbove;

    /**
     * @param shape the box
     * @param surfaceLayer first layer of the electrolyte, below all films
     */
    public EventCubes(LatticeShape shape, int surfaceLayer) {
        this.shape = shape;
        this.surfaceLayer = surfaceLayer;
        this.edge = edge_sites(shape.spacing_m());
        this.cubesX = (shape.nx() + edge - 1) / edge;
        this.cubesY = (shape.ny() + edge - 1) / edge;
        this.cubesAbove = (surfaceLayer + edge - 1) / edge;
    }

    /** Edge of a cube in whole sites, at least one. */
    public static int edge_sites(double spacing_m) {
        return FilmPatches.edge_sites(EDGE_M, spacing_m);
    }

    /** Edge of a cube in metres. */
    public static double edge_m(double spacing_m) {
        return spacing_m * edge_sites(spacing_m);
    }

    /** The lattice whose sites are the cubes of a box; of narrow boxes it has more columns than they need. */
    public static LatticeShape lattice(LatticeShape box) {
        int edge = edge_sites(box.spacing_m());
        return new LatticeShape(
                Math.max(2, (box.nx() + edge - 1) / edge),
                Math.max(2, (box.ny() + edge - 1) / edge),
                Math.max(2, box.nz() / edge),
                edge_m(box.spacing_m()));
    }

    /** Whether every cube is a single site. */
    public boolean areSites() {
        return edge == 1;
    }

    /** Number of columns of cubes. */
    int piles() {
        return cubesX * cubesY;
    }

    /** Column of cubes of a site. */
    int pile(int site) {
        return shape.y(site) / edge * cubesX + shape.x(site) / edge;
    }

    /** Column of cubes beside that of a site (0 east, 1 west, 2 north, 3 south). */
    private int pileBeside(int site, int direction) {
        int px = shape.x(site) / edge;
        int py = shape.y(site) / edge;
        return switch (direction) {
            case 0 -> py * cubesX + (px + 1) % cubesX;
            case 1 -> py * cubesX + (px + cubesX - 1) % cubesX;
            case 2 -> (py + 1) % cubesY * cubesX + px;
            default -> (py + cubesY - 1) % cubesY * cubesX + px;
        };
    }

    /** Number of cubes above the electrolyte. */
    public int aboveSurface() {
        return piles() * cubesAbove;
    }

    /** Number of a cube above the electrolyte, from 0, layer by layer from the metal: that of its site where cubes are sites. */
    int cube(int site) {
        int layer = Math.floorDiv(shape.layer(site) - surfaceLayer, edge) + cubesAbove;
        return layer * piles() + pile(site);
    }

    /** First layer of the cube of a site; negative where the box cuts the cube. */
    private int topLayer(int site) {
        return surfaceLayer + Math.floorDiv(shape.layer(site) - surfaceLayer, edge) * edge;
    }

    /** Visits every site of the cube of a site, whatever it holds. */
    void forEachSite(int site, IntConsumer visitor) {
        int top = topLayer(site);
        forEachSite(pile(site), top, top + edge, visitor);
    }

    /** Visits the sites of the cube of a site that lie in its layer. */
    void forEachBeside(int site, IntConsumer visitor) {
        int layer = shape.layer(site);
        forEachSite(pile(site), layer, layer + 1, visitor);
    }

    private void forEachSite(int pile, int fromLayer, int toLayer, IntConsumer visitor) {
        int x0 = pile % cubesX * edge;
        int y0 = pile / cubesX * edge;
        for (int z = Math.max(0, fromLayer); z < Math.min(shape.nz(), toLayer); z++) {
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

    /**
     * How much electrolyte is damaged in the column of cubes beside that of a site, in cubes; what lies above the surface counts as
     * damaged.
     *
     * @param direction 0 east, 1 west, 2 north, 3 south
     * @param reach how many cubes above and below that of the site count, besides the one at its height
     */
    double damagedBeside(Surroundings surroundings, int site, int direction, int reach) {
        int pile = pileBeside(site, direction);
        int from = topLayer(site) - reach * edge;
        int to = Math.min(shape.nz(), topLayer(site) + (reach + 1) * edge);
        int above = Math.max(0, surfaceLayer - from);
        int damaged = 0;
        for (int z = from + above; z < to; z++) {
            damaged += damagedInLayer(surroundings.view(), pile, z);
        }
        return (damaged / (double) columns(pile) + above) / edge;
    }

    private int damagedInLayer(OccupancyView view, int pile, int layer) {
        int x0 = pile % cubesX * edge;
        int y0 = pile / cubesX * edge;
        int damaged = 0;
        for (int y = y0; y < Math.min(shape.ny(), y0 + edge); y++) {
            for (int x = x0; x < Math.min(shape.nx(), x0 + edge); x++) {
                damaged += view.isDamaged(shape.site(x, y, layer)) ? 1 : 0;
            }
        }
        return damaged;
    }

    /** Columns of sites in a column of cubes. */
    int columns(int pile) {
        int width = Math.min(edge, shape.nx() - pile % cubesX * edge);
        int depth = Math.min(edge, shape.ny() - pile / cubesX * edge);
        return width * depth;
    }

    /** Adds the sites of the cube of a site and of those around it, from some cubes above to as many below. */
    public void addAround(int site, int reach, SiteList sites) {
        int from = topLayer(site) - reach * edge;
        int to = topLayer(site) + (reach + 1) * edge;
        forEachSite(pile(site), from, to, sites::add);
        for (int direction = 0; direction < 4; direction++) {
            forEachSite(pileBeside(site, direction), from, to, sites::add);
        }
    }

    /** Whether two sites lie in one cube. */
    public boolean areTogether(int site, int other) {
        return topLayer(site) == topLayer(other) && pile(site) == pile(other);
    }
}
