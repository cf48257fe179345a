package org.lifront.lattice.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/**
 * The starting structure of one interface, column by column:
 *
 * <pre>
 *   z = 0              lithium metal, at least one layer
 *                      films grown on the metal, first deposited first
 *                      films grown on the electrolyte, last deposited first
 *   z = surfaceLayer   electrolyte down to the closed bottom; boundary columns flagged
 * </pre>
 *
 * <p>The electrolyte's surface is flat. The metal is soft and fills what the films leave, so that films on the metal
 * rest on films on the electrolyte without a gap.
 */
public final class InterfaceStructure {

    private final LatticeShape shape;
    private final int surfaceLayer;
    private final List<DepositedFilm> upwards;
    private final VoronoiGrains grains;
    private final Occupancy occupancy;

    private InterfaceStructure(
            LatticeShape shape, int surfaceLayer, List<DepositedFilm> upwards, VoronoiGrains grains) {
        this.shape = shape;
        this.surfaceLayer = surfaceLayer;
        this.upwards = upwards;
        this.grains = grains;
        this.occupancy = new Occupancy(shape);
    }

    /**
     * Stacks electrolyte, films and metal.
     *
     * @param shape the box
     * @param surfaceLayer first layer of the electrolyte, 1 to nz - 1
     * @param onElectrolyte films grown on the electrolyte, in order of deposition
     * @param onLithium films grown on the metal, in order of deposition
     * @param grains grains of the electrolyte
     * @throws IllegalArgumentException if the surface layer is out of range, a film or the grains have another number
     *     of columns than the box, or a column has no room left for one layer of metal
     */
    public static Occupancy assemble(
            LatticeShape shape,
            int surfaceLayer,
            List<DepositedFilm> onElectrolyte,
            List<DepositedFilm> onLithium,
            VoronoiGrains grains) {
        if (surfaceLayer < 1 || surfaceLayer >= shape.nz()) {
            throw new IllegalArgumentException("the surface of the electrolyte must lie in layer 1.." + (shape.nz() - 1)
                    + " of the box, got " + surfaceLayer);
        }
        List<DepositedFilm> facingElectrolyteFirst = new ArrayList<>(onLithium);
        Collections.reverse(facingElectrolyteFirst);
        List<DepositedFilm> upwards = new ArrayList<>(onElectrolyte);
        upwards.addAll(facingElectrolyteFirst);
        InterfaceStructure structure = new InterfaceStructure(shape, surfaceLayer, upwards, grains);
        structure.requireSameColumns();
        structure.requireRoomForLithium();
        return structure.fill();
    }

    private void requireSameColumns() {
        requireColumns("the grains", grains.columnCount());
        for (DepositedFilm film : upwards) {
            requireColumns("the film of phase " + film.phase(), film.heights().columnCount());
        }
    }

    private void requireColumns(String what, int columns) {
        if (columns != shape.columnCount()) {
            throw new IllegalArgumentException("the box has " + shape.columnCount()
                    + " columns, but the number of columns of " + what + " is " + columns);
        }
    }

    private void requireRoomForLithium() {
        long highest = 0;
        for (int column = 0; column < shape.columnCount(); column++) {
            highest = Math.max(highest, stackHeight(column));
        }
        if (highest > surfaceLayer - 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the films are up to %d sites (%.2f nm) high, but only %d layers (%.2f nm) of the box lie above"
                            + " the electrolyte and one of them must remain lithium",
                    highest,
                    highest * shape.spacing_m() * 1e9,
                    surfaceLayer,
                    surfaceLayer * shape.spacing_m() * 1e9));
        }
    }

    private long stackHeight(int column) {
        long height = 0;
        for (DepositedFilm film : upwards) {
            height += film.heights().sites(column);
        }
        return height;
    }

    private Occupancy fill() {
        for (int column = 0; column < shape.columnCount(); column++) {
            if (grains.isBoundary(column)) {
                markBoundary(column);
            }
            int z = surfaceLayer;
            for (DepositedFilm film : upwards) {
                int top = z - film.heights().sites(column);
                place(column, top, z, film.phase());
                z = top;
            }
            place(column, 0, z, OccupancyView.LITHIUM);
        }
        return occupancy;
    }

    private void markBoundary(int column) {
        for (int z = surfaceLayer; z < shape.nz(); z++) {
            occupancy.markBoundary(shape.site(column, z));
        }
    }

    private void place(int column, int fromLayer, int toLayer, int phase) {
        for (int z = fromLayer; z < toLayer; z++) {
            occupancy.place(shape.site(column, z), phase);
        }
    }
}
