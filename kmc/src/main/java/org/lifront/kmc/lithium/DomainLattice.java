package org.lifront.kmc.lithium;

/**
 * Sites of one reducible atom each, one byte a site: periodic across the columns, closed at the bottom, open to the metal
 * at the top.
 *
 * <pre>
 *   bit 1: the Ti of the site is reduced       bit 0: a mobile Li sits here
 *
 *   index = layer << shift | column            column = y * nx + x, below 2^shift; the indices beyond the last
 *                                              column of a layer belong to no site
 * </pre>
 *
 * <p>The stride is a power of two so that a site tells its column by a mask: a neighbour is one look-up and one sum away.
 */
final class DomainLattice {

    static final int MOBILE = 1;
    static final int REDUCED = 2;

    /** Directions are numbered east, west, north, south, up (to the metal), down; from north on they lie in a plane of x. */
    static final int EAST = 0;

    static final int WEST = 1;
    static final int NORTH = 2;
    static final int UP = 4;
    static final int DOWN = 5;
    static final int DIRECTIONS = 6;

    final int columnsX;
    final int columnsY;
    final int layers;
    final double spacing_m;
    final int shift;
    final int columnMask;
    final byte[] states;
    private final int[] step;

    /**
     * @param columnsX columns along x, at least 1
     * @param columnsY columns along y, at least 1
     * @param layers layers, at least 1
     * @param spacing_m distance of neighbouring sites
     * @throws IllegalArgumentException if the box is too large
     */
    DomainLattice(int columnsX, int columnsY, int layers, double spacing_m) {
        this.columnsX = columnsX;
        this.columnsY = columnsY;
        this.layers = layers;
        this.spacing_m = spacing_m;
        this.shift = 32 - Integer.numberOfLeadingZeros(columnsX * columnsY - 1);
        this.columnMask = (1 << shift) - 1;
        if ((long) layers << shift > Integer.MAX_VALUE - 8 || (long) columnsX * columnsY > 1 << 24) {
            throw new IllegalArgumentException("too many sites: " + columnsX + " x " + columnsY + " x " + layers);
        }
        this.states = new byte[layers << shift];
        this.step = steps();
    }

    private int[] steps() {
        int[] steps = new int[DIRECTIONS << shift];
        for (int y = 0; y < columnsY; y++) {
            for (int x = 0; x < columnsX; x++) {
                int column = y * columnsX + x;
                int[] to = {
                    y * columnsX + (x + 1) % columnsX - column,
                    y * columnsX + (x + columnsX - 1) % columnsX - column,
                    (y + 1) % columnsY * columnsX + x - column,
                    (y + columnsY - 1) % columnsY * columnsX + x - column,
                    -(1 << shift),
                    1 << shift
                };
                for (int direction = 0; direction < DIRECTIONS; direction++) {
                    steps[direction << shift | column] = to[direction];
                }
            }
        }
        return steps;
    }

    /** The site one step away: negative if that is the metal, at least {@code states.length} below the bottom. */
    int neighbour(int site, int direction) {
        return site + step[direction << shift | site & columnMask];
    }

    /** The site so many layers further down, or up if negative; out of range as {@link #neighbour} is. */
    int below(int site, int layers) {
        return site + (layers << shift);
    }

    int columnCount() {
        return columnsX * columnsY;
    }

    int layer(int site) {
        return site >> shift;
    }

    boolean isReduced(int site) {
        return (states[site] & REDUCED) != 0;
    }

    boolean isOccupied(int site) {
        return (states[site] & MOBILE) != 0;
    }

    /** Takes over states in the order of {@link #denseStates}. */
    void become(byte[] dense) {
        for (int layer = 0; layer < layers; layer++) {
            System.arraycopy(dense, layer * columnCount(), states, layer << shift, columnCount());
        }
    }

    /** How many sites have a flag. */
    long count(int flag) {
        long count = 0;
        for (byte state : states) {
            count += (state & flag) != 0 ? 1 : 0;
        }
        return count;
    }

    /** The states without the unused indices, in the order layer, y, x. */
    byte[] denseStates() {
        byte[] dense = new byte[layers * columnCount()];
        for (int layer = 0; layer < layers; layer++) {
            System.arraycopy(states, layer << shift, dense, layer * columnCount(), columnCount());
        }
        return dense;
    }
}
