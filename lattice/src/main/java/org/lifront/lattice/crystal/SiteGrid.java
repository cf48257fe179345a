package org.lifront.lattice.crystal;

import java.util.function.IntConsumer;

/**
 * Where each site of a finite box of unit cells lies in an array that is padded with ghost cells on every side, so that
 * a neighbour is always the same index offset away, at the border too.
 *
 * <p>Site {@code b} of cell {@code (x, y, z)} has the index
 * {@code (((z + ghostZ) * paddedY + y + ghostY) * paddedX + x + ghostX) * basis + b}. Along a periodic axis ghosts are
 * images of real sites; along the others they are walls.
 *
 * <pre>
 *   periodic, 5 cells, 2 ghosts      3' 4' | 0 1 2 3 4 | 0' 1'        a primed cell is an image
 *   not periodic                     w  w  | 0 1 2 3 4 | w  w         w: wall
 * </pre>
 */
public final class SiteGrid {

    /** Returned by {@link #canonical} for a wall. */
    public static final int WALL = -1;

    private static final long MAX_LENGTH = Integer.MAX_VALUE - 16;

    private final GridAxis x;
    private final GridAxis y;
    private final GridAxis z;
    private final int basis;
    private final int length;

    /**
     * @param x cells and ghosts along x
     * @param y cells and ghosts along y
     * @param z cells and ghosts along z
     * @param basis sites of a unit cell, at least 1
     * @throws IllegalArgumentException if the padded box has more sites than an {@code int} can index
     */
    public SiteGrid(GridAxis x, GridAxis y, GridAxis z, int basis) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.basis = basis;
        double sites = (double) x.padded() * y.padded() * z.padded() * basis;
        if (sites > MAX_LENGTH) {
            throw new IllegalArgumentException("a lattice of " + x.cells() + " x " + y.cells() + " x " + z.cells()
                    + " cells with " + basis + " sites each is too large: with its border it may have at most "
                    + MAX_LENGTH + " sites");
        }
        this.length = (int) sites;
    }

    /** Length of an array with one element for each padded site. */
    public int length() {
        return length;
    }

    /** Number of real sites. */
    public int siteCount() {
        return x.cells() * y.cells() * z.cells() * basis;
    }

    /** Cells and ghosts along x. */
    public GridAxis x() {
        return x;
    }

    /** Cells and ghosts along y. */
    public GridAxis y() {
        return y;
    }

    /** Cells and ghosts along z. */
    public GridAxis z() {
        return z;
    }

    /** Sites of a unit cell. */
    public int basis() {
        return basis;
    }

    /** Index of a site; ghosts have coordinates below 0 or beyond the last cell. */
    public int site(int cellX, int cellY, int cellZ, int basisSite) {
        return (((cellZ + z.ghosts()) * y.padded() + cellY + y.ghosts()) * x.padded() + cellX + x.ghosts()) * basis
                + basisSite;
    }

    /** Index difference from a site to the site {@code (dx, dy, dz)} cells away. */
    public int offset(int fromBasis, int dx, int dy, int dz, int toBasis) {
        return ((dz * y.padded() + dy) * x.padded() + dx) * basis + toBasis - fromBasis;
    }

    /** Number of a site in its unit cell. */
    public int basisOf(int site) {
        return site % basis;
    }

    /** Cell of a site along x. */
    public int cellX(int site) {
        return site / basis % x.padded() - x.ghosts();
    }

    /** Cell of a site along y. */
    public int cellY(int site) {
        return site / basis / x.padded() % y.padded() - y.ghosts();
    }

    /** Cell of a site along z. */
    public int cellZ(int site) {
        return site / basis / x.padded() / y.padded() - z.ghosts();
    }

    /** Calls back with every padded site that stands for a real site: the site itself and its images. */
    void forEachImage(int site, IntConsumer action) {
        int basisSite = basisOf(site);
        int cellX = cellX(site);
        int cellY = cellY(site);
        int cellZ = cellZ(site);
        for (int iz = z.firstImage(cellZ); iz < z.cells() + z.ghosts(); iz += z.period()) {
            for (int iy = y.firstImage(cellY); iy < y.cells() + y.ghosts(); iy += y.period()) {
                for (int ix = x.firstImage(cellX); ix < x.cells() + x.ghosts(); ix += x.period()) {
                    action.accept(site(ix, iy, iz, basisSite));
                }
            }
        }
    }

    /** The real site at the place of a padded one, which may be an image, or {@link #WALL}. */
    public int canonical(int site) {
        int cellX = x.wrapped(cellX(site));
        int cellY = y.wrapped(cellY(site));
        int cellZ = z.wrapped(cellZ(site));
        return cellX < 0 || cellY < 0 || cellZ < 0 ? WALL : site(cellX, cellY, cellZ, basisOf(site));
    }

    /** Calls back with every real site, in the order basis, x, y, z, the basis fastest. */
    public void forEachSite(IntConsumer action) {
        for (int cellZ = 0; cellZ < z.cells(); cellZ++) {
            for (int cellY = 0; cellY < y.cells(); cellY++) {
                int end = site(x.cells(), cellY, cellZ, 0);
                for (int site = site(0, cellY, cellZ, 0); site < end; site++) {
                    action.accept(site);
                }
            }
        }
    }
}
