package org.lifront.lattice.structure;

import java.util.Arrays;
import org.lifront.lattice.geometry.LatticeShape;

/** Height of a film above each column, in whole sites; column {@code y * nx + x}. Immutable. */
public final class ColumnHeights {

    private final int[] sites;

    private ColumnHeights(int[] sites) {
        this.sites = sites;
    }

    /**
     * Heights from an array with one entry a column, which is copied.
     *
     * @throws IllegalArgumentException if there is no column or a height is negative
     */
    public static ColumnHeights of(int[] sites) {
        if (sites.length == 0) {
            throw new IllegalArgumentException("a film needs at least one column");
        }
        for (int column = 0; column < sites.length; column++) {
            if (sites[column] < 0) {
                throw new IllegalArgumentException(
                        "a height must not be negative, got " + sites[column] + " at column " + column);
            }
        }
        return new ColumnHeights(sites.clone());
    }

    /**
     * The same film on a finer lattice, every site of this one being a cube of sites there.
     *
     * @param coarse the lattice of this film
     * @param fine the finer lattice; its spacing is a whole fraction of the coarse one's
     */
    public ColumnHeights refined(LatticeShape coarse, LatticeShape fine) {
        int edge = (int) Math.round(coarse.spacing_m() / fine.spacing_m());
        int[] refined = new int[fine.columnCount()];
        for (int column = 0; column < refined.length; column++) {
            refined[column] = edge * sites[fine.y(column) / edge * coarse.nx() + fine.x(column) / edge];
        }
        return new ColumnHeights(refined);
    }

    /** Height of the film in a column; 0 where the column is bare. */
    public int sites(int column) {
        return sites[column];
    }

    /** Number of columns. */
    public int columnCount() {
        return sites.length;
    }

    /** The greatest height. */
    public int max() {
        return Arrays.stream(sites).max().orElseThrow();
    }

    /** The mean height over all columns, bare ones included. */
    public double mean_sites() {
        return (double) Arrays.stream(sites).asLongStream().sum() / sites.length;
    }

    /** Fraction of the columns that carry film. */
    public double coverage() {
        return (double) Arrays.stream(sites).filter(s -> s > 0).count() / sites.length;
    }
}
