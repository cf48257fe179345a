package org.lifront.lattice.structure;

import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.lattice.geometry.LatticeShape;

/**
 * Columnar grains of the electrolyte: a Voronoi partition of the periodic x-y plane.
 *
 * <p>Every column belongs to the nearest seed. Grains of real LATP ceramics measure 1 to 5 um and exceed the box in
 * every direction; what the box shows is the neighbourhood of one boundary, which is straight along z, hence the
 * columns. The density of boundaries in the box is therefore higher than in the ceramic.
 *
 * <p>Where two grains touch, by a face or an edge of their sites, the columns of the grain with the lower number form
 * the boundary. A boundary is thus one site wide and closed, and its columns hang together by faces, so that an ion can
 * pass along it by nearest-neighbour hops; an oblique boundary is a staircase.
 */
public final class VoronoiGrains {

    private final int[] grains;
    private final boolean[] boundary;
    private final int boundaryColumns;

    private VoronoiGrains(int[] grains, boolean[] boundary) {
        this.grains = grains;
        this.boundary = boundary;
        int count = 0;
        for (boolean marked : boundary) {
            count += marked ? 1 : 0;
        }
        this.boundaryColumns = count;
    }

    /**
     * Grains around seeds at random, distinct columns.
     *
     * @param shape the box; only its columns matter
     * @param grains number of grains, 1 to the number of columns; 1 grain has no boundary
     * @param random source of randomness
     * @throws IllegalArgumentException if the number of grains is out of range
     */
    public static VoronoiGrains columnar(LatticeShape shape, int grains, UniformRandomProvider random) {
        int columns = shape.columnCount();
        if (grains < 1 || grains > columns) {
            throw new IllegalArgumentException(
                    "a box of " + columns + " columns holds 1 to " + columns + " grains, got " + grains);
        }
        return around(shape, distinctColumns(columns, grains, random));
    }

    /** Grains around given seed columns; the first seed's grain is number 0. */
    static VoronoiGrains around(LatticeShape shape, int[] seeds) {
        int columns = shape.columnCount();
        int[] nearest = new int[columns];
        for (int column = 0; column < columns; column++) {
            nearest[column] = nearestSeed(shape, column, seeds);
        }
        return new VoronoiGrains(nearest, markLowerSide(shape, nearest));
    }

    /** Number of the grain that a column belongs to, from 0. */
    public int grain(int column) {
        return grains[column];
    }

    /** Whether a column lies in a grain boundary. */
    public boolean isBoundary(int column) {
        return boundary[column];
    }

    /** Number of columns that lie in grain boundaries. */
    public int boundaryColumns() {
        return boundaryColumns;
    }

    /** Number of columns. */
    public int columnCount() {
        return grains.length;
    }

    /** The first entries of a random permutation (Fisher and Yates). */
    private static int[] distinctColumns(int columns, int count, UniformRandomProvider random) {
        int[] permutation = new int[columns];
        for (int i = 0; i < columns; i++) {
            permutation[i] = i;
        }
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(columns - i);
            chosen[i] = permutation[other];
            permutation[other] = permutation[i];
        }
        return chosen;
    }

    /** The nearest seed; of equally near ones the first. */
    private static int nearestSeed(LatticeShape shape, int column, int[] seeds) {
        int nearest = 0;
        long least = Long.MAX_VALUE;
        for (int grain = 0; grain < seeds.length; grain++) {
            long dx = periodicDistance(shape.x(column), shape.x(seeds[grain]), shape.nx());
            long dy = periodicDistance(shape.y(column), shape.y(seeds[grain]), shape.ny());
            long squared = dx * dx + dy * dy;
            if (squared < least) {
                least = squared;
                nearest = grain;
            }
        }
        return nearest;
    }

    private static int periodicDistance(int a, int b, int edge) {
        int distance = Math.abs(a - b);
        return Math.min(distance, edge - distance);
    }

    private static boolean[] markLowerSide(LatticeShape shape, int[] grains) {
        boolean[] boundary = new boolean[grains.length];
        for (int column = 0; column < grains.length; column++) {
            boundary[column] = touchesHigherGrain(shape, grains, column);
        }
        return boundary;
    }

    /** Looks at all eight neighbours: with the four faces alone, oblique boundaries would hang together by edges. */
    private static boolean touchesHigherGrain(LatticeShape shape, int[] grains, int column) {
        int[] row = {column, shape.north(column), shape.south(column)};
        for (int centre : row) {
            int highest = Math.max(grains[centre], Math.max(grains[shape.east(centre)], grains[shape.west(centre)]));
            if (highest > grains[column]) {
                return true;
            }
        }
        return false;
    }
}
