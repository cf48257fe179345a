package org.lifront.kmc.trajectory.export;

import java.util.Locale;
import java.util.stream.IntStream;

/** The positions of a grid as texts, of which each coordinate is formatted once. */
final class SitePositions {

    private final String[] x;
    private final String[] y;
    private final String[] z;

    private SitePositions(String[] x, String[] y, String[] z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /**
     * The positions of a grid.
     *
     * @param unitsPerNm in which unit
     */
    static SitePositions of(SiteGrid grid, double unitsPerNm) {
        return new SitePositions(
                texts(grid.lattice().cellsX(), unitsPerNm * grid.originX_nm(), unitsPerNm * grid.stepX_nm()),
                texts(grid.lattice().cellsY(), unitsPerNm * grid.originY_nm(), unitsPerNm * grid.stepY_nm()),
                texts(grid.lattice().cellsZ(), unitsPerNm * grid.originZ_nm(), unitsPerNm * grid.stepZ_nm()));
    }

    private static String[] texts(int cells, double origin, double step) {
        return IntStream.range(0, cells)
                .mapToObj(cell -> String.format(Locale.ROOT, " %.4f", origin + cell * step))
                .toArray(String[]::new);
    }

    /** Where the site of one unit cell lies: three numbers, each after a blank. */
    String text(int cellX, int cellY, int cellZ) {
        return x[cellX] + y[cellY] + z[cellZ];
    }
}
