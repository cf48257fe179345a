package org.lifront.kmc.field;

import org.lifront.lattice.geometry.LatticeShape;

/**
 * Kirchhoff's law site by site, from what a solved field tells its readers: currents through upper faces, and lateral
 * currents from the laws of the edges and the drops from the contacts.
 */
final class NodalBalance {

    private final WildStructure structure;
    private final LatticeShape shape;
    private final IonField field;
    private final ConductionLaws laws;
    private final Polarity polarity;
    private final double contact_ohmM2;

    NodalBalance(
            WildStructure structure, IonField field, ConductionLaws laws, Polarity polarity, double contact_ohmM2) {
        this.structure = structure;
        this.shape = structure.shape();
        this.field = field;
        this.laws = laws;
        this.polarity = polarity;
        this.contact_ohmM2 = contact_ohmM2;
    }

    /** Largest magnitude of what flows into a site and does not come out, in A/m2 through a face. */
    double worst_APerM2() {
        double worst = 0;
        int last = structure.occupancy().deepestAlteredLayer() * shape.columnCount();
        for (int site = 0; site < last; site++) {
            if (!isMetal(site)) {
                worst = Math.max(worst, Math.abs(inflow_APerM2(site)));
            }
        }
        return worst;
    }

    private double inflow_APerM2(int site) {
        double sum = fromAbove_APerM2(site) - fromAbove_APerM2(shape.down(site));
        for (int side = 0; side < 4; side++) {
            int other = shape.lateral(site, side);
            if (!isMetal(other)) {
                laws.evaluate(
                        ConductionLaws.law(structure.kind(other), structure.kind(site)),
                        belowMetal_V(site) - belowMetal_V(other));
                sum += laws.current_APerM2();
            }
        }
        return sum;
    }

    /** Current downwards through the upper face; from the metal it never flows upwards. */
    private double fromAbove_APerM2(int site) {
        double magnitude = field.normalCurrent_APerM2(site);
        int above = shape.up(site);
        boolean contact = above == LatticeShape.OUTSIDE || isMetal(above);
        boolean upwards = !contact && drop_V(site) < drop_V(above);
        return upwards ? -magnitude : magnitude;
    }

    private double drop_V(int site) {
        return polarity.sign() * field.dropFromContact_V(site);
    }

    private double belowMetal_V(int site) {
        int contact = site;
        while (shape.up(contact) != LatticeShape.OUTSIDE && !isMetal(shape.up(contact))) {
            contact = shape.up(contact);
        }
        return field.normalCurrent_APerM2(contact) * contact_ohmM2 + drop_V(site);
    }

    private boolean isMetal(int site) {
        return structure.occupancy().phase(site) == 0;
    }
}
