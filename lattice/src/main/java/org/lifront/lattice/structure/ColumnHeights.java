package org.lifront.lattice.structure;

import java.util.Arrays;

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
