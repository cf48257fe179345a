package org.lifront.lattice.geometry;

/**
 * A simple cubic box of {@code nx * ny * nz} sites, periodic in x and y, closed in z.
 *
 * <p>{@code z = 0} is the layer on the side of the lithium metal; {@code z} grows into the solid electrolyte. "Up"
 * is towards the metal. A site index is {@code (z * ny + y) * nx + x}, so that one layer is contiguous and a box
 * reads as {@code [z][y][x]}.
 *
 * @param nx columns along x, at least 2
 * @param ny columns along y, at least 2
 * @param nz layers, at least 2
 * @param spacing_m distance between neighbouring sites in metres, positive
 */
public record LatticeShape(int nx, int ny, int nz, double spacing_m) {

    /** Returned by {@link #up} and {@link #down} beyond the closed faces of the box. */
    public static final int OUTSIDE = -1;

    /**
     * @throws IllegalArgumentException if an edge is shorter than two sites, the box has more sites than an
     *     {@code int} can index, or the spacing is not positive
     */
    public LatticeShape {
        if (nx < 2 || ny < 2 || nz < 2) {
            throw new IllegalArgumentException(
                    "a box needs at least 2 x 2 x 2 sites, got " + nx + " x " + ny + " x " + nz);
        }
        if ((long) nx * ny * nz > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("too many sites: " + nx + " x " + ny + " x " + nz);
        }
        if (!(spacing_m > 0) || Double.isInfinite(spacing_m)) {
            throw new IllegalArgumentException("the spacing must be positive, got " + spacing_m + " m");
        }
    }

    /** Number of sites in the box. */
    public int siteCount() {
        return nx * ny * nz;
    }

    /** Number of sites in one layer, which is also the number of columns. */
    public int columnCount() {
        return nx * ny;
    }

    /** Area of one site face in square metres. */
    public double faceArea_m2() {
        return spacing_m * spacing_m;
    }

    /** Index of the site at {@code (x, y, z)}; the coordinates must lie inside the box. */
    public int site(int x, int y, int z) {
        return (z * ny + y) * nx + x;
    }

    /** Index of the site of a column at a layer. */
    public int site(int column, int z) {
        return z * columnCount() + column;
    }

    /** Column {@code y * nx + x} of a site. */
    public int column(int site) {
        return site % columnCount();
    }

    /** Layer of a site, 0 at the metal. */
    public int layer(int site) {
        return site / columnCount();
    }

    /** x coordinate of a site, in sites. */
    public int x(int site) {
        return site % nx;
    }

    /** y coordinate of a site, in sites. */
    public int y(int site) {
        return (site / nx) % ny;
    }

    /** The neighbour towards the metal, or {@link #OUTSIDE} at the top layer. */
    public int up(int site) {
        int plane = columnCount();
        return site >= plane ? site - plane : OUTSIDE;
    }

    /** The neighbour away from the metal, or {@link #OUTSIDE} at the bottom layer. */
    public int down(int site) {
        int next = site + columnCount();
        return next < siteCount() ? next : OUTSIDE;
    }

    /** The periodic neighbour at {@code x + 1}. */
    public int east(int site) {
        return x(site) == nx - 1 ? site - (nx - 1) : site + 1;
    }

    /** The periodic neighbour at {@code x - 1}. */
    public int west(int site) {
        return x(site) == 0 ? site + (nx - 1) : site - 1;
    }

    /** The periodic neighbour at {@code y + 1}. */
    public int north(int site) {
        return y(site) == ny - 1 ? site - nx * (ny - 1) : site + nx;
    }

    /** The periodic neighbour at {@code y - 1}. */
    public int south(int site) {
        return y(site) == 0 ? site + nx * (ny - 1) : site - nx;
    }

    /**
     * One of the four lateral neighbours.
     *
     * @param site a site of the box
     * @param direction 0 east, 1 west, 2 north, 3 south
     */
    public int lateral(int site, int direction) {
        return switch (direction) {
            case 0 -> east(site);
            case 1 -> west(site);
            case 2 -> north(site);
            case 3 -> south(site);
            default -> throw new IllegalArgumentException("lateral directions are 0..3, got " + direction);
        };
    }
}
