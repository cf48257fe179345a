package org.lifront.kmc.testbed;

import java.util.List;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.random.RandomStreams;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;
import org.lifront.lattice.occupancy.OccupancyView;

/** Structures built by hand, layer by layer from the metal. */
public final class Structures {

    private Structures() {}

    /** Films on the electrolyte, first deposited first, over the electrolyte of the tests. */
    public static PhaseTable onElectrolyte(FilmMaterial... films) {
        return new PhaseTable(Materials.electrolyte(), List.of(films), List.of());
    }

    /** A box of electrolyte whose layers above the surface are metal. */
    public static Occupancy bare(LatticeShape shape, int surfaceLayer) {
        Occupancy occupancy = new Occupancy(shape);
        fill(occupancy, 0, surfaceLayer, OccupancyView.LITHIUM);
        return occupancy;
    }

    /** Fills the layers {@code from} to {@code to - 1} with a phase. */
    public static void fill(Occupancy occupancy, int from, int to, int phase) {
        for (int column = 0; column < occupancy.shape().columnCount(); column++) {
            fillColumn(occupancy, column, from, to, phase);
        }
    }

    /** Fills the layers {@code from} to {@code to - 1} of a column with a phase. */
    public static void fillColumn(Occupancy occupancy, int column, int from, int to, int phase) {
        for (int z = from; z < to; z++) {
            occupancy.place(occupancy.shape().site(column, z), phase);
        }
    }

    /** Reduces and damages a column from the surface down. */
    public static void damageColumn(Occupancy occupancy, int column, int surfaceLayer, int layers) {
        for (int z = surfaceLayer; z < surfaceLayer + layers; z++) {
            int site = occupancy.shape().site(column, z);
            occupancy.reduce(site);
            occupancy.damage(site);
        }
    }

    /** A stream for a test. */
    public static XoShiRo256PlusPlus random(long seed) {
        return new RandomStreams(seed).stream(0x7E57);
    }
}
