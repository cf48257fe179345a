package org.lifront.kmc.field;

import org.apache.commons.rng.UniformRandomProvider;
import org.lifront.kmc.material.FilmMaterial;
import org.lifront.kmc.material.HighFieldTransport;
import org.lifront.kmc.material.PhaseTable;
import org.lifront.kmc.testbed.Materials;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.geometry.LatticeShape;
import org.lifront.lattice.occupancy.Occupancy;

/**
 * A structure drawn at random to be hard on the solver: three films in any order within a column, rough, with pinholes,
 * conductivities over six orders of magnitude, damage below, spacings from 0.25 to 1 nm.
 */
final class RandomStructure {

    private static final int HEAD_LAYERS = 10;
    private static final double[] SPACINGS_M = {1e-9, 0.5e-9, 0.25e-9};

    private final UniformRandomProvider random;
    private final PhaseTable phases;
    private final LatticeShape shape;
    private final Occupancy occupancy;

    RandomStructure(long seed) {
        random = Structures.random(seed);
        phases = Structures.onElectrolyte(ohmic(), highField(), ohmic());
        shape = new LatticeShape(8, 6, 24, SPACINGS_M[random.nextInt(SPACINGS_M.length)]);
        occupancy = draw();
    }

    private double logUniform(double from, double to) {
        return from * Math.pow(to / from, random.nextDouble());
    }

    private FilmMaterial ohmic() {
        return Materials.ohmic(logUniform(1e-10, 1e-4));
    }

    private FilmMaterial highField() {
        return Materials.inert(new HighFieldTransport(logUniform(5e7, 3e8), logUniform(1e-6, 1), 0.8));
    }

    /** Draws another arrangement of the same phases. */
    Occupancy draw() {
        Occupancy drawn = Structures.bare(shape, HEAD_LAYERS);
        double pinholes = random.nextDouble() < 0.5 ? 0 : 0.3 * random.nextDouble();
        boolean shuffled = random.nextBoolean();
        for (int column = 0; column < shape.columnCount(); column++) {
            int sites = random.nextDouble() < pinholes ? 0 : 1 + random.nextInt(HEAD_LAYERS - 1);
            for (int z = HEAD_LAYERS - sites; z < HEAD_LAYERS; z++) {
                int layer = shuffled ? random.nextInt(3) : (HEAD_LAYERS - 1 - z) / 3 % 3;
                drawn.place(shape.site(column, z), phases.asDeposited(layer));
            }
            Structures.damageColumn(drawn, column, HEAD_LAYERS, random.nextInt(7));
        }
        return drawn;
    }

    LatticeShape shape() {
        return shape;
    }

    PhaseTable phases() {
        return phases;
    }

    Occupancy occupancy() {
        return occupancy;
    }

    /** First layer without any metal. */
    int firstClosedLayer() {
        return HEAD_LAYERS;
    }

    /** A current from the ohmic regime of the films to far beyond what a cell ever sees. */
    double current_APerM2() {
        return logUniform(1e-4, 1e2);
    }
}
