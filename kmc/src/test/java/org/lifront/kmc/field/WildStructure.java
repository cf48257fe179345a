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
 * A structure drawn at random from all kinds of site: metal, two ohmic films a factor 1e6 apart, two high-field films,
 * sites without any conductance, LATP, damaged LATP. Layered, mixed site by site or in columns; rough, with pinholes and
 * with cracks of zero conductance through the whole film; spacings from 0.2 to 2 nm; currents over six decades. In every
 * fifth one a film of a nanometre on the LATP takes 10 V where it carries the current that is drawn.
 */
final class WildStructure {

    private static final double[] SPACINGS_M = {2e-9, 1e-9, 0.5e-9, 0.25e-9, 0.2e-9};
    private static final int HEAD_LAYERS = 12;

    /** Film phases in the order of the phase table. */
    private static final int POOR = 0;

    private static final int GOOD = 1;
    private static final int HIGH_FIELD = 2;
    private static final int BARRIER = 3;
    private static final int NOTHING = 4;

    private final UniformRandomProvider random;
    private final boolean tenVolt;
    private final double current_APerM2;
    private final LatticeShape shape;
    private final PhaseTable phases;
    private final Occupancy occupancy;

    WildStructure(long seed) {
        random = Structures.random(seed);
        tenVolt = seed % 5 == 0;
        current_APerM2 = logUniform(1e-3, 1e3);
        double spacing_m = SPACINGS_M[random.nextInt(SPACINGS_M.length)];
        shape = new LatticeShape(2 + random.nextInt(9), 2 + random.nextInt(9), 26, spacing_m);
        double poor_SPerM = logUniform(1e-11, 1e-8);
        phases = Structures.onElectrolyte(
                Materials.ohmic(poor_SPerM),
                Materials.ohmic(1e6 * poor_SPerM),
                highField(logUniform(1e-6, 1)),
                highField(tenVoltExchange_APerM2()),
                Materials.ohmic(0));
        occupancy = draw();
    }

    private double logUniform(double from, double to) {
        return from * Math.pow(to / from, random.nextDouble());
    }

    private FilmMaterial highField(double exchange_APerM2) {
        return Materials.inert(new HighFieldTransport(fieldScale_VPerM(), exchange_APerM2, 0.8));
    }

    private double fieldScale_VPerM() {
        return tenVolt ? 1.11e8 : logUniform(5e7, 3e8);
    }

    /** Exchange current of a film that takes 10 V over 1 nm, or over a site of 2 nm, at the current of this structure. */
    private double tenVoltExchange_APerM2() {
        double film_m = Math.max(1e-9, shape.spacing_m());
        return current_APerM2 / (2 * Math.sinh(10 / (1.11e8 * film_m)));
    }

    private Occupancy draw() {
        Occupancy drawn = Structures.bare(shape, HEAD_LAYERS);
        double pinholes = random.nextBoolean() ? 0 : 0.3 * random.nextDouble();
        double cracks = random.nextBoolean() ? 0 : 0.5 * random.nextDouble();
        int arrangement = random.nextInt(3);
        double[] weight = {random.nextDouble(), random.nextDouble(), random.nextDouble(), 0, 0.3 * random.nextDouble()};
        for (int column = 0; column < shape.columnCount(); column++) {
            int sites = random.nextDouble() < pinholes ? 0 : 1 + random.nextInt(HEAD_LAYERS - 1);
            boolean cracked = random.nextDouble() < cracks;
            int ofColumn = pick(weight);
            for (int z = HEAD_LAYERS - sites; z < HEAD_LAYERS; z++) {
                int layered = (HEAD_LAYERS - 1 - z) / 3 % (NOTHING - 1);
                int film = arrangement == 0 ? layered : arrangement == 1 ? pick(weight) : ofColumn;
                drawn.place(shape.site(column, z), phases.asDeposited(cracked ? NOTHING : film));
            }
            Structures.damageColumn(drawn, column, HEAD_LAYERS, random.nextInt(9));
            if (tenVolt) {
                coverWithBarrier(drawn, column);
            }
        }
        return drawn;
    }

    /** The nanometre above the LATP, or one site if that is more. */
    private void coverWithBarrier(Occupancy drawn, int column) {
        int sites = Math.max(1, (int) Math.round(1e-9 / shape.spacing_m()));
        for (int z = HEAD_LAYERS - sites; z < HEAD_LAYERS; z++) {
            drawn.place(shape.site(column, z), phases.asDeposited(BARRIER));
        }
    }

    private int pick(double[] weight) {
        double sum = weight[POOR] + weight[GOOD] + weight[HIGH_FIELD] + weight[NOTHING];
        double target = sum * random.nextDouble();
        int film = POOR;
        while (film < NOTHING && target >= weight[film]) {
            target -= weight[film++];
        }
        return film;
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

    double current_APerM2() {
        return current_APerM2;
    }

    /** Whether a barrier of a nanometre covers every column. */
    boolean takesTenVolt() {
        return tenVolt;
    }

    /** Kind of a site as the laws number it. */
    int kind(int site) {
        return occupancy.isDamaged(site) ? ConductionLaws.DAMAGED : occupancy.phase(site);
    }
}
