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
    private final int paddedX;
    private final int paddedY;

    /** By padded coordinate: the padded coordinate of the real cell, or -1 for a wall. */
    private final int[] wrapX;

    private final int[] wrapY;
    private final int[] wrapZ;

    /** By padded coordinate: the lowest padded coordinate with the same real cell. */
    private final int[] firstX;

    private final int[] firstY;
    private final int[] firstZ;

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
        this.paddedX = x.padded();
        this.paddedY = y.padded();
        this.wrapX = x.wrapped();
        this.wrapY = y.wrapped();
        this.wrapZ = z.wrapped();
        this.firstX = x.firstImages();
        this.firstY = y.firstImages();
        this.firstZ = z.firstImages();
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

    /** The real site of which a padded site is the image, itself if it is real, or {@link #WALL}. */
    public int canonical(int site) {
        int cell = site / basis;
        int layer = cell / (paddedX * paddedY);
        int row = cell / paddedX - layer * paddedY;
        int cellX = wrapX[cell % paddedX];
        int cellY = wrapY[row];
        int cellZ = wrapZ[layer];
        return (cellX | cellY | cellZ) < 0
                ? WALL
                : ((cellZ * paddedY + cellY) * paddedX + cellX) * basis + site % basis;
    }

    /**
     * Stores a value in an array of padded sites at a real site and all its images, leaving some bits as they are.
     *
     * @param values one element a padded site
     * @param site a real site
     * @param value bits to store
     * @param kept mask of the bits that keep their value
     */
    public void store(byte[] values, int site, int value, int kept) {
        int cell = site / basis;
        int layer = cell / (paddedX * paddedY);
        int row = cell / paddedX - layer * paddedY;
        int column = cell % paddedX;
        for (int iz = firstZ[layer]; iz < wrapZ.length; iz += z.period()) {
            for (int iy = firstY[row]; iy < paddedY; iy += y.period()) {
                for (int ix = firstX[column]; ix < paddedX; ix += x.period()) {
                    int image = ((iz * paddedY + iy) * paddedX + ix) * basis + site % basis;
                    values[image] = (byte) (values[image] & kept | value);
                }
            }
        }
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
